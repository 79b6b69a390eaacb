import type { IndicatorValue } from './indicatorValue';

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
  if (/事故|投诉|差错|故障|发生率|死亡|浓度|能耗|损耗|排放量|流失|返贫|超标/u.test(plainName)) return true;
  return level2 === '时效指标' && !reading.isPercent;
}
