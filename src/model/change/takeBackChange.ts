import { cellAddress } from '../cellAddress';
import type { CellContent, SheetPlan } from '../sheetPlan';
import type { RememberedSetting, TableChange } from '../workbookChange';
import { areAlike, isBlank } from './cellsAlike';
import { recordPlannedTable } from './changeRecord';
import type { ChangeRecord, SheetRecord, TableRecord } from './changeRecord';
import { ChangeRefused } from './changeRefused';
import { cellIn, columnPlaces, findRows } from './findRows';
import { sheetKey } from './sheetKey';
import { labelOf, takeBackTable } from './takeBackTable';
import type { EditedCell, ReturnedRow } from './takeBackTable';
import { findTable } from './workbookNow';
import type { SheetNow, TableNow } from './workbookNow';

/** What a workbook holds now of what a change has written. */
export interface WorkbookNow {
  /** All sheets in their order; the cells only of those that the change concerns. */
  readonly sheets: readonly SheetNow[];
  readonly settings: ReadonlyMap<string, unknown>;
}

/** What taking a change back does, and what the user would lose by it. */
export interface TakingBack {
  readonly tables: readonly TableChange[];
  /** By the name of its table, the rows that hold again what they held. */
  readonly returned: ReadonlyMap<string, readonly ReturnedRow[]>;
  /** Whole sheets: those created go, the others become what they were. `now` is the name of the sheet that is there. */
  readonly sheets: readonly { readonly record: SheetRecord; readonly now: string | undefined }[];
  readonly settings: readonly RememberedSetting[];
  readonly edits: readonly EditedCell[];
  /** What was written and is not there any more. */
  readonly missing: readonly string[];
}

/**
 * What taking back a change means for the workbook as it stands now. What was written is found by what tells it from others, never by
 * its place. Sheets and tables in `rewritten` hold what we have derived since; that is no edit. Throws `ChangeRefused` where it
 * cannot be told what is ours.
 */
export function takeBackChange(
  record: ChangeRecord,
  now: WorkbookNow,
  rewritten: ReadonlySet<string> = new Set(),
): TakingBack {
  const tables = record.tables.map((table) => {
    const found = findTable(now.sheets, table.table);
    if (found) return takeBackTable(table, found, !rewritten.has(table.table));
    refuseTableWithoutName(table, now);
    return { change: undefined, edits: [], missing: [table.sheet], returned: [] };
  });
  const sheets = record.sheets.map((sheet) => ({ record: sheet, found: now.sheets.find(({ id }) => id === sheet.id) }));
  refuseTakenNames(record.sheets, now);
  const isRewritten = ({ name, plan }: SheetRecord): boolean =>
    rewritten.has(name) || (plan?.table !== undefined && rewritten.has(plan.table.name));
  return {
    tables: tables.flatMap(({ change }) => change ?? []),
    returned: new Map(tables.flatMap(({ change, returned }) => (change ? [[change.table, returned] as const] : []))),
    // A sheet that the user has deleted is not brought back; one that we have removed is.
    sheets: sheets.flatMap(({ record: sheet, found }) =>
      found || sheet.kind === 'removed' ? [{ record: sheet, now: found?.name }] : [],
    ),
    settings: record.settings.flatMap(({ key, before, after }) =>
      JSON.stringify(now.settings.get(key)) === JSON.stringify(after) ? [{ key, value: before }] : [],
    ),
    edits: [
      ...tables.flatMap(({ edits }) => edits),
      ...sheets.flatMap(({ record: sheet, found }) =>
        found && sheet.plan ? editsOfSheet(sheet.plan, found, isRewritten(sheet)) : [],
      ),
    ],
    missing: [
      ...tables.flatMap(({ missing }) => missing),
      ...sheets.flatMap(({ record: sheet, found }) => (found || sheet.kind === 'removed' ? [] : [sheet.name])),
    ],
  };
}

/** A table that was made plain cells has its rows still, but nobody tells us where. */
function refuseTableWithoutName({ table, sheet }: TableRecord, { sheets }: WorkbookNow): void {
  if (!sheets.some(({ name }) => sheetKey(name) === sheetKey(sheet))) return;
  throw new ChangeRefused('conflict', `The sheet ${sheet} has no table ${table} any more.`, sheet);
}

