import type { FieldPath } from '../model/fieldPath';
import type { Hit } from './hit';
import type { Rule } from './rule';

/**
 * The hits on one form without what a more specific rule says: one cell gets one finding per cause, so a place that the
 * specific rule speaks of leaves the general finding, and the finding goes when none is left.
 */
export function yieldToSpecific(hits: readonly Hit[], rules: readonly Rule[]): readonly Hit[] {
  const strongerThan = new Map(rules.map(({ id, yieldsTo }) => [id, yieldsTo ?? []]));
  return hits.flatMap((hit) => {
    const stronger = strongerThan.get(hit.rule) ?? [];
    if (stronger.length === 0) return [hit];
    const spoken = new Set<FieldPath>(hits.filter(({ rule }) => stronger.includes(rule)).flatMap(({ at }) => at));
    if (spoken.size === 0) return [hit];
    const [first, ...others] = hit.at.filter((path) => !spoken.has(path));
    return first === undefined ? [] : [{ ...hit, at: [first, ...others] as const }];
  });
}
