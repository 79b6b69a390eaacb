import type { SheetContent } from '../model/sheetContent';
import type { CellPlace, CellValue } from '../model/sheetPlan';
import type { SelectedCell } from './host';

/** What a host that has its cells at hand tells of a selected one. */
export function selectedCell(
  { sheet, row, column }: CellPlace,
  tables: SheetContent['tables'],
  valueAt: (row: number, column: number) => CellValue,
): SelectedCell {
  const range = tables.find(
    ({ range: { row: header, rows, column: first, columns } }) =>
      row > header && row < header + rows && column >= first && column < first + columns,
  )?.range;
  if (!range) return { sheet, row, column };
  const cut = (at: number): readonly CellValue[] =>
    Array.from({ length: range.columns }, (_, index) => valueAt(at, range.column + index));
  return { sheet, row, column, inTable: { headers: cut(range.row), cells: cut(row), at: column - range.column } };
}