function refuseTakenNames(records: readonly SheetRecord[], { sheets }: WorkbookNow): void {
  for (const { kind, id, name } of records) {
    if (kind === 'created') continue;
    const holder = sheets.find((sheet) => sheetKey(sheet.name) === sheetKey(name));
    const isLeaving = records.some((record) => record.kind === 'created' && record.id === holder?.id);
    if (holder && holder.id !== id && !isLeaving) {
      throw new ChangeRefused('conflict', `Another sheet has the name ${name} now.`, name);
    }
  }
}

/** What the user has put into a sheet that we have written as a whole. */
function editsOfSheet(plan: SheetPlan, now: SheetNow, isRewritten: boolean): readonly EditedCell[] {
  const renamed = now.name === plan.name ? [] : [{ sheet: now.name, row: 0, column: 0, label: now.name }];
  if (isRewritten) return renamed;
  const table = plan.table && findTable([now], plan.table.name);
  return [
    ...renamed,
    ...(plan.table && table ? editsOfTableSheet(plan, plan.table, table, now) : editsOfCells(plan, now)),
  ];
}

function editsOfTableSheet(
  plan: SheetPlan,
  planned: NonNullable<SheetPlan['table']>,
  table: TableNow,
  now: SheetNow,
): readonly EditedCell[] {
  const record = recordPlannedTable(plan, planned);
  const columns = columnPlaces(record.headers, table.headers);
  const { places, ambiguous } = findRows(record, record.appended, table, columns);
  const known = new Map(places.map((place, at) => [place, record.appended[at]]));
  const first = table.range.row + 1;
  const isWritten = (row: number, column: number, content: CellContent): boolean => {
    const written = known.get(row - first);
    const at = columns.indexOf(column - table.range.column);
    if (written === undefined || at < 0) return false;
    return record.columns[at]?.isDerived === true || areAlike(written.cells[at], content);
  };
  const heads = new Set(record.headers);
  const isOurs = (row: number, column: number, content: CellContent): boolean => {
    const { range } = table;
    const isInTable = column >= range.column && column < range.column + range.columns;
    if (isInTable && row === range.row) return heads.has(table.headers[column - range.column] ?? '');
    if (isInTable && row > range.row && row < range.row + range.rows) return isWritten(row, column, content);
    return areAlike(plan.rows[row]?.[column], content);
  };
  // Cells that the user emptied have nothing to lose; but that they are empty is his doing.
  const emptied = ambiguous
    ? []
    : places.flatMap((place, at) => emptiedCells(record.appended[at]?.cells ?? [], table, place, columns));
  const filled = now.rows.flatMap((cells, row) =>
    cells.flatMap((content, column) => (isBlank(content) || isOurs(row, column, content) ? [] : [{ row, column }])),
  );
  const { rowIdentity } = record;
  return [...filled, ...emptied].map(({ row, column }): EditedCell => {
    const key = rowIdentity.map((at) => cellIn(table.rows[row - first], columns[at]));
    const header = table.headers[column - table.range.column] ?? '';
    const label = [labelOf(key), header].filter((part) => part !== '').join(' ');
    return {
      sheet: now.name,
      row,
      column,
      label: row >= first && label !== '' ? label : cellOf(now, row, column).label,
    };
  });
}

function emptiedCells(
  cells: readonly (CellContent | undefined)[],
  table: TableNow,
  place: number | undefined,
  columns: readonly (number | undefined)[],
): readonly { readonly row: number; readonly column: number }[] {
  if (place === undefined) return [];
  return cells.flatMap((content, at) => {
    const column = columns[at];
    const isEmptied = column !== undefined && !isBlank(content) && isBlank(table.rows[place]?.[column]);
    return isEmptied ? [{ row: table.range.row + 1 + place, column: table.range.column + column }] : [];
  });
}

function editsOfCells(plan: SheetPlan, now: SheetNow): readonly EditedCell[] {
  const rows = Math.max(plan.rows.length, now.rows.length);
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const columns = Math.max(plan.rows[row]?.length ?? 0, now.rows[row]?.length ?? 0);
    return Array.from({ length: columns }, (_, column) => column).flatMap((column) =>
      areAlike(plan.rows[row]?.[column], now.rows[row]?.[column]) ? [] : [cellOf(now, row, column)],
    );
  });
}

function cellOf({ name }: SheetNow, row: number, column: number): EditedCell {
  return { sheet: name, row, column, label: `${name} ${cellAddress(row, column)}` };
}
