import type { PlacedRecord } from '../../layout/dataSheetsReading';
import { freeSheetName } from '../../model/freeSheetName';
import { officialSheetName } from '../../layout/official/officialSheetName';
import { departmentKey } from '../../model/departmentKey';
import type { MadeSheets } from '../../model/madeSheets';
import { strings } from '../strings';

/** Whether each form has a sheet for itself, or those of a department stand on one, or all of them, each on pages of its own. */
export const FORM_ARRANGEMENTS = ['sheet-each', 'sheet-per-department', 'one-sheet'] as const;
export type FormArrangement = (typeof FORM_ARRANGEMENTS)[number];

/** A sheet to write, with the records whose forms stand on it, one below the other. */
export interface ArrangedSheet {
  readonly name: string;
  readonly records: readonly PlacedRecord[];
}

export interface ArrangedForms {
  readonly written: readonly ArrangedSheet[];
  /** Sheets of ours on which no form stands any more. */
  readonly removed: readonly string[];
}

/**
 * Which sheets to write so that the wanted records have their official forms. Sheets that we made (`known`, by 编号) are taken again;
 * one that loses a form to another sheet is written without it. A sheet of several forms keeps those that stand on it already.
 */
export function arrangeForms(
  records: readonly PlacedRecord[],
  wanted: readonly PlacedRecord[],
  { known, existing }: { readonly known: MadeSheets; readonly existing: readonly string[] },
  arrangement: FormArrangement,
): ArrangedForms {
  const naming: Naming = { holders: idsOfSheets(known), taken: new Set(existing.map((name) => name.toLowerCase())) };
  const sheets =
    arrangement === 'sheet-each'
      ? sheetEach(wanted, known, naming)
      : arrangement === 'one-sheet'
        ? sheetsOfGroup(records, wanted, naming, ALL_FORMS)
        : sheetsPerDepartment(records, wanted, naming);
  return withWhatIsLeft(sheets, records, naming.holders);
}

/** The 编号 of the forms on each sheet, from top to bottom. */
export function idsOfSheets(sheets: MadeSheets): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const [id, name] of sheets) {
    const others = ids.get(name);
    if (others) others.push(id);
    else ids.set(name, [id]);
  }
  return ids;
}

interface Naming {
  readonly holders: ReadonlyMap<string, readonly string[]>;
  /** Names in lower case. */
  readonly taken: Set<string>;
}

function sheetEach(wanted: readonly PlacedRecord[], known: MadeSheets, naming: Naming): readonly ArrangedSheet[] {
  return wanted.map((record) => {
    const before = known.get(record.id);
    const isOwn = before !== undefined && naming.holders.get(before)?.length === 1 && !isOfSeveral(before);
    const name = isOwn ? before : officialSheetName(record, naming.taken);
    naming.taken.add(name.toLowerCase());
    return { name, records: [record] };
  });
}

/** A sheet takes 1,023 page breaks; forms seldom have more than five pages. */
const MOST_FORMS_ON_A_SHEET = 200;

function sheetsPerDepartment(
  records: readonly PlacedRecord[],
  wanted: readonly PlacedRecord[],
  naming: Naming,
): readonly ArrangedSheet[] {
  return [...groupByDepartment(records).values()].flatMap((group) =>
    sheetsOfGroup(group, wanted, naming, { name: departmentName(group), isOurs: isOfDepartment }),
  );
}

/** How the sheets of a group of forms are called, and which of those that are there may be such. */
interface GroupSheets {
  readonly name: string;
  readonly isOurs: (name: string) => boolean;
}

const ALL_FORMS: GroupSheets = { name: strings.allForms, isOurs: (name) => name.startsWith(strings.allForms) };

function sheetsOfGroup(
  group: readonly PlacedRecord[],
  wanted: readonly PlacedRecord[],
  naming: Naming,
  { name: wantedName, isOurs }: GroupSheets,
): readonly ArrangedSheet[] {
  const isWanted = new Set(wanted.map(({ id }) => id));
  if (!group.some(({ id }) => isWanted.has(id))) return [];
  const ids = new Set(group.map(({ id }) => id));
  const before = [...naming.holders].flatMap(([name, held]) =>
    isOurs(name) && held.some((id) => ids.has(id)) ? [name] : [],
  );
  const there = new Set(before.flatMap((name) => naming.holders.get(name) ?? []));
  const shown = group.filter(({ id }) => isWanted.has(id) || there.has(id));
  return chunks(shown, MOST_FORMS_ON_A_SHEET).map((part, at): ArrangedSheet => {
    const name = before[at] ?? freeSheetName(wantedName, naming.taken);
    naming.taken.add(name.toLowerCase());
    return { name, records: part };
  });
}

function groupByDepartment(records: readonly PlacedRecord[]): ReadonlyMap<string, readonly PlacedRecord[]> {
  const groups = new Map<string, PlacedRecord[]>();
  for (const record of records) {
    const key = departmentKey(record.form.department);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}

function departmentName([first]: readonly PlacedRecord[]): string {
  const { code = '', name = '' } = first?.form.department ?? {};
  return strings.departmentForms(name || code || strings.noDepartment);
}

function isOfDepartment(name: string): boolean {
  return name.startsWith(strings.departmentForms(''));
}

function isOfSeveral(name: string): boolean {
  return isOfDepartment(name) || ALL_FORMS.isOurs(name);
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

function withWhatIsLeft(
  sheets: readonly ArrangedSheet[],
  records: readonly PlacedRecord[],
  holders: Naming['holders'],
): ArrangedForms {
  const names = new Set(sheets.map(({ name }) => name));
  const moved = new Set(sheets.flatMap((sheet) => sheet.records.map(({ id }) => id)));
  const byId = new Map(records.map((record) => [record.id, record]));
  const losing = [...holders].filter(([name, ids]) => !names.has(name) && ids.some((id) => moved.has(id)));
  const left = losing.map(([name, ids]): ArrangedSheet => {
    const staying = ids.filter((id) => !moved.has(id)).flatMap((id) => byId.get(id) ?? []);
    return { name, records: staying };
  });
  return {
    written: [...sheets, ...left.filter((sheet) => sheet.records.length > 0)],
    removed: left.filter((sheet) => sheet.records.length === 0).map(({ name }) => name),
  };
}
