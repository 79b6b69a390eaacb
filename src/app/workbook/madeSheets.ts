import { entriesOf, MADE_SHEET_SETTINGS, sheetsOf, UNMARKED } from '../../model/madeSheets';
import type { MadeSheetEntry, MadeSheetKind, MadeSheets } from '../../model/madeSheets';
import type { RememberedSetting } from '../../model/workbookChange';
import type { Host } from '../host';
import type { StoredKind } from './storedKind';

export const STORED_SHEETS: StoredKind = {
  keys: Object.values(MADE_SHEET_SETTINGS),
  isWhole: (stored) => Array.isArray(stored) && entriesOf(stored).length === stored.length,
};

/** The sheets of one kind that the workbook remembers, whether they still exist or not; a setting that is not ours counts as none. */
export async function rememberedSheets(host: Host, kind: MadeSheetKind): Promise<MadeSheets> {
  return sheetsOf(await host.readSetting(MADE_SHEET_SETTINGS[kind]));
}

/** Those that still exist: a sheet that the user deleted or renamed is his. */
export async function madeSheets(host: Host, kind: MadeSheetKind, existing: readonly string[]): Promise<MadeSheets> {
  const names = new Set(existing);
  const entries = entriesOf(await host.readSetting(MADE_SHEET_SETTINGS[kind]));
  return new Map(entries.filter(([, name]) => names.has(name)).map(([key, name]) => [key, name]));
}

/** The official forms by 编号, and which of them the user wants without findings on them. */
export async function markedOfficialSheets(
  host: Host,
): Promise<{ readonly sheets: MadeSheets; readonly unmarked: ReadonlySet<string> }> {
  const stored = await host.readSetting(MADE_SHEET_SETTINGS.official);
  const unmarked = entriesOf(stored).flatMap(([key, , mark]) => (mark === UNMARKED ? [key] : []));
  return { sheets: sheetsOf(stored), unmarked: new Set(unmarked) };
}

/** Remembers, with the change that writes them, these as the only sheets of their kind that we made. */
export function rememberSheets(
  kind: MadeSheetKind,
  sheets: MadeSheets,
  unmarked?: ReadonlySet<string>,
): RememberedSetting {
  const entries = [...sheets].map(([key, name]): MadeSheetEntry =>
    unmarked?.has(key) ? [key, name, UNMARKED] : [key, name],
  );
  return { key: MADE_SHEET_SETTINGS[kind], value: entries };
}
