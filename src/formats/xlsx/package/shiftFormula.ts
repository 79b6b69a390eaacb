import { sheetReference } from '../../../model/cellAddress';
import { cornersText, withReferences } from './formulaReferences';
import type { Corner } from './formulaReferences';

/** A formula as it reads in a cell so many rows and columns farther on: what is not fixed with a $ goes along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const shifted = (corner: Corner): Corner => ({
    ...corner,
    ...(corner.row !== undefined && !corner.isRowFixed && { row: corner.row + rows }),
    ...(corner.column !== undefined && !corner.isColumnFixed && { column: corner.column + columns }),
  });
  return withReferences(formula, ({ sheet, corners: [first, second] }) => {
    const text = cornersText(second ? [shifted(first), shifted(second)] : [shifted(first)]);
    return sheet === undefined ? text : sheetReference(sheet, text);
  });
}
