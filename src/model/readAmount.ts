/** What an amount is counted in where it does not say so itself. */
export type AmountUnit = '元' | '万元';

/**
 * The amount in 元 that a cell holds: null if it is blank, undefined if it is no amount. Thousands separators, full-width
 * digits and white space do not count. 万元 are multiplied out in decimal digits, never in binary fractions.
 */
export function readAmount(text: string, unit: AmountUnit = '元'): number | null | undefined {
  const bare = text.normalize('NFKC').replaceAll(/[\s,¥]+/gu, '');
  if (bare === '' || bare === '元' || bare === '万元') return null;
  const [, digits, exponent = '0', ownUnit = unit] = AMOUNT.exec(bare) ?? [];
  if (digits === undefined) return undefined;
  return Number(`${digits}e${Number(exponent) + (ownUnit === '元' ? 0 : TEN_THOUSAND)}`);
}

/** 万 as a power of ten. */
const TEN_THOUSAND = 4;
const AMOUNT = /^([+-]?\d+(?:\.\d+)?)(?:e\+?(\d{1,2}))?(元|万元?)?$/iu;
