import { sheetReference } from '../../../model/cellAddress';
import type { SheetMove } from '../../../model/sheetMoves';
import { rangeAfter } from '../../../model/sheetMoves';
import type { CellRange } from '../../../model/sheetPlan';
import { cornersText, withReferences } from './formulaReferences';
import type { Corner, Reference } from './formulaReferences';

/** What became of a sheet of the file: the name that it has now, and what was done to its rows and columns. */
export interface SheetFate {
  readonly name: string;
  readonly moves: readonly SheetMove[];
}

/** What became of the sheets of a file, by their names in it in lower case; 'removed' for those that are gone. */
export type SheetFates = ReadonlyMap<string, SheetFate | 'removed'>;

const GONE = '#REF!';

/** A formula after sheets were renamed or removed and their rows and columns moved; `own` is the name in the file of the sheet that it stands in. */
export function moveFormula(formula: string, own: string | undefined, fates: SheetFates): string {
  return withReferences(formula, (reference) => {
    const name = reference.sheet ?? own;
    const fate = name === undefined ? undefined : fates.get(name.toLowerCase());
    if (!fate) return undefined;
    if (fate === 'removed') return GONE;
    const text = movedText(reference, fate.moves);
    return text === GONE || reference.sheet === undefined ? text : sheetReference(fate.name, text);
  });
}

function movedText({ corners }: Reference, moves: readonly SheetMove[]): string {
  const [first, second = first] = corners;
  const range = rangeAfter(movesFor(first, moves), rangeOf(first, second));
  if (!range) return GONE;
  const start = cornerAt(first, range.row, range.column);
  if (corners.length === 1) return cornersText([start]);
  return cornersText([start, cornerAt(second, range.row + range.rows - 1, range.column + range.columns - 1)]);
}

/** Whole columns are touched only by what happens to columns, whole rows only by what happens to rows. */
function movesFor({ row, column }: Corner, moves: readonly SheetMove[]): readonly SheetMove[] {
  if (row === undefined) return moves.filter((move) => 'axis' in move && move.axis === 'column');
  return column === undefined ? moves.filter((move) => 'axis' in move && move.axis === 'row') : moves;
}

function rangeOf(first: Corner, second: Corner): CellRange {
  const [row = 0, lastRow = row] = [first.row, second.row];
  const [column = 0, lastColumn = column] = [first.column, second.column];
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function cornerAt(corner: Corner, row: number, column: number): Corner {
  return {
    ...corner,
    ...(corner.row !== undefined && { row }),
    ...(corner.column !== undefined && { column }),
  };
}
