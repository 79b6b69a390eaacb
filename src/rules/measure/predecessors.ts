import { normaliseText } from '../../model/normaliseText';
import type { FormFacts } from './formFacts';
import { plainProjectName } from './projectName';
import { bigrams, similarity } from './similarity';

/** Which forms are one project, and which form of it came before. */
export interface ProjectLinks {
  /** A number for each form; forms of one project have the same. */
  readonly project: readonly number[];
  readonly previous: ReadonlyMap<number, number>;
}

const SAME_NAME = 0.8;

/**
 * Links forms of one 实施单位 whose names agree after normalising, or share four fifths of their character pairs. Names are
 * compared only where they share one of their rarest pairs, so the time grows with the forms and not with their square.
 */
export function predecessors(forms: readonly FormFacts[]): ProjectLinks {
  const names = new Map<string, number>();
  const units: string[] = [];
  const plainNames: string[] = [];
  const nameOf = forms.map(({ form }) => {
    const [unit, name] = [normaliseText(form.unit), plainProjectName(form.projectName)];
    const key = `${unit}\n${name}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    names.set(key, units.length);
    units.push(unit);
    plainNames.push(name);
    return units.length - 1;
  });
  const joined = joinSimilarNames(units, plainNames);
  const project = nameOf.map((name) => joined[name] ?? name);
  return { project, previous: linkYears(forms, project) };
}

/** The rarest pairs that two names with four fifths in common cannot both miss (prefix filter). */
function joinSimilarNames(units: readonly string[], names: readonly string[]): readonly number[] {
  const parent = names.map((_, index) => index);
  const frequency = new Map<string, number>();
  const pairs = names.map((name) => bigrams(name));
  for (const set of pairs) for (const pair of set) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const index = new Map<string, number[]>();
  names.forEach((name, current) => {
    if (name === '') return;
    const sorted = [...(pairs[current] ?? [])].sort(
      (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    const rare = sorted.slice(0, sorted.length - Math.ceil(SAME_NAME * sorted.length) + 1);
    for (const pair of rare) {
      const key = `${units[current] ?? ''}\n${pair}`;
      const earlier = index.get(key);
      if (!earlier) {
        index.set(key, [current]);
        continue;
      }
      for (const other of earlier.slice(-MOST_COMPARED)) {
        if (rootOf(parent, other) === rootOf(parent, current)) continue;
        if (similarity(names[other] ?? '', name) >= SAME_NAME && !differsInNumber(names[other] ?? '', name)) {
          parent[rootOf(parent, current)] = rootOf(parent, other);
        }
      }
      earlier.push(current);
    }
  });
  return names.map((_, current) => rootOf(parent, current));
}

/** Names of one unit that share a rare pair are few; thousands of them differ only in a number. */
const MOST_COMPARED = 24;

/** 「一期」 and 「二期」, 「3号线」 and 「4号线」 are different projects. */
function differsInNumber(a: string, b: string): boolean {
  const numbers = (text: string) => text.match(/[\d一二三四五六七八九十]+/gu)?.join() ?? '';
  return numbers(a) !== numbers(b);
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
    if (form.year === null || form.projectName === '') return;
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
