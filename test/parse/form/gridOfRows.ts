import type { CellGrid } from '../../../src/model/cellGrid';

/** A table without merges; `rows` are its cells from the left. */
export function gridOfRows(rows: readonly (readonly string[])[]): CellGrid {
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => ({ row: at, column, rowSpan: 1, columnSpan: 1, text })),
  );
  return { name: '', rows: rows.length, columns: Math.max(0, ...rows.map(({ length }) => length)), cells };
}
