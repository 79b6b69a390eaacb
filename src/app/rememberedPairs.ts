import type { PairDecisions } from '../layout/comparison/projectPair';
import type { Host } from './host';
import type { StoredKind } from './storedKind';

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
  const stored = await host.readSetting(SETTING);
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
