import { SIDES } from '../../model/form';
import type { Side } from '../../model/form';
import { BREAK } from './condenseText';
import type { TableCell } from './tableCells';
import { COSTS } from '../evidence/costs';

/** The column where a row goes on. */
type Phase = 'left-name' | 'left-value' | 'right-name' | 'right-value';

/** One way to read the pieces of a category up to some place. */
export interface TablePath {
  readonly cost: number;
  readonly phase: Phase;
  /** Whether the left half of the row holds an indicator. */
  readonly hasLeft: boolean;
  /** The side that was empty in the row before. */
  readonly emptied: Side | undefined;
  /** Whether the cell before runs over several lines, so that the next one may stand at another height. */
  readonly wasMultiline: boolean;
  /** Before the right label only the left half of a row can stand. */
  readonly isLeftOnly: boolean;
  /** The name that waits for its value. */
  readonly name: TableCell | undefined;
  readonly last: PathIndicator | undefined;
}

/** The indicators of a path, the last one first. */
export interface PathIndicator {
  readonly side: Side;
  readonly name: TableCell | undefined;
  readonly value: TableCell | undefined;
  readonly before: PathIndicator | undefined;
}

const COST = COSTS.rows;

export const FIRST_PATH: TablePath = {
  cost: 0,
  phase: 'left-name',
  hasLeft: false,
  emptied: undefined,
  wasMultiline: false,
  isLeftOnly: true,
  name: undefined,
  last: undefined,
};

/** Where a cell stands: what is before it in the source, and whether it is the first behind a label. */
export interface CellPlace {
  readonly break: number;
  readonly isFirst: boolean;
  readonly cellPerLine: boolean;
  readonly gaps: GapCosts;
}

/** What an empty half of a row costs on either side, by how often that side of the form is empty. */
export type GapCosts = Readonly<Record<Side, number>>;

/** Before anything of a form is known. */
export const USUAL_GAPS: GapCosts = { period: 1.8, annual: 1.8 };

/** What taking a name costs at the end of a path; the path has to be in a row that can take it. */
export function nameCost(path: TablePath, cell: TableCell, side: Side, place: CellPlace): number {
  let cost = path.cost + cell.asName[side];
  if (path.emptied === side) cost += COST.filledAgain;
  if (side === 'annual' && !path.hasLeft) cost += gapCost(path, 'period', place.gaps);
  if (place.isFirst && (path.phase !== 'left-name' || path.isLeftOnly)) return cost;
  if (path.phase === 'left-name') {
    cost += ROW_COST[place.break] ?? 0;
  } else if (place.break === BREAK.loose) cost += COST.looseCell;
  else if (place.break === BREAK.none) cost += COST.gluedRight;
  else if (place.break === BREAK.line && !place.cellPerLine && !path.wasMultiline && !cell.isMultiline) {
    cost += COST.rightOnNewLine;
  }
  return cost;
}

/** What it costs that a row begins behind a break. */
const ROW_COST: Readonly<Record<number, number>> = {
  [BREAK.none]: COST.gluedRow,
  [BREAK.space]: COST.rowInsideLine,
  [BREAK.loose]: COST.looseRow,
};

function gapCost({ emptied }: TablePath, side: Side, gaps: GapCosts): number {
  return emptied === side ? Math.min(COST.stillEmpty, gaps[side]) : gaps[side];
}

export function withName(path: TablePath, cell: TableCell, side: Side, cost: number): TablePath {
  return {
    cost,
    phase: side === 'period' ? 'left-value' : 'right-value',
    hasLeft: side === 'period' || path.hasLeft,
    emptied: path.emptied,
    wasMultiline: cell.isMultiline,
    isLeftOnly: path.isLeftOnly,
    name: cell,
    last: path.last,
  };
}

