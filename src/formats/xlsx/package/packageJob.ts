import type { Mark } from '../../../model/mark';
import type { MarkedTable } from '../../../model/markedTable';
import type { OpenedFile, OpenedSheet } from '../../../model/openedFile';
import { rangeAfter } from '../../../model/sheetMoves';
import type { SheetMove } from '../../../model/sheetMoves';
import type { SheetPlan } from '../../../model/sheetPlan';
import type { WorkbookFile } from '../../../model/workbookFile';
import { SETTINGS_SHEET } from '../settingsSheet';
import type { TypedPackage } from './adoptPart';
import type { SheetFate, SheetFates } from './moveFormula';
import type { ListedSheet, WorkbookPart } from './workbookPart';

/** A sheet of the file that is still in the workbook. */
export interface KeptSheet {
  readonly listed: ListedSheet;
  readonly opened: OpenedSheet;
  readonly now: SheetPlan;
  readonly marks: readonly Mark[];
  readonly markedTables: readonly MarkedTable[];
  /** Whether its marks are others than those that the file has. */
  readonly isMarkedAnew: boolean;
}

/** What a file is made from: the opened package, and the workbook as it is now. */
export interface PackageJob {
  readonly to: TypedPackage;
  readonly part: WorkbookPart;
  readonly workbook: WorkbookFile;
  readonly opened: OpenedFile;
  readonly fates: SheetFates;
  readonly kept: readonly KeptSheet[];
  /** Sheets that did not come out of the file, or were written anew as a whole. */
  readonly added: readonly SheetPlan[];
  readonly hasNewSettings: boolean;
}

/** Compares the workbook with the file that it was opened from. */
export function planJob(to: TypedPackage, part: WorkbookPart, workbook: WorkbookFile, opened: OpenedFile): PackageJob {
  const listed = new Map(part.sheets.map((sheet) => [sheet.name, sheet]));
  const marksBefore = groupedMarks(opened.marks);
  const marksNow = groupedMarks(workbook.marks);
  const kept: KeptSheet[] = [];
  const added: SheetPlan[] = [];
  for (const now of workbook.sheets) {
    const before = opened.sheets.get(now.name);
    const sheet = before && listed.get(before.plan.name);
    if (!before || !sheet) {
      added.push(now);
      continue;
    }
    const marks = marksNow.get(now.name) ?? [];
    const markedTables = tablesOn(now.name, workbook.markedTables);
    const isMarkedAnew =
      wordsOf(marks) !== wordsOf(marksBefore.get(before.plan.name) ?? []) ||
      placesOf(markedTables) !== placesOf(tablesOn(before.plan.name, opened.markedTables));
    kept.push({ listed: sheet, opened: before, now, marks, markedTables, isMarkedAnew });
  }
  const hasNewSettings = settingsText(workbook.settings) !== settingsText(opened.settings);
  return { to, part, workbook, opened, kept, added, hasNewSettings, fates: fatesOf(part, kept) };
}

/** Whether the file says all that the workbook says. */
export function isUnchanged({ part, kept, added, workbook, fates, hasNewSettings }: PackageJob): boolean {
  const order = part.sheets.filter(({ name }) => kept.some(({ listed }) => listed.name === name));
  return (
    added.length === 0 &&
    !hasNewSettings &&
    fates.size === 0 &&
    workbook.sheets.length === kept.length &&
    kept.every(
      ({ listed, opened, now, isMarkedAnew }, index) =>
        !opened.isTouched && !isMarkedAnew && listed === order[index] && isHidden(now) === isHidden(opened.plan),
    )
  );
}

function isHidden({ isHidden: hidden = false }: SheetPlan): boolean {
  return hidden;
}

function groupedMarks(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const known = groups.get(mark.sheet);
    if (known) known.push(mark);
    else groups.set(mark.sheet, [mark]);
  }
  return groups;
}

function tablesOn(name: string, tables: readonly MarkedTable[] = []): readonly MarkedTable[] {
  return tables.filter(({ sheet }) => sheet === name);
}

function placesOf(tables: readonly MarkedTable[]): string {
  return JSON.stringify(
    tables.map(({ header, columns, idColumn, markColumn }) => [header, columns, idColumn, markColumn]),
  );
}

function wordsOf(marks: readonly Mark[]): string {
  return marks
    .map(({ row, column, severity, remark }) => JSON.stringify([row, column, severity, remark]))
    .sort()
    .join();
}

function settingsText(settings: ReadonlyMap<string, unknown>): string {
  return JSON.stringify([...settings].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** What became of each worksheet of the file to which anything happened that others may speak of. */
function fatesOf({ sheets }: WorkbookPart, kept: readonly KeptSheet[]): SheetFates {
  const known = new Map(kept.map((sheet) => [sheet.listed.name, sheet]));
  const fates = new Map<string, SheetFate | 'removed'>();
  for (const { name, kind } of sheets) {
    if (kind !== 'worksheet' || name === SETTINGS_SHEET) continue;
    const sheet = known.get(name);
    const moves = sheet ? movesOf(sheet) : [];
    if (!sheet) fates.set(name.toLowerCase(), 'removed');
    else if (moves.length > 0 || sheet.now.name !== name)
      fates.set(name.toLowerCase(), { name: sheet.now.name, moves });
  }
  return fates;
}

/** What was done to a sheet, and last how much longer or shorter its table became at its end. */
function movesOf({ opened, now }: KeptSheet): readonly SheetMove[] {
  const before = opened.plan.table;
  const table = before && rangeAfter(opened.moves, before.range);
  if (!table || now.table?.name !== before.name || now.table.range.row !== table.row) return opened.moves;
  const rows = now.table.range.rows - table.rows;
  return rows === 0 ? opened.moves : [...opened.moves, { kind: 'grow', table, rows }];
}
