import type { PairDecisions } from '../../layout/comparison/projectPair';
import type { RememberedPair } from '../../model/workbookMemory';
import type { RememberedSetting } from '../../model/workbookChange';
import type { Host } from '../host';
import type { StoredKind } from './storedKind';
import { strings } from '../strings';

type Pair = readonly [earlier: string, later: string];

const SETTING = 'year-pairs';
const LISTS = ['paired', 'unpaired'] as const satisfies readonly (keyof PairDecisions)[];

export const STORED_PAIRS: StoredKind = {
  keys: [SETTING],
  isWhole: (stored) =>
    typeof stored === 'object' &&
    stored !== null &&
    LISTS.every((name) => {
      const list = listOf(stored, name);
      return Array.isArray(list) && list.every(isPair);
    }),
};

/** What the workbook remembers of projects that the user paired and unpaired; a setting that is not ours counts as none. */
export async function readPairDecisions(host: Host): Promise<PairDecisions> {
  return decisionsIn(await host.readSetting(SETTING));
}

/** The same among what is stored in a workbook file whose forms have these 编号, by the positions of the forms; what speaks of others is left out. */
export function pairsInFile(stored: ReadonlyMap<string, unknown>, ids: readonly string[]): readonly RememberedPair[] {
  const positions = new Map(ids.map((id, index) => [id, index]));
  const decisions = decisionsIn(stored.get(SETTING));
  return LISTS.flatMap((name) =>
    decisions[name].flatMap(([one, other]) => {
      const [earlier, later] = [positions.get(one), positions.get(other)];
      return earlier === undefined || later === undefined ? [] : [{ earlier, later, isOneProject: name === 'paired' }];
    }),
  );
}

/** What a workbook file that holds only some of the forms stores of it; nothing where none of it speaks of them. */
export async function pairsForFile(host: Host, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, unknown>> {
  const { paired, unpaired } = await readPairDecisions(host);
  const own = (pairs: readonly Pair[]): readonly Pair[] => pairs.filter((pair) => pair.every((id) => ids.has(id)));
  const decisions = { paired: own(paired), unpaired: own(unpaired) };
  return new Map(decisions.paired.length + decisions.unpaired.length > 0 ? [[SETTING, decisions]] : []);
}

/** A form that a pair speaks of, as it is written; without a 编号 it is not. */
export interface PairedForm {
  readonly id: string | undefined;
  readonly projectName: string;
}

/**
 * What to remember so that the workbook also knows what others said of pairs, and a sentence on each word that it cannot take: one of the
 * forms is not written, or something else was said of them before.
 */
export async function bringPairs(
  host: Host,
  brought: readonly RememberedPair[],
  formAt: (index: number) => PairedForm,
): Promise<{ readonly remember: readonly RememberedSetting[]; readonly told: readonly string[] }> {
  if (brought.length === 0) return { remember: [], told: [] };
  const known = await readPairDecisions(host);
  const paired = [...known.paired];
  const unpaired = [...known.unpaired];
  const told: string[] = [];
  for (const { earlier, later, isOneProject } of brought) {
    const [one, other] = [formAt(earlier), formAt(later)];
    if (one.id === undefined && other.id === undefined) continue;
    if (one.id === undefined || other.id === undefined) {
      told.push(strings.pairIncomplete(one.projectName, other.projectName));
      continue;
    }
    const pair: Pair = [one.id, other.id];
    const isSame = ([first, second]: Pair): boolean => first === one.id && second === other.id;
    const isRival = isOneProject
      ? unpaired.some(isSame) || paired.some((each) => !isSame(each) && (each[0] === one.id || each[1] === other.id))
      : paired.some(isSame);
    const list = isOneProject ? paired : unpaired;
    if (isRival) told.push(strings.pairContradicted(one.projectName, other.projectName, isOneProject));
    else if (!list.some(isSame)) list.push(pair);
  }
  const isNew = paired.length > known.paired.length || unpaired.length > known.unpaired.length;
  return { remember: isNew ? [{ key: SETTING, value: { paired, unpaired } }] : [], told };
}

function decisionsIn(stored: unknown): PairDecisions {
  const pairsOf = (name: keyof PairDecisions): readonly Pair[] => {
    const list = listOf(stored, name);
    return Array.isArray(list) ? list.filter(isPair) : [];
  };
  return { paired: pairsOf('paired'), unpaired: pairsOf('unpaired') };
}

function listOf(stored: unknown, name: keyof PairDecisions): unknown {
  return typeof stored === 'object' && stored !== null && Object.hasOwn(stored, name)
    ? (stored as Partial<Record<string, unknown>>)[name]
    : undefined;
}

/** Remembers that two forms, by their 编号, are one project in two years; each leaves the pair that it was in. */
export async function pairProjects(host: Host, [earlier, later]: Pair): Promise<void> {
  const { paired, unpaired } = await readPairDecisions(host);
  const others = paired.filter(([one, other]) => one !== earlier && other !== later);
  await save(host, { paired: [...others, [earlier, later]], unpaired: without(unpaired, [earlier, later]) });
}

/** Remembers that two forms are not one project, whatever their names say. */
export async function unpairProjects(host: Host, pair: Pair): Promise<void> {
  const { paired, unpaired } = await readPairDecisions(host);
  await save(host, { paired: without(paired, pair), unpaired: [...without(unpaired, pair), pair] });
}

async function save(host: Host, decisions: PairDecisions): Promise<void> {
  await host.saveSetting(SETTING, decisions);
}

function without(pairs: readonly Pair[], [earlier, later]: Pair): readonly Pair[] {
  return pairs.filter(([one, other]) => one !== earlier || other !== later);
}

function isPair(entry: unknown): entry is Pair {
  return Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string');
}
