import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { RevealOutcome } from '../../../app/host';
import { HostError } from '../../../app/hostError';
import type { CellPlace } from '../../../model/sheetPlan';
import type { Grid } from './grid';
import { showSheet } from './shownSheet';

/** Selects a cell and tells whether it can be seen; its row and column are shown only where that is asked for. */
export async function revealCell(
  grid: Grid,
  { sheet: name, row, column }: CellPlace,
  isAsked: boolean,
): Promise<RevealOutcome> {
  const workbook = grid.api.getActiveWorkbook();
  const sheet = workbook?.getSheetByName(name);
  if (!workbook || !sheet) throw new HostError('sheet-missing', `There is no sheet ${name}.`, name);
  if (isAsked) await unhide(sheet, row, column);
  grid.asOurs(() => {
    showSheet(grid, sheet.getSheet());
    sheet.getRange(row, column).activate();
    sheet.scrollToCell(Math.max(0, row - 3), Math.max(0, column - 2));
  });
  return isVisible(sheet, row, column) ? 'shown' : 'hidden';
}

/** The grid cannot show one row of those that a filter hides: the filters of the table go. */
async function unhide(sheet: FWorksheet, row: number, column: number): Promise<void> {
  const table = sheet.getTableByCell(row, column);
  if (table && sheet.getSheet().isRowFiltered(row)) {
    const { startColumn, endColumn } = table.range;
    for (let at = 0; at <= endColumn - startColumn; at += 1) await sheet.resetFilter(table.id, at);
  }
  sheet.getFilter()?.removeFilterCriteria();
  if (!sheet.getSheet().getRowVisible(row)) sheet.unhideRow(sheet.getRange(row, column));
  if (!sheet.getSheet().getColVisible(column)) sheet.unhideColumn(sheet.getRange(row, column));
}

function isVisible(sheet: FWorksheet, row: number, column: number): boolean {
  return sheet.getSheet().getRowVisible(row) && sheet.getSheet().getColVisible(column);
}
