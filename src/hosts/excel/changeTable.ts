import type { CellContent, CellRange } from '../../model/sheetPlan';
import type { RowCells, TableChange } from '../../model/workbookChange';
import { applyCellStyle, CALLS_PER_STYLE } from './applyCellStyle';
import { bytesOf } from './batch';
import type { Batch } from './batch';
import type { BlockSnapshot } from './blockSnapshot';
import type { TableState } from './lookAtTable';
import type { ValidationSnapshot } from './validationSnapshot';
import { writeCells, writeFormulas } from './writeCells';
import type { CellBlock } from './writeCells';
import type { PlacedLink } from './linkSteps';

/** A table before a change of it, and how far the change has come. */
export interface TableBefore {
  readonly change: TableChange;
  readonly state: TableState;
  /** The cells that are patched and the rows that are removed, as they were. */
  readonly lost: readonly BlockSnapshot[];
  /** The rules of data validation on the rows that are removed. */
  readonly validations: readonly ValidationSnapshot[];
  /** The rows that are removed: runs of adjoining rows, from the top. */
  readonly removed: readonly CellRange[];
  /** 'rows-added': all of them are there, but no cell was written over yet. */
  /** The table as it was when the first request that writes arrived. */
  found?: TableState | undefined;
  progress: 'untouched' | 'adding-rows' | 'rows-added' | 'writing-cells' | 'inserting-rows' | 'removing-rows';
}

/** Empty cells have a few bytes each. */
const ROWS_AT_ONCE = 10_000;

/** The cells that a change of a table will overwrite or remove. */
export function cellsToLose(
  change: TableChange,
  { isBlank }: TableState,
): {
  readonly patched: readonly CellRange[];
  readonly removed: readonly CellRange[];
} {
  const patched = change.patches.flatMap(({ row, column, values }) => {
    const columns = widest(values);
    return columns === 0 ? [] : [{ row, column, rows: values.length, columns }];
  });
  const { row: header, column } = change.header;
  // The empty row of a table without rows takes the first row of its own.
  if (isBlank) patched.push({ row: header + 1, column, rows: 1, columns: change.columns.length });
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

/** The links among what a change writes, where they stand once all rows have come and gone; `bodyRows` were there before any was removed. */
export function linksOfTable(before: TableBefore, bodyRows: number): readonly PlacedLink[] {
  const { change } = before;
  const leaving = leavingRows(before, bodyRows);
  const rowsLeft = bodyRows - leaving.reduce((sum, { rows }) => sum + rows, 0);
  const patched = patchedBlocks(before).flatMap(linksOfBlock);
  const kept = patched.map((placed) => ({
    ...placed,
    row:
      placed.row +
      insertedAbove(change, placed.row) -
      leaving.reduce((sum, { row, rows }) => (row < placed.row ? sum + rows : sum), 0),
  }));
  return [...kept, ...[...insertedBlocks(before), ...addedBlock(change, rowsLeft)].flatMap(linksOfBlock)];
}

function linksOfBlock({ row, column, rows }: CellBlock): readonly PlacedLink[] {
  return rows.flatMap((cells, down) =>
    cells.flatMap((content, right) =>
      typeof content === 'object' && content !== null && 'target' in content
        ? [{ row: row + down, column: column + right, link: content }]
        : [],
    ),
  );
}

/** Writes the patches and the values of the added rows; `bodyRows` is how many rows the table has now. */
export async function writeTableCells(
  batch: Batch,
  sheet: Excel.Worksheet,
  before: TableBefore,
  bodyRows: number,
): Promise<void> {
  await styleAddedRows(batch, sheet, before.change, bodyRows);
  for (const block of [...patchedBlocks(before), ...addedBlock(before.change, bodyRows)]) {
    await writeCells(batch, sheet, block);
  }
}

/** Writes the formulas among the patches; like the patches they count rows before any is removed. */
export async function writePatchedFormulas(batch: Batch, sheet: Excel.Worksheet, before: TableBefore): Promise<void> {
  for (const block of patchedBlocks(before)) await writeFormulas(batch, sheet, block);
}

/** Writes the formulas of the added rows once rows were removed: they count rows as they are then. `bodyRows` were there before that. */
export async function writeAddedFormulas(
  batch: Batch,
  sheet: Excel.Worksheet,
  before: TableBefore,
  bodyRows: number,
): Promise<void> {
  const rowsLeft = bodyRows - leavingRows(before, bodyRows).reduce((sum, { rows }) => sum + rows, 0);
  for (const block of addedBlock(before.change, rowsLeft)) await writeFormulas(batch, sheet, block);
}

/** Rows that go in before the same row, as that row and how many they are; from the top. */
export function insertedRuns({
  insertedRows = [],
}: TableChange): readonly { readonly row: number; readonly rows: number }[] {
  const runs: { row: number; rows: number }[] = [];
  for (const { row } of insertedRows) {
    const last = runs.at(-1);
    if (last?.row === row) last.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}

/** Makes room for inserted rows from the bottom up, before any is removed. */
export async function insertTableRows(
  batch: Batch,
  sheet: Excel.Worksheet,
  { change, state }: TableBefore,
): Promise<void> {
  const { rows } = sheet.tables.getItem(change.table);
  const first = state.header.row + 1;
  let below = state.bodyRows;
  for (const run of [...insertedRuns(change)].reverse()) {
    const at = state.isBlank ? below : run.row - first;
    const empty = emptyRows(run.rows, change.columns.length);
    await batch.room(4, bytesOf(empty));
    rows.add(at < below ? at : undefined, empty);
    below += run.rows;
  }
}

/** Writes the inserted rows once others were removed: they come to stand among those that stay. */
export async function writeInsertedRows(batch: Batch, sheet: Excel.Worksheet, before: TableBefore): Promise<void> {
  for (const block of insertedBlocks(before)) {
    await styleRows(batch, sheet, before.change, block.row, block.rows.length);
    await writeCells(batch, sheet, block);
    await writeFormulas(batch, sheet, block);
  }
}

/** Writes the formulas of the inserted rows alone. */
export async function writeInsertedFormulas(batch: Batch, sheet: Excel.Worksheet, before: TableBefore): Promise<void> {
  for (const block of insertedBlocks(before)) await writeFormulas(batch, sheet, block);
}

/** The inserted rows where they come to stand, each run of them as a block. */
function insertedBlocks({ change }: TableBefore): readonly CellBlock[] {
  const { header, columns, insertedRows = [], removedRows } = change;
  const numberFormat = (_down: number, right: number): string | undefined => columns[right]?.style?.format;
  const blocks: (CellBlock & { rows: RowCells[] })[] = [];
  let above = 0;
  for (const [at, { row, cells }] of insertedRows.entries()) {
    while ((removedRows[above] ?? Infinity) < row) above += 1;
    const to = row - above + at;
    const last = blocks.at(-1);
    if (last && last.row + last.rows.length === to) last.rows.push(cells);
    else blocks.push({ row: to, column: header.column, columns: columns.length, rows: [cells], numberFormat });
  }
  return blocks;
}

/** Removes rows from the bottom up, so that the rows above keep their places; what stands below the table moves up. */
export async function removeTableRows(
  batch: Batch,
  sheet: Excel.Worksheet,
  before: TableBefore,
  bodyRows: number,
): Promise<void> {
  const { column, columns } = before.state.header;
  for (const run of [...leavingRows(before, bodyRows)].reverse()) {
    await batch.room(2);
    const row = run.row + insertedAbove(before.change, run.row);
    sheet.getRangeByIndexes(row, column, run.rows, columns).delete('Up');
  }
}

/** How many inserted rows come to stand above a row. */
export function insertedAbove(change: TableChange, row: number): number {
  return insertedRuns(change).reduce((sum, run) => (run.row <= row ? sum + run.rows : sum), 0);
}

/** The removed rows; and the empty row of a table without rows, where it has stayed above the first rows of its own. */
function leavingRows(
  { change, state, removed }: TableBefore,
  bodyRows: number,
): readonly { readonly row: number; readonly rows: number }[] {
  if (!state.isBlank) return removed;
  const added = change.appendedRows.length + (change.insertedRows ?? []).length;
  return added > 0 && bodyRows > added ? [{ row: state.header.row + 1, rows: 1 }] : [];
}

/** Rows that adjoin each other, from the top, as first row and number of rows. */
export function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === row) last[1] += 1;
    else runs.push([row, 1]);
  }
  return runs;
}

