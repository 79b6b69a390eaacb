import type { Passage, TextRange } from '../textRange';
import { LINE_MORE } from './openRow';
import type { IndicatorWords, OpenRow, Rows, ScatteredIndicator } from './openRow';
import { COSTS } from '../../evidence/costs';

/** One row of the table: its lines, and what they are put together to. */
export interface DecodedRow {
  readonly indicators: readonly ScatteredIndicator[];
  readonly lines: readonly (readonly TextRange[])[];
}

export interface DecodedRows {
  readonly rows: readonly DecodedRow[];
  readonly cost: number;
  /** The indicators that another reading which is nearly as good puts together otherwise. */
  readonly doubtful: () => ReadonlySet<ScatteredIndicator>;
}

const COST = COSTS.rowsByHeight;

/** How many readings are followed at a time; fewer in a table longer than any real one, so that it takes no minutes. */
const BEAM = { usual: 60, long: 6 } as const;
const LONGEST_TABLE = 1000;
/** How many lines a row may take. */
const TALLEST_ROW = 16;

/** Reads rows line by line; what the lines so far hold can be told at any time. */
export interface RowDecoder {
  readonly addLine: (line: readonly TextRange[]) => void;
  readonly conclude: () => DecodedRows;
}

/**
 * Reads the rows of one 二级指标 from lines that were sorted by height, so that the lines of wrapped cells stand among
 * those of their neighbours:
 *
 *     基本公共卫生服务水                                left name
 *     不断提高 基本公共卫生服务水平 不断提高             left value, right name, right value
 *     平                                              left name goes on
 */
export function decodeRows(rows: Rows, linesOfTable: number): RowDecoder {
  const beam = linesOfTable > LONGEST_TABLE ? BEAM.long : BEAM.usual;
  let paths: Path[] = [{ cost: 0, costBefore: 0, row: undefined, done: undefined }];
  return {
    addLine: (line) => {
      paths = withLine(rows, paths, line, beam);
    },
    conclude: () => conclude(paths),
  };
}

interface Path extends EndedRow {
  readonly costBefore: number;
  /** The row that is open; `done` are those before it. */
  readonly row: OpenRow | undefined;
}

interface EndedRow {
  readonly cost: number;
  readonly done: Done | undefined;
}

interface Done extends DecodedRow {
  readonly words: readonly IndicatorWords[];
  readonly before: Done | undefined;
}

/** The best readings of one line more. Most ways are dropped by their cost before they are made. */
function withLine(rows: Rows, paths: readonly Path[], line: readonly TextRange[], beam: number): Path[] {
  const ways = rows.waysOf(line);
  const ended = paths.map(endRow);
  const costs: number[] = [];
  paths.forEach(({ costBefore, row }, at) => {
    for (const way of ways) {
      costs.push((ended[at]?.cost ?? 0) + way.cost);
      if (canGrow(row)) costs.push(costBefore + (row.cost + way.cost + LINE_MORE));
    }
  });
  const most = Float64Array.from(costs).sort()[beam - 1] ?? Number.POSITIVE_INFINITY;
  const next: Path[] = [];
  const take = (costBefore: number, cost: number, done: Done | undefined, row: () => OpenRow): void => {
    if (cost <= most) next.push({ cost, costBefore, row: row(), done });
  };
  paths.forEach(({ costBefore, row, done }, at) => {
    const { cost, done: doneWith } = ended[at] ?? { cost: 0, done: undefined };
    for (const way of ways) {
      take(cost, cost + way.cost, doneWith, () => rows.rowFrom(line, way));
      if (canGrow(row))
        take(costBefore, costBefore + (row.cost + way.cost + LINE_MORE), done, () => row.withLine(line, way));
    }
  });
  return next.sort((one, other) => one.cost - other.cost).slice(0, beam);
}

function canGrow(row: OpenRow | undefined): row is OpenRow {
  return row !== undefined && row.lines.length < TALLEST_ROW;
}

function endRow({ cost, row, done }: Path): EndedRow {
  if (!row) return { cost, done };
  const { indicators, words, cost: own, twinBonus } = row.content();
  const bonus = twinBonus || twinsAbove(words, done);
  return { cost: cost + own - bonus, done: { indicators, words, lines: row.lines, before: done } };
}

/** The lists of both sides often hold the same in another order; no side lists a name twice. */
function twinsAbove(words: readonly IndicatorWords[], above: Done | undefined): number {
  let bonus = 0;
  for (const { side, name, value } of words) {
    for (let row = above; row && name !== ''; row = row.before) {
      for (const other of row.words) {
        if (other.name !== name) continue;
        if (other.side === side) bonus -= COST.sameNameTwice;
        else bonus += COST.nameElsewhere + (other.value === value ? COST.valueElsewhere : 0);
      }
    }
  }
  return bonus;
}

function conclude(paths: readonly Path[]): DecodedRows {
  const ended = paths.map(endRow).sort((one, other) => one.cost - other.cost);
  const [best, ...others] = ended;
  const rows = rowsOf(best?.done);
  const cost = best?.cost ?? Number.POSITIVE_INFINITY;
  const close = others.filter((other) => other.cost <= cost + CLOSE);
  return {
    rows,
    cost,
    doubtful: () => differing(rows, close),
  };
}

/** How much worse a reading may be to be told of. */
const CLOSE = 3;

function differing(rows: readonly DecodedRow[], others: readonly EndedRow[]): Set<ScatteredIndicator> {
  const doubtful = new Set<ScatteredIndicator>();
  for (const other of others) {
    const known = new Set(rowsOf(other.done).flatMap(({ indicators }) => indicators.map(keyOf)));
    for (const { indicators } of rows) {
      for (const indicator of indicators) if (!known.has(keyOf(indicator))) doubtful.add(indicator);
    }
  }
  return doubtful;
}

function rowsOf(done: Done | undefined): DecodedRow[] {
  const rows: DecodedRow[] = [];
  for (let row = done; row; row = row.before) rows.push(row);
  return rows.reverse();
}

function keyOf({ side, name, value }: ScatteredIndicator): string {
  const placesOf = (passage: Passage): string => passage.map(({ start, end }) => `${start}-${end}`).join();
  return `${side}|${placesOf(name)}|${placesOf(value)}`;
}
