import { SIDES } from '../../model/form';
import type { Side } from '../../model/form';
import { cellPieces } from './cellPieces';
import type { Piece } from './cellPieces';
import { shapeOf } from './cellShapes';
import type { CellShape } from './cellShapes';
import type { CellLines, ColumnWidth, ColumnWidths } from './columnWidths';
import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import type { CategoryPart } from './findCategories';
import { LIMITS } from './limits';
import type { TextRange } from './textRange';
import { measureLines, OVERFLOW } from './columnWidths';

/** One indicator as it was decoded; an empty range where it has no name or no value. */
export interface DecodedIndicator {
  readonly side: Side;
  readonly name: TextRange;
  readonly value: TextRange;
}

export interface DecodedCategory {
  readonly indicators: readonly DecodedIndicator[];
  readonly cost: number;
  /** How much worse the next best reading is. */
  readonly margin: number;
  readonly alternative: readonly DecodedIndicator[] | undefined;
}

/** How the viewer puts cells into lines, and how wide the columns of this form are. */
export interface TableHabits {
  /** Every cell stands on a line of its own. */
  readonly cellPerLine: boolean;
  readonly widths: ColumnWidths;
}

/** Costs of the steps of a reading; the cheapest reading of a whole category is taken. */
const COST = {
  emptySide: 1.8,
  emptyRow: 4,
  missingValue: 4,
  missingName: 9,
  valueOnNewLine: 4,
  rightOnNewLine: 5,
  rowInsideLine: 10,
  gluedRow: 14,
  gluedRight: 7,
  gluedValue: 4,
  /** Taken off where the name fills its column, so that the value touches it. */
  fullColumn: 2.5,
  /** The next cell touches a name that does not fill its column. */
  cutBeforeBorder: 2,
  wrap: 0.7,
  wrapWhereFull: 0.2,
  wrapOfShortLine: 5,
  wrapOfIndentedLine: 1.5,
  wrapTooWide: 5,
  wrapOfNarrowLine: 2,
  gap: 5,
  gapBeforeSign: 0.5,
  sameNameTwice: 8,
  /** Taken off where the other side has the same name, and the same value with it. */
  twinName: 2,
  repeatedName: 1.5,
  twinValue: 1.5,
  /** For each name that either side has to itself. */
  unlikeSides: 0.7,
} as const;

/**
 * Reads the two-sided rows of one 二级指标 as a whole: of all ways to put borders between its pieces the one that
 * explains them best, by a beam search over the pieces.
 *
 *     河道治理长度 44公里 │ 河道治理长度 44公里      row 1: left │ right (behind the right label)
 *     蓄水池清淤数 9个                               row 2: left or right? the side that lacks it
 */
export function decodeCategory(
  text: CondensedText,
  parts: readonly CategoryPart[],
  habits: TableHabits,
): DecodedCategory {
  const pieces = cellPieces(text, parts, habits.widths);
  const search: Search = { text, pieces, habits, cells: new Map(), repeats: findRepeats(text, pieces) };
  const beams: Path[][] = [[START]];
  for (let at = 0; at < pieces.length; at++) {
    for (const path of prune(beams[at])) step(search, path, at, beams);
    delete beams[at];
  }
  return conclude(prune(beams[pieces.length]));
}

/** The column where a row goes on. */
type Phase = 'left-name' | 'left-value' | 'right-name' | 'right-value';

interface Path {
  readonly cost: number;
  readonly phase: Phase;
  /** Whether the left half of the row holds an indicator. */
  readonly hasLeft: boolean;
  /** Whether the cell before runs over several lines, so that the next one stands at another height. */
  readonly isWrapped: boolean;
  /** Before the right label only the left half of the first row can stand. */
  readonly isLeftOnly: boolean;
  readonly name: Cell | undefined;
  readonly done: Done | undefined;
}

interface Done {
  readonly side: Side;
  readonly name: Cell | undefined;
  readonly value: Cell | undefined;
  readonly before: Done | undefined;
}

