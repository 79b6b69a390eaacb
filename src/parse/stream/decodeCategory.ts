import type { Side } from '../../model/form';
import { cellPieces } from './cellPieces';
import type { Piece } from './cellPieces';
import type { ColumnWidths } from './columnWidths';
import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import type { CategoryPart } from './findCategories';
import { findEvidentRows } from './evidentRows';
import type { EvidentRow } from './evidentRows';
import { LIMITS } from './limits';
import { looseDoubts } from './looseDoubts';
import { tableCells } from './tableCells';
import type { TableCell, TableCells } from './tableCells';
import { endLeft, endRow, finalCost, FIRST_PATH, nameCost, valueCost, withName, withValue } from './tablePath';
import type { CellPlace, GapCosts, PathIndicator, TablePath } from './tablePath';
import type { TextRange } from './textRange';

/** One indicator as it was decoded; an empty range where it has no name or no value. */
export interface DecodedIndicator {
  readonly side: Side;
  readonly name: TextRange;
  readonly value: TextRange;
  /** Whether the name fills its column and its value touches it: the source cuts such names off. */
  readonly isNameCutOff: boolean;
  /** Whether one of its borders might as well stand elsewhere. */
  readonly isDoubtful: boolean;
}

export interface DecodedCategory {
  readonly indicators: readonly DecodedIndicator[];
  /** What this reading costs. */
  readonly cost: number;
  /** How much worse the next best reading is. */
  readonly margin: number;
  /** The readings that come close to the best one, the nearest first. */
  readonly alternatives: readonly (readonly DecodedIndicator[])[];
}

/** How the viewer puts cells into lines, and how wide the columns of this form are. */
export interface TableHabits {
  /** Every cell stands on a line of its own. */
  readonly cellPerLine: boolean;
  readonly widths: ColumnWidths;
  readonly gaps: GapCosts;
  /** The only side that the table is taken to have filled; undefined for both. */
  readonly onlySide?: Side | undefined;
}

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
  const { onlySide } = habits;
  const all = cellPieces(text, parts, habits.widths);
  const pieces = onlySide ? withoutLabels(all) : all;
  const gaps = onlySide ? { ...habits.gaps, [OTHER_SIDE[onlySide]]: 0 } : habits.gaps;
  const search: Search = {
    pieces,
    onlySide,
    cells: tableCells(text, pieces, habits.widths),
    evident: onlySide ? NO_EVIDENT_ROWS : findEvidentRows(text, pieces),
    places: pieces.map((piece, at) => ({
      break: piece.break,
      isFirst: pieces[at - 1]?.kind !== 'text',
      cellPerLine: habits.cellPerLine,
      gaps,
    })),
    gaps,
    beams: [[onlySide ? { ...FIRST_PATH, isLeftOnly: false } : FIRST_PATH]],
    best: [0],
  };
  for (let at = 0; at < pieces.length; at++) {
    for (const path of beamAt(search, at)) step(search, path, at);
    search.beams[at] = undefined;
  }
  return conclude(search, beamAt(search, pieces.length));
}

/** The pieces of text; where a label stood before one, a line begins. */
function withoutLabels(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, at): Piece[] => {
    if (piece.kind !== 'text') return [];
    return [at === 0 || pieces[at - 1]?.kind !== 'text' ? { ...piece, break: BREAK.line } : piece];
  });
}

const OTHER_SIDE = { period: 'annual', annual: 'period' } as const;
const NO_EVIDENT_ROWS: ReadonlyMap<number, EvidentRow> = new Map();

interface Search {
  readonly onlySide: Side | undefined;
  readonly pieces: readonly Piece[];
  readonly cells: TableCells;
  readonly evident: ReadonlyMap<number, EvidentRow>;
  /** Where a cell stands that begins with a piece. */
  readonly places: readonly CellPlace[];
  readonly gaps: GapCosts;
  /** The paths that end before each piece, and what the cheapest of them costs. */
  readonly beams: (TablePath[] | undefined)[];
  readonly best: (number | undefined)[];
}

/** A path that costs that much more than another one to the same place does not catch up. */
const HOPELESS = 7;

function beamAt({ beams, best, pieces }: Search, at: number): readonly TablePath[] {
  const limit = (best[at] ?? 0) + HOPELESS;
  const paths = (beams[at] ?? []).filter(({ cost }) => cost <= limit);
  const most = pieces.length > LIMITS.piecesPerCategory ? LIMITS.narrowBeam : LIMITS.beam;
  if (paths.length <= most) return paths;
  return paths.sort((one, other) => one.cost - other.cost).slice(0, most);
}

function isHopeless({ best }: Search, at: number, cost: number): boolean {
  const least = best[at];
  if (least === undefined || cost < least) best[at] = cost;
  else if (cost > least + HOPELESS) return true;
  return false;
}

function push(search: Search, at: number, path: TablePath): void {
  (search.beams[at] ??= []).push(path);
}

function step(search: Search, path: TablePath, at: number): void {
  const piece = search.pieces[at];
  if (!piece) return;
  if (piece.kind === 'text') {
    const row = path.phase === 'left-name' ? search.evident.get(at) : undefined;
    if (!row || !takeRow(search, path, at, row)) takeCells(search, path, at);
    return;
  }
  const ended = piece.kind === 'right-label' ? endLeft(path) : endRow(path, search.gaps);
  if (isHopeless(search, at + 1, ended.cost)) return;
  const isLeftOnly = piece.kind === 'left-label';
  push(search, at + 1, { ...ended, phase: isLeftOnly ? 'left-name' : 'right-name', isLeftOnly });
}

