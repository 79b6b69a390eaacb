import { parseRangeAddress } from '../../src/model/cellAddress';
import type { CellRange } from '../../src/model/sheetPlan';

const TOKEN =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\d_(!])/gu;

/**
 * A formula after cells of one sheet have moved: what it names goes with its rows, as in Excel. `isMoved` tells whether the
 * name of a sheet (undefined for the formula's own) means the sheet whose cells moved.
 */
export function moveReferences(
  formula: string,
  isMoved: (sheet: string | undefined) => boolean,
  move: (block: CellRange) => CellRange | undefined,
): string {
  return formula.replace(TOKEN, (token, quoted: string | undefined, address: string | undefined) => {
    const sheet = quoted?.replace(/^'|'$/gu, '').replaceAll("''", "'");
    const block = address === undefined || !isMoved(sheet) ? undefined : parseRangeAddress(address);
    if (!block || address === undefined) return token;
    const moved = move(block);
    const prefix = quoted === undefined ? '' : `${quoted}!`;
    return prefix + (moved ? withRows(address, moved) : '#REF!');
  });
}

function withRows(address: string, { row, rows }: CellRange): string {
  const [first = '', last] = address.split(':');
  const at = (cell: string, index: number): string => cell.replace(/\d+$/u, String(index + 1));
  return last === undefined ? at(first, row) : `${at(first, row)}:${at(last, row + rows - 1)}`;
}

/** A formula after a sheet got another name; what stands in quotes as a text is no name. */
export function renameInFormula(formula: string, before: string, to: string): string {
  return formula.replace(NAME, (token, quoted: string | undefined, plain: string | undefined) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    return name?.toLowerCase() === before.toLowerCase() ? `'${to.replaceAll("'", "''")}'!` : token;
  });
}

const NAME = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!/gu;
