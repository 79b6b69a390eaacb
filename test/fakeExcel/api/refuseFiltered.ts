import type { CellRange } from '../../../src/model/sheetPlan';
import { intersection } from '../address';
import { ExcelError } from '../excelError';
import type { Sheet } from '../sheet';

/** Excel moves no cells in a table that is filtered. */
export function refuseFiltered(sheet: Sheet, block: CellRange): void {
  const isFiltered = sheet.tables.some(({ range, filters }) => filters.size > 0 && intersection(range, block));
  if (isFiltered) throw new ExcelError('FilteredRangeConflict', 'Cells of a filtered range cannot be moved.', 'Range');
}
