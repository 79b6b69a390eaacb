import type { MarkedTable } from '../../model/markedTable';
import type { CellPlace, SheetPlan } from '../../model/sheetPlan';

/**
 * Whether a place still holds the cell that it held before an edit: under the same header, in the row with the same cells that tell it
 * from others; in a sheet without a table, in a row that reads the same.
 */
export function isSameCell(before: SheetPlan, after: SheetPlan, { row, column }: CellPlace): boolean {
  const keyOf = ({ rows, table }: SheetPlan): string => {
    const cells = rows[row] ?? [];
    if (!table) return JSON.stringify(cells);
    const { range, rowIdentity = [] } = table;
    const own = rowIdentity.length > 0 ? rowIdentity.map((at) => cells[range.column + at]) : cells;
    return JSON.stringify([rows[range.row]?.[column], ...own]);
  };
  return keyOf(before) === keyOf(after);
}

/** A marked table after an edit of its sheet, found by its headers; undefined where one of them is gone. */
export function movedTable(table: MarkedTable, before: SheetPlan, after: SheetPlan): MarkedTable | undefined {
  const range = after.table?.range;
  if (!range) return undefined;
  const columnOf = (old: number): number =>
    (after.rows[range.row] ?? []).indexOf(before.rows[table.header.row]?.[old] ?? null);
  const [idColumn, markColumn] = [columnOf(table.idColumn), columnOf(table.markColumn)];
  if (idColumn < 0 || markColumn < 0) return undefined;
  const { sheet } = table;
  return { sheet, header: { row: range.row, column: range.column }, columns: range.columns, idColumn, markColumn };
}
