import { sharedBigrams } from '../../model/similarity';
import type { BatchKeys } from './batchKeys';
import type { FormFacts } from './formFacts';

/** Which forms are one project, and which form of it came before. */
export interface ProjectLinks {
  /** A number for each form; forms of one project have the same. */
  readonly project: readonly number[];
  readonly previous: ReadonlyMap<number, number>;
}

/**
 * Links forms of one 实施单位 whose names agree after normalising, or share so much of their character pairs as the office says. Names are
 * compared only where their numbers agree and they share one of their rarest pairs, so the time grows with the forms and not with their square.
 */
export function predecessors(forms: readonly FormFacts[]): ProjectLinks {
  const known = new Map<string, number>();
  const names: BatchKeys[] = [];
  const nameOf = forms.map(({ keys }) => {
    const key = `${keys.unit}\n${keys.project}`;
    const index = known.get(key);
    if (index !== undefined) return index;
    known.set(key, names.length);
    names.push(keys);
    return names.length - 1;
  });
  const joined = joinSimilarNames(names, (forms[0]?.options.threshold('sameProjectName') ?? 100) / 100);
  const project = nameOf.map((name) => joined[name] ?? name);
  return { project, previous: linkYears(forms, project) };
}

/** Names of one unit that share a rare pair are few; thousands of them differ only in a number. */
const MOST_COMPARED = 24;

/** Two names with so much in common cannot both miss the rarest pairs of each other (prefix filter). */
function joinSimilarNames(names: readonly BatchKeys[], least: number): readonly number[] {
  const parent = names.map((_, index) => index);
  const frequency = new Map<string, number>();
  for (const { projectBigrams } of names) {
    for (const pair of projectBigrams) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  }
  const index = new Map<string, number[]>();
  names.forEach((name, current) => {
    for (const pair of rarePairs(name.projectBigrams, frequency, least)) {
      const key = `${name.unit}\n${name.projectNumbers}\n${pair}`;
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

function linkYears(forms: readonly FormFacts[], project: readonly number[]): ReadonlyMap<number, number> {
  const byProject = new Map<number, number[]>();
  forms.forEach(({ form }, position) => {
    if (form.year === null || form.projectName.trim() === '') return;
    const key = project[position] ?? position;
    const members = byProject.get(key);
    if (members) members.push(position);
    else byProject.set(key, [position]);
  });
  const previous = new Map<number, number>();
  for (const members of byProject.values()) {
    const yearOf = (position: number) => forms[position]?.form.year ?? 0;
    members.sort((a, b) => yearOf(a) - yearOf(b) || a - b);
    let last: number | undefined;
    members.forEach((position, order) => {
      const before = members[order - 1];
      if (before !== undefined && yearOf(before) < yearOf(position)) last = before;
      if (last !== undefined) previous.set(position, last);
    });
  }
  return previous;
}
