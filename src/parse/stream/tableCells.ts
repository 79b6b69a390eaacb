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
  const repeat = isRepeated(range) ? COST.repeated : 0;
  const { period, annual } = widths.name;
  const fillsColumn = { period: fills(lines, period), annual: fills(lines, annual) };
  const asName = (width: ColumnWidth, isFull: boolean): number => {
    const bonus = isCutOff && width.least > 0 && !isFull ? -COST.cutBeforeBorder : repeat;
    return shape.asName + join + widthCost(lines, isCutOff, width) - bonus;
  };
  const asValue = (width: ColumnWidth): number => shape.asValue + join + widthCost(lines, isCutOff, width);
  return {
    start: range.start,
    end: range.end,
    text,
    isMultiline,
    isCutOff,
    fillsColumn,
    asName: { period: asName(period, fillsColumn.period), annual: asName(annual, fillsColumn.annual) },
    asValue: { period: asValue(widths.value.period), annual: asValue(widths.value.annual) },
  };
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

type Repeats = (range: TextRange) => boolean;

const SHORTEST_REPEAT = 3;

/** Tells whether a text stands a second time between possible borders, however its lines are broken. */
function findRepeats({ text }: CondensedText, pieces: readonly Piece[]): Repeats {
  const starts = new Map<string, number[]>();
  const ends = new Set<number>();
  for (const { kind, start, end } of pieces.slice(0, LIMITS.piecesPerCategory)) {
    if (kind !== 'text') continue;
    const key = text.slice(start, start + SHORTEST_REPEAT);
    const known = starts.get(key);
    if (known) known.push(start);
    else starts.set(key, [start]);
    ends.add(end);
  }
  return ({ start, end }) => {
    if (end - start < SHORTEST_REPEAT) return false;
    const others = starts.get(text.slice(start, start + SHORTEST_REPEAT));
    if (!others || others.length < 2) return false;
    const word = text.slice(start, end);
    return others.some((other) => other !== start && ends.has(other + end - start) && text.startsWith(word, other));
  };
}
