/**
 * The place of a line among others, given in rising order: 1.5 is the middle of the second of them, 2 lies between the
 * second and the third.
 */
export function heightAmong(lines: readonly number[], line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return lines[low] === line ? low + 0.5 : low;
}
