import type { Form, Indicator } from '../../model/form';
import { readIndicatorValue } from '../../model/indicatorValue';
import { isBetterWhenLower } from '../../model/isBetterWhenLower';
import { matchIndicators } from '../../model/matchIndicators';
import { normaliseText } from '../../model/normaliseText';
import { bigrams, sharedBigrams } from '../../model/similarity';

export interface ChangedIndicator {
  readonly before: Indicator;
  readonly after: Indicator;
  /** Whether the target is looser than before. */
  readonly isWeaker: boolean;
}

/** The indicators of a project in two years. */
export interface IndicatorChanges {
  readonly gained: readonly Indicator[];
  readonly lost: readonly Indicator[];
  /** In both, with another value. */
  readonly changed: readonly ChangedIndicator[];
}

/** Compares the 年度 indicators of two years of a project, or those of 实施期 where neither form has any of the year. */
export function compareIndicators(earlier: Form, later: Form): IndicatorChanges {
  const hasAnnual = earlier.indicators.annual.length + later.indicators.annual.length > 0;
  const side = hasAnnual ? 'annual' : 'period';
  const [before, after] = [earlier.indicators[side], later.indicators[side]];
  const { pairs, removed, added } = matchIndicators(before, after);
  const same = pairs.flatMap(({ existing, incoming }) => pairOf(before[existing], after[incoming]));
  const similar = similarIndicators(
    removed.flatMap((index) => before[index] ?? []),
    added.flatMap((index) => after[index] ?? []),
  );
  return {
    gained: similar.added,
    lost: similar.removed,
    changed: [...same, ...similar.pairs].filter(
      ({ before: was, after: is }) => normaliseText(was.value) !== normaliseText(is.value),
    ),
  };
}

/** Names that share three fifths of their pairs of characters are one indicator, reworded. */
const SAME_NAME = 0.6;
/** More than any form has; keeps an absurd table from costing its square. */
const MOST_COMPARED = 80;

function similarIndicators(
  removed: readonly Indicator[],
  added: readonly Indicator[],
): {
  readonly pairs: readonly ChangedIndicator[];
  readonly removed: readonly Indicator[];
  readonly added: readonly Indicator[];
} {
  const free = new Map(added.slice(0, MOST_COMPARED).map((indicator) => [indicator, bigramsOf(indicator)]));
  const pairs: ChangedIndicator[] = [];
  const lost = removed.filter((before, index) => {
    if (index >= MOST_COMPARED) return true;
    const own = bigramsOf(before);
    const after = [...free]
      .filter(([{ level2 }, others]) => level2 === before.level2 && sharedBigrams(own, others) >= SAME_NAME)
      .sort(([, a], [, b]) => sharedBigrams(own, b) - sharedBigrams(own, a))[0]?.[0];
    if (!after) return true;
    free.delete(after);
    pairs.push(...pairOf(before, after));
    return false;
  });
  const paired = new Set(pairs.map(({ after }) => after));
  return { pairs, removed: lost, added: added.filter((indicator) => !paired.has(indicator)) };
}

function bigramsOf({ name }: Indicator): ReadonlySet<string> {
  return bigrams(normaliseText(name));
}

function pairOf(before: Indicator | undefined, after: Indicator | undefined): readonly ChangedIndicator[] {
  return before && after ? [{ before, after, isWeaker: isWeaker(before, after) }] : [];
}

/** Costs have no better direction here: a lower price may buy less. */
function isWeaker(before: Indicator, after: Indicator): boolean {
  const [was, is] = [readIndicatorValue(before.value), readIndicatorValue(after.value)];
  if (was.number === null || is.number === null || after.level2 === '成本指标') return false;
  if (was.base !== is.base || was.per.join() !== is.per.join()) return false;
  const [old, now] = [was.number * was.scale, is.number * is.scale];
  const isLower = isBetterWhenLower({ level2: after.level2, plainName: normaliseText(after.name), reading: is });
  return isLower ? now > old : now < old;
}
