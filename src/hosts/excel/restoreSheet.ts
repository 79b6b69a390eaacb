import { chartStep } from './chartStep';
import type { NamesNow } from '../../model/formulaNames';
import type { Batch } from './batch';
import { restoreBlock } from './blockSnapshot';
import { clearSheet, foreignCharts } from './clearSheet';
import type { FinishStep } from './finish';
import { freezeStep, frozenAs } from './freezePanes';
import { restoredPage } from './pageSnapshot';
import type { SheetSnapshot } from './sheetSnapshot';
import type { StoredChart } from './storedChart';
import { addTable, moveTable } from './writeSheetPlan';

/**
 * Makes a sheet what it was, but for the finish, which it answers. What `clearSheet` must know is loaded; a sheet that was just added has
 * nothing to clear. `now` tells how sheets and tables are called that its formulas name.
 */
export async function restoreSheet(
  batch: Batch,
  sheet: Excel.Worksheet,
  before: SheetSnapshot,
  stored: StoredChart,
  isNew: boolean,
  now: NamesNow,
): Promise<readonly FinishStep[]> {
  const keptTable = isNew ? undefined : keptTableOf(sheet, before);
  await batch.room(20);
  if (!isNew) clearSheet(sheet, before.area, keptTable?.name);
  sheet.position = before.position;
  sheet.visibility = before.visibility;
  for (const block of before.blocks) await restoreBlock(batch, sheet, block, now);
  for (const { row, column, rows, columns } of before.merges) {
    await batch.room(2);
    sheet.getRangeByIndexes(row, column, rows, columns).merge();
  }
  for (const table of before.tables) {
    if (table.name === keptTable?.name) await moveTable(batch, keptTable, table.range);
    else await addTable(batch, sheet, table);
  }
  stored.save(undefined);
  const { name, page, chart, untold } = before;
  return [
    ...measureSteps(sheet, before),
    ...(page ? restoredPage(sheet, name, page) : []),
    ...(untold.includes('freeze') || (isNew && !before.frozen)
      ? []
      : [freezeStep(sheet, name, frozenAs(before.frozen))]),
    ...(chart ? [chartStep(sheet, name, chart, { stored, others: isNew ? [] : foreignCharts(sheet) })] : []),
  ];
}

/** The table of the sheet that was there before too, and can be laid over its old cells. */
function keptTableOf(sheet: Excel.Worksheet, before: SheetSnapshot): Excel.Table | undefined {
  return sheet.tables.items.find((table) => before.tables.some(({ name }) => name === table.name));
}

function measureSteps(sheet: Excel.Worksheet, { name, rows, columns }: SheetSnapshot): readonly FinishStep[] {
  if (rows.length === 0) return [];
  const apply = (): void => {
    const cells = sheet.getRangeByIndexes(0, 0, rows.length, columns.length);
    cells.setRowProperties(rows.map(({ format }) => ({ format: { rowHeight: format?.rowHeight ?? 0 } })));
    cells.setColumnProperties(columns.map(({ format }) => ({ format: { columnWidth: format?.columnWidth ?? 0 } })));
  };
  return [{ kind: 'size', sheet: name, name: 'measures', calls: 3, bytes: (rows.length + columns.length) * 40, apply }];
}
