import type { RevealOutcome } from '../../app/host';
import { HostError } from '../../app/hostError';
import type { CellPlace } from '../../model/sheetPlan';
import { runExcel } from './runExcel';

/** Selects a cell and tells whether it can be seen; its row and column are shown only where that is asked for. */
export async function revealCell({ sheet: name, row, column }: CellPlace, isAsked: boolean): Promise<RevealOutcome> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    const cell = sheet.getRangeByIndexes(row, column, 1, 1);
    cell.load('rowHidden,columnHidden');
    await context.sync();
    if (sheet.isNullObject) throw new HostError('sheet-missing', `The workbook has no sheet ${name}.`, name);
    if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
    if (isAsked && cell.rowHidden) cell.rowHidden = false;
    if (isAsked && cell.columnHidden) cell.columnHidden = false;
    sheet.activate();
    cell.select();
    await context.sync();
    return !isAsked && (cell.rowHidden || cell.columnHidden) ? 'hidden' : 'shown';
  });
}
