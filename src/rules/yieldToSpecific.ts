import type { Hit } from './hit';

/** One cell gets one finding per cause: a place that a more specific rule speaks of leaves the general finding. */
export function yieldToSpecific(hits: readonly Hit[]): readonly Hit[] {
  const specific = new Set(hits.flatMap(({ rule }) => rule.yieldsTo ?? []));
  if (specific.size === 0) return hits;
  const spoken = new Set<string>();
  for (const { rule, places } of hits) {
    if (!specific.has(rule.id)) continue;
    for (const { form, path } of places) spoken.add(`${rule.id} ${form} ${path}`);
  }
  const kept: Hit[] = [];
  for (const hit of hits) {
    const stronger = hit.rule.yieldsTo ?? [];
    if (stronger.length === 0) {
      kept.push(hit);
      continue;
    }
    const places = hit.places.filter(
      ({ form, path }) => !stronger.some((rule) => spoken.has(`${rule} ${form} ${path}`)),
    );
    if (places.length === hit.places.length) kept.push(hit);
    else if (places.length > 0) kept.push({ ...hit, places });
  }
  return kept;
}
