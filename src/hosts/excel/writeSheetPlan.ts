import { rangeAddress, columnLetters } from '../../model/cellAddress';
import type { CellRange, SheetPlan } from '../../model/sheetPlan';
import { applyCellStyle, CALLS_PER_STYLE } from './applyCellStyle';
import type { Batch } from './batch';
import { writeCells, writeFormulas } from './writeCells';
import type { CellBlock } from './writeCells';

/**
 * Fills an empty sheet with everything of a plan but its formulas and its finish; see `writePlanFormulas` and `finishOfPlan`. `keptTable`
 * is a table of the plan's name that stands in the sheet already and is only moved, so that formulas elsewhere keep naming it.
 */
export async function writeSheetPlan(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  keptTable?: Excel.Table,
): Promise<void> {
  await writeColumnStyles(batch, sheet, plan);
  await writeStyles(batch, sheet, plan);
  if (keptTable && plan.table) await moveTable(batch, keptTable, plan.table.range);
  await writeCells(batch, sheet, cellsOf(plan));
  await writeMerges(batch, sheet, plan);
  if (plan.table && !keptTable) await addTable(batch, sheet, plan.table);
}

/** Writes the formulas of a plan, once everything that they name is there. */
export async function writePlanFormulas(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  await writeFormulas(batch, sheet, cellsOf(plan));
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

async function writeColumnStyles(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const [index, { style }] of plan.columns.entries()) {
    if (!style) continue;
    await batch.room(2 + CALLS_PER_STYLE);
    const letters = columnLetters(index);
    applyCellStyle(sheet.getRange(`${letters}:${letters}`), style, { rows: 2, columns: 1 });
  }
}

async function writeStyles(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const { range, style } of plan.styles ?? []) {
    await batch.room(1 + CALLS_PER_STYLE);
    applyCellStyle(sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns), style, range);
  }
}

async function writeMerges(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const merge of plan.merges ?? []) {
    await batch.room(2);
    sheet.getRangeByIndexes(merge.row, merge.column, merge.rows, merge.columns).merge();
  }
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
