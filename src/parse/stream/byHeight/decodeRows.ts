import type { Side } from '../../../model/form';
import { shapeOf } from '../cellShapes';
import type { CondensedText } from '../condenseText';
import { firstWordWidth } from '../firstWordWidth';
import type { Passage, TextRange } from '../textRange';
import { displayWidth } from '../textValue';

/** An indicator whose lines stand between those of other cells. */
export interface ScatteredIndicator {
  readonly side: Side;
  readonly name: Passage;
  readonly value: Passage;
}

export interface DecodedRows {
  readonly indicators: readonly ScatteredIndicator[];
  readonly cost: number;
}

/** The columns of a row: names and values, left and right. */
const COLUMNS = 4;

/** Costs of the steps of a reading. */
const COST = {
  lineMore: 0.4,
  emptySide: 1.8,
  missingValue: 4,
  missingName: 9,
  shortLine: 5,
  lineTooWide: 5,
  sameName: 4,
  sameValue: 1.5,
  /** More texts stand in a line than a row has columns. */
  joinedTexts: 4,
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
export function decodeRows(text: CondensedText, linesOfTable: number): RowDecoder {
  const beam = linesOfTable > LONGEST_TABLE ? BEAM.long : BEAM.usual;
  let paths: Path[] = [{ cost: 0, cells: undefined, lines: 0, done: undefined }];
  return {
    addLine: (line) => {
      paths = withLine(text, paths, line).slice(0, beam);
    },
    conclude: () => conclude(text, paths),
  };
}

/** Reads rows line by line; what the lines so far hold can be told at any time. */
export interface RowDecoder {
  readonly addLine: (line: readonly TextRange[]) => void;
  readonly conclude: () => DecodedRows;
}

function withLine(text: CondensedText, paths: readonly Path[], line: readonly TextRange[]): Path[] {
  const next: Path[] = [];
  const ways = placings(line);
  for (const path of paths) {
    const ended = endRow(text, path);
    for (const { cells, cost } of ways) {
      next.push({ cost: ended.cost + cost, cells, lines: 1, done: ended.done });
      if (!path.cells || path.lines >= TALLEST_ROW) continue;
      const total = path.cost + cost + COST.lineMore;
      next.push({ cost: total, cells: addCells(path.cells, cells), lines: path.lines + 1, done: path.done });
    }
  }
  return next.sort((one, other) => one.cost - other.cost);
}

function conclude(text: CondensedText, paths: readonly Path[]): DecodedRows {
  let best: EndedRow = { cost: Number.POSITIVE_INFINITY, done: undefined };
  for (const path of paths) {
    const ended = endRow(text, path);
    if (ended.cost < best.cost) best = ended;
  }
  const indicators: ScatteredIndicator[] = [];
  for (let { done } = best; done; done = done.before) indicators.push(...[...done.indicators].reverse());
  return { indicators: indicators.reverse(), cost: best.cost };
}

type Cells = readonly Passage[];

interface Path {
  readonly cost: number;
  /** The row that is open. */
  readonly cells: Cells | undefined;
  /** How many lines it has. */
  readonly lines: number;
  readonly done: Done | undefined;
}

interface EndedRow {
  readonly cost: number;
  readonly done: Done | undefined;
}

interface Done {
  readonly indicators: readonly ScatteredIndicator[];
  readonly before: Done | undefined;
}

interface Placing {
  readonly cells: Cells;
  readonly cost: number;
}

const NOTHING: Passage = [];

/** All ways to put the texts of a line into columns from left to right. */
function placings(line: readonly TextRange[]): Placing[] {
  if (line.length > COLUMNS) {
    return placings([...line.slice(0, COLUMNS - 1), ...line.slice(COLUMNS - 1, COLUMNS)]).map(({ cells, cost }) => ({
      cells: [...cells.slice(0, -1), [...(cells.at(-1) ?? []), ...line.slice(COLUMNS)]],
      cost: cost + COST.joinedTexts,
    }));
  }
  const found: Placing[] = [];
  for (let mask = 0; mask < 1 << COLUMNS; mask++) {
    const columns = [0, 1, 2, 3].filter((column) => (mask >> column) % 2 === 1);
    if (columns.length !== line.length) continue;
    const cells: Passage[] = Array.from({ length: COLUMNS }, () => NOTHING);
    columns.forEach((column, at) => {
      const range = line[at];
      if (range) cells[column] = [range];
    });
    found.push({ cells, cost: 0 });
  }
  return found;
}

function addCells(cells: Cells, more: Cells): Cells {
  return cells.map((cell, column) => {
    const added = more[column] ?? [];
    return added.length > 0 ? [...cell, ...added] : cell;
  });
}

function endRow(text: CondensedText, { cost, cells, done }: Path): EndedRow {
  if (!cells) return { cost, done };
  const [leftName = [], leftValue = [], rightName = [], rightValue = []] = cells;
  const left = { side: 'period' as const, name: leftName, value: leftValue };
  const right = { side: 'annual' as const, name: rightName, value: rightValue };
  const indicators = [left, right].filter(({ name, value }) => name.length + value.length > 0);
  const twin = twinBonus(text, left, right);
  const total = cost + halfCost(text, left) + halfCost(text, right) - twin;
  return { cost: total, done: { indicators, before: done } };
}

function halfCost(text: CondensedText, { name, value }: ScatteredIndicator): number {
  if (name.length + value.length === 0) return COST.emptySide;
  const nameCost = name.length > 0 ? shapeOf(wordOf(text, name)).asName + wrapCost(text, name) : COST.missingName;
  const valueCost = value.length > 0 ? shapeOf(wordOf(text, value)).asValue + wrapCost(text, value) : COST.missingValue;
  return nameCost + valueCost;
}

function twinBonus(text: CondensedText, left: ScatteredIndicator, right: ScatteredIndicator): number {
  if (left.name.length === 0 || wordOf(text, left.name) !== wordOf(text, right.name)) return 0;
  return COST.sameName + (wordOf(text, left.value) === wordOf(text, right.value) ? COST.sameValue : 0);
}

function wordOf({ text }: CondensedText, passage: Passage): string {
  return passage.map(({ start, end }) => text.slice(start, end)).join('');
}

/** All lines of a cell but the last are full. */
function wrapCost({ text }: CondensedText, lines: Passage): number {
  if (lines.length < 2) return 0;
  const widths = lines.map((line) => displayWidth(text, line));
  const widest = Math.max(...widths.slice(0, -1));
  let cost = (widths.at(-1) ?? 0) > widest + 1 ? COST.lineTooWide : 0;
  lines.slice(1).forEach((line, at) => {
    if ((widths[at] ?? 0) + firstWordWidth(text, line) <= widest) cost += COST.shortLine;
  });
  return cost;
}
