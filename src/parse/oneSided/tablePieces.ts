import { shapeOf } from '../stream/cellShapes';
import { BREAK } from '../stream/condenseText';
import type { CondensedText } from '../stream/condenseText';
import type { TextRange } from '../stream/textRange';
import { displayWidth } from '../stream/textValue';
import { COSTS } from '../evidence/costs';

/** A run of characters without a gap, and whether a line begins with it. */
export interface TablePiece extends TextRange {
  readonly startsLine: boolean;
}

/** What a column of the indicator table holds. */
export type TableColumn = 'name' | 'value' | 'number';

/** Cuts a range at every gap and line end. */
export function piecesOf({ breaks }: CondensedText, { start, end }: TextRange): TablePiece[] {
  const pieces: TablePiece[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at++) {
    if (at < end && breaks[at] === BREAK.none) continue;
    pieces.push({ start: from, end: at, startsLine: breaks[from] === BREAK.line });
    from = at;
  }
  return start < end ? pieces : [];
}

const COST = COSTS.oneSidedCells;

/** What speaks against the pieces from `first` to before `behind` being one cell of a column. */
export function cellCost(
  text: CondensedText,
  pieces: readonly TablePiece[],
  first: number,
  behind: number,
  column: TableColumn,
): number {
  const start = pieces[first]?.start ?? 0;
  const word = text.text.slice(start, pieces[behind - 1]?.end ?? start);
  let cost = placeCost(pieces[first], column) + (isBalanced(word) ? 0 : COST.openBracket);
  for (let at = first + 1; at < behind; at++) cost += joinCost(text, pieces[at - 1], pieces[at]);
  if (column === 'number') return cost + (NUMBER.test(word) ? 0 : COST.noNumber);
  const { asName, asValue } = shapeOf(word);
  return cost + (column === 'name' ? asName : asValue);
}

/** Points of an indicator: 10, 7.5, 10分. */
const NUMBER = /^\d{1,3}(?:\.\d{1,2})?[分%％]?$/u;

function placeCost(piece: TablePiece | undefined, column: TableColumn): number {
  if (column === 'name') return piece?.startsLine === true ? 0 : COST.rowInLine;
  return piece?.startsLine === true ? COST.cellInNextLine : 0;
}

function joinCost(text: CondensedText, piece: TablePiece | undefined, next: TablePiece | undefined): number {
  if (!piece || !next) return 0;
  if (!next.startsLine) return STARTS_INSIDE.test(text.text.charAt(next.start)) ? COST.gapBeforeSign : COST.gap;
  const width = displayWidth(text.text, piece);
  let cost: number = COST.wrap;
  if (width < NARROWEST) cost += COST.wrapOfNarrowLine;
  if (displayWidth(text.text, next) > width + 1) cost += COST.wrapOfShortLine;
  return cost;
}

function isBalanced(word: string): boolean {
  let open = 0;
  for (const sign of word) {
    if (sign === '（' || sign === '(') open++;
    else if ((sign === '）' || sign === ')') && --open < 0) return false;
  }
  return open === 0;
}

const STARTS_INSIDE = /[/／，。、；：）)》”]/u;
/** No wrapped line is narrower, in half-width characters. */
const NARROWEST = 8;
