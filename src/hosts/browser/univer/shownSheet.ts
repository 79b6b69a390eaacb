import type { Worksheet } from '@univerjs/core';
import { SetWorksheetActiveOperation } from '@univerjs/preset-sheets-core';
import type { Grid } from './grid';

/** Brings a sheet to the front. */
export function showSheet(grid: Grid, sheet: Worksheet): void {
  const params = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
  grid.asOurs(() => {
    grid.run({ id: SetWorksheetActiveOperation.id, params });
  });
}

/**
 * Remembers the sheet that is at the front and gives what brings it back there. The grid moves to every sheet that is
 * made; the user stays where he was, unless he was looking at an empty sheet: then he sees the first new one.
 */
export function keepShownSheet(grid: Grid): () => void {
  const before = new Set(idsOf(grid));
  const shownId = grid.workbook().getActiveSheet().getSheetId();
  return () => {
    const workbook = grid.workbook();
    const shown = workbook.getSheetBySheetId(shownId);
    const firstNew = workbook.getSheets().find((sheet) => !before.has(sheet.getSheetId()));
    const wanted = shown && (!isEmpty(shown) || !firstNew) ? shown : firstNew;
    if (wanted) showSheet(grid, wanted);
  };
}

function idsOf(grid: Grid): readonly string[] {
  return grid
    .workbook()
    .getSheets()
    .map((sheet) => sheet.getSheetId());
}

function isEmpty(sheet: Worksheet): boolean {
  return Object.keys(sheet.getCellMatrix().getMatrix()).length === 0;
}
