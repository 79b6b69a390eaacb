/** Takes x, y to a·x + c·y + e, b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The matrix that first does what `by` does; unchanged if `by` is none. */
export function multiply(matrix: Matrix, by: unknown): Matrix {
  if (!isMatrix(by)) return matrix;
  const [a, b, c, d, e, f] = matrix;
  const [ga, gb, gc, gd, ge, gf] = by;
  return [a * ga + c * gb, b * ga + d * gb, a * gc + c * gd, b * gc + d * gd, a * ge + c * gf + e, b * ge + d * gf + f];
}

function isMatrix(value: unknown): value is Matrix {
  return (
    typeof value === 'object' &&
    value !== null &&
    'length' in value &&
    value.length === 6 &&
    Array.from(value as ArrayLike<unknown>).every((number) => typeof number === 'number')
  );
}
