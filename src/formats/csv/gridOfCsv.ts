import { parseCsv } from 'hucre/csv';
import type { CellGrid, GridCell } from '../../model/cellGrid';

/** The cells of comma-separated text as a table; merges are unknown: a merged cell is its text followed by empty cells. */
export function gridOfCsv(text: string): CellGrid {
  const rows = parseCsv(text, { delimiter: ',', typeInference: false });
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column): GridCell[] => {
      const shown = typeof value === 'string' ? value : '';
      return shown === '' ? [] : [{ row, column, rowSpan: 1, columnSpan: 1, text: shown }];
    }),
  );
  return { name: '', rows: rows.length, columns: rows.reduce((most, row) => Math.max(most, row.length), 0), cells };
}
