import type { Worksheet } from '@univerjs/core';
import { RemoveSheetMutation, SetWorksheetActiveOperation } from '@univerjs/preset-sheets-core';
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

/**
 * Shows another sheet before the one at the front is taken away. Univer does so afterwards, and stumbles over the sheet that it still shows
 * when formulas of others speak of the one that goes: it is gone then and no undoing brings it back.
 */
export function leaveSheetsThatGo(grid: Grid): void {
  grid.api.addEvent(grid.api.Event.BeforeCommandExecute, ({ id, params }) => {
    // Between two workbooks, when none is open, there are steps too.
    if (id !== RemoveSheetMutation.id) return;
    const { unitId, subUnitId } = (params ?? {}) as { readonly unitId?: string; readonly subUnitId?: string };
    const workbook = grid.workbook();
    if (unitId !== workbook.getUnitId()) return;
    if (workbook.getActiveSheet().getSheetId() !== subUnitId) return;
    const sheets = workbook.getSheets();
    const at = sheets.findIndex((sheet) => sheet.getSheetId() === subUnitId);
    const next = [...sheets.slice(0, at).toReversed(), ...sheets.slice(at + 1)].find((sheet) => !sheet.isSheetHidden());
    if (next) showSheet(grid, next);
  });
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
