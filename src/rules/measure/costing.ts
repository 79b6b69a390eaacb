import type Big from 'big.js';
import type { Form } from '../../model/form';
import { FORM_LABELS } from '../../model/vocabulary';
import { countedAs, isSameUnit, isSynonymousUnit, timesPerYear } from '../../model/units';
import { ACTIONS, sharedCore } from './indicatorName';
import type { IndicatorFacts } from './indicatorFacts';
import type { Term } from './term';
import { isSaving } from './wording';

/** A unit cost with the quantity it is multiplied with. */
export interface CostPair {
  readonly cost: IndicatorFacts;
  readonly quantity: IndicatorFacts;
  readonly hasSameUnit: boolean;
  /** Whether their names have a word in common; else the unit alone joins them. */
  readonly sharesName: boolean;
  /** Quantity × unit cost for one year in 元; undefined where units differ, or a base such as /天 leaves it open. */
  readonly product: Big | undefined;
  /** 「6,702人次/年 × 3,360元/人/年」 is written from these; 12 where 元/月 is taken for a year. */
  readonly periodsPerYear: number;
}

/** What the 数量 and 成本 rows of one side say about the money of a year. */
export interface Costing {
  readonly pairs: readonly CostPair[];
  /** Unit costs that no quantity belongs to. */
  readonly lonelyCosts: readonly IndicatorFacts[];
  /** 总成本, 元/年: amounts that need no quantity. */
  readonly totalCosts: readonly IndicatorFacts[];
  readonly quantities: readonly IndicatorFacts[];
  /** Every cost has its quantity and all products are known. */
  readonly isFull: boolean;
  /** Whether a thing is counted that has no cost, beside those that have one each: the money that is left may be its. */
  readonly hasUncosted: boolean;
}

/** Pairs costs and quantities one to one: equal names first, then the same unit, then the longest common core. */
export function costing(rows: readonly IndicatorFacts[], form: Form, term: Term): Costing {
  const costs = rows.filter((row) => row.level2 === '成本指标' && isCost(row));
  const unitCosts = costs.filter((row) => countedUnit(row) !== '');
  const quantities = rows.filter(
    (row) => row.level2 === '数量指标' && row.reading.number !== null && !row.reading.isPercent && !row.reading.isMoney,
  );
  const pairs = pairUp(unitCosts, quantities).map(({ cost, quantity, hasSameUnit, shared }): CostPair => {
    const periodsPerYear = yearsFactor(cost, quantity, form, term);
    const unitCost = cost.exact;
    const count = quantity.exact;
    const isCounted = hasSameUnit || isSynonymousUnit(countedUnit(cost), quantity.reading.base);
    const product =
      isCounted && periodsPerYear && unitCost && count ? unitCost.times(count).times(periodsPerYear) : undefined;
    return { cost, quantity, hasSameUnit, sharesName: shared > 0, product, periodsPerYear: periodsPerYear ?? 1 };
  });
  const paired = new Set(pairs.map(({ cost }) => cost));
  const uncounted = rows.filter(
    (row) => row.level2 === '数量指标' && row.plainName !== '' && !quantities.includes(row),
  );
  const lonelyCosts = unitCosts.filter(
    (cost) => !paired.has(cost) && !hasQuantity(cost, quantities, pairs) && !isNamedBy(cost, uncounted),
  );
  return {
    pairs,
    lonelyCosts,
    totalCosts: costs.filter((row) => countedUnit(row) === ''),
    quantities,
    hasUncosted:
      pairs.length > 1 ? quantities.length > pairs.length : pairs.some((pair) => hasOtherThing(pair, quantities)),
    isFull:
      pairs.length > 0 &&
      pairs.length === costs.length &&
      pairs.every(({ product, hasSameUnit }) => product !== undefined && (hasSameUnit || pairs.length > 1)),
  };
}

/** 培训期数 beside 人均培训成本 and 培训人数 counts the same work; 采购农药 50吨 beside it is something else. */
function hasOtherThing({ cost, quantity }: CostPair, quantities: readonly IndicatorFacts[]): boolean {
  return quantities.some(
    (other) =>
      other !== quantity &&
      [cost, quantity].every(({ core }) => sharedCore(core, other.core) === '') &&
      other.core !== '',
  );
}

/** Whether a cost is meant in money: 社会成本 and 生态环境成本 are what others bear. */
export function isMoneyCost({ extra = [] }: IndicatorFacts): boolean {
  return !extra.some(({ label, value }) => label === FORM_LABELS.level2 && /社会|生态|环境/u.test(value));
}

function isCost(row: IndicatorFacts): boolean {
  if (!isMoneyCost(row)) return false;
  const { reading, plainName } = row;
  if (reading.number === null || reading.number <= 0 || isSaving(plainName)) return false;
  return reading.isMoney || reading.unit === '' || (reading.base === '' && reading.scale > 1);
}

