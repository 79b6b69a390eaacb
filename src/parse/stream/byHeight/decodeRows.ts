import type { Side } from '../../../model/form';
import { shapeOf } from '../cellShapes';
import type { CondensedText } from '../condenseText';
import { firstWordWidth } from '../firstWordWidth';
import type { Passage, TextRange } from '../textRange';
import { displayWidth } from '../textValue';
import { placings } from './placings';
import type { Cells } from './placings';

/** An indicator whose lines stand between those of other cells. */
export interface ScatteredIndicator {
  readonly side: Side;
  readonly name: Passage;
  readonly value: Passage;
}

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

/** How wide a line of each column is at least where it is full, in half-width characters; 0 where nothing tells. */
export type RowWidths = Readonly<Record<Side, { readonly name: number; readonly value: number }>>;

/** Costs of the steps of a reading. */
const COST = {
  lineMore: 0.4,
  emptySide: 1.8,
  missingValue: 4,
  missingName: 9,
  shortLine: 5,
  lineTooWide: 5,
  /** Taken off where the other side of the row has the same name, and the same value with it. */
  sameName: 4,
  sameValue: 1.5,
  /** Taken off where another row has the name on the other side, and the same value with it. */
  nameElsewhere: 3,
  valueElsewhere: 1,
  sameNameTwice: 6,
  /** A bracket is opened in it and not closed. */
  openBracket: 3,
} as const;

/** How many readings are followed at a time; fewer in a table longer than any real one, so that it takes no minutes. */
const BEAM = { usual: 60, long: 6 } as const;
const LONGEST_TABLE = 1000;
/** How many lines a row may take. */
const TALLEST_ROW = 16;

/**
 * Reads the rows of one 二级指标 from lines that were sorted by height, so that the lines of wrapped cells stand among
 * those of their neighbours:
 *
 *     基本公共卫生服务水                                left name
 *     不断提高 基本公共卫生服务水平 不断提高             left value, right name, right value
 *     平                                              left name goes on
 */
export function decodeRows(text: CondensedText, linesOfTable: number, widths: RowWidths): RowDecoder {
  const beam = linesOfTable > LONGEST_TABLE ? BEAM.long : BEAM.usual;
  let paths: Path[] = [{ cost: 0, cells: undefined, lines: [], done: undefined }];
  return {
    addLine: (line) => {
      paths = withLine(text, widths, paths, line).slice(0, beam);
    },
    conclude: () => conclude(text, widths, paths),
  };
}

/** Reads rows line by line; what the lines so far hold can be told at any time. */
export interface RowDecoder {
  readonly addLine: (line: readonly TextRange[]) => void;
  readonly conclude: () => DecodedRows;
}

function withLine(text: CondensedText, widths: RowWidths, paths: readonly Path[], line: readonly TextRange[]): Path[] {
  const next: Path[] = [];
  const ways = placings(line);
  for (const path of paths) {
    const ended = endRow(text, widths, path);
    for (const { cells, cost } of ways) {
      next.push({ cost: ended.cost + cost, cells, lines: [line], done: ended.done });
      if (!path.cells || path.lines.length >= TALLEST_ROW) continue;
      const total = path.cost + cost + COST.lineMore;
      next.push({ cost: total, cells: addCells(path.cells, cells), lines: [...path.lines, line], done: path.done });
    }
  }
  return next.sort((one, other) => one.cost - other.cost);
}

function conclude(text: CondensedText, widths: RowWidths, paths: readonly Path[]): DecodedRows {
  const ended = paths.map((path) => endRow(text, widths, path)).sort((one, other) => one.cost - other.cost);
  const [best, ...others] = ended;
  const rows = rowsOf(best?.done);
  const cost = best?.cost ?? Number.POSITIVE_INFINITY;
  return {
    rows,
    cost,
    doubtful: () =>
      differing(
        rows,
        others.filter((other) => other.cost <= cost + CLOSE),
      ),
  };
}

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

/** How much worse a reading may be to be told of. */
const CLOSE = 3;

function rowsOf(done: Done | undefined): DecodedRow[] {
  const rows: DecodedRow[] = [];
  for (let row = done; row; row = row.before) rows.push(row);
  return rows.reverse();
}

