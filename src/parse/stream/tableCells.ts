import type { Side } from '../../model/form';
import type { Piece } from './cellPieces';
import { shapeOf } from './cellShapes';
import type { CellShape } from './cellShapes';
import { OVERFLOW } from './columnWidths';
import type { CellLines, ColumnWidth, ColumnWidths } from './columnWidths';
import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import { LIMITS } from './limits';
import { looseShape } from './looseCells';
import { measureCell, measurePieces } from './measuredPieces';
import type { MeasuredPieces } from './measuredPieces';
import type { TextRange } from './textRange';
import { COSTS } from '../evidence/costs';

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

const COST = COSTS.cells;

/** Weighs the cells of a category; each is weighed once. */
export function tableCells(text: CondensedText, pieces: readonly Piece[], widths: ColumnWidths): TableCells {
  const known: (TableCell | typeof NO_CELL | undefined)[] = [];
  const weighing: Weighing = {
    text,
    pieces,
    widths,
    measured: measurePieces(text, pieces),
    isRepeated: findRepeats(text, pieces),
  };
  return (first, last) => {
    const key = first * LIMITS.piecesPerLooseCell + (last - first);
    const cell = (known[key] ??= makeCell(weighing, first, last) ?? NO_CELL);
    return cell === NO_CELL ? undefined : cell;
  };
}

const NO_CELL = Symbol('no cell');

/** What the cells of a category are weighed by. */
interface Weighing {
  readonly text: CondensedText;
  readonly pieces: readonly Piece[];
  readonly widths: ColumnWidths;
  readonly measured: MeasuredPieces;
  readonly isRepeated: Repeats;
}

function makeCell(weighing: Weighing, first: number, last: number): TableCell | undefined {
  const { text: condensed, pieces, widths, measured, isRepeated } = weighing;
  const start = pieces[first]?.start ?? 0;
  const end = pieces[last]?.end ?? 0;
  const isOfLooseCharacters = isLoose(condensed, start, end);
  const lines = isOfLooseCharacters ? NO_LINES : measureCell(measured, first, last);
  const join = gapCost(condensed, pieces, first, last) + wrapCost(lines);
  if (join >= COST.impossible) return undefined;
  const text = condensed.text.slice(start, end);
  const shape = isOfLooseCharacters
    ? add(shapeOf(text), looseShape(text, condensed.text.slice(end, end + 4)))
    : shapeOf(text);
  const next = pieces[last + 1];
  const isMultiline = lines.withNext.length > 0;
  const isCutOff = !isMultiline && next?.kind === 'text' && next.break === BREAK.none;
  const repeat = isRepeated(first, start, end) ? COST.repeated : 0;
  const weight: Weight = { lines, isCutOff, asName: shape.asName + join, asValue: shape.asValue + join, repeat };
  const fillsColumn = fillsSides(lines, widths.name);
  return {
    start,
    end,
    text,
    isMultiline,
    isCutOff,
    fillsColumn,
    asName: nameCosts(weight, widths.name, fillsColumn),
    asValue: valueCosts(weight, widths.value),
  };
}

/** What the lines of such a cell tell of its column: nothing. */
const NO_LINES: CellLines = { widths: [], withNext: [] };

/** Whether the characters of a cell stand on lines of their own. */
function isLoose({ breaks }: CondensedText, start: number, end: number): boolean {
  return breaks[end - start > 1 ? start + 1 : start] === BREAK.loose;
}

function add(one: CellShape, other: CellShape): CellShape {
  return { asName: one.asName + other.asName, asValue: one.asValue + other.asValue };
}

/** What a cell costs before the widths of columns are known. */
interface Weight {
  readonly lines: CellLines;
  readonly isCutOff: boolean;
  readonly asName: number;
  readonly asValue: number;
  readonly repeat: number;
}

type BySide<Value> = Readonly<Record<Side, Value>>;

const FILLS_NONE: BySide<boolean> = { period: false, annual: false };

function fillsSides(lines: CellLines, { period, annual }: BySide<ColumnWidth>): BySide<boolean> {
  if (period.least === 0 && annual.least === 0) return FILLS_NONE;
  return { period: fills(lines, period), annual: fills(lines, annual) };
}

function nameCosts(weight: Weight, { period, annual }: BySide<ColumnWidth>, isFull: BySide<boolean>): BySide<number> {
  const left = nameCost(weight, period, isFull.period);
  return { period: left, annual: annual === period ? left : nameCost(weight, annual, isFull.annual) };
}

function nameCost({ lines, isCutOff, asName, repeat }: Weight, width: ColumnWidth, isFull: boolean): number {
  const bonus = isCutOff && width.least > 0 && !isFull ? -COST.cutBeforeBorder : repeat;
  return asName + widthCost(lines, isCutOff, width) - bonus;
}

function valueCosts({ lines, isCutOff, asValue }: Weight, { period, annual }: BySide<ColumnWidth>): BySide<number> {
  const left = asValue + widthCost(lines, isCutOff, period);
  return { period: left, annual: annual === period ? left : asValue + widthCost(lines, isCutOff, annual) };
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
  for (let at = 0; at < withNext.length; at++) {
    const width = withNext[at] ?? 0;
    if (width <= least) cost += at === 0 && width > least - INDENT ? COST.wrapOfIndentedLine : COST.wrapOfShortLine;
  }
  return cost;
}

/** A first line may have lost an indent in the viewer. */
const INDENT = 4;

function fills({ widths }: CellLines, { least }: ColumnWidth): boolean {
  const width = widths.at(-1) ?? 0;
  return least > 0 && width >= least - 1 && width <= least + OVERFLOW;
}

/** Whether the text from a piece on, `start` to `end`, stands a second time between possible borders. */
type Repeats = (first: number, start: number, end: number) => boolean;

const SHORTEST_REPEAT = 3;

/** Tells whether a text stands a second time between possible borders, however its lines are broken. */
function findRepeats({ text }: CondensedText, pieces: readonly Piece[]): Repeats {
  const starts = new Map<string, number[]>();
  const ends = new Set<number>();
  const alike = pieces.slice(0, LIMITS.piecesPerCategory).map(({ kind, start, end }) => {
    if (kind !== 'text') return undefined;
    ends.add(end);
    const key = text.slice(start, start + SHORTEST_REPEAT);
    const known = starts.get(key);
    if (!known) {
      const found = [start];
      starts.set(key, found);
      return found;
    }
    known.push(start);
    return known;
  });
  return (first, start, end) => {
    const others = alike[first] ?? starts.get(text.slice(start, start + SHORTEST_REPEAT));
    if (!others || others.length < 2 || end - start < SHORTEST_REPEAT) return false;
    for (const other of others) {
      if (other !== start && ends.has(other + end - start) && isSameText(text, start, end, other)) return true;
    }
    return false;
  };
}

function isSameText(text: string, start: number, end: number, other: number): boolean {
  const offset = other - start;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== text.charCodeAt(at + offset)) return false;
  return true;
}
