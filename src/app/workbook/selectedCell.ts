import type { SheetContent } from '../../model/sheetContent';
import type { CellPlace, CellValue } from '../../model/sheetPlan';
import type { SelectedCell } from '../host';

/** What a host that has its cells at hand tells of a selected one. */
export function selectedCell(
  { sheet, row, column }: CellPlace,
  tables: SheetContent['tables'],
  valueAt: (row: number, column: number) => CellValue,
): SelectedCell {
  const table = tables.find(
    ({ range: { row: header, rows, column: first, columns } }) =>
      row > header && row < header + rows && column >= first && column < first + columns,
  );
  if (!table) return { sheet, row, column };
  const { range } = table;
  const cut = (at: number): readonly CellValue[] =>
    Array.from({ length: range.columns }, (_, index) => valueAt(at, range.column + index));
  const at = column - range.column;
  return { sheet, row, column, inTable: { table: table.name, headers: cut(range.row), cells: cut(row), at } };
}
