import type { CellGrid } from '../../../src/model/cellGrid';
import type { SheetPlan } from '../../../src/model/sheetPlan';

/** The cells of a planned sheet with its merges, as they are read from the file that it is written to. */
export function gridOfPlan({ name, rows, merges = [] }: SheetPlan): CellGrid {
  const spans = new Map(merges.map((merge) => [`${merge.row} ${merge.column}`, merge]));
  const cells = rows.flatMap((row, at) =>
    row.map((value, column) => {
      const merge = spans.get(`${at} ${column}`);
      return {
        row: at,
        column,
        rowSpan: merge?.rows ?? 1,
        columnSpan: merge?.columns ?? 1,
        text: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
      };
    }),
  );
  return { name, rows: rows.length, columns: Math.max(0, ...rows.map(({ length }) => length)), cells };
}
