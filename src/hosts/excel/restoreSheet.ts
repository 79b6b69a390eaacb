import { addChart, callsForChart } from './addChart';
import type { Batch } from './batch';
import { restoreBlock } from './blockSnapshot';
import { clearSheet } from './clearSheet';
import { restorePage } from './pageSnapshot';
import type { SheetSnapshot } from './sheetSnapshot';
import type { StoredChart } from './storedChart';
import { addTable, moveTable } from './writeSheetPlan';

/** Makes a sheet what it was. What `clearSheet` must know is loaded; a sheet that was just added has nothing to clear. */
export async function restoreSheet(
  batch: Batch,
  sheet: Excel.Worksheet,
  before: SheetSnapshot,
  chart: StoredChart,
  isNew: boolean,
): Promise<void> {
  const keptTable = isNew ? undefined : keptTableOf(sheet, before);
  await batch.room(20);
  if (!isNew) clearSheet(sheet, keptTable?.name);
  sheet.position = before.position;
  sheet.visibility = before.visibility;
  await restoreMeasures(batch, sheet, before);
  for (const block of before.blocks) await restoreBlock(batch, sheet, block);
  for (const { row, column, rows, columns } of before.merges) {
    await batch.room(2);
    sheet.getRangeByIndexes(row, column, rows, columns).merge();
  }
  for (const table of before.tables) {
    if (table.name === keptTable?.name) await moveTable(batch, keptTable, table.range);
    else await addTable(batch, sheet, table);
  }
  await batch.room(20 + before.page.breaks.length * 2);
  restorePage(sheet, before.page);
  if (before.frozen) freezeAs(sheet, before.frozen);
  chart.save(before.chart);
  if (!before.chart) return;
  await batch.room(callsForChart(before.chart));
  addChart(sheet, before.chart);
}

/** The table of the sheet that was there before too, and can be laid over its old cells. */
function keptTableOf(sheet: Excel.Worksheet, before: SheetSnapshot): Excel.Table | undefined {
  return sheet.tables.items.find((table) => before.tables.some(({ name }) => name === table.name));
}

async function restoreMeasures(batch: Batch, sheet: Excel.Worksheet, before: SheetSnapshot): Promise<void> {
  if (before.rows.length === 0) return;
  await batch.room(3, before.rows.length * 40 + before.columns.length * 40);
  const cells = sheet.getRangeByIndexes(0, 0, before.rows.length, before.columns.length);
  cells.setRowProperties(before.rows.map(({ format }) => ({ format: { rowHeight: format?.rowHeight ?? 0 } })));
  cells.setColumnProperties(
    before.columns.map(({ format }) => ({ format: { columnWidth: format?.columnWidth ?? 0 } })),
  );
}

function freezeAs(sheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetSnapshot['frozen']>): void {
  const isWholeRows = columns >= SHEET_COLUMNS;
  const isWholeColumns = rows >= SHEET_ROWS;
  if (isWholeRows) sheet.freezePanes.freezeRows(rows);
  else if (isWholeColumns) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
}

const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;
