import Big from 'big.js';
import type { Funds } from '../../model/form';
import { FUND_LINES } from '../../model/form';
import type { IndicatorValue } from '../../model/indicatorValue';

/** 9860000 → 「9,860,000元」. */
export function yuan(amount: Big | number): string {
  return `${grouped(amount)}元`;
}

/** A number in decimal digits with thousands separators, at most six decimals. */
export function grouped(amount: Big | number): string {
  const [whole = '', decimals] = Big(amount).round(6).toFixed().split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals === undefined ? digits : `${digits}.${decimals}`;
}

/** The share of `part` in `whole` as 「95.2%」; `whole` is not zero. */
export function percent(part: Big, whole: Big): string {
  return `${part.times(100).div(whole).round(1).toFixed()}%`;
}

/** The exact amount a value names, with 万 and 亿 multiplied out; undefined where it has no number. */
export function exactNumber(value: IndicatorValue): Big | undefined {
  if (value.number === null) return undefined;
  return value.scale === 1 ? Big(value.digits) : Big(value.digits).times(value.scale);
}

const SOURCES = FUND_LINES.filter((line) => line !== 'total');

/** The sum of the sources of one side; blank counts as 0. */
export function sumOfSources(funds: Funds): Big {
  const amounts = SOURCES.flatMap((line) => funds[line] || []);
  return amounts.reduce<Big>((sum, amount) => sum.plus(amount), Big(0));
}

/** How far two amounts differ, as a share of the second; the second is not zero. */
export function deviation(amount: Big, from: Big): Big {
  return amount.minus(from).abs().div(from.abs());
}
