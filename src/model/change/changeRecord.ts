import type { CellContent, CellRange, ColumnPlan, SheetPlan } from '../sheetPlan';
import type { RowCells, TableChange } from '../workbookChange';
import { headerText } from './workbookNow';

/** What is kept of a change that was written, so that it can be taken back by what it wrote, wherever that stands then. */
export interface ChangeRecord {
  readonly tables: readonly TableRecord[];
  readonly sheets: readonly SheetRecord[];
  readonly settings: readonly SettingRecord[];
}

export interface TableRecord {
  readonly table: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rowIdentity: readonly number[];
  readonly columns: TableChange['columns'];
  readonly appended: readonly RowRecord[];
  readonly patched: readonly PatchRecord[];
  readonly removed: readonly RemovedRun[];
}

/** A row as it was written; cells that were not written are undefined. */
export interface RowRecord {
  /** The cells that tell it from other rows, all of them where no columns do. */
  readonly key: RowCells;
  readonly cells: RowCells;
}

export interface PatchRecord extends RowRecord {
  /** What the written cells held before. */
  readonly before: RowCells;
  /** The row of the sheet where that stood; its formulas name it. */
  readonly row: number;
}

/** Removed rows that adjoined each other, and the rows beside them. */
export interface RemovedRun {
  readonly rows: readonly RemovedRow[];
  readonly above: RowCells | undefined;
  readonly below: RowCells | undefined;
}

export interface RemovedRow {
  readonly row: number;
  readonly cells: readonly CellContent[];
}

export interface SheetRecord {
  readonly kind: 'created' | 'replaced' | 'removed';
  readonly id: string;
  readonly name: string;
  /** What was written. */
  readonly plan?: SheetPlan;
}

export interface SettingRecord {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A table before it is changed, as far as the change concerns it: patched and removed rows, and those beside removed ones. */
export interface TableToChange {
  readonly range: CellRange;
  readonly headers: readonly string[];
  readonly cellAt: (row: number, column: number) => CellContent;
}

/** What to keep of a change of a table that is about to be written. */
export function recordTableChange(change: TableChange, before: TableToChange): TableRecord {
  const { headers } = before;
  const removed = new Set(change.removedRows);
  const patched = patchedRows(change, before).filter(({ row }) => !removed.has(row));
  const written = new Map(patched.map((patch) => [patch.row, patch.key]));
  const keyAt = (row: number): RowCells => written.get(row) ?? keyOf(change.rowIdentity, cellsOf(before, row));
  return {
    table: change.table,
    sheet: change.sheet,
    headers,
    rowIdentity: change.rowIdentity,
    columns: change.columns,
    appended: change.appendedRows.map((cells) => ({
      key: keyOf(
        change.rowIdentity,
        headers.map((_, at) => cells[at]),
      ),
      cells,
    })),
    patched,
    removed: removedRuns(change.removedRows, before, keyAt),
  };
}

/** The rows of a table in a new sheet as a record, so that they are found and compared like added ones. */
export function recordPlannedTable(
  { rows, columns, name }: SheetPlan,
  table: NonNullable<SheetPlan['table']>,
): TableRecord {
  const { range, rowIdentity = [] } = table;
  const cellsAt = (row: number): readonly CellContent[] =>
    Array.from({ length: range.columns }, (_, at) => rows[row]?.[range.column + at] ?? null);
  const body = Array.from({ length: range.rows - 1 }, (_, index) => cellsAt(range.row + 1 + index));
  return {
    table: table.name,
    sheet: name,
    headers: cellsAt(range.row).map(headerText),
    rowIdentity,
    columns: columns.slice(range.column, range.column + range.columns),
    appended: body.map((cells) => ({ key: keyOf(rowIdentity, cells), cells })),
    patched: [],
    removed: [],
  };
}

/** The cells of a row that tell it from others. */
function keyOf(rowIdentity: readonly number[], cells: RowCells): RowCells {
  return rowIdentity.length === 0 ? cells : rowIdentity.map((column) => cells[column]);
}

function cellsOf({ range, cellAt }: TableToChange, row: number): readonly CellContent[] {
  return Array.from({ length: range.columns }, (_, at) => cellAt(row, range.column + at));
}

/** Several patches may be of one row. */
function patchedRows(change: TableChange, table: TableToChange): readonly PatchRecord[] {
  const after = new Map<number, (CellContent | undefined)[]>();
  for (const { row, column, values } of change.patches) {
    values.forEach((cells, down) => {
      const at = after.get(row + down) ?? table.headers.map(() => undefined);
      after.set(row + down, at);
      cells.forEach((content, right) => {
        if (content !== undefined) at[column + right - table.range.column] = content;
      });
    });
  }
  return [...after].map(([row, cells]) => {
    const old = cellsOf(table, row);
    return {
      row,
      cells,
      before: cells.map((content, at) => {
        if (content === undefined) return undefined;
        return change.columns[at]?.isDerived === true ? null : (old[at] ?? null);
      }),
      key: keyOf(
        change.rowIdentity,
        cells.map((content, at) => content ?? old[at]),
      ),
    };
  });
}

function removedRuns(
  rows: readonly number[],
  table: TableToChange,
  keyAt: (row: number) => RowCells,
): readonly RemovedRun[] {
  const { range } = table;
  const runs: RemovedRow[][] = [];
  for (const row of rows) {
    const removed = { row, cells: cellsOf(table, row) };
    const last = runs.at(-1);
    if (last?.at(-1)?.row === row - 1) last.push(removed);
    else runs.push([removed]);
  }
  return runs.map((run) => {
    const above = (run[0]?.row ?? 0) - 1;
    const below = (run.at(-1)?.row ?? 0) + 1;
    return {
      rows: run,
      above: above > range.row ? keyAt(above) : undefined,
      below: below < range.row + range.rows ? keyAt(below) : undefined,
    };
  });
}

/** How the cells of a column look, by the columns of a table as they stand now. */
export function columnsNow(
  record: TableRecord,
  places: readonly (number | undefined)[],
  width: number,
): readonly (ColumnPlan | undefined)[] {
  const columns = Array.from<ColumnPlan | undefined>({ length: width });
  places.forEach((place, at) => {
    if (place !== undefined) columns[place] = record.columns[at];
  });
  return columns;
}
