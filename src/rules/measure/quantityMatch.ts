import { countedUnit } from './costing';
import type { IndicatorFacts } from './indicatorFacts';
import { sharedCore } from './indicatorName';
import type { TextQuantity } from './textQuantities';
import { isSameUnit } from './units';

/** Whether a number in a text and an indicator count the same thing: same unit, and most of the indicator's name beside it. */
export function aboutSameThing(quantity: TextQuantity, row: IndicatorFacts): boolean {
  if (!hasUnitOf(quantity, row)) return false;
  if (row.plainName.length >= 3 && quantity.before.includes(row.plainName)) return true;
  const { core } = row;
  const nearest = Math.max(
    sharedCore(core, quantity.before.toLowerCase()).length,
    sharedCore(core, quantity.after.toLowerCase()).length,
  );
  return nearest >= 3 && nearest * 2 > core.length - 3;
}

/** Whether a number in a text is measured like an indicator: 名 and 人次, 元 and 万元, a price per ton and another. */
export function hasUnitOf(quantity: TextQuantity, row: IndicatorFacts): boolean {
  if (quantity.isMoney) return row.reading.isMoney && countedUnit(row) === quantity.per.replace(/^年$/u, '');
  return isSameUnit(quantity.unit, row.reading.base, row.plainName) && !hasOtherRhythm(quantity, row);
}

function hasOtherRhythm(quantity: TextQuantity, row: IndicatorFacts): boolean {
  const rhythm = row.reading.per.at(-1) ?? '年';
  const own = quantity.per === '' ? '年' : quantity.per;
  return rhythm.replace('日', '天') !== own.replace('日', '天');
}
