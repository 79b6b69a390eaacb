import type { Word } from './columnLine';
import { HABIT_COSTS, HALF_LINE_HABITS, TRUE_SHIFTS } from './halfLine';
import type { HalfLineHabit } from './halfLine';
import { LANES } from './indicatorLanes';
import type { Lane, LaneLine } from './indicatorLanes';
import { visualWidth } from './visualWidth';
import { COSTS } from '../evidence/costs';

/** A row of the indicator table: lines that belong together, from `start` to before `end` of the lines it was made of. */
export interface IndicatorRowLines {
  readonly start: number;
  readonly end: number;
}

export interface JoinedRows {
  readonly rows: readonly IndicatorRowLines[];
  readonly habit: HalfLineHabit;
}

/** How many lines the tallest row may take. */
const TALLEST_ROW = 16;

/**
 * Joins lines to rows. In a row, each cell stands at the middle, so cells of more lines reach farther up and down, and
 * a line that is continued fills its column. The cheapest path over all lines is taken; linear.
 */
export function joinIndicatorRows(lines: readonly LaneLine[], blank: ReadonlySet<number>): JoinedRows {
  const measured = lines.map((line) => measure(line, blank));
  const widths = columnWidths(measured);
  const readings = HALF_LINE_HABITS.map((habit) => {
    const { rows, cost } = cheapestRows(measured, (row) => rowCost(row, widths, TRUE_SHIFTS[habit]));
    return { rows, habit, cost: cost + lines.length * HABIT_COSTS[habit] };
  });
  return readings.reduce((best, reading) => (reading.cost < best.cost ? reading : best));
}

/** What the cost of a row is made of, for one of its lines. */
interface MeasuredLine {
  /** The printed width of each lane's text, in Chinese characters; 0 where there is none. */
  readonly widths: Readonly<Record<Lane, number>>;
  readonly leftName: string;
  readonly rightName: string;
  readonly isBelowBlank: boolean;
}

function measure(line: LaneLine, blank: ReadonlySet<number>): MeasuredLine {
  return {
    widths: {
      leftName: widthOf(line.leftName),
      leftValue: widthOf(line.leftValue),
      rightName: widthOf(line.rightName),
      rightValue: widthOf(line.rightValue),
    },
    leftName: textOf(line.leftName),
    rightName: textOf(line.rightName),
    isBelowBlank: blank.has(line.number - 1),
  };
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}

function cheapestRows(
  lines: readonly MeasuredLine[],
  costOf: (row: readonly MeasuredLine[]) => number,
): { readonly rows: IndicatorRowLines[]; readonly cost: number } {
  const costs = [0];
  const starts: number[] = [];
  lines.forEach((_, last) => {
    let best = { cost: Number.POSITIVE_INFINITY, start: last };
    for (let start = last; start >= Math.max(0, last - TALLEST_ROW + 1); start--) {
      const cost = (costs[start] ?? 0) + costOf(lines.slice(start, last + 1));
      if (cost < best.cost) best = { cost, start };
    }
    costs.push(best.cost);
    starts.push(best.start);
  });
  const rows: IndicatorRowLines[] = [];
  for (let end = lines.length; end > 0; end = starts[end - 1] ?? 0) rows.push({ start: starts[end - 1] ?? 0, end });
  return { rows: rows.reverse(), cost: costs.at(-1) ?? 0 };
}

/** For each lane, the width of its widest line: a cell that wraps fills it. */
function columnWidths(lines: readonly MeasuredLine[]): Record<Lane, number> {
  const widest = (lane: Lane): number => lines.reduce((most, line) => Math.max(most, line.widths[lane]), 0);
  return {
    leftName: widest('leftName'),
    leftValue: widest('leftValue'),
    rightName: widest('rightName'),
    rightValue: widest('rightValue'),
  };
}

function widthOf(words: readonly Word[]): number {
  return words.reduce((width, { text }) => width + visualWidth(text), 0);
}

const COST = COSTS.indicatorRows;

/** How much room a full line may leave, in Chinese characters. */
const RAGGED = 1.2;

function rowCost(row: readonly MeasuredLine[], widths: Record<Lane, number>, shifts: readonly number[]): number {
  let cost = (row.length - 1) * COST.furtherLine;
  for (let at = 1; at < row.length; at++) if (row[at]?.isBelowBlank) cost += COST.blankLine;
  for (const lane of LANES) cost += cellCost(row, lane, widths[lane], shifts);
  const has = (lane: Lane): boolean => row.some((line) => line.widths[lane] > 0);
  cost += sideCost(has('leftName'), has('leftValue')) + sideCost(has('rightName'), has('rightValue'));
  const hasSameName = has('leftName') && nameIn(row, 'leftName') === nameIn(row, 'rightName');
  return hasSameName ? cost + COST.sameName : cost;
}

function cellCost(row: readonly MeasuredLine[], lane: Lane, width: number, shifts: readonly number[]): number {
  const first = row.findIndex((line) => line.widths[lane] > 0);
  if (first < 0) return 0;
  const last = row.findLastIndex((line) => line.widths[lane] > 0);
  let ragged = 0;
  for (let at = first; at < last; at++) {
    const filled = row[at]?.widths[lane] ?? 0;
    if (filled > 0 && filled < width - RAGGED) ragged++;
  }
  const isBetweenLines = (row.length - (last - first + 1)) % 2 === 1;
  const offset = (first + last - (row.length - 1)) / 2;
  const off = Math.min(...(isBetweenLines ? shifts : NO_SHIFT).map((shift) => Math.abs(offset + shift)));
  return off * COST.offMiddle + ragged * COST.notFull;
}

const NO_SHIFT: readonly number[] = [0];

function nameIn(row: readonly MeasuredLine[], name: 'leftName' | 'rightName'): string {
  return row.map((line) => line[name]).join('');
}

function sideCost(hasName: boolean, hasValue: boolean): number {
  if (hasName === hasValue) return 0;
  return hasName ? COST.noValue : COST.noName;
}
