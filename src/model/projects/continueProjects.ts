import { isSameDepartment } from '../matchDepartment';
import { sharedBigrams } from '../similarity';
import type { ProjectKeys } from './projectKeys';

/** A form with what tells its project; `joined` is the number that `joinProjects` gives it. */
export interface JoinedForm extends ProjectKeys {
  readonly joined: number;
}

export interface Continuation<Item extends JoinedForm> {
  readonly earlier: Item;
  readonly later: Item;
  /** Whether name, unit and department all say that they are one project; otherwise somebody should look. */
  readonly isSure: boolean;
}

/**
 * Finds for each form the one that goes on with it, each in one pair only: the same name of the same department first, then what is left of one
 * project. A pair for which `areApart` is never made. Of several that fit alike, the first goes with the first. Linear.
 */
export function continueProjects<Item extends JoinedForm>(
  before: readonly Item[],
  after: readonly Item[],
  areApart: (earlier: Item, later: Item) => boolean = () => false,
): readonly Continuation<Item>[] {
  const pairs: Continuation<Item>[] = [];
  const taken = new Set<Item>();
  for (const { keyOf, isSure, isFit } of ROUNDS) {
    const waiting = new Map<string, Item[]>();
    for (const later of after) {
      const key = taken.has(later) ? undefined : keyOf(later);
      if (key === undefined) continue;
      const same = waiting.get(key);
      if (same) same.push(later);
      else waiting.set(key, [later]);
    }
    for (const earlier of before) {
      const key = taken.has(earlier) ? undefined : keyOf(earlier);
      const fitting = (key === undefined ? [] : (waiting.get(key) ?? []))
        .filter((later) => !taken.has(later))
        .slice(0, MOST_COMPARED)
        .filter((later) => isFit(earlier, later) && !areApart(earlier, later));
      const later = mostAlike(earlier, fitting);
      if (!later) continue;
      taken.add(earlier).add(later);
      pairs.push({ earlier, later, isSure });
    }
  }
  return pairs;
}

/** Whether two forms name two departments. One that names none contradicts nothing. */
export function areOfTwoDepartments({ department: one }: ProjectKeys, { department: other }: ProjectKeys): boolean {
  const areNamed = [one, other].every(({ code, name }) => code !== '' || name !== '');
  const sayDifferentThings = (one.code === '' || other.code === '') && (one.name === '' || other.name === '');
  return areNamed && !sayDifferentThings && !isSameDepartment(one, other);
}

/** More forms of one name than any unit has. */
const MOST_COMPARED = 24;

interface Round {
  /** Forms are compared where their keys agree; undefined for a form that takes no part. */
  readonly keyOf: (form: JoinedForm) => string | undefined;
  readonly isFit: (earlier: JoinedForm, later: JoinedForm) => boolean;
  readonly isSure: boolean;
}

const agree = (one: JoinedForm, other: JoinedForm): boolean => !areOfTwoDepartments(one, other);

const ROUNDS: readonly Round[] = [
  {
    keyOf: ({ joined, written, department }) =>
      department.code === '' ? undefined : `${joined}\n${written}\n${department.code}`,
    isFit: agree,
    isSure: true,
  },
  { keyOf: ({ joined, written }) => `${joined}\n${written}`, isFit: agree, isSure: true },
  { keyOf: ({ joined, project }) => `${joined}\n${project}`, isFit: agree, isSure: true },
  { keyOf: ({ joined }) => String(joined), isFit: agree, isSure: false },
  { keyOf: ({ joined, project }) => `${joined}\n${project}`, isFit: () => true, isSure: false },
  { keyOf: ({ joined }) => String(joined), isFit: () => true, isSure: false },
];

function mostAlike<Item extends JoinedForm>(earlier: Item, laters: readonly Item[]): Item | undefined {
  if (laters.length < 2) return laters[0];
  const alike = (later: Item): number =>
    later.project === earlier.project ? 1 : sharedBigrams(earlier.projectBigrams, later.projectBigrams);
  return laters.reduce((best, later) => (alike(later) > alike(best) ? later : best));
}
