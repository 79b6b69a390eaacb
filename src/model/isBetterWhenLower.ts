import type { IndicatorValue } from './indicatorValue';
import { isOfHarm } from './isOfHarm';

/** An indicator with its value as a reviewer reads it. */
interface MeasuredIndicator {
  readonly level2: string;
  readonly plainName: string;
  readonly reading: IndicatorValue;
}

/** Whether a smaller value is the better one: costs, response times, accidents, whatever is written with ≤. */
export function isBetterWhenLower({ level2, reading, plainName }: MeasuredIndicator): boolean {
  if (reading.comparator === '≤' || reading.comparator === '<') return true;
  if (reading.comparator === '≥' || reading.comparator === '>') return false;
  if (level2 === '成本指标') return true;
  if (isOfHarm(plainName)) return true;
  return level2 === '时效指标' && !reading.isPercent;
}