interface Cell extends TextRange, CellLines {
  readonly text: string;
  readonly shape: CellShape;
  /** What the joins of its pieces cost, the width of its column aside. */
  readonly joinCost: number;
  /** Whether the next cell touches it, as where a line is cut off instead of wrapped. */
  readonly isCutOff: boolean;
  /** Whether the category holds the same text, between possible borders, a second time. */
  readonly isRepeated: boolean;
}

interface Search {
  readonly text: CondensedText;
  readonly pieces: readonly Piece[];
  readonly habits: TableHabits;
  readonly cells: Map<number, Cell>;
  readonly repeats: Repeats;
}

const START: Path = {
  cost: 0,
  phase: 'left-name',
  hasLeft: false,
  isWrapped: false,
  isLeftOnly: true,
  name: undefined,
  done: undefined,
};

const PRUNE_ABOVE = 14;

function prune(paths: readonly Path[] | undefined): readonly Path[] {
  if (!paths || paths.length < 2) return paths ?? [];
  const sorted = [...paths].sort((one, other) => one.cost - other.cost);
  const limit = (sorted[0]?.cost ?? 0) + PRUNE_ABOVE;
  return sorted.slice(0, LIMITS.beam).filter(({ cost }) => cost <= limit);
}

function push(beams: Path[][], at: number, path: Path): void {
  (beams[at] ??= []).push(path);
}

function step(search: Search, path: Path, at: number, beams: Path[][]): void {
  const piece = search.pieces[at];
  if (!piece) return;
  if (piece.kind === 'right-label') {
    const left = endLeft(path);
    push(beams, at + 1, { ...left, phase: 'right-name', isLeftOnly: false, isWrapped: true });
    return;
  }
  if (piece.kind === 'left-label') {
    push(beams, at + 1, { ...endRow(path), isLeftOnly: true });
    return;
  }
  takeCells(search, path, at, beams);
}

/** Goes on with every cell that may begin at a piece, in every column that it may stand in. */
function takeCells(search: Search, path: Path, at: number, beams: Path[][]): void {
  const { phase, isLeftOnly } = path;
  const last = Math.min(search.pieces.length, at + LIMITS.piecesPerCell);
  for (let end = at; end < last && search.pieces[end]?.kind === 'text'; end++) {
    const cell = cellOf(search, at, end);
    if (cell.joinCost > PRUNE_ABOVE) break;
    const next = end + 1;
    const take = (taken: Path | undefined): void => {
      if (taken) push(beams, next, taken);
    };
    if (phase === 'left-name') {
      take(takeName(search, path, at, cell, 'period'));
      if (!isLeftOnly) take(takeName(search, path, at, cell, 'annual'));
    } else if (phase === 'left-value') {
      take(takeValue(search, path, at, cell, 'period'));
      if (!isLeftOnly) {
        take(takeName(search, endLeft(path), at, cell, 'annual'));
        take(takeName(search, endRow(path), at, cell, 'period'));
      }
    } else if (phase === 'right-name') {
      take(takeName(search, path, at, cell, 'annual'));
      const row = path.hasLeft ? endRow(path) : { ...endRow(path), cost: path.cost + COST.emptyRow };
      take(takeName(search, row, at, cell, 'period'));
      take(takeName(search, row, at, cell, 'annual'));
    } else {
      take(takeValue(search, path, at, cell, 'annual'));
      const row = endRow(path);
      take(takeName(search, row, at, cell, 'period'));
      take(takeName(search, row, at, cell, 'annual'));
    }
  }
}

function takeName(search: Search, path: Path, at: number, cell: Cell, side: Side): Path {
  const isRowStart = path.phase === 'left-name';
  const before = search.pieces[at]?.break ?? BREAK.none;
  const isFirst = search.pieces[at - 1]?.kind !== 'text';
  let cost = path.cost + cell.shape.asName + cell.joinCost + widthCost(cell, search.habits.widths.name[side]);
  if (!isFirst && isRowStart)
    cost += before === BREAK.line ? 0 : before === BREAK.space ? COST.rowInsideLine : COST.gluedRow;
  if (!isRowStart && !isFirst) cost += rightBorderCost(search, path, before, cell);
  if (side === 'annual' && !path.hasLeft) cost += COST.emptySide;
  const { widths } = search.habits;
  const isCutElsewhere = cell.isCutOff && widths.name[side].least > 0 && !fills(cell, widths.name[side]);
  if (isCutElsewhere) cost += COST.cutBeforeBorder;
  else if (cell.isRepeated) cost -= COST.repeatedName;
  const isWrapped = cell.widths.length > 1;
  return {
    ...path,
    cost,
    phase: side === 'period' ? 'left-value' : 'right-value',
    hasLeft: side === 'period' || path.hasLeft,
    isWrapped,
    name: cell,
  };
}

