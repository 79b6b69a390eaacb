import { sharedBigrams } from '../similarity';
import type { ProjectKeys } from './projectKeys';

/**
 * Which forms are one project, as a number for each form: those of one unit whose plain names agree, or share `least` (0 to 1) of their pairs of
 * characters. Names are compared only where their numbers agree and they share one of their rarest pairs, so the time grows with the forms
 * and not with their square.
 */
export function joinProjects(forms: readonly ProjectKeys[], least: number): readonly number[] {
  const known = new Map<string, number>();
  const names: ProjectKeys[] = [];
  const nameOf = forms.map((keys) => {
    const key = `${carrierOf(keys)}\n${keys.project}`;
    const index = known.get(key);
    if (index !== undefined) return index;
    known.set(key, names.length);
    names.push(keys);
    return names.length - 1;
  });
  const joined = joinSimilarNames(names, least);
  return nameOf.map((name) => joined[name] ?? name);
}

/** Who carries a project out: 实施单位, or 主管部门 where the form names none. */
function carrierOf({ unit, department }: ProjectKeys): string {
  return unit || department.name || department.code;
}

/** Names of one unit that share a rare pair are few; thousands of them differ only in a number. */
const MOST_COMPARED = 24;

/** Two names with so much in common cannot both miss the rarest pairs of each other (prefix filter). */
function joinSimilarNames(names: readonly ProjectKeys[], least: number): readonly number[] {
  const parent = names.map((_, index) => index);
  const frequency = new Map<string, number>();
  for (const { projectBigrams } of names) {
    for (const pair of projectBigrams) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  }
  const index = new Map<string, number[]>();
  names.forEach((name, current) => {
    for (const pair of rarePairs(name.projectBigrams, frequency, least)) {
      const key = `${carrierOf(name)}\n${name.projectNumbers}\n${pair}`;
      const earlier = index.get(key);
      if (!earlier) {
        index.set(key, [current]);
        continue;
      }
      for (const other of earlier.slice(-MOST_COMPARED)) {
        if (rootOf(parent, other) === rootOf(parent, current)) continue;
        const pairs = names[other]?.projectBigrams ?? new Set<string>();
        if (sharedBigrams(pairs, name.projectBigrams) >= least) {
          parent[rootOf(parent, current)] = rootOf(parent, other);
        }
      }
      earlier.push(current);
    }
  });
  return names.map((_, current) => rootOf(parent, current));
}

function rarePairs(
  pairs: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
  least: number,
): readonly string[] {
  const rank = (pair: string) => frequency.get(pair) ?? 0;
  const sorted = [...pairs].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return sorted.slice(0, sorted.length - Math.ceil(least * sorted.length) + 1);
}

function rootOf(parent: number[], start: number): number {
  let root = start;
  while (parent[root] !== root) root = parent[root] ?? root;
  for (let at = start; at !== root;) {
    const next = parent[at] ?? root;
    parent[at] = root;
    at = next;
  }
  return root;
}
