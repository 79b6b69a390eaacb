import { isBetterWhenLower } from '../../model/isBetterWhenLower';
import type { BatchKeys } from './batchKeys';
import { isCutOf } from './indicatorFacts';
import type { IndicatorFacts } from './indicatorFacts';
import { once } from './once';
import { bigrams, sharedBigrams } from '../../model/similarity';

/** The 年度 indicators of a form beside those of the same project in an earlier year. */
export interface YearComparison {
  /** Indicators of the earlier year that no indicator of now resembles. */
  readonly dropped: () => readonly IndicatorFacts[];
  /** Indicators of both years whose target is looser now. */
  readonly weakened: () => readonly WeakenedIndicator[];
}

export interface WeakenedIndicator {
  readonly row: IndicatorFacts;
  readonly before: IndicatorFacts;
  readonly isBetterWhenLower: boolean;
}

/** `sameName` is the share of their character pairs, 0 to 1, from which on two names are one indicator. */
export function yearComparison(now: BatchKeys, earlier: BatchKeys, sameName: number): YearComparison {
  return {
    dropped: once(() => droppedIndicators(now, earlier, sameName)),
    weakened: once(() => [...weakenedIndicators(now, earlier)]),
  };
}

function droppedIndicators(now: BatchKeys, earlier: BatchKeys, sameName: number): readonly IndicatorFacts[] {
  const gone = [...earlier.annualRows().values()].filter((row) => !now.annualRows().has(row.key));
  if (gone.length === 0) return [];
  const names = new Map([...now.annualRows().values()].map(({ plainName }) => [plainName, bigrams(plainName)]));
  return gone.filter(({ plainName }) => !names.has(plainName) && !hasSimilar(plainName, names, sameName));
}

function hasSimilar(name: string, others: ReadonlyMap<string, ReadonlySet<string>>, sameName: number): boolean {
  const pairs = bigrams(name);
  if (pairs.size === 0) return false;
  for (const [other, otherPairs] of others) {
    if (isCutOf(name, other) || sharedBigrams(pairs, otherPairs) >= sameName) return true;
  }
  return false;
}

function* weakenedIndicators(now: BatchKeys, earlier: BatchKeys): Iterable<WeakenedIndicator> {
  for (const [key, row] of now.annualRows()) {
    const before = earlier.annualRows().get(key);
    if (!before || before.plainValue === row.plainValue) continue;
    const isLower = isBetterWhenLower(row);
    if (isWeaker(row, before, isLower)) yield { row, before, isBetterWhenLower: isLower };
  }
}

function isWeaker(row: IndicatorFacts, before: IndicatorFacts, isLower: boolean): boolean {
  const isComparable = row.reading.base === before.reading.base && row.reading.per.join() === before.reading.per.join();
  const [now, was] = [row.exact, before.exact];
  if (!isComparable || !now || !was || row.level2 === '成本指标') return false;
  return isLower ? now.gt(was) : now.lt(was);
}
