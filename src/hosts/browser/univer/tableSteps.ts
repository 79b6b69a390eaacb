import type { ICellData, IMutationInfo, IRowData, IStyleData, Worksheet } from '@univerjs/core';
import {
  getMoveRangeCommandMutations,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetRowDataMutation,
  SetRowDataMutationFactory,
  SetWorksheetRowCountMutation,
} from '@univerjs/preset-sheets-core';
import { SetSheetTableMutation } from '@univerjs/preset-sheets-table';
import type { CellRange } from '../../../model/sheetPlan';
import type { CellPatch, RowCells, TableChange } from '../../../model/workbookChange';
import { toReplacingCellData } from './cellData';
import type { FindSheetId } from './cellData';
import { closeGaps } from './closeGaps';
import type { Grid } from './grid';
import { toGridRange } from './gridRange';
import type { Journal } from './journal';
import type { GridTable } from './readSheet';
import { naturalRowHeight } from './rowHeight';
import { toStyleData } from './styleData';

/** Rows that are written in one step, so that the page stays alive between two of them. The grid goes through its whole workbook at some steps. */
const ROWS_PER_STEP = 1000;

/** What the steps of a table change work on. */
export interface TableWork {
  readonly grid: Grid;
  readonly journal: Journal;
  readonly sheet: Worksheet;
  readonly table: GridTable;
  readonly change: TableChange;
  readonly findSheetId: FindSheetId;
}

/**
 * Carries out a change of a table step by step; yields after each with the number of rows that it wrote. Rows close up and
 * make room within the columns of the table only; what stands below the table keeps its distance.
 */
export function* changeTable(work: TableWork): Generator<number> {
  const { table, change } = work;
  for (const patches of inSteps(change.patches)) {
    writeCells(work, patches, () => undefined);
    yield patches.reduce((sum, { values }) => sum + values.length, 0);
  }
  const growth = growthOf(change);
  const end = table.range.row + table.range.rows;
  const moves = movesOf(work);
  if (growth > 0) makeRoom(work, end, growth);
  // Upwards from the top and downwards from the bottom, no row is moved onto another that is still to be moved.
  for (const { first, last, distance } of moves) if (distance < 0) moveRows(work, first, last, distance);
  for (const { first, last, distance } of [...moves].reverse()) if (distance > 0) moveRows(work, first, last, distance);
  clearRemoved(work, moves);
  if (growth < 0) moveRows(work, end, lastUsedRow(work), growth);
  yield change.removedRows.length;
  yield* insertRows(work);
  yield* appendRows(work, end + growth - change.appendedRows.length);
  resizeTable(work, growth);
  yield 0;
}

/** By how many rows the table grows. */
function growthOf({ removedRows, insertedRows = [], appendedRows }: TableChange): number {
  return insertedRows.length + appendedRows.length - removedRows.length;
}

/** Adjoining rows of the table that stay, and by how many rows they move. */
interface RowMove {
  readonly first: number;
  readonly last: number;
  readonly distance: number;
}

function movesOf({ table: { range }, change }: TableWork): readonly RowMove[] {
  const { removedRows, insertedRows = [] } = change;
  const moves: { first: number; last: number; distance: number }[] = [];
  let [removed, inserted] = [0, 0];
  for (let row = range.row + 1; row < range.row + range.rows; row += 1) {
    while ((insertedRows[inserted]?.row ?? Infinity) <= row) inserted += 1;
    if (removedRows[removed] === row) {
      removed += 1;
      continue;
    }
    const distance = inserted - removed;
    const open = moves.at(-1);
    if (open && open.last === row - 1 && open.distance === distance) open.last = row;
    else moves.push({ first: row, last: row, distance });
  }
  return moves;
}

function* insertRows(work: TableWork): Generator<number> {
  const { insertedRows = [], removedRows, columns } = work.change;
  let above = 0;
  const rows = insertedRows.map(({ row, cells }, at): PlacedRow => {
    while ((removedRows[above] ?? Infinity) < row) above += 1;
    return { row: row - above + at, cells: columns.map((_, column) => cells[column] ?? null) };
  });
  yield* writeNewRows(work, rows);
}

