import type { Worksheet } from '@univerjs/core';
import type { ShownSheet } from '../print/shownSheet';
import type { Grid } from './grid';
import { sheetPlanOf } from './sheetPlanOf';

/** Sheets as they stand on the screen: those of these names in the order of the workbook, the one at the front without names. */
export function sheetsAsShown(grid: Grid, names?: ReadonlySet<string>): readonly ShownSheet[] {
  const workbook = grid.workbook();
  const sheets = names
    ? workbook.getSheets().filter((sheet) => names.has(sheet.getName()))
    : [workbook.getActiveSheet()];
  return sheets.map((sheet) => {
    const plan = sheetPlanOf(grid, sheet);
    return {
      plan,
      texts: plan.rows.map((row, at) =>
        row.map((content, column) => (content === null ? '' : textOf(sheet, at, column))),
      ),
      isRowShown: (row) => sheet.getRowVisible(row),
    };
  });
}

/** What a cell shows, with its number format. */
function textOf(sheet: Worksheet, row: number, column: number): string {
  const cell = sheet.getCell(row, column);
  const text = cell?.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/u, '').replaceAll('\r', '\n');
  return String(cell?.v ?? '');
}
