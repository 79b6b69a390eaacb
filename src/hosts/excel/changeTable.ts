import type { CellContent, CellRange } from '../../model/sheetPlan';
import type { TableChange } from '../../model/workbookChange';
import { applyCellStyle, CALLS_PER_STYLE } from './applyCellStyle';
import { bytesOf } from './batch';
import type { Batch } from './batch';
import type { BlockSnapshot } from './blockSnapshot';
import type { TableState } from './lookAtTable';
import { writeCells, writeFormulas } from './writeCells';
import type { CellBlock } from './writeCells';

/** A table before a change of it, and how far the change has come. */
export interface TableBefore {
  readonly change: TableChange;
  readonly state: TableState;
  /** The cells that are patched and the rows that are removed, as they were. */
  readonly lost: readonly BlockSnapshot[];
  /** The rows that are removed: runs of adjoining rows, from the top. */
  readonly removed: readonly CellRange[];
  progress: 'untouched' | 'adding-rows' | 'rows-added';
}

/** Empty cells have a few bytes each. */
const ROWS_AT_ONCE = 10_000;

/** The cells that a change of a table will overwrite or remove. */
export function cellsToLose(change: TableChange): {
  readonly patched: readonly CellRange[];
  readonly removed: readonly CellRange[];
} {
  const patched = change.patches.flatMap(({ row, column, values }) => {
    const columns = widest(values);
    return columns === 0 ? [] : [{ row, column, rows: values.length, columns }];
  });
  const { column } = change.header;
  const removed = runsOf(change.removedRows).map(([row, rows]) => ({
    row,
    column,
    rows,
    columns: change.columns.length,
  }));
  return { patched, removed };
}

/** Adds empty rows to the end of a table; Excel moves down what stands below it. */
export async function addTableRows(batch: Batch, sheet: Excel.Worksheet, change: TableChange): Promise<void> {
  const { rows } = sheet.tables.getItem(change.table);
  for (let left = change.appendedRows.length; left > 0; left -= ROWS_AT_ONCE) {
    const empty = emptyRows(Math.min(left, ROWS_AT_ONCE), change.columns.length);
    await batch.room(4, bytesOf(empty));
    rows.add(undefined, empty);
  }
}

/** Rows as `TableRowCollection.add` wants them. */
export function emptyRows(rows: number, columns: number): string[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
}

/** Writes the patches and the values of the added rows; `bodyRows` is how many rows the table has now. */
export async function writeTableCells(
  batch: Batch,
  sheet: Excel.Worksheet,
  before: TableBefore,
  bodyRows: number,
): Promise<void> {
  await styleAddedRows(batch, sheet, before.change, bodyRows);
  for (const block of blocksOf(before, bodyRows)) await writeCells(batch, sheet, block);
}

/** Writes the formulas among the patches and the added rows. */
export async function writeTableFormulas(
  batch: Batch,
  sheet: Excel.Worksheet,
  before: TableBefore,
  bodyRows: number,
): Promise<void> {
  for (const block of blocksOf(before, bodyRows)) await writeFormulas(batch, sheet, block);
}

/** Removes rows from the bottom up, so that the rows above keep their places; what stands below the table moves up. */
export async function removeTableRows(
  batch: Batch,
  sheet: Excel.Worksheet,
  { change, state, removed }: TableBefore,
  bodyRows: number,
): Promise<void> {
  const { column, columns, row } = state.header;
  // The empty row of a table without rows has stayed above the first rows of its own.
  const isEmptyRowLeft = state.isBlank && bodyRows > change.appendedRows.length && change.appendedRows.length > 0;
  const ofItsOwn = state.isBlank ? [] : removed;
  const leaving = isEmptyRowLeft ? [{ row: row + 1, rows: 1 }] : ofItsOwn;
  for (const run of leaving.toReversed()) {
    await batch.room(2);
    sheet.getRangeByIndexes(run.row, column, run.rows, columns).delete('Up');
  }
}

/** Rows that adjoin each other, from the top, as first row and number of rows. */
function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === row) last[1] += 1;
    else runs.push([row, 1]);
  }
  return runs;
}

function blocksOf({ change, lost }: TableBefore, bodyRows: number): readonly CellBlock[] {
  const { header, appendedRows, columns } = change;
  const format = (column: number): string | undefined => columns[column]?.style?.format;
  const patches = change.patches.flatMap(({ row, column, values }): readonly CellBlock[] => {
    const width = widest(values);
    if (width === 0) return [];
    return [
      {
        row,
        column,
        columns: width,
        rows: values,
        // A number format that the user has chosen stays, unless it is text and a number is to stand there.
        numberFormat: (down, right) => {
          const current = numberFormatIn(lost, row + down, column + right);
          return current === '@' ? format(column + right - header.column) : current;
        },
      },
    ];
  });
  if (appendedRows.length === 0) return patches;
  const row = header.row + 1 + bodyRows - appendedRows.length;
  return [
    ...patches,
    {
      row,
      column: header.column,
      columns: columns.length,
      rows: appendedRows,
      numberFormat: (_down, right) => format(right),
    },
  ];
}

/** New rows take over the looks of the row above, also a colour that the user gave to that row alone. */
async function styleAddedRows(
  batch: Batch,
  sheet: Excel.Worksheet,
  { header, columns, appendedRows }: TableChange,
  bodyRows: number,
): Promise<void> {
  const rows = appendedRows.length;
  if (rows === 0) return;
  const first = header.row + 1 + bodyRows - rows;
  for (const [index, column] of columns.entries()) {
    await batch.room(3 + CALLS_PER_STYLE);
    const range = sheet.getRangeByIndexes(first, header.column + index, rows, 1);
    range.format.fill.clear();
    if (column?.style) applyCellStyle(range, column.style, { rows, columns: 1 });
  }
}

function numberFormatIn(blocks: readonly BlockSnapshot[], row: number, column: number): string | undefined {
  const block = blocks.find(
    ({ range }) =>
      row >= range.row &&
      row < range.row + range.rows &&
      column >= range.column &&
      column < range.column + range.columns,
  );
  return block?.numberFormats[row - block.range.row]?.[column - block.range.column];
}

function widest(values: readonly (readonly (CellContent | undefined)[])[]): number {
  return values.reduce((columns, row) => Math.max(columns, row.length), 0);
}