function rightBorderCost({ habits }: Search, path: Path, before: number, cell: Cell): number {
  if (before === BREAK.none) return COST.gluedRight;
  if (before === BREAK.space || habits.cellPerLine || path.isWrapped || cell.widths.length > 1) return 0;
  return COST.rightOnNewLine;
}

function takeValue(search: Search, path: Path, at: number, cell: Cell, side: Side): Path {
  const { name } = path;
  const before = search.pieces[at]?.break ?? BREAK.none;
  let cost = path.cost + cell.shape.asValue + cell.joinCost + widthCost(cell, search.habits.widths.value[side]);
  if (before === BREAK.none)
    cost += COST.gluedValue - (name && fills(name, search.habits.widths.name[side]) ? COST.fullColumn : 0);
  else if (before === BREAK.line && !search.habits.cellPerLine && !path.isWrapped && cell.widths.length === 1) {
    cost += COST.valueOnNewLine;
  }
  const done: Done = { side, name, value: cell, before: path.done };
  return {
    ...path,
    cost: cost + twinCost(done),
    phase: 'right-name',
    ...(side === 'annual' ? ROW_END : {}),
    isWrapped: cell.widths.length > 1,
    name: undefined,
    done,
  };
}

const ROW_END = { phase: 'left-name', hasLeft: false } as const;

/** The left half ends: a name that waits for its value has none. */
function endLeft(path: Path): Path {
  if (path.phase !== 'left-value') return path;
  return withoutValue(path, 'period', 'right-name');
}

function endRow(path: Path): Path {
  if (path.phase === 'left-name') return path;
  if (path.phase === 'right-value') return { ...withoutValue(path, 'annual', 'left-name'), hasLeft: false };
  const left = endLeft(path);
  const cost = left.cost + (left.hasLeft ? COST.emptySide : 0);
  return { ...left, cost, ...ROW_END, isWrapped: false };
}

function withoutValue(path: Path, side: Side, phase: Phase): Path {
  const done: Done = { side, name: path.name, value: undefined, before: path.done };
  return { ...path, cost: path.cost + COST.missingValue + twinCost(done), phase, name: undefined, done };
}

const MOST_TWINS = 64;

/** No side lists a name twice; a name that the other side lists as well was read right. */
function twinCost({ side, name, value, before }: Done): number {
  if (!name) return 0;
  let cost = 0;
  let seen = 0;
  for (let other = before; other && seen < MOST_TWINS; other = other.before, seen++) {
    if (!other.name || !isSameName(name, other.name)) continue;
    if (other.side === side) cost += name.text === other.name.text ? COST.sameNameTwice : 0;
    else cost -= COST.twinName + (other.value?.text === value?.text ? COST.twinValue : 0);
  }
  return cost;
}

/** Whether two names are the same, one of them perhaps cut off. */
function isSameName(one: Cell, other: Cell): boolean {
  if (one.text === other.text) return true;
  const [longer, shorter] = one.text.length > other.text.length ? [one, other] : [other, one];
  return shorter.isCutOff && shorter.text.length >= SHORTEST_CUT_OFF && longer.text.startsWith(shorter.text);
}

const SHORTEST_CUT_OFF = 5;

function fills({ widths }: Cell, { least, tooWide }: ColumnWidth): boolean {
  const width = widths.at(-1) ?? 0;
  return least > 0 && width >= least - 1 && width <= least + OVERFLOW;
}

