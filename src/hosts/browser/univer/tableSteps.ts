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
import type { CellPatch, TableChange } from '../../../model/workbookChange';
import { toReplacingCellData } from './cellData';
import type { FindSheetId } from './cellData';
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
  const growth = change.appendedRows.length - change.removedRows.length;
  const end = table.range.row + table.range.rows;
  if (growth > 0) makeRoom(work, end, growth);
  closeUp(work);
  if (growth < 0) moveRows(work, end, lastUsedRow(work), growth);
  yield change.removedRows.length;
  yield* appendRows(work, end - change.removedRows.length);
  resizeTable(work, growth);
  yield 0;
}

function* appendRows(work: TableWork, firstRow: number): Generator<number> {
  const { appendedRows, columns } = work.change;
  const styles = columns.map((column) => column?.style && toStyleData(column.style));
  for (let from = 0; from < appendedRows.length; from += ROWS_PER_STEP) {
    const rows = appendedRows.slice(from, from + ROWS_PER_STEP);
    const place = { row: firstRow + from, column: work.table.range.column };
    writeCells(work, [{ ...place, values: rows }], (column) => styles[column]);
    setRowHeights(work, firstRow + from, rows);
    yield rows.length;
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
  const params = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId(), cellValue };
  const undo = SetRangeValuesUndoMutationFactory(grid.univer.__getInjector(), params);
  journal.run(
    [{ id: SetRangeValuesMutation.id, params }],
    [{ id: SetRangeValuesMutation.id, params: undo }],
    patches.map(({ row, column, values }) => ({
      sheetId: params.subUnitId,
      range: { row, column, rows: values.length, columns: Math.max(...values.map((cells) => cells.length)) },
    })),
  );
}

function setRowHeights(
  { journal, sheet, change }: TableWork,
  firstRow: number,
  rows: TableChange['appendedRows'],
): void {
  const rowData: Record<number, Partial<IRowData>> = {};
  rows.forEach((row, down) => {
    const height = naturalRowHeight(row, (column) => {
      const plan = change.columns[column];
      return plan?.style?.wrap ? plan.width : undefined;
    });
    if (height) rowData[firstRow + down] = height;
  });
  const params = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId(), rowData };
  const undo = SetRowDataMutationFactory(params, sheet);
  journal.run([{ id: SetRowDataMutation.id, params }], [{ id: SetRowDataMutation.id, params: undo }], []);
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
      [],
    );
  }
  moveRows(work, end, last, growth);
}

/** Moves the rows that stay up into the places of the removed ones, block by block from the top. */
function closeUp(work: TableWork): void {
  const { table, change } = work;
  const end = table.range.row + table.range.rows;
  change.removedRows.forEach((row, index) => {
    const next = change.removedRows[index + 1] ?? end;
    if (next > row + 1) moveRows(work, row + 1, next - 1, -(index + 1));
  });
  const removed = change.removedRows.length;
  if (removed > 0) clearRows(work, end - removed, removed);
}

/** The rows that nothing was moved into still hold what was removed. */
function clearRows(work: TableWork, row: number, rows: number): void {
  const { grid, journal, sheet, table } = work;
  const { column, columns } = table.range;
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (let at = row; at < row + rows; at += 1) {
    cellValue[at] = Object.fromEntries(
      Array.from({ length: columns }, (_, right) => [
        column + right,
        { v: null, t: null, f: null, si: null, p: null, s: null },
      ]),
    );
  }
  const params = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId(), cellValue };
  const undo = SetRangeValuesUndoMutationFactory(grid.univer.__getInjector(), params);
  journal.run(
    [{ id: SetRangeValuesMutation.id, params }],
    [{ id: SetRangeValuesMutation.id, params: undo }],
    [{ sheetId: params.subUnitId, range: { row, column, rows, columns } }],
  );
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
  journal.run(steps.redos, steps.undos, [
    { sheetId, range: from },
    { sheetId, range: to },
  ]);
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
  journal.run([step({ ...table.range, rows: table.range.rows + growth })], [step(table.range)], []);
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
