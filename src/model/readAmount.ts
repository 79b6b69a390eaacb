/** What an amount is counted in where it does not say so itself. */
export type AmountUnit = keyof typeof POWERS_OF_UNITS;

/** What the units of money are worth, as powers of ten. */
export const POWERS_OF_UNITS = { 元: 0, 百元: 2, 千元: 3, 万元: 4, 百万元: 6, 千万元: 7, 亿元: 8 } as const;

/**
 * The amount in 元 that a cell holds: null if it is blank, undefined if it is no amount. Separators in their places, full-width
 * digits and white space do not count; where a separator parts too few or too many digits, one was lost or came in, and nobody knows which.
 * The mark of a note (① or ²) is no digit. Larger units are multiplied out in decimal digits, never in binary fractions.
 */
export function readAmount(text: string, unit: AmountUnit = '元'): number | null | undefined {
  const bare = bareAmount(text);
  if (bare === '' || bare in POWERS_OF_UNITS) return null;
  const [, digits, exponent = '0', ownUnit = unit] = AMOUNT.exec(bare) ?? [];
  if (digits === undefined) return undefined;
  return Number(`${digits}e${Number(exponent) + powerOf(ownUnit)}`);
}

/** The unit that an amount names itself: 250万元. */
export function unitOfAmount(text: string): AmountUnit | undefined {
  const [, , , own] = AMOUNT.exec(bareAmount(text)) ?? [];
  return own === undefined ? undefined : nameOf(own);
}

/** An amount without what does not count; a text that no amount can be keeps what makes it one. */
function bareAmount(text: string): string {
  if (/\p{No}/u.test(text)) return text;
  const written = text.normalize('NFKC').replaceAll(/[\s¥￥]+|^人民币/gu, '');
  const digits = /^[+-]?([\d,]*)/u.exec(written)?.[1] ?? '';
  return digits.includes(',') && !GROUPED.test(digits) ? written : written.replaceAll(',', '');
}

/** 1,234,567 or, counted in 万, 123,4567. */
const GROUPED = /^(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+)$/u;

function powerOf(unit: string): number {
  return POWERS_OF_UNITS[nameOf(unit)];
}

/** 250万 is 250万元. */
function nameOf(unit: string): AmountUnit {
  return (unit.endsWith('元') ? unit : `${unit}元`) as AmountUnit;
}

const AMOUNT = /^([+-]?\d+(?:\.\d+)?)(?:e\+?(\d{1,2}))?(元|[百千]元|(?:[百千]?万|亿)元?)?$/iu;
