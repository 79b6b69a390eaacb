import type { FieldPath } from '../model/fieldPath';
import type { Hit } from './hit';
import type { Rule } from './rule';

/** Leaves out what a more specific rule says of the same place. */
export type YieldToSpecific = (hits: readonly Hit[]) => readonly Hit[];

/**
 * The hits on one form without what a more specific rule says: one cell gets one finding per cause, so a place that the
 * specific rule speaks of leaves the general finding, and the finding goes when none is left.
 */
export function makeYieldToSpecific(rules: readonly Rule[]): YieldToSpecific {
  const strongerThan = new Map(rules.flatMap(({ id, yieldsTo }) => (yieldsTo ? [[id, yieldsTo] as const] : [])));
  const specific = new Set([...strongerThan.values()].flat());
  return (hits) => {
    const spoken = new Map<string, Set<FieldPath>>();
    for (const { rule, at } of hits) {
      if (!specific.has(rule)) continue;
      const places = spoken.get(rule);
      if (places) for (const path of at) places.add(path);
      else spoken.set(rule, new Set(at));
    }
    if (spoken.size === 0) return hits;
    return hits.flatMap((hit) => {
      const stronger = strongerThan.get(hit.rule)?.flatMap((rule) => spoken.get(rule) ?? []) ?? [];
      if (stronger.length === 0) return [hit];
      const [first, ...others] = hit.at.filter((path) => !stronger.some((places) => places.has(path)));
      return first === undefined ? [] : [{ ...hit, at: [first, ...others] as const }];
    });
  };
}