function* appendRows(work: TableWork, firstRow: number): Generator<number> {
  yield* writeNewRows(
    work,
    work.change.appendedRows.map((cells, down) => ({ row: firstRow + down, cells })),
  );
}

interface PlacedRow {
  readonly row: number;
  readonly cells: RowCells;
}

function* writeNewRows(work: TableWork, rows: readonly PlacedRow[]): Generator<number> {
  const { column } = work.table.range;
  const styles = work.change.columns.map((plan) => plan?.style && toStyleData(plan.style));
  for (let from = 0; from < rows.length; from += ROWS_PER_STEP) {
    const part = rows.slice(from, from + ROWS_PER_STEP);
    writeCells(
      work,
      part.map(({ row, cells }) => ({ row, column, values: [cells] })),
      (right) => styles[right],
    );
    setRowHeights(work, part);
    yield part.length;
  }
}

/** The patches cut and put together so that each part has as many rows as a step may have; often they are one row each. */
function* inSteps(patches: readonly CellPatch[]): Generator<readonly CellPatch[]> {
  let step: CellPatch[] = [];
  let rows = 0;
  for (const { row, column, values } of patches) {
    for (let from = 0; from < values.length;) {
      const part = values.slice(from, from + ROWS_PER_STEP - rows);
      step.push({ row: row + from, column, values: part });
      from += part.length;
      rows += part.length;
      if (rows < ROWS_PER_STEP) continue;
      yield step;
      step = [];
      rows = 0;
    }
  }
  if (rows > 0) yield step;
}

function writeCells(
  { grid, journal, sheet, findSheetId }: TableWork,
  patches: readonly CellPatch[],
  styleOf: (column: number) => IStyleData | undefined,
): void {
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const { row: firstRow, column: firstColumn, values } of patches) {
    values.forEach((row, down) => {
      const cells = (cellValue[firstRow + down] ??= {});
      row.forEach((content, right) => {
        if (content === undefined) return;
        const style = styleOf(right);
        cells[firstColumn + right] = { ...toReplacingCellData(content, findSheetId), ...(style && { s: style }) };
      });
    });
  }
  closeGaps(cellValue);
  const params = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId(), cellValue };
  const undo = SetRangeValuesUndoMutationFactory(grid.univer.__getInjector(), params);
  journal.run([{ id: SetRangeValuesMutation.id, params }], [{ id: SetRangeValuesMutation.id, params: undo }]);
}

function setRowHeights({ journal, sheet, change }: TableWork, rows: readonly PlacedRow[]): void {
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const { row, cells } of rows) {
    const height = naturalRowHeight(cells, (column) => {
      const plan = change.columns[column];
      return plan?.style?.wrap ? plan.width : undefined;
    });
    if (height) rowData[row] = height;
  }
  const params = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId(), rowData };
  const undo = SetRowDataMutationFactory(params, sheet);
  journal.run([{ id: SetRowDataMutation.id, params }], [{ id: SetRowDataMutation.id, params: undo }]);
}

/** Grows the sheet where it is too short and moves what stands below the table down. */
function makeRoom(work: TableWork, end: number, growth: number): void {
  const { journal, sheet } = work;
  const last = lastUsedRow(work);
  const needed = Math.max(end, last + 1) + growth;
  const rowCount = sheet.getRowCount();
  if (needed > rowCount) {
    const target = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
    journal.run(
      [{ id: SetWorksheetRowCountMutation.id, params: { ...target, rowCount: needed } }],
      [{ id: SetWorksheetRowCountMutation.id, params: { ...target, rowCount } }],
    );
  }
  moveRows(work, end, last, growth);
}