function keyOf({ side, name, value }: ScatteredIndicator): string {
  const placesOf = (passage: Passage): string => passage.map(({ start, end }) => `${start}-${end}`).join();
  return `${side}|${placesOf(name)}|${placesOf(value)}`;
}

interface Path {
  readonly cost: number;
  /** The row that is open. */
  readonly cells: Cells | undefined;
  readonly lines: DecodedRow['lines'];
  readonly done: Done | undefined;
}

interface EndedRow {
  readonly cost: number;
  readonly done: Done | undefined;
}

interface Done extends DecodedRow {
  readonly before: Done | undefined;
}

function addCells(cells: Cells, more: Cells): Cells {
  return cells.map((cell, column) => {
    const added = more[column] ?? [];
    return added.length > 0 ? [...cell, ...added] : cell;
  });
}

function endRow(text: CondensedText, widths: RowWidths, { cost, cells, lines, done }: Path): EndedRow {
  if (!cells) return { cost, done };
  const [leftName = [], leftValue = [], rightName = [], rightValue = []] = cells;
  const left = { side: 'period' as const, name: leftName, value: leftValue };
  const right = { side: 'annual' as const, name: rightName, value: rightValue };
  const indicators = [left, right].filter(({ name, value }) => name.length + value.length > 0);
  const twin = twinBonus(text, left, right) || twinsAbove(text, indicators, done);
  const total = cost + halfCost(text, widths, left) + halfCost(text, widths, right) - twin;
  return { cost: total, done: { indicators, lines, before: done } };
}

function halfCost(text: CondensedText, widths: RowWidths, { side, name, value }: ScatteredIndicator): number {
  if (name.length + value.length === 0) return COST.emptySide;
  const { asName } = shapeOf(wordOf(text, name));
  const { asValue } = shapeOf(wordOf(text, value));
  const nameCost = name.length > 0 ? asName + wrapCost(text, name, widths[side].name) : COST.missingName;
  const valueCost = value.length > 0 ? asValue + wrapCost(text, value, widths[side].value) : COST.missingValue;
  return nameCost + valueCost + bracketCost(wordOf(text, name)) + bracketCost(wordOf(text, value));
}

function bracketCost(word: string): number {
  return BRACKETS.some(([open, close]) => word.lastIndexOf(open) > word.lastIndexOf(close)) ? COST.openBracket : 0;
}

const BRACKETS = [
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['“', '”'],
] as const;

function twinBonus(text: CondensedText, left: ScatteredIndicator, right: ScatteredIndicator): number {
  if (left.name.length === 0 || wordOf(text, left.name) !== wordOf(text, right.name)) return 0;
  return COST.sameName + (wordOf(text, left.value) === wordOf(text, right.value) ? COST.sameValue : 0);
}

/** The lists of both sides often hold the same in another order; no side lists a name twice. */
function twinsAbove(text: CondensedText, indicators: readonly ScatteredIndicator[], above: Done | undefined): number {
  let bonus = 0;
  for (const { side, name, value } of indicators) {
    const word = wordOf(text, name);
    for (let row = above; row && word !== ''; row = row.before) {
      for (const other of row.indicators) {
        if (wordOf(text, other.name) !== word) continue;
        if (other.side === side) bonus -= COST.sameNameTwice;
        else
          bonus += COST.nameElsewhere + (wordOf(text, other.value) === wordOf(text, value) ? COST.valueElsewhere : 0);
      }
    }
  }
  return bonus;
}

function wordOf({ text }: CondensedText, passage: Passage): string {
  return passage.map(({ start, end }) => text.slice(start, end)).join('');
}

/** All lines of a cell but the last are full; in its column `column` half-width characters fit into a line at least. */
function wrapCost({ text }: CondensedText, lines: Passage, column: number): number {
  if (lines.length < 2) return 0;
  const widths = lines.map((line) => displayWidth(text, line));
  const widest = Math.max(...widths.slice(0, -1));
  let cost = (widths.at(-1) ?? 0) > widest + 1 ? COST.lineTooWide : 0;
  lines.slice(1).forEach((line, at) => {
    if ((widths[at] ?? 0) + firstWordWidth(text, line) <= Math.max(widest, column)) cost += COST.shortLine;
  });
  return cost;
}
