import { SIDES } from '../../model/form';
import type { Side } from '../../model/form';
import type { Piece } from './cellPieces';
import { shapeOf } from './cellShapes';
import { measureLines, OVERFLOW } from './columnWidths';
import type { CellLines, ColumnWidth, ColumnWidths } from './columnWidths';
import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import { LIMITS } from './limits';
import type { TextRange } from './textRange';

/** A run of pieces taken as one cell, with what that costs in each column that it may stand in. */
export interface TableCell extends TextRange {
  readonly text: string;
  readonly isMultiline: boolean;
  /** Whether the next cell touches it, as where a line is cut off instead of wrapped. */
  readonly isCutOff: boolean;
  readonly asName: Readonly<Record<Side, number>>;
  readonly asValue: Readonly<Record<Side, number>>;
  /** Whether it fills the column of names. */
  readonly fillsColumn: Readonly<Record<Side, boolean>>;
}

/** The cells that may be made of the pieces of a category; `first` and `last` count pieces. Undefined for no possible cell. */
export type TableCells = (first: number, last: number) => TableCell | undefined;

/** Costs of what speaks against a cell. */
const COST = {
  gap: 5,
  gapBeforeSign: 0.5,
  wrap: 0.7,
  wrapWhereFull: 0.2,
  wrapOfShortLine: 5,
  wrapOfIndentedLine: 1.5,
  wrapOfNarrowLine: 2,
  tooWide: 5,
  /** The next cell touches a name that does not fill its column. */
  cutBeforeBorder: 2,
  /** Taken off where the category holds the text, between possible borders, a second time. */
  repeated: 1.5,
  impossible: 9,
} as const;

/** Weighs the cells of a category; each is weighed once. */
export function tableCells(text: CondensedText, pieces: readonly Piece[], widths: ColumnWidths): TableCells {
  const known = new Map<number, TableCell | undefined>();
  const isRepeated = findRepeats(text, pieces);
  return (first, last) => {
    const key = first * LIMITS.piecesPerCell + (last - first);
    const cell = known.get(key);
    if (cell || known.has(key)) return cell;
    const made = makeCell(text, pieces, widths, isRepeated, first, last);
    known.set(key, made);
    return made;
  };
}

function makeCell(
  condensed: CondensedText,
  pieces: readonly Piece[],
  widths: ColumnWidths,
  isRepeated: Repeats,
  first: number,
  last: number,
): TableCell | undefined {
  const range = { start: pieces[first]?.start ?? 0, end: pieces[last]?.end ?? 0 };
  const text = condensed.text.slice(range.start, range.end);
  const lines = measureLines(condensed, range);
  const join = gapCost(condensed, pieces, first, last) + wrapCost(lines);
  if (join >= COST.impossible) return undefined;
  const shape = shapeOf(text);
  const next = pieces[last + 1];
  const isMultiline = lines.withNext.length > 0;
  const isCutOff = !isMultiline && next?.kind === 'text' && next.break === BREAK.none;
  const repeat = text.length >= SHORTEST_REPEAT && isRepeated(text) ? COST.repeated : 0;
  const fillsColumn = bySide((side) => fills(lines, widths.name[side]));
  return {
    ...range,
    text,
    isMultiline,
    isCutOff,
    fillsColumn,
    asName: bySide((side) => {
      const width = widths.name[side];
      const isCutElsewhere = isCutOff && width.least > 0 && !fillsColumn[side];
      const bonus = isCutElsewhere ? -COST.cutBeforeBorder : repeat;
      return shape.asName + join + widthCost(lines, isCutOff, width) - bonus;
    }),
    asValue: bySide((side) => shape.asValue + join + widthCost(lines, isCutOff, widths.value[side])),
  };
}

function bySide<Value>(valueOf: (side: Side) => Value): Record<Side, Value> {
  return { period: valueOf(SIDES[0]), annual: valueOf(SIDES[1]) };
}

function gapCost({ text }: CondensedText, pieces: readonly Piece[], first: number, last: number): number {
  let cost = 0;
  for (let at = first + 1; at <= last; at++) {
    const piece = pieces[at];
    if (piece?.break === BREAK.space)
      cost += STARTS_INSIDE.test(text.charAt(piece.start)) ? COST.gapBeforeSign : COST.gap;
  }
  return cost;
}

const STARTS_INSIDE = /[/／，。、；：）)》”]/u;

/** All lines of a cell but the last are full. */
function wrapCost({ widths, withNext }: CellLines): number {
  if (withNext.length === 0) return 0;
  let widest = 0;
  for (let at = 0; at < withNext.length; at++) widest = Math.max(widest, widths[at] ?? 0);
  let cost = widest < NARROWEST ? COST.wrapOfNarrowLine : 0;
  if ((widths.at(-1) ?? 0) > widest + 1) cost += COST.tooWide;
  for (const width of withNext) if (width <= widest) cost += COST.wrapOfShortLine;
  return cost;
}

const NARROWEST = 8;

function widthCost({ widths, withNext }: CellLines, isCutOff: boolean, { least, tooWide }: ColumnWidth): number {
  let cost = withNext.length * (least > 0 ? COST.wrapWhereFull : COST.wrap);
  const limit = isCutOff ? tooWide + OVERFLOW + 1 : tooWide;
  for (const width of widths) if (width >= limit) cost += COST.tooWide;
  withNext.forEach((width, at) => {
    if (width <= least) cost += at === 0 && width > least - INDENT ? COST.wrapOfIndentedLine : COST.wrapOfShortLine;
  });
  return cost;
}

/** A first line may have lost an indent in the viewer. */
const INDENT = 4;

function fills({ widths }: CellLines, { least }: ColumnWidth): boolean {
  const width = widths.at(-1) ?? 0;
  return least > 0 && width >= least - 1 && width <= least + OVERFLOW;
}

type Repeats = (word: string) => boolean;

const SHORTEST_REPEAT = 3;

/** Tells whether a text stands twice between possible borders, however its lines are broken. */
function findRepeats({ text }: CondensedText, pieces: readonly Piece[]): Repeats {
  const first = pieces[0]?.start ?? 0;
  const whole = text.slice(first, pieces.at(-1)?.end ?? 0);
  if (pieces.length > LIMITS.piecesPerCategory) return () => false;
  const starts = new Set(pieces.map(({ start }) => start));
  const ends = new Set(pieces.map(({ end }) => end));
  return (word) => {
    let found = 0;
    for (let at = whole.indexOf(word); at >= 0 && found < 2; at = whole.indexOf(word, at + 1)) {
      if (starts.has(first + at) && ends.has(first + at + word.length)) found++;
    }
    return found >= 2;
  };
}
