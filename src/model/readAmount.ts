/** What an amount is counted in where it does not say so itself. */
export type AmountUnit = keyof typeof POWERS_OF_UNITS;

/** What the units of money are worth, as powers of ten. */
export const POWERS_OF_UNITS = { 元: 0, 百元: 2, 千元: 3, 万元: 4, 百万元: 6, 千万元: 7, 亿元: 8 } as const;

/**
 * The amount in 元 that a cell holds: null if it is blank, undefined if it is no amount. Thousands separators, full-width
 * digits and white space do not count. Larger units are multiplied out in decimal digits, never in binary fractions.
 */
export function readAmount(text: string, unit: AmountUnit = '元'): number | null | undefined {
  // The mark of a footnote (①, ²) would become a digit of the amount.
  if (/\p{No}/u.test(text)) return undefined;
  const bare = text.normalize('NFKC').replaceAll(/[\s,，¥￥]+|^人民币/gu, '');
  if (bare === '' || bare in POWERS_OF_UNITS) return null;
  const [, digits, exponent = '0', ownUnit = unit] = AMOUNT.exec(bare) ?? [];
  if (digits === undefined) return undefined;
  return Number(`${digits}e${Number(exponent) + powerOf(ownUnit)}`);
}

/** The unit that an amount names itself: 250万元. */
export function unitOfAmount(text: string): AmountUnit | undefined {
  const [, , , own] = AMOUNT.exec(text.normalize('NFKC').replaceAll(/[\s,，¥￥]+|^人民币/gu, '')) ?? [];
  return own === undefined ? undefined : nameOf(own);
}

function powerOf(unit: string): number {
  return POWERS_OF_UNITS[nameOf(unit)];
}

/** 250万 is 250万元. */
function nameOf(unit: string): AmountUnit {
  return (unit.endsWith('元') ? unit : `${unit}元`) as AmountUnit;
}

const AMOUNT = /^([+-]?\d+(?:\.\d+)?)(?:e\+?(\d{1,2}))?(元|[百千]元|(?:[百千]?万|亿)元?)?$/iu;
