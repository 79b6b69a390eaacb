import { parseRangeAddress } from '../cellAddress';
import type { CellRange } from '../sheetPlan';

/** Texts in quotes, references into other sheets, and references into the formula's own sheet; the last are captured. */
const TOKENS =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)![$A-Z\d:]*|(?<![\p{L}\p{N}_.])(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_(])/gu;

/**
 * A formula after blocks of cells of its own sheet have moved: its references go with their rows, as in any
 * spreadsheet. `move` answers where a block comes to lie, undefined when it is gone.
 */
export function moveReferences(formula: string, move: (range: CellRange) => CellRange | undefined): string {
  return formula.replace(TOKENS, (token: string, own: string | undefined) => {
    const range = own === undefined ? undefined : parseRangeAddress(own);
    if (!range) return token;
    const moved = move(range);
    return moved ? withRows(token, moved.row, moved.row + moved.rows - 1) : '#REF!';
  });
}

/** The same reference with other rows, counted from 0; its letters and $ stay. */
function withRows(reference: string, first: number, last: number): string {
  const [start = '', end] = reference.split(':');
  const at = (cell: string, row: number): string => cell.replace(/\d+$/, String(row + 1));
  return end === undefined ? at(start, first) : `${at(start, first)}:${at(end, last)}`;
}
