/**
 * A number as a count of its smallest units (at scale 4 of ten-thousandths), digit by digit as it is written, so that 0.07 is 700 and
 * not what a product of floating point gives. Undefined where it has more digits than the decimal holds.
 */
export function decimalUnits(
  value: number,
  { precision, scale }: { readonly precision: number; readonly scale: number },
): bigint | undefined {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(String(value)) ?? [];
  if (whole === '') return undefined;
  const shift = Number(exponent) - fraction.length + scale;
  if (shift < 0 || shift > precision) return undefined;
  const units = BigInt(whole + fraction) * 10n ** BigInt(shift);
  if (units.toString().length > precision) return undefined;
  return sign === '' ? units : -units;
}

/** How JavaScript writes a number: the shortest digits that name it. */
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u;