/** What taking a value costs for the name that waits. */
export function valueCost(path: TablePath, cell: TableCell, side: Side, place: CellPlace): number {
  const { name } = path;
  let cost = path.cost + cell.asValue[side] + twinCost(path.last, side, name, cell);
  if (place.break === BREAK.none) cost += COST.gluedValue - (name?.fillsColumn[side] ? COST.fullColumn : 0);
  else if (place.break === BREAK.loose) cost += COST.looseCell;
  else if (place.break === BREAK.line && !place.cellPerLine && !path.wasMultiline && !cell.isMultiline) {
    cost += COST.valueOnNewLine;
  }
  return cost;
}

export function withValue(path: TablePath, cell: TableCell, side: Side, cost: number): TablePath {
  const isRowEnd = side === 'annual';
  return {
    cost,
    phase: isRowEnd ? 'left-name' : 'right-name',
    hasLeft: !isRowEnd,
    emptied: isRowEnd ? (path.hasLeft ? undefined : 'period') : path.emptied,
    wasMultiline: cell.isMultiline,
    isLeftOnly: path.isLeftOnly,
    name: undefined,
    last: { side, name: path.name, value: cell, before: path.last },
  };
}

/** The left half ends: a name that waits for its value has none. */
export function endLeft(path: TablePath): TablePath {
  return path.phase === 'left-value' ? withoutValue(path, 'period', 'right-name') : path;
}

/** The row ends, whatever of it is missing. */
export function endRow(path: TablePath, gaps: GapCosts): TablePath {
  if (path.phase === 'left-name') return path;
  if (path.phase === 'right-value') {
    const emptied = path.hasLeft ? undefined : 'period';
    return { ...withoutValue(path, 'annual', 'left-name'), hasLeft: false, emptied };
  }
  const left = endLeft(path);
  const cost = left.cost + (left.hasLeft ? gapCost(left, 'annual', gaps) : COST.emptyRow);
  return {
    cost,
    phase: 'left-name',
    hasLeft: false,
    emptied: 'annual',
    wasMultiline: false,
    isLeftOnly: left.isLeftOnly,
    name: undefined,
    last: left.last,
  };
}

function withoutValue(path: TablePath, side: Side, phase: Phase): TablePath {
  const { name, last } = path;
  const cost = path.cost + COST.missingValue + twinCost(last, side, name, undefined);
  return { ...path, cost, phase, name: undefined, last: { side, name, value: undefined, before: last } };
}

const MOST_TWINS = 64;

/** No side lists a name twice; a name that the other side lists as well was read right. */
function twinCost(
  last: PathIndicator | undefined,
  side: Side,
  name: TableCell | undefined,
  value: TableCell | undefined,
): number {
  if (!name) return 0;
  let cost = 0;
  let seen = 0;
  for (let other = last; other && seen < MOST_TWINS; other = other.before, seen++) {
    if (!other.name || !isSameName(name, other.name)) continue;
    if (other.side !== side) cost -= COST.twinName + (other.value?.text === value?.text ? COST.twinValue : 0);
    else if (name.text === other.name.text) cost += COST.sameNameTwice;
  }
  return cost;
}

/** Whether two names are the same, one of them perhaps cut off. */
function isSameName(one: TableCell, other: TableCell): boolean {
  if (one.text.length === other.text.length) return one.text === other.text;
  const [longer, shorter] = one.text.length > other.text.length ? [one, other] : [other, one];
  return shorter.isCutOff && shorter.text.length >= SHORTEST_CUT_OFF && longer.text.startsWith(shorter.text);
}

const SHORTEST_CUT_OFF = 5;

/** What a finished path costs: one side is often a part of the other; seldom has each side something of its own. */
export function finalCost({ cost, last }: TablePath): number {
  const names: Record<Side, Set<string>> = { period: new Set(), annual: new Set() };
  for (let done = last; done; done = done.before) if (done.name) names[done.side].add(done.name.text);
  const own = SIDES.map((side) => {
    const others = names[side === 'period' ? 'annual' : 'period'];
    let count = 0;
    for (const name of names[side]) if (!others.has(name)) count++;
    return count;
  });
  return cost + COST.unlikeSides * Math.min(...own);
}