/** Goes on with a row that needs no search; false if no reading of it is likely. */
function takeRow(search: Search, path: TablePath, at: number, { right, end, borders }: EvidentRow): boolean {
  let isTaken = false;
  for (const border of borders) {
    const name = search.cells(at, border.left - 1);
    const value = search.cells(border.left, leftEnd(search, right) - 1);
    const rightName = search.cells(right, border.right - 1);
    const rightValue = search.cells(border.right, end - 1);
    if (!name || !value || !rightName || !rightValue) continue;
    const left = extend(search, extend(search, path, name, 'period', at), value, 'period', border.left);
    const side = path.isLeftOnly ? { ...left, isLeftOnly: false } : left;
    const whole = extend(search, extend(search, side, rightName, 'annual', right), rightValue, 'annual', border.right);
    if (whole.cost > path.cost + HOPELESS) continue;
    isTaken = true;
    if (!isHopeless(search, end, whole.cost)) push(search, end, whole);
  }
  return isTaken;
}

/** Behind the last piece of a left half. */
function leftEnd({ pieces }: Search, right: number): number {
  return pieces[right - 1]?.kind === 'text' ? right : right - 1;
}

function extend(search: Search, path: TablePath, cell: TableCell, side: Side, at: number): TablePath {
  const place = search.places[at];
  if (!place) return path;
  return path.phase === 'left-value' || path.phase === 'right-value'
    ? withValue(path, cell, side, valueCost(path, cell, side, place))
    : withName(path, cell, side, nameCost(path, cell, side, place));
}

function mostPieces(pieces: readonly Piece[], at: number): number {
  const isLoose = pieces[at]?.break === BREAK.loose || pieces[at + 1]?.break === BREAK.loose;
  return isLoose ? LIMITS.piecesPerLooseCell : LIMITS.piecesPerCell;
}

/** Goes on with every cell that may begin at a piece, in every column that it may stand in. */
function takeCells(search: Search, path: TablePath, at: number): void {
  const { phase, isLeftOnly } = path;
  const place = search.places[at];
  if (!place) return;
  const inRow = phase === 'left-value' && !isLeftOnly ? endLeft(path) : path;
  const nextRow = phase === 'left-name' || isLeftOnly ? undefined : endRow(path, search.gaps);
  const last = Math.min(search.pieces.length, at + mostPieces(search.pieces, at));
  for (let end = at; end < last && search.pieces[end]?.kind === 'text'; end++) {
    const cell = search.cells(at, end);
    if (!cell) break;
    const next = end + 1;
    if (phase === 'left-name') takeName(search, path, cell, 'period', place, next);
    if (phase === 'left-value') takeValue(search, path, cell, 'period', place, next);
    if (phase === 'right-value') takeValue(search, path, cell, 'annual', place, next);
    if (isLeftOnly) continue;
    if (phase !== 'right-value') takeName(search, inRow, cell, 'annual', place, next);
    if (!nextRow) continue;
    takeName(search, nextRow, cell, 'period', place, next);
    if (phase !== 'left-value') takeName(search, nextRow, cell, 'annual', place, next);
  }
}

function takeName(search: Search, path: TablePath, cell: TableCell, side: Side, place: CellPlace, next: number): void {
  if (search.onlySide !== undefined && side !== search.onlySide) return;
  const cost = nameCost(path, cell, side, place);
  if (!isHopeless(search, next, cost)) push(search, next, withName(path, cell, side, cost));
}

function takeValue(search: Search, path: TablePath, cell: TableCell, side: Side, place: CellPlace, next: number): void {
  const cost = valueCost(path, cell, side, place);
  if (!isHopeless(search, next, cost)) push(search, next, withValue(path, cell, side, cost));
}

function conclude(search: Search, paths: readonly TablePath[]): DecodedCategory {
  const ended = paths
    .map((path) => {
      const isEnded = path.phase === 'right-name' && !path.hasLeft;
      const ended = isEnded ? path : endRow(path, search.gaps);
      return { last: ended.last, cost: finalCost(ended) };
    })
    .sort((one, other) => one.cost - other.cost);
  const [best, second] = ended;
  const doubtful = looseDoubts(search.pieces, search.cells, pathOf(best?.last));
  return {
    indicators: indicatorsOf(best?.last, doubtful),
    cost: best?.cost ?? 0,
    margin: best && second ? second.cost - best.cost : Number.POSITIVE_INFINITY,
    alternatives: ended
      .slice(1, 1 + LIMITS.alternatives)
      .filter(({ cost }) => cost < (best?.cost ?? 0) + CLOSE)
      .map(({ last }) => indicatorsOf(last)),
  };
}

/** How much worse a reading may be to be told of. */
const CLOSE = 4;

const NOTHING: TextRange = { start: 0, end: 0 };

function indicatorsOf(
  last: PathIndicator | undefined,
  doubtful: ReadonlySet<PathIndicator> = NONE_DOUBTFUL,
): DecodedIndicator[] {
  return pathOf(last).map((one) => {
    const { side, name, value } = one;
    const isNameCutOff = name !== undefined && name.isCutOff && value?.start === name.end;
    return { side, name: name ?? NOTHING, value: value ?? NOTHING, isNameCutOff, isDoubtful: doubtful.has(one) };
  });
}

const NONE_DOUBTFUL: ReadonlySet<PathIndicator> = new Set();

/** The indicators of a path in their order. */
function pathOf(last: PathIndicator | undefined): PathIndicator[] {
  const indicators: PathIndicator[] = [];
  for (let done = last; done; done = done.before) indicators.push(done);
  return indicators.reverse();
}
