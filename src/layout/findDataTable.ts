import { usedColumns } from '../model/change/judgeChange';
import { DATA_SHEETS } from '../model/dataSheets';
import type { DataSheet } from '../model/dataSheets';
import { normaliseText } from '../model/normaliseText';
import type { SheetContent } from '../model/sheetContent';
import type { CellRange, CellValue } from '../model/sheetPlan';
import type { DataProblem } from './dataProblem';
import type { DataTable } from './dataTable';
import { strings } from './strings';

interface WantedColumn {
  readonly header: string;
  readonly isRead: boolean;
}

/**
 * Finds the table of a data sheet and our columns in it, by their headers wherever they stand.
 * The problem says which column is missing or doubled, or that the table is gone.
 */
export function findDataTable(
  kind: DataSheet,
  content: SheetContent,
  wanted: readonly WantedColumn[],
): DataTable | DataProblem {
  const name = DATA_SHEETS[kind];
  const range = content.tables.find((table) => table.name === name)?.range;
  if (!range) return obstacle(strings.tableMissing(content.name));
  const byHeader = columnsByHeader(content, range);
  const columnsOf = (header: string): readonly number[] => byHeader.get(normaliseText(header)) ?? [];
  const missing = wanted.filter(({ header, isRead }) => isRead && columnsOf(header).length === 0);
  if (missing.length > 0) {
    return obstacle(strings.columnMissing(content.name, missing.map(({ header }) => header).join('」「')));
  }
  const twice = wanted.find(({ header }) => columnsOf(header).length > 1);
  if (twice) return obstacle(strings.columnTwice(content.name, twice.header));
  const columns = new Map(wanted.flatMap(({ header }) => columnsOf(header).map((column) => [header, column] as const)));
  const cellAt = (row: number, column: number): CellValue => content.rows[row]?.[column] ?? null;
  const ours = wanted.filter(({ isRead }) => isRead).flatMap(({ header }) => columnsOf(header));
  const rows = Array.from({ length: range.rows - 1 }, (_, index) => range.row + 1 + index);
  return {
    kind,
    sheet: content.name,
    name,
    header: { row: range.row, column: range.column },
    width: range.columns,
    columns,
    ownColumns: ownColumnsOf(content, range, byHeader, new Set(columns.values())),
    besideColumns: besideColumnsOf(content, range, byHeader),
    isOpenAtRight: isOpenFrom(content, range.column + range.columns),
    rowsBelow: rowsBelow(content, range, ours),
    bodyRows: rows.length,
    rows: rows.filter((row) => ours.some((column) => !isBlank(content.rows[row]?.[column]))),
    emptyRows: rows.filter((row) =>
      (content.rows[row] ?? []).slice(range.column, range.column + range.columns).every(isBlank),
    ),
    valueAt: (row, header) => {
      const column = columns.get(header);
      return column === undefined ? null : cellAt(row, column);
    },
    cellAt,
    shownAt: (row, column) => content.shown?.get(`${row},${column}`) ?? cellAt(row, column),
  };
}

/** Of several columns under one header the first. */
function ownColumnsOf(
  content: SheetContent,
  range: CellRange,
  byHeader: ReadonlyMap<string, readonly number[]>,
  ours: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const own = [...byHeader].flatMap(([header, [column]]): [string, number][] =>
    header === '' || column === undefined || ours.has(column)
      ? []
      : [[String(content.rows[range.row]?.[column] ?? ''), column]],
  );
  return new Map(own);
}

/** Spreadsheets other than Excel leave a table as it is when something is written beside it: columns with headers, up to the first gap. */
function besideColumnsOf(
  content: SheetContent,
  range: CellRange,
  byHeader: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, number> {
  const beside = new Map<string, number>();
  const headers = content.rows[range.row] ?? [];
  for (let column = range.column + range.columns; column < headers.length; column += 1) {
    const header = String(headers[column] ?? '');
    if (header.trim() === '') break;
    if (!byHeader.has(normaliseText(header)) && !beside.has(header)) beside.set(header, column);
  }
  return beside;
}

function isOpenFrom({ rows, merges }: SheetContent, column: number): boolean {
  return usedColumns(rows) <= column && merges.every((merge) => merge.column + merge.columns <= column);
}

/** A row right under the table that fills several of our columns was meant to be one of its rows; a word under it is a remark. */
function rowsBelow(content: SheetContent, range: CellRange, ours: readonly number[]): readonly number[] {
  const below: number[] = [];
  for (let row = range.row + range.rows; row < content.rows.length; row += 1) {
    const filled = ours.filter((column) => !isBlank(content.rows[row]?.[column])).length;
    if (filled < ROW_CELLS) break;
    below.push(row);
  }
  return below;
}

/** A remark under a table is one cell, or a label with its text. */
const ROW_CELLS = 3;

/** Nothing, or an empty text: what a cell looks like when nobody has filled it. */
function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

function columnsByHeader(content: SheetContent, range: CellRange): ReadonlyMap<string, readonly number[]> {
  const columns = new Map<string, number[]>();
  for (let column = range.column; column < range.column + range.columns; column += 1) {
    const header = normaliseText(String(content.rows[range.row]?.[column] ?? ''));
    columns.set(header, [...(columns.get(header) ?? []), column]);
  }
  return columns;
}

function obstacle(message: string): DataProblem {
  return { message, isObstacle: true };
}
