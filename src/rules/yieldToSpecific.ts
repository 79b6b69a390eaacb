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
  return (hits) => {
    const speaking = new Set(hits.map(({ rule }) => rule));
    return hits.flatMap((hit) => {
      const stronger = strongerThan.get(hit.rule)?.filter((rule) => speaking.has(rule)) ?? [];
      if (stronger.length === 0) return [hit];
      const spoken = new Set<FieldPath>(hits.filter(({ rule }) => stronger.includes(rule)).flatMap(({ at }) => at));
      const [first, ...others] = hit.at.filter((path) => !spoken.has(path));
      return first === undefined ? [] : [{ ...hit, at: [first, ...others] as const }];
    });
  };
}
