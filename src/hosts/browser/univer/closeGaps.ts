import type { ICellData } from '@univerjs/core';

/**
 * Names the cells between those that change, of which nothing is said: the grid looks through all formulas over a column once for each run of
 * changed cells, and the marks of many rows would be as many runs.
 */
export function closeGaps(cellValue: Record<number, Record<number, ICellData>>): void {
  const rows = Object.keys(cellValue).map(Number);
  const ends = new Map<number, { first: number; last: number }>();
  for (const row of rows) {
    for (const column of Object.keys(cellValue[row] ?? {}).map(Number)) {
      const known = ends.get(column);
      if (!known) ends.set(column, { first: row, last: row });
      else if (row < known.first) known.first = row;
      else if (row > known.last) known.last = row;
    }
  }
  for (const [column, { first, last }] of ends) {
    for (let row = first; row <= last; row += 1) (cellValue[row] ??= {})[column] ??= {};
  }
}