function patchedBlocks({ change, lost }: TableBefore): readonly CellBlock[] {
  const { header, columns } = change;
  return change.patches.flatMap(({ row, column, values }): readonly CellBlock[] => {
    const width = widest(values);
    if (width === 0) return [];
    // A number format that the user has chosen stays, unless it is text and a number is to stand there.
    const numberFormat = (down: number, right: number): string | undefined => {
      const current = numberFormatIn(lost, row + down, column + right);
      return current === '@' ? columns[column + right - header.column]?.style?.format : current;
    };
    return [{ row, column, columns: width, rows: values, numberFormat }];
  });
}

/** The added rows are the last of so many rows of the table. */
function addedBlock({ header, columns, appendedRows: rows }: TableChange, bodyRows: number): readonly CellBlock[] {
  if (rows.length === 0) return [];
  const row = header.row + 1 + bodyRows - rows.length;
  const numberFormat = (_down: number, right: number): string | undefined => columns[right]?.style?.format;
  return [{ row, column: header.column, columns: columns.length, rows, numberFormat }];
}

async function styleAddedRows(
  batch: Batch,
  sheet: Excel.Worksheet,
  change: TableChange,
  bodyRows: number,
): Promise<void> {
  const rows = change.appendedRows.length;
  if (rows > 0) await styleRows(batch, sheet, change, change.header.row + 1 + bodyRows - rows, rows);
}

/** New rows take over the looks of the row above, also a colour that the user gave to that row alone. */
async function styleRows(
  batch: Batch,
  sheet: Excel.Worksheet,
  { header, columns }: TableChange,
  first: number,
  rows: number,
): Promise<void> {
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
