import { rangeAddress, columnLetters } from '../../model/cellAddress';
import type { CellRange, SheetPlan } from '../../model/sheetPlan';
import { addChart, callsForChart } from './addChart';
import { applyCellStyle, CALLS_PER_STYLE } from './applyCellStyle';
import { applyPagePlan, callsForPage } from './applyPagePlan';
import type { Batch } from './batch';
import { columnPoints } from './columnWidth';
import type { ColumnMeasure } from './columnWidth';
import { writeCells, writeFormulas } from './writeCells';
import type { CellBlock } from './writeCells';

/**
 * Fills an empty sheet with everything of a plan but its formulas; see `writePlanFormulas`. `keptTable` is a table of the
 * plan's name that stands in the sheet already and is only moved, so that formulas elsewhere keep naming it.
 */
export async function writeSheetPlan(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  measure: ColumnMeasure,
  keptTable?: Excel.Table,
): Promise<void> {
  await writeColumns(batch, sheet, plan, measure);
  await writeStyles(batch, sheet, plan);
  if (keptTable && plan.table) await moveTable(batch, keptTable, plan.table.range);
  await writeCells(batch, sheet, cellsOf(plan));
  await writeLayout(batch, sheet, plan);
  if (plan.table && !keptTable) await addTable(batch, sheet, plan.table);
}

/** Writes the formulas of a plan and draws its chart, once everything that they name is there. */
export async function writePlanFormulas(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  await writeFormulas(batch, sheet, cellsOf(plan));
  if (!plan.chart) return;
  await batch.room(callsForChart(plan.chart));
  addChart(sheet, plan.chart);
}

/** A table over cells that are filled already; much faster than adding rows to a table, and no merge may be under it. */
export async function addTable(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: { readonly name: string; readonly range: CellRange; readonly style?: string },
): Promise<void> {
  await batch.room(4);
  const table = sheet.tables.add(rangeAddress(plan.range), true);
  table.name = plan.name;
  if (plan.style !== undefined) table.style = plan.style;
}

/** Lays a table over other cells; its header stays in its row. */
export async function moveTable(batch: Batch, table: Excel.Table, range: CellRange): Promise<void> {
  await batch.room(2);
  table.resize(rangeAddress({ ...range, rows: Math.max(range.rows, 2) }));
}

async function writeColumns(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  measure: ColumnMeasure,
): Promise<void> {
  for (const [index, { width, style }] of plan.columns.entries()) {
    await batch.room(3 + (style ? CALLS_PER_STYLE : 0));
    const letters = columnLetters(index);
    const range = sheet.getRange(`${letters}:${letters}`);
    range.format.columnWidth = columnPoints(width, measure);
    if (style) applyCellStyle(range, style, { rows: 2, columns: 1 });
  }
}

async function writeStyles(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const { range, style } of plan.styles ?? []) {
    await batch.room(1 + CALLS_PER_STYLE);
    applyCellStyle(sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns), style, range);
  }
}

async function writeLayout(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const [row, points] of plan.rowHeights ?? []) {
    await batch.room(2);
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = Math.min(points, HIGHEST_ROW);
  }
  for (const merge of plan.merges ?? []) {
    await batch.room(2);
    sheet.getRangeByIndexes(merge.row, merge.column, merge.rows, merge.columns).merge();
  }
  if (plan.page) {
    await batch.room(callsForPage(plan.page));
    applyPagePlan(sheet, plan.page);
  }
  if (plan.freeze) {
    await batch.room(2);
    freeze(sheet, plan.freeze);
  }
}

/** In points; Excel takes no more. */
const HIGHEST_ROW = 409;

function freeze(sheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetPlan['freeze']>): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function cellsOf(plan: SheetPlan): CellBlock {
  const columns = plan.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const formats = (plan.styles ?? []).filter(({ style }) => style.format !== undefined).reverse();
  return {
    row: 0,
    column: 0,
    columns,
    rows: plan.rows,
    numberFormat: (row, column) =>
      formats.find(({ range }) => covers(range, row, column))?.style.format ?? plan.columns[column]?.style?.format,
  };
}

function covers(range: CellRange, row: number, column: number): boolean {
  return (
    row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns
  );
}
