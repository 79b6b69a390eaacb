import type { CellGrid, GridCell } from '../../../src/model/cellGrid';

/** Puts the cells of a form one after the other, row by row, below what hangs down from the rows before. */
export interface GridPrinter {
  /** The cells of the next row, each with its text, how many columns it is wide and, where it is merged, rows high. */
  readonly row: (...cells: readonly (readonly [text: string, columns: number, rows?: number])[]) => void;
  readonly grid: () => CellGrid;
}

export function gridPrinter(columns: number): GridPrinter {
  const cells: GridCell[] = [];
  /** For each column the first row that nothing covers. */
  const free = new Array<number>(columns).fill(0);
  let row = 0;
  return {
    row: (...texts) => {
      let column = 0;
      for (const [text, columnSpan, rowSpan = 1] of texts) {
        while ((free[column] ?? 0) > row) column++;
        cells.push({ row, column, rowSpan, columnSpan, text });
        free.fill(row + rowSpan, column, column + columnSpan);
        column += columnSpan;
      }
      row++;
    },
    grid: () => ({ name: '', rows: row, columns, cells }),
  };
}
