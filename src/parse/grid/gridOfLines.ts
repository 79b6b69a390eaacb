import type { CellGrid } from '../../model/cellGrid';

/** A grid of one column that holds lines of running text. */
export function gridOfLines(lines: readonly string[]): CellGrid {
  const cells = lines.map((text, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text }));
  return { name: '', rows: lines.length, columns: 1, cells };
}
