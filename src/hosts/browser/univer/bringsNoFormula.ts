import type { ICellData, IMutationInfo, Nullable, Workbook } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/preset-sheets-core';
import type { ISetRangeValuesMutationParams } from '@univerjs/preset-sheets-core';

/**
 * Whether a step writes cells and none of them has a formula, before or after. The grid looks for formulas in the whole workbook at every
 * step that may have brought one; it need not where thousands of rows of plain values are written. Formulas over these cells
 * are calculated all the same.
 */
export function bringsNoFormula(workbook: Workbook, { id, params }: IMutationInfo): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
  const sheet = workbook.getSheetBySheetId(subUnitId);
  if (!sheet || !cellValue) return false;
  const before = sheet.getCellMatrix();
  return Object.entries(cellValue).every(([row, cells]) =>
    Object.entries((cells ?? {}) as Record<number, Nullable<ICellData>>).every(
      ([column, cell]) => !hasFormula(cell) && !hasFormula(before.getValue(Number(row), Number(column))),
    ),
  );
}

function hasFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f) || Boolean(cell?.si);
}