/** Removed rows that nothing was moved onto still hold what they held. */
function clearRemoved(work: TableWork, moves: readonly RowMove[]): void {
  const covered = moves.flatMap(({ first, last, distance }) =>
    distance === 0 ? [] : [{ first: first + distance, last: last + distance }],
  );
  let next = 0;
  const left = work.change.removedRows.filter((row) => {
    while ((covered[next]?.last ?? Infinity) < row) next += 1;
    return (covered[next]?.first ?? Infinity) > row;
  });
  if (left.length > 0) clearRows(work, left);
}

function clearRows(work: TableWork, rows: readonly number[]): void {
  const { grid, journal, sheet, table } = work;
  const { column, columns } = table.range;
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const row of rows) {
    cellValue[row] = Object.fromEntries(
      Array.from({ length: columns }, (_, right) => [
        column + right,
        { v: null, t: null, f: null, si: null, p: null, s: null },
      ]),
    );
  }
  const params = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId(), cellValue };
  const undo = SetRangeValuesUndoMutationFactory(grid.univer.__getInjector(), params);
  journal.run([{ id: SetRangeValuesMutation.id, params }], [{ id: SetRangeValuesMutation.id, params: undo }]);
}

function moveRows(work: TableWork, first: number, last: number, distance: number): void {
  if (last < first) return;
  const { grid, journal, sheet, table } = work;
  const { column, columns } = table.range;
  const from: CellRange = { row: first, column, rows: last - first + 1, columns };
  const to: CellRange = { ...from, row: first + distance };
  const unitId = sheet.getUnitId();
  const sheetId = sheet.getSheetId();
  const steps = grid.univer.__getInjector().invoke((accessor) =>
    getMoveRangeCommandMutations(
      accessor,
      {
        fromUnitId: unitId,
        toUnitId: unitId,
        fromSubUnitId: sheetId,
        toSubUnitId: sheetId,
        fromRange: toGridRange(from),
        toRange: toGridRange(to),
      },
      { includeSelection: false, includeAfterCommand: false, includeAutoHeight: false },
    ),
  );
  if (!steps) throw new Error(`Rows ${first} to ${last} of ${sheet.getName()} cannot be moved by ${distance}.`);
  journal.run(steps.redos, steps.undos);
}

function resizeTable({ journal, sheet, table }: TableWork, growth: number): void {
  if (growth === 0) return;
  const step = (range: CellRange): IMutationInfo => ({
    id: SetSheetTableMutation.id,
    params: {
      unitId: sheet.getUnitId(),
      subUnitId: sheet.getSheetId(),
      tableId: table.id,
      config: { updateRange: { newRange: toGridRange(range) } },
    },
  });
  journal.run([step({ ...table.range, rows: table.range.rows + growth })], [step(table.range)]);
}

/** Gives rows of a table the looks that their cells had before, cell by cell. */
export function restyleRows(
  { grid, journal, sheet, table }: Pick<TableWork, 'grid' | 'journal' | 'sheet' | 'table'>,
  rows: ReadonlyMap<number, readonly (IStyleData | null)[]>,
): void {
  if (rows.size === 0) return;
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const [row, styles] of rows) {
    cellValue[row] = Object.fromEntries(styles.map((style, right) => [table.range.column + right, { s: style }]));
  }
  const params = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId(), cellValue };
  const undo = SetRangeValuesUndoMutationFactory(grid.univer.__getInjector(), params);
  journal.run([{ id: SetRangeValuesMutation.id, params }], [{ id: SetRangeValuesMutation.id, params: undo }]);
}

/** The last row that holds anything within the columns of the table. */
function lastUsedRow({ sheet, table }: TableWork): number {
  const { column, columns } = table.range;
  const matrix = sheet.getCellMatrix().getMatrix() as Record<number, Record<number, ICellData | null> | undefined>;
  let last = table.range.row + table.range.rows - 1;
  for (const [row, cells] of Object.entries(matrix)) {
    if (Number(row) <= last) continue;
    if (
      Object.entries(cells ?? {}).some(([at, cell]) => cell && Number(at) >= column && Number(at) < column + columns)
    ) {
      last = Number(row);
    }
  }
  return last;
}
