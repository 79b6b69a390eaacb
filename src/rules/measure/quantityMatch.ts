import Big from 'big.js';
import { countedAs, isSameUnit, isSynonymousUnit, sizesOf, unitKind } from '../../model/units';
import { countedUnit } from './costing';
import type { IndicatorFacts } from './indicatorFacts';
import { ACTIONS, coveredLength } from './indicatorName';
import type { TextQuantity } from './textQuantities';

/** Whether a number in a text and an indicator count the same thing: by the unit, and by the noun in either order of words. */
export function aboutSameThing(quantity: TextQuantity, row: IndicatorFacts): boolean {
  return hasUnitOf(quantity, row) && namesSameThing(quantity, row);
}

/**
 * Whether a number in a text can be measured like an indicator: 名 and 人次, 座 and 处, 元 and 万元, a price per ton and another. A
 * unit that is missing or that nobody knows can be any, so that the noun decides.
 */
export function hasUnitOf(quantity: TextQuantity, row: IndicatorFacts): boolean {
  const { base, isMoney, number } = row.reading;
  if (number === null) return false;
  if (quantity.isMoney) return isMoney && countedUnit(row) === quantity.per.replace(/^年$/u, '');
  if (isMoney || hasOtherRhythm(quantity, row)) return false;
  if (quantity.unit === base && base !== '') return true;
  if (quantity.kind === undefined || unitKind(base) === undefined) return !isShare(quantity.unit) && !isShare(base);
  const nouns = row.plainName + quantity.before + quantity.after;
  return (
    isSameUnit(quantity.unit, base, nouns) ||
    isSynonymousUnit(quantity.unit, base) ||
    sizesOf(quantity.unit, base) !== undefined
  );
}

/** Whether a number in a text, in the unit of the indicator, is what it asks: within the tolerance, or beyond a limit on its good side. */
export function isConsistent(quantity: TextQuantity, row: IndicatorFacts, tolerance: number): boolean {
  const value = row.exact;
  if (!value) return true;
  const { comparator } = row.reading;
  if (quantity.amount.minus(value).abs().lte(value.times(tolerance))) return true;
  if (quantity.upper && value.gte(quantity.amount) && value.lte(quantity.upper)) return true;
  const { upper, scale } = row.reading;
  if (upper !== null && quantity.amount.gte(value) && quantity.amount.lte(Big(upper).times(scale))) return true;
  if (comparator === '≥' || comparator === '>') return quantity.amount.gte(value);
  if (comparator === '≤' || comparator === '<') return quantity.amount.lte(value);
  return false;
}

/** A number in the unit of an indicator: 3500米 as 3.5 beside 公里; as it stands where no unit is made of the other. */
export function inUnitOf({ reading }: IndicatorFacts, quantity: TextQuantity): TextQuantity {
  const sizes = sizesOf(quantity.unit, reading.base);
  if (!sizes) return quantity;
  const convert = (number: Big) => number.times(sizes[0]).div(sizes[1]);
  return { ...quantity, amount: convert(quantity.amount), upper: quantity.upper && convert(quantity.upper) };
}

/**
 * Whether a number counts those to whom an indicator that names no more than an action is done: 培训新任公务员120人 beside 培训人数. Where
 * another indicator of the side has this very number, or its noun, it is that one's.
 */
export function isCountOfAction(quantity: TextQuantity, row: IndicatorFacts, rows: readonly IndicatorFacts[]): boolean {
  if (!ACTIONS.has(row.core) || !quantity.before.startsWith(row.core) || row.reading.number === 0) return false;
  if (countedAs(quantity.unit) !== countedAs(row.reading.base) || hasOtherRhythm(quantity, row)) return false;
  return !rows.some(
    (other) =>
      other !== row &&
      hasUnitOf(quantity, other) &&
      (sharedWords(quantity, other) > row.core.length || other.exact?.eq(quantity.amount) === true),
  );
}

function isShare(unit: string): boolean {
  return unitKind(unit) === 'share';
}

/** How many characters of what an indicator is about stand beside a number in a text, in words of two or more. */
export function sharedWords(quantity: TextQuantity, { core }: IndicatorFacts): number {
  return coveredLength(core, contextOf(quantity));
}

/**
 * 采购桌凳600套 names 桌凳采购套数: half of what the indicator is about stands beside the number, in whatever order, and more where the
 * units are not quite the same. Money is named before it only.
 */
function namesSameThing(quantity: TextQuantity, row: IndicatorFacts): boolean {
  const context = quantity.isMoney ? quantity.before.toLowerCase() : contextOf(quantity);
  if (row.plainName.length >= 3 && context.includes(row.plainName)) return true;
  // What is to be none is of harm: 620 pupils are not the pupils that leave school.
  if (row.reading.number === 0) return false;
  if (row.reading.isPercent) return namesSameShare(context, row.plainName) || isShareOf(quantity, row.plainName);
  const { core } = row;
  if (core.length <= 3) return isWholeNoun(core, quantity);
  const { base } = row.reading;
  const isOneUnit = countedAs(quantity.unit) === countedAs(base) || sizesOf(quantity.unit, base) !== undefined;
  const share = isOneUnit ? 1 / 2 : 3 / 4;
  const covered = coveredLength(core, context);
  return covered >= 3 && covered >= core.length * share;
}

/** A short noun has to stand alone: 3条道路标线 are no 道路. */
function isWholeNoun(core: string, { before, after }: TextQuantity): boolean {
  if (core.length < 2 || coveredLength(core, core) === 0) return false;
  return before.endsWith(core) || (after.startsWith(core) && /^(?:$|[等及和与的])/u.test(after.slice(core.length)));
}

/** 「工程合格率达到90%」 speaks of 工程验收合格率 and not of 材料合格率: the same kind of rate, and half of what it is the rate of. */
function namesSameShare(context: string, plainName: string): boolean {
  const rate = RATE.exec(plainName)?.[0] ?? '';
  if (rate === '' || !context.includes(rate)) return false;
  const subject = plainName.slice(0, -rate.length);
  return subject.length >= 2 && coveredLength(subject, context.replace(rate, '|'), NONE) * 2 >= subject.length;
}

/** 「90%的案件按期办结」 speaks of 案件按期办结率: what is done to that share of them, and half of what the rate is of. */
function isShareOf({ after }: TextQuantity, plainName: string): boolean {
  const done = /\p{Script=Han}{2}(?=率$)/u.exec(plainName)?.[0] ?? '';
  const subject = plainName.slice(0, -3);
  return (
    done !== '' && after.includes(done) && coveredLength(subject, after.replace(done, '|'), NONE) * 2 > subject.length
  );
}

/** A rate of 工程 is told from others by that word, general as it is. */
const NONE: ReadonlySet<string> = new Set();

const RATE = /(?:\p{Script=Han}{2}[率度面]|比例|比重)$/u;

function contextOf({ before, after }: TextQuantity): string {
  return `${before}|${after}`.toLowerCase();
}

function hasOtherRhythm(quantity: TextQuantity, row: IndicatorFacts): boolean {
  const rhythm = row.reading.per.at(-1) ?? '年';
  const own = quantity.per === '' ? '年' : quantity.per;
  return rhythm.replace('日', '天') !== own.replace('日', '天');
}
