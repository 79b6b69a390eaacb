import { SheetsSelectionsService } from '@univerjs/preset-sheets-core';
import type { SelectedCell } from '../../../app/host';
import { selectedCell } from '../../../app/workbook/selectedCell';
import { valueOfCell } from './cellData';
import type { Grid } from './grid';
import { tablesOf } from './readSheet';

/** Tells each cell that is selected in the grid, until the returned function is called. */
export function listenToSelection(grid: Grid, listener: (cell: SelectedCell) => void): () => Promise<void> {
  const subscription = grid.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
    const range = selections?.[0]?.range;
    // A workbook that is closed has nothing selected.
    if (!range) return;
    const sheet = grid.workbook().getActiveSheet();
    const place = { sheet: sheet.getName(), row: range.startRow, column: range.startColumn };
    const tables = tablesOf(grid, sheet.getSheetId());
    listener(selectedCell(place, tables, (row, column) => valueOfCell(sheet.getCellRaw(row, column))));
  });
  return () => {
    subscription.unsubscribe();
    return Promise.resolve();
  };
}