/**
 * Whether the form has a quantity that this cost may be for: one of its unit, but for those that go by name with another cost and
 * not with this one. Nobody can say then that the quantity is missing.
 */
function hasQuantity(cost: IndicatorFacts, quantities: readonly IndicatorFacts[], pairs: readonly CostPair[]): boolean {
  return quantities.some((quantity) => {
    if (countedAs(quantity.reading.base) !== countedAs(countedUnit(cost))) return false;
    const isAnothers = pairs.some((pair) => pair.quantity === quantity && pair.sharesName);
    return !isAnothers || sharedCore(cost.core, quantity.core) !== '';
  });
}

/** Whether a quantity is there by name, and only its value says no number: that is what is wrong then, and said by others. */
function isNamedBy(cost: IndicatorFacts, uncounted: readonly IndicatorFacts[]): boolean {
  const unit = countedUnit(cost);
  return uncounted.some(({ core, plainName }) => sharedCore(cost.core, core) !== '' || plainName.includes(`${unit}数`));
}

/** 「吨」 in 元/吨/年; '' for a total such as 元/年. */
export function countedUnit(row: IndicatorFacts): string {
  return row.reading.per.find((unit) => timesPerYear(unit) === undefined && !isDay(unit)) ?? '';
}

interface Candidate {
  readonly cost: IndicatorFacts;
  readonly quantity: IndicatorFacts;
  readonly hasSameUnit: boolean;
  /** Equal names, and units that differ in the measure word at most. */
  readonly isNamesake: boolean;
  readonly shared: number;
  readonly leftover: number;
}

/** More than any form has; keeps an absurd table from costing its square. */
const MOST_ROWS = 80;

function pairUp(allCosts: readonly IndicatorFacts[], allQuantities: readonly IndicatorFacts[]): readonly Candidate[] {
  const costs = allCosts.slice(0, MOST_ROWS);
  const quantities = allQuantities.slice(0, MOST_ROWS);
  const candidates: Candidate[] = [];
  for (const cost of costs) {
    for (const quantity of quantities) {
      const [a, b] = [cost.core, quantity.core];
      const core = sharedCore(a, b);
      const shared = core.length;
      const isOnlyPair = costs.length === 1 && quantities.length === 1;
      if (shared === 0 && !isOnlyPair) continue;
      const hasSameUnit = isSameUnit(countedUnit(cost), quantity.reading.base, quantity.plainName + cost.plainName);
      if (!hasSameUnit && (shared === 0 || ACTIONS.has(core))) continue;
      const leftover = a.length + b.length - 2 * shared;
      const isNamesake = leftover === 0 && (hasSameUnit || isSynonymousUnit(countedUnit(cost), quantity.reading.base));
      candidates.push({ cost, quantity, hasSameUnit, isNamesake, shared, leftover });
    }
  }
  candidates.sort(
    (a, b) =>
      Number(b.isNamesake) - Number(a.isNamesake) ||
      Number(b.hasSameUnit) - Number(a.hasSameUnit) ||
      b.shared - a.shared ||
      a.leftover - b.leftover ||
      a.cost.index - b.cost.index ||
      a.quantity.index - b.quantity.index,
  );
  const taken = new Set<IndicatorFacts>();
  return candidates
    .filter(({ cost, quantity }) => {
      if (taken.has(cost) || taken.has(quantity)) return false;
      taken.add(cost).add(quantity);
      return true;
    })
    .sort((a, b) => a.cost.index - b.cost.index);
}

/** By how much quantity × unit cost has to be multiplied for a year; undefined where the form leaves it open. */
function yearsFactor(cost: IndicatorFacts, quantity: IndicatorFacts, form: Form, term: Term): number | undefined {
  const time = cost.reading.per.find((unit) => timesPerYear(unit) !== undefined || isDay(unit));
  const rhythm = quantity.reading.per.at(-1) ?? rhythmOfName(quantity.plainName);
  const days = isLeapYear(form.year) ? 366 : 365;
  const isYearly = rhythm === '年' || term.isRecurring;
  if (time !== undefined && isDay(time)) return undefined;
  if (time !== undefined && time !== '年') return isYearly ? timesPerYear(time) : undefined;
  if (rhythm === undefined || time === '年') return 1;
  return isDay(rhythm) ? days : timesPerYear(rhythm);
}

/** 日处理量, 月均供水量: how often it comes, where the unit does not say. */
function rhythmOfName(plainName: string): string | undefined {
  const often = /(?:^|[均每])([日天月])|([日天月])均?(?:处理|生?产|[供清收用]|转?运|焚烧|排放|消耗)/u.exec(plainName);
  return often?.[1] ?? often?.[2];
}

function isDay(unit: string): boolean {
  return countedAs(unit) === '天';
}

function isLeapYear(year: number | null): boolean {
  return year !== null && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
}
