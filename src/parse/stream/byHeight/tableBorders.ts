import type { Level2Indicator } from '../../../model/form';
import type { DecodedRows } from './decodeRows';
import { labelOffset } from './labelOffset';
import type { LabelMention } from './tableLines';

/** What it costs for each line that a label stands away from the middle of its rows. */
const OFF_CENTRE = 3.5;
/** How much worse a border between two 二级指标 may be to be told of. */
const CLOSE = 1.5;
/** Where labels stand off the middle of their rows, rows are not as high as their text tells, and borders less sure. */
const UNEVEN = 1.2;

/** The ways to read the rows of one 二级指标, by the first line and the line behind the last. */
export type Steps = ReadonlyMap<number, ReadonlyMap<number, DecodedRows>>;

/** Where the labels of a 二级指标 stand. */
export interface Centre {
  readonly level2: Level2Indicator;
  /** Where the first of its labels stands, and the last one. */
  readonly line: number;
  readonly lastLine: number;
  readonly mentions: readonly LabelMention[];
}

/** Where each 二级指标 begins and ends; `openLines` holds, for each border, the lines that may stand on its other side. */
export interface Borders {
  readonly cost: number;
  readonly borders: readonly number[];
  readonly decoded: readonly (DecodedRows | undefined)[];
  readonly openLines: readonly (readonly number[])[];
}

/** The borders between the 二级指标 of a table that explain its lines and the places of its labels best. */
export function bestBorders(
  steps: readonly Steps[],
  centres: readonly Centre[],
  padding: number,
  total: number,
): Borders {
  const costs = centres.map((centre, at) => stepCosts(centre, steps[at] ?? new Map(), padding));
  const costOf: CostOf = (at, start, end) => costs[at]?.get(start)?.get(end) ?? Number.POSITIVE_INFINITY;
  const before = costsBefore(steps, costOf);
  const behind = costsBehind(steps, costOf, total);
  const borders = [0];
  steps.forEach((_, at) => {
    const start = borders[at] ?? 0;
    const ends = [...(steps[at]?.get(start)?.keys() ?? [])];
    const rest = (end: number): number =>
      costOf(at, start, end) + (behind[at + 1]?.get(end) ?? Number.POSITIVE_INFINITY);
    borders.push(ends.sort((one, other) => rest(one) - rest(other))[0] ?? start);
  });
  const cost = behind[0]?.get(0) ?? Number.POSITIVE_INFINITY;
  const decoded = steps.map((ways, at) => ways.get(borders[at] ?? 0)?.get(borders[at + 1] ?? 0));
  const uneven = decoded.reduce((sum, step, at) => {
    const centre = centres[at];
    return sum + (step && centre ? OFF_CENTRE * offsetOf(centre, step, borders[at] ?? 0, padding) : 0);
  }, 0);
  const openLines = borders.map((border, at) => {
    const open = [...(before[at]?.keys() ?? [])].filter((other) => {
      const whole = (before[at]?.get(other) ?? 0) + (behind[at]?.get(other) ?? Number.POSITIVE_INFINITY);
      return other !== border && whole < cost + CLOSE + UNEVEN * uneven;
    });
    const [first, last] = [Math.min(border, ...open), Math.max(border, ...open)];
    return Array.from({ length: last - first }, (_, offset) => first + offset);
  });
  return { cost, borders, decoded, openLines };
}

type CostOf = (at: number, start: number, end: number) => number;

/** What each way to read the rows of one 二级指标 costs. */
function stepCosts(centre: Centre, ways: Steps, padding: number): ReadonlyMap<number, ReadonlyMap<number, number>> {
  return new Map(
    [...ways].map(([start, ends]) => [
      start,
      new Map(
        [...ends].map(([end, step]) => [end, step.cost + OFF_CENTRE * offsetOf(centre, step, start, padding)] as const),
      ),
    ]),
  );
}

/** What the 二级指标 before each border cost at least, by where it stands. */
function costsBefore(steps: readonly Steps[], costOf: CostOf): Map<number, number>[] {
  const costs = [new Map([[0, 0]])];
  steps.forEach((ways, at) => {
    const next = new Map<number, number>();
    for (const [start, ends] of ways) {
      for (const end of ends.keys()) {
        const cost = (costs[at]?.get(start) ?? Number.POSITIVE_INFINITY) + costOf(at, start, end);
        next.set(end, Math.min(cost, next.get(end) ?? Number.POSITIVE_INFINITY));
      }
    }
    costs.push(next);
  });
  return costs;
}

/** What the 二级指标 behind each border cost at least, by where it stands. */
function costsBehind(steps: readonly Steps[], costOf: CostOf, total: number): Map<number, number>[] {
  const costs = [new Map([[total, 0]])];
  for (let at = steps.length - 1; at >= 0; at--) {
    const own = new Map<number, number>();
    for (const [start, ends] of steps[at] ?? []) {
      for (const end of ends.keys()) {
        const cost = costOf(at, start, end) + (costs[0]?.get(end) ?? Number.POSITIVE_INFINITY);
        own.set(start, Math.min(cost, own.get(start) ?? Number.POSITIVE_INFINITY));
      }
    }
    costs.unshift(own);
  }
  return costs;
}

function offsetOf({ mentions }: Centre, { rows }: DecodedRows, start: number, padding: number): number {
  const offsets = mentions.map(({ line, rise }) => labelOffset(rows, { line: line - start, rise }, padding));
  return offsets.reduce((sum, offset) => sum + offset, 0) / Math.max(1, offsets.length);
}
