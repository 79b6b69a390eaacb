import { findingKey, partsOfKey } from '../../layout/findings/findingRow';
import type { FindingRow } from '../../layout/findings/findingRow';
import { valueAt } from '../../model/fieldPath';
import type { FindingState } from '../../model/findingState';
import type { RememberedSetting } from '../../model/workbookChange';
import type { IgnoredFact } from '../../model/workbookMemory';
import type { Host } from '../host';
import type { StoredKind } from '../workbook/storedKind';

/** The facts that the user put aside: what a finding said and what stood in its cell then, by its rule and place. */
export type IgnoredFacts = ReadonlyMap<string, ReadonlySet<string>>;

const SETTING = 'ignored-findings';

export const STORED_IGNORED: StoredKind = {
  keys: [SETTING],
  isWhole: (stored) => Array.isArray(stored) && stored.every(isPair),
};

/** What the workbook remembers of ignored findings; a setting that is not ours counts as none. */
export async function readIgnored(host: Host): Promise<IgnoredFacts> {
  const stored = await host.readSetting(SETTING);
  return factsByKey(Array.isArray(stored) ? stored.filter(isPair) : []);
}

/** The user's word on a finding, but an ignored one is open again once its cell or its sentence is another. */
export function stateNow(finding: FindingRow, word: FindingState, ignored: IgnoredFacts): FindingState {
  const remembered = ignored.get(keyOf(finding));
  return word === 'ignored' && remembered && !remembered.has(factOf(finding)) ? 'open' : word;
}

/** Remembers the facts of the ignored findings, where they are not remembered yet. */
export async function keepIgnored(host: Host, findings: readonly FindingRow[], ignored: IgnoredFacts): Promise<void> {
  const pairs = findings
    .filter(({ state }) => state === 'ignored')
    .map((finding): Pair => [keyOf(finding), factOf(finding)]);
  if (!isSame(factsByKey(pairs), ignored)) await host.saveSetting(SETTING, pairs);
}

/** What is stored of it in a workbook file, by 编号. */
export function ignoredInFile(stored: ReadonlyMap<string, unknown>): ReadonlyMap<string, readonly IgnoredFact[]> {
  const list = stored.get(SETTING);
  const byId = new Map<string, IgnoredFact[]>();
  for (const [key, fact] of Array.isArray(list) ? list.filter(isPair) : []) {
    const { id, rule, place } = partsOfKey(key);
    byId.set(id, [...(byId.get(id) ?? []), { rule, path: place, fact }]);
  }
  return byId;
}

/** What a workbook file that holds only some of the forms stores of it. */
export async function ignoredForFile(host: Host, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, unknown>> {
  const stored = await host.readSetting(SETTING);
  const own = Array.isArray(stored) ? stored.filter(isPair).filter(([key]) => ids.has(partsOfKey(key).id)) : [];
  return new Map(own.length > 0 ? [[SETTING, own]] : []);
}

/** What to remember so that the workbook also knows what was put aside of forms that come from others; `brought` by their 编号 here. */
export async function bringIgnored(
  host: Host,
  brought: readonly (readonly [id: string, facts: readonly IgnoredFact[]])[],
): Promise<readonly RememberedSetting[]> {
  const pairs = brought.flatMap(([id, facts]) =>
    facts.map(({ rule, path, fact }): Pair => [findingKey(id, rule, path), fact]),
  );
  if (pairs.length === 0) return [];
  const stored = await host.readSetting(SETTING);
  const known = Array.isArray(stored) ? stored.filter(isPair) : [];
  return [{ key: SETTING, value: [...known, ...pairs] }];
}

type Pair = readonly [key: string, fact: string];

function keyOf({ record, rule, path }: FindingRow): string {
  return findingKey(record.id, rule, path);
}

function factOf({ record, path, message }: FindingRow): string {
  return JSON.stringify([message, valueAt(record.form, path) ?? null]);
}

function factsByKey(pairs: readonly Pair[]): IgnoredFacts {
  const facts = new Map<string, Set<string>>();
  for (const [key, fact] of pairs) facts.set(key, (facts.get(key) ?? new Set()).add(fact));
  return facts;
}

function isSame(one: IgnoredFacts, other: IgnoredFacts): boolean {
  return (
    one.size === other.size &&
    [...one].every(([key, facts]) => {
      const others = other.get(key);
      return others?.size === facts.size && [...facts].every((fact) => others.has(fact));
    })
  );
}

function isPair(entry: unknown): entry is Pair {
  return Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string');
}