function widthCost({ widths, withNext, isCutOff }: Cell, { least, tooWide }: ColumnWidth): number {
  let cost = withNext.length * (least > 0 ? COST.wrapWhereFull : COST.wrap);
  const limit = isCutOff ? tooWide + OVERFLOW + 1 : tooWide;
  for (const width of widths) if (width >= limit) cost += COST.wrapTooWide;
  withNext.forEach((width, at) => {
    if (width <= least) cost += at === 0 && width > least - INDENT ? COST.wrapOfIndentedLine : COST.wrapOfShortLine;
  });
  return cost;
}

/** A first line may have lost an indent in the viewer. */
const INDENT = 4;

function cellOf(search: Search, first: number, last: number): Cell {
  const key = first * LIMITS.piecesPerCell + (last - first);
  const known = search.cells.get(key);
  if (known) return known;
  const cell = makeCell(search, first, last);
  search.cells.set(key, cell);
  return cell;
}

function makeCell({ text: condensed, pieces, repeats }: Search, first: number, last: number): Cell {
  const range = { start: pieces[first]?.start ?? 0, end: pieces[last]?.end ?? 0 };
  const { text } = condensed;
  let joinCost = 0;
  for (let at = first + 1; at <= last; at++) {
    const piece = pieces[at];
    if (piece?.break === BREAK.space)
      joinCost += /[/／，。、；：）)》”]/u.test(text.charAt(piece.start)) ? COST.gapBeforeSign : COST.gap;
  }
  const { widths, withNext } = measureLines(condensed, range);
  if (withNext.length > 0) joinCost += wrapCost(widths, withNext);
  const word = text.slice(range.start, range.end);
  const isRepeated = word.length >= SHORTEST_REPEAT && repeats(word);
  const isCutOff = widths.length === 1 && pieces[last + 1]?.kind === 'text' && pieces[last + 1]?.break === BREAK.none;
  return { ...range, text: word, shape: shapeOf(word), joinCost, widths, withNext, isRepeated, isCutOff };
}

type Repeats = (word: string) => boolean;

const SHORTEST_REPEAT = 3;

/** Tells whether a text stands twice between possible borders, however its lines are broken. */
function findRepeats({ text }: CondensedText, pieces: readonly Piece[]): Repeats {
  const first = pieces[0]?.start ?? 0;
  const whole = text.slice(first, pieces.at(-1)?.end ?? 0);
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

/** All lines of a cell but the last are full. */
function wrapCost(widths: readonly number[], withNext: readonly number[]): number {
  const widest = Math.max(...widths.slice(0, -1));
  let cost = 0;
  if (widest < 8) cost += COST.wrapOfNarrowLine;
  if ((widths.at(-1) ?? 0) > widest + 1) cost += COST.wrapTooWide;
  for (const width of withNext) if (width <= widest) cost += COST.wrapOfShortLine;
  return cost;
}

function conclude(paths: readonly Path[]): DecodedCategory {
  const ended = paths
    .map((path) => endRow(path))
    .map(({ done, cost }) => ({ done, cost: cost + unlikeCost(done) }))
    .sort((one, other) => one.cost - other.cost);
  const [best, ...others] = ended;
  if (!best) return { indicators: [], cost: 0, margin: Number.POSITIVE_INFINITY, alternative: undefined };
  const second = others[0];
  return {
    indicators: indicatorsOf(best.done),
    cost: best.cost,
    margin: second ? second.cost - best.cost : Number.POSITIVE_INFINITY,
    alternative: second && indicatorsOf(second.done),
  };
}

/** One side is often a part of the other; seldom has each side something of its own. */
function unlikeCost(last: Done | undefined): number {
  const names: Record<Side, Set<string>> = { period: new Set(), annual: new Set() };
  for (let done = last; done; done = done.before) if (done.name) names[done.side].add(done.name.text);
  const own = SIDES.map((side) => {
    const others = names[side === 'period' ? 'annual' : 'period'];
    return [...names[side]].filter((name) => !others.has(name)).length;
  });
  return COST.unlikeSides * Math.min(...own);
}

const NOTHING: TextRange = { start: 0, end: 0 };

function indicatorsOf(last: Done | undefined): DecodedIndicator[] {
  const indicators: DecodedIndicator[] = [];
  for (let done = last; done; done = done.before) {
    const { side, name = NOTHING, value = NOTHING } = done;
    indicators.push({ side, name, value });
  }
  return indicators.reverse();
}
