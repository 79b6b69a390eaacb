import type { IRange } from '@univerjs/core';
import type { CellRange } from '../../../model/sheetPlan';

/** A block of cells as Univer names it: first and last row and column. */
export function toGridRange({ row, column, rows, columns }: CellRange): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** A block of cells as the model names it. */
export function fromGridRange({ startRow, startColumn, endRow, endColumn }: IRange): CellRange {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
