import type { PackageParts } from './packageParts';

/** The parts of a package that one gets to from its outside, by their paths. */
export async function reachedParts(parts: PackageParts): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const { target, isExternal } of await parts.relationships(path)) {
      if (isExternal || reached.has(target) || !parts.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}

/** Removes the parts that were reached before and are no longer: what belonged to a sheet goes with it. */
export async function removeUnreached(parts: PackageParts, before: ReadonlySet<string>): Promise<void> {
  const now = await reachedParts(parts);
  for (const path of before) {
    if (now.has(path)) continue;
    parts.remove(path);
    parts.writeRelationships(path, []);
  }
}
