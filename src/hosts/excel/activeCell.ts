import type { CellPlace } from '../../model/sheetPlan';
import { runExcel } from './runExcel';

/** The cell that is selected; the first of a selection of several. */
export async function activeCell(): Promise<CellPlace> {
  return runExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex');
    cell.worksheet.load('name');
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });
}
