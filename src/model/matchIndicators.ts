import type { Indicator } from './form';
import { normaliseText } from './normaliseText';

/** Which indicators of one side of two forms are the same; all numbers are positions from 0. */
export interface IndicatorMatch {
  /** In the order of the existing side. */
  readonly pairs: readonly { readonly existing: number; readonly incoming: number }[];
  /** Only in the existing side. */
  readonly removed: readonly number[];
  /** Only in the incoming side. */
  readonly added: readonly number[];
}

/** Matches indicators by 二级指标 and name; of several with one name, the first goes with the first. Linear. */
export function matchIndicators(existing: readonly Indicator[], incoming: readonly Indicator[]): IndicatorMatch {
  const free = new Map<string, number[]>();
  incoming.forEach((indicator, index) => {
    const key = keyOf(indicator);
    const same = free.get(key);
    if (same) same.push(index);
    else free.set(key, [index]);
  });
  for (const same of free.values()) same.reverse();
  const pairs: { existing: number; incoming: number }[] = [];
  const removed: number[] = [];
  existing.forEach((indicator, index) => {
    const match = free.get(keyOf(indicator))?.pop();
    if (match === undefined) removed.push(index);
    else pairs.push({ existing: index, incoming: match });
  });
  return { pairs, removed, added: [...free.values()].flat().sort((a, b) => a - b) };
}

function keyOf({ level2, name }: Indicator): string {
  return `${level2}\u0000${normaliseText(name)}`;
}
