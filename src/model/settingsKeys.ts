import { OWN_RULE_COLUMNS } from './ownRule';
import { settingsSchema } from './settings';
import { nearestWord } from './similarity';
import { THRESHOLD_IDS } from './thresholds';
import { WORD_LIST_IDS } from './wordLists';

/** A key of rule settings that means nothing where it stands. */
export interface UnknownKey {
  /** From the outside in, e.g. `rules.fund-sum-mismatch.enable`. */
  readonly place: string;
  /** The key that is meant, if one is like it. */
  readonly nearest?: string;
  /** Where that key belongs, if not here. */
  readonly under?: string;
}

/** The keys of rule settings that nobody would read, in their order; names of rules are left to those who know the rules. */
export function unknownKeys(data: unknown): readonly UnknownKey[] {
  return Object.entries(recordOf(data)).flatMap(([part, value]) => {
    const keys = KEYS_IN.get(part);
    return keys ? keys(value, part) : [unknownKey('', part, PARTS)];
  });
}

const PARTS: readonly string[] = Object.keys(settingsSchema.shape);

/** The keys that each part knows, for a misplaced one. */
const KNOWN_IN: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['thresholds', THRESHOLD_IDS],
  ['wordLists', WORD_LIST_IDS],
]);

const KEYS_IN: ReadonlyMap<string, (value: unknown, part: string) => readonly UnknownKey[]> = new Map([
  [
    'rules',
    (value: unknown, part: string) =>
      Object.entries(recordOf(value)).flatMap(([rule, setting]) =>
        homeOf(rule) === undefined
          ? keysOf(setting, `${part}.${rule}`, ['enabled', 'severity'])
          : [unknownKey(part, rule, [])],
      ),
  ],
  [
    'controlTotals',
    (value: unknown, part: string) =>
      (Array.isArray(value) ? value : []).flatMap((total, index) =>
        keysOf(total, `${part}[${index}]`, ['year', 'departmentCode', 'annual']),
      ),
  ],
  ['thresholds', (value: unknown, part: string) => keysOf(value, part, THRESHOLD_IDS)],
  ['idPrefix', () => []],
  [
    'ownRules',
    (value: unknown, part: string) =>
      (Array.isArray(value) ? value : []).flatMap((row, index) => keysOf(row, `${part}[${index}]`, OWN_RULE_COLUMNS)),
  ],
  [
    'wordLists',
    (value: unknown, part: string) => [
      ...keysOf(value, part, WORD_LIST_IDS),
      ...Object.entries(recordOf(value)).flatMap(([list, words]) =>
        keysOf(words, `${part}.${list}`, ['added', 'removed']),
      ),
    ],
  ],
]);

function keysOf(value: unknown, place: string, known: readonly string[]): readonly UnknownKey[] {
  return Object.keys(recordOf(value))
    .filter((key) => !known.includes(key))
    .map((key) => unknownKey(place, key, known));
}

function unknownKey(parent: string, key: string, known: readonly string[]): UnknownKey {
  const place = parent === '' ? key : `${parent}.${key}`;
  const under = homeOf(key);
  if (under !== undefined) return { place, nearest: key, under };
  const nearest = nearestWord(key, known);
  return { place, ...(nearest !== undefined && { nearest }) };
}

function homeOf(key: string): string | undefined {
  return [...KNOWN_IN].find(([, keys]) => keys.includes(key))?.[0];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
