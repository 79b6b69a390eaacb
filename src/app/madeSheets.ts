import type { RememberedSetting } from '../model/workbookChange';
import type { Host } from './host';
import type { StoredKind } from './storedKind';

/** What we make sheets of, and the name under which the workbook remembers them. */
const SETTINGS = {
  official: 'official-sheets',
  contents: 'contents-sheets',
  opinions: 'opinion-sheets',
  summary: 'summary-sheets',
  director: 'director-sheets',
  comparison: 'comparison-sheets',
} as const;

export type MadeSheetKind = keyof typeof SETTINGS;

export const MADE_SHEET_KINDS = Object.keys(SETTINGS) as readonly MadeSheetKind[];

export const STORED_SHEETS: StoredKind = {
  keys: Object.values(SETTINGS),
  isWhole: (stored) => Array.isArray(stored) && entriesOf(stored).length === stored.length,
};

/** The names of sheets that we made, by what each was made of: the 编号 of a form, a department, two years. */
export type MadeSheets = ReadonlyMap<string, string>;

/** The sheets of one kind that the workbook remembers, whether they still exist or not; a setting that is not ours counts as none. */
export async function rememberedSheets(host: Host, kind: MadeSheetKind): Promise<MadeSheets> {
  return sheetsOf(await host.readSetting(SETTINGS[kind]));
}

/** The same of all kinds, out of the settings of a workbook file. */
export function sheetsInSettings(settings: ReadonlyMap<string, unknown>): Readonly<Record<MadeSheetKind, MadeSheets>> {
  const kinds = Object.entries(SETTINGS) as [MadeSheetKind, string][];
  return Object.fromEntries(kinds.map(([kind, key]) => [kind, sheetsOf(settings.get(key))])) as Record<
    MadeSheetKind,
    MadeSheets
  >;
}

function sheetsOf(stored: unknown): MadeSheets {
  return new Map(entriesOf(stored).map(([key, name]) => [key, name]));
}

/** What a sheet was made of, its name, and, where the user wants no findings on it, that word. */
type Entry = readonly [key: string, name: string, mark?: typeof UNMARKED];

const UNMARKED = 'unmarked';

function entriesOf(stored: unknown): readonly Entry[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (entry): entry is Entry =>
      Array.isArray(entry) && entry.length >= 2 && entry.every((part) => typeof part === 'string'),
  );
}

/** Those that still exist: a sheet that the user deleted or renamed is his. */
export async function madeSheets(host: Host, kind: MadeSheetKind, existing: readonly string[]): Promise<MadeSheets> {
  const names = new Set(existing);
  const entries = entriesOf(await host.readSetting(SETTINGS[kind]));
  return new Map(entries.filter(([, name]) => names.has(name)).map(([key, name]) => [key, name]));
}

/** The official forms by 编号, and which of them the user wants without findings on them. */
export async function markedOfficialSheets(
  host: Host,
): Promise<{ readonly sheets: MadeSheets; readonly unmarked: ReadonlySet<string> }> {
  const stored = await host.readSetting(SETTINGS.official);
  const unmarked = entriesOf(stored).flatMap(([key, , mark]) => (mark === UNMARKED ? [key] : []));
  return { sheets: sheetsOf(stored), unmarked: new Set(unmarked) };
}

/** Remembers, with the change that writes them, these as the only sheets of their kind that we made. */
export function rememberSheets(
  kind: MadeSheetKind,
  sheets: MadeSheets,
  unmarked?: ReadonlySet<string>,
): RememberedSetting {
  const entries = [...sheets].map(([key, name]): Entry => (unmarked?.has(key) ? [key, name, UNMARKED] : [key, name]));
  return { key: SETTINGS[kind], value: entries };
}
