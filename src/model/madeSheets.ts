/** What we make sheets of, and the name under which the workbook remembers them. */
export const MADE_SHEET_SETTINGS = {
  official: 'official-sheets',
  contents: 'contents-sheets',
  opinions: 'opinion-sheets',
  summary: 'summary-sheets',
  director: 'director-sheets',
  comparison: 'comparison-sheets',
} as const;

export type MadeSheetKind = keyof typeof MADE_SHEET_SETTINGS;

export const MADE_SHEET_KINDS = Object.keys(MADE_SHEET_SETTINGS) as readonly MadeSheetKind[];

/** The names of sheets that we made, by what each was made of: the 编号 of a form, a department, two years. */
export type MadeSheets = ReadonlyMap<string, string>;

/** The sheets of all kinds that a workbook remembers, out of its settings. */
export function sheetsInSettings(settings: ReadonlyMap<string, unknown>): Readonly<Record<MadeSheetKind, MadeSheets>> {
  const kinds = Object.entries(MADE_SHEET_SETTINGS) as [MadeSheetKind, string][];
  return Object.fromEntries(kinds.map(([kind, key]) => [kind, sheetsOf(settings.get(key))])) as Record<
    MadeSheetKind,
    MadeSheets
  >;
}

/** The names of the sheets that we make of the data, official forms aside: nothing on them is read. */
export function derivedSheets(settings: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const kinds = MADE_SHEET_KINDS.filter((kind) => kind !== 'official');
  const sheets = sheetsInSettings(settings);
  return new Set(kinds.flatMap((kind) => [...sheets[kind].values()]));
}

/** Those of one kind, out of what is stored; a setting that is not ours counts as none. */
export function sheetsOf(stored: unknown): MadeSheets {
  return new Map(entriesOf(stored).map(([key, name]) => [key, name]));
}

/** What a sheet was made of, its name, and, where the user wants no findings on it, that word. */
export type MadeSheetEntry = readonly [key: string, name: string, mark?: typeof UNMARKED];

export const UNMARKED = 'unmarked';

export function entriesOf(stored: unknown): readonly MadeSheetEntry[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (entry): entry is MadeSheetEntry =>
      Array.isArray(entry) && entry.length >= 2 && entry.every((part) => typeof part === 'string'),
  );
}
