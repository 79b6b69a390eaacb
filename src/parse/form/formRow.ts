import type { SourceCell, SourceTable } from '../grid/sourceCell';

/** A row of a table without its blank cells. */
export interface FormRow {
  /** Counts the tables of the source: columns of two tables cannot be compared. */
  readonly table: number;
  readonly cells: readonly SourceCell[];
  /** Whether the table says which cells are merged, so that a gap between two cells is a blank cell. */
  readonly hasSpans: boolean;
}

/** The rows of all tables in their order. */
export function rowsOfTables(tables: readonly SourceTable[]): FormRow[] {
  return tables.flatMap(({ cells }, table) => {
    const hasSpans = cells.some(({ columnSpan }) => columnSpan > 1);
    const rows = new Map<number, SourceCell[]>();
    for (const cell of cells) {
      const row = rows.get(cell.row);
      if (row) row.push(cell);
      else rows.set(cell.row, [cell]);
    }
    return [...rows.values()].map((row) => ({ table, cells: row, hasSpans }));
  });
}
