import type { SheetContent } from '../model/sheetContent';
import type { CellValue } from '../model/sheetPlan';
import type { DataTable } from './dataTable';

/** Which rows of a table are accounted for, and which headers make up what is shown of the others. */
export interface AccountedRows {
  readonly isTaken: (row: number) => boolean;
  readonly headers: readonly string[];
}

/**
 * What a person has written on a data sheet and nothing else reads, a text for each row: rows of the table that are not accounted for, all
 * that stands above and under the table, and cells beside it that have no header. The cells of a row are divided by tabs.
 */
export function leftCells(content: SheetContent, table: DataTable, { isTaken, headers }: AccountedRows): string[] {
  const { row: headerRow, column: first } = table.header;
  const beside = new Set(table.besideColumns.values());
  const isOutside = (column: number): boolean =>
    column < first || (column >= first + table.width && !beside.has(column));
  const own = [...table.ownColumns.values(), ...beside];
  return content.rows.flatMap((cells, row) => {
    const outside = cells.filter((_, column) => isOutside(column));
    if (row === headerRow || isTaken(row)) return textOf(outside);
    if (row < headerRow || row > headerRow + table.bodyRows) return textOf(cells);
    const shown = headers.map((header) => table.valueAt(row, header));
    return textOf([...shown, ...own.map((column) => table.cellAt(row, column)), ...outside]);
  });
}

/** The headers of columns that users have added to a list of ours and filled; what stands there goes nowhere with the forms. */
export function filledOwnColumns(table: DataTable): readonly string[] {
  return [...table.ownColumns, ...table.besideColumns].flatMap(([header, column]) =>
    table.rows.some((row) => String(table.cellAt(row, column) ?? '').trim() !== '') ? [header] : [],
  );
}

function textOf(cells: readonly CellValue[]): string[] {
  const text = cells.map((cell) => String(cell ?? '')).join('\t');
  return text.trim() === '' ? [] : [text];
}
