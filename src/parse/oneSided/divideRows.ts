import type { CondensedText } from '../stream/condenseText';
import type { TextRange } from '../stream/textRange';
import { cellCost, piecesOf } from './tablePieces';
import type { TableColumn, TablePiece } from './tablePieces';

/** One row of the table: its cells by column, undefined for blank ones. */
export interface TableRow {
  readonly cells: readonly (TextRange | undefined)[];
  /** Another division into cells is nearly as likely. */
  readonly isDoubtful: boolean;
}

/** What a blank cell costs. */
const BLANK: Readonly<Record<TableColumn, number>> = { name: 7, value: 5, number: 2 };

/** A division that costs less than this much more makes a row doubtful. */
const CLOSE = 1;

/** How many pieces one cell is put together of. */
const PIECES_PER_CELL = 10;

/** What is longer is no group of indicators and is not divided. */
const LONGEST = 4000;

/**
 * Divides the texts between two labels of an indicator table into rows of cells: of all divisions the one against which
 * the shapes of names and values and the places of gaps and line ends speak least. Linear in the text.
 *
 *     培训人数 ≥500人               培训人数 | ≥500人
 *     参训人员对课程的           →  参训人员对课程的满意度 | ≥90%
 *     满意度 ≥90%
 */
export function divideRows(text: CondensedText, range: TextRange, columns: readonly TableColumn[]): TableRow[] {
  const pieces = piecesOf(text, range);
  if (pieces.length === 0 || pieces.length > LONGEST) return [];
  const lattice = makeLattice(text, pieces, columns);
  const path = bestPath(lattice);
  return rowsOf(lattice, path, rivalsOf(lattice, path));
}

/**
 * The ways to divide: a state is how many pieces are in cells and which column comes next. Each column but the first has
 * two states, for rows that are blank so far and for others, so that no row is blank altogether.
 */
interface Lattice {
  readonly pieces: readonly TablePiece[];
  readonly columns: readonly TableColumn[];
  /** Each step comes behind all steps that lead to where it starts. */
  readonly steps: readonly Step[];
  /** What the cheapest way to a state costs. */
  readonly costs: Float64Array;
  /** The step that it ends with. */
  readonly last: readonly (Step | undefined)[];
}

/** One cell, which may be blank: pieces `first` to before `behind` in a column. */
interface Step {
  readonly before: number;
  readonly after: number;
  readonly first: number;
  readonly behind: number;
  readonly column: number;
  readonly cost: number;
}

function makeLattice(text: CondensedText, pieces: readonly TablePiece[], columns: readonly TableColumn[]): Lattice {
  const width = columns.length;
  const states = 2 * width - 1;
  const stateOf = (at: number, column: number, isBlank: boolean): number => {
    if (column === 0 || column === width) return at * states;
    return at * states + column + (isBlank ? width - 1 : 0);
  };
  const steps: Step[] = [];
  const costs = new Float64Array((pieces.length + 1) * states).fill(Number.POSITIVE_INFINITY);
  const last = Array.from<Step | undefined>({ length: costs.length });
  costs[0] = 0;
  const add = (step: Step): void => {
    const cost = (costs[step.before] ?? 0) + step.cost;
    if (!Number.isFinite(cost)) return;
    steps.push(step);
    if (cost >= (costs[step.after] ?? 0)) return;
    costs[step.after] = cost;
    last[step.after] = step;
  };
  const leave = (at: number, column: number, isBlank: boolean): void => {
    const before = stateOf(at, column, isBlank);
    const kind = columns[column];
    if (!kind || costs[before] === Number.POSITIVE_INFINITY) return;
    if (column < width - 1 || !isBlank) {
      const after = stateOf(at, column + 1, isBlank);
      add({ before, after, first: at, behind: at, column, cost: BLANK[kind] });
    }
    for (let behind = at + 1; behind <= Math.min(at + PIECES_PER_CELL, pieces.length); behind++) {
      const cost = cellCost(text, pieces, at, behind, kind);
      add({ before, after: stateOf(behind, column + 1, false), first: at, behind, column, cost });
    }
  };
  for (let at = 0; at <= pieces.length; at++) {
    for (let column = 1; column < width; column++) leave(at, column, false);
    leave(at, 0, true);
    for (let column = 1; column < width; column++) leave(at, column, true);
  }
  return { pieces, columns, steps, costs, last };
}

function bestPath({ pieces, columns, last }: Lattice): Step[] {
  const path: Step[] = [];
  const end = pieces.length * (2 * columns.length - 1);
  for (let step = last[end]; step; step = last[step.before]) path.unshift(step);
  return path;
}

/** For each border between pieces, what the cheapest division costs that does not have it as the best one has it. */
function rivalsOf({ pieces, columns, steps, costs }: Lattice, path: readonly Step[]): Float64Array {
  const states = 2 * columns.length - 1;
  const toEnd = new Float64Array(costs.length).fill(Number.POSITIVE_INFINITY);
  toEnd[pieces.length * states] = 0;
  const rivals = new Float64Array(pieces.length + 1).fill(Number.POSITIVE_INFINITY);
  const consider = (border: number, cost: number): void => {
    if (cost < (rivals[border] ?? 0)) rivals[border] = cost;
  };
  for (const step of [...steps].reverse()) {
    const rest = step.cost + (toEnd[step.after] ?? 0);
    toEnd[step.before] = Math.min(toEnd[step.before] ?? 0, rest);
    for (let border = step.first + 1; border < step.behind; border++)
      consider(border, (costs[step.before] ?? 0) + rest);
  }
  const onPath = new Set(path.flatMap(({ before, after }) => [before, after]));
  costs.forEach((cost, state) => {
    if (!onPath.has(state)) consider(Math.floor(state / states), cost + (toEnd[state] ?? 0));
  });
  return rivals;
}

function rowsOf({ pieces, columns, costs }: Lattice, path: readonly Step[], rivals: Float64Array): TableRow[] {
  const best = costs[pieces.length * (2 * columns.length - 1)] ?? 0;
  const rows: TableRow[] = [];
  let cells: (TextRange | undefined)[] = [];
  let isDoubtful = false;
  for (const { first, behind, column } of path) {
    const [start, end] = [pieces[first]?.start ?? 0, pieces[behind - 1]?.end ?? 0];
    cells.push(behind > first ? { start, end } : undefined);
    isDoubtful ||= [first, behind].some((border) => (rivals[border] ?? 0) - best < CLOSE);
    if (column < columns.length - 1) continue;
    rows.push({ cells, isDoubtful });
    cells = [];
    isDoubtful = false;
  }
  return rows;
}
