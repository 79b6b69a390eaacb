import type { Host } from './host';

/** What we make sheets of, and the name under which the workbook remembers them. */
const SETTINGS = {
  official: 'official-sheets',
  opinions: 'opinion-sheets',
  summary: 'summary-sheets',
  comparison: 'comparison-sheets',
} as const;

export type MadeSheetKind = keyof typeof SETTINGS;

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
  if (!Array.isArray(stored)) return new Map();
  return new Map(
    stored.filter(
      (entry): entry is [string, string] =>
        Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string'),
    ),
  );
}

/** Those that still exist: a sheet that the user deleted or renamed is his. */
export async function madeSheets(host: Host, kind: MadeSheetKind, existing: readonly string[]): Promise<MadeSheets> {
  const names = new Set(existing);
  return new Map([...(await rememberedSheets(host, kind))].filter(([, name]) => names.has(name)));
}

/** Remembers these as the only sheets of their kind that we made. */
export async function rememberSheets(host: Host, kind: MadeSheetKind, sheets: MadeSheets): Promise<void> {
  await host.saveSetting(SETTINGS[kind], [...sheets]);
}
