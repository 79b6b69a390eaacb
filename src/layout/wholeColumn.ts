import { sheetReference, wholeColumns } from '../model/cellAddress';

/** A reference to all cells of a column (counted from 0) of another sheet; it stays true when rows come and go. */
export function wholeColumn(sheet: string, column: number): string {
  return sheetReference(sheet, wholeColumns([column, column]));
}
