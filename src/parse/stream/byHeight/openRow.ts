import type { Side } from '../../../model/form';
import { shapeOf } from '../cellShapes';
import type { CondensedText } from '../condenseText';
import { firstWordWidth } from '../firstWordWidth';
import type { Passage, TextRange } from '../textRange';
import { displayWidth } from '../textValue';
import { placings } from './placings';
import type { Cells, Placing } from './placings';
import { COSTS } from '../../evidence/costs';

/** An indicator whose lines stand between those of other cells. */
export interface ScatteredIndicator {
  readonly side: Side;
  readonly name: Passage;
  readonly value: Passage;
}

/** How wide a line of each column is at least where it is full, in half-width characters; 0 where nothing tells. */
export type RowWidths = Readonly<Record<Side, { readonly name: number; readonly value: number }>>;

/** What the lines of a row hold, if it ends with them. */
export interface RowContent {
  readonly indicators: readonly ScatteredIndicator[];
  readonly words: readonly IndicatorWords[];
  readonly cost: number;
  /** Taken off since both sides have the same name. */
  readonly twinBonus: number;
}

export interface IndicatorWords {
  readonly side: Side;
  readonly name: string;
  readonly value: string;
}

/** Some lines of a table as one row, put into columns in one way; all readings that hold this row share it. */
export interface OpenRow {
  readonly lines: readonly (readonly TextRange[])[];
  /** Of the way its lines are put into columns. */
  readonly cost: number;
  readonly content: () => RowContent;
  /** This row and one line more, put into columns in a way. */
  readonly withLine: (line: readonly TextRange[], way: Placing) => OpenRow;
}

const COST = COSTS.openRows;

/** What each line of a row but the first costs. */
export const LINE_MORE = 0.4;

/** The rows that lines may be put together to; each is made once, wherever it is asked for. */
export interface Rows {
  /** All ways to put a line into columns. */
  readonly waysOf: (line: readonly TextRange[]) => readonly Placing[];
  /** The row that begins with a line. */
  readonly rowFrom: (line: readonly TextRange[], way: Placing) => OpenRow;
}

export function makeRows(text: CondensedText, widths: RowWidths): Rows {
  const openRow = (cells: Cells, lines: OpenRow['lines'], cost: number): OpenRow => {
    let content: RowContent | undefined;
    const longer = new Map<Placing, OpenRow>();
    return {
      lines,
      cost,
      content: () => (content ??= judge(text, widths, cells)),
      withLine: (line, way) =>
        remembered(longer, way, () =>
          openRow(addCells(cells, way.cells), [...lines, line], cost + way.cost + LINE_MORE),
        ),
    };
  };
  const ways = new Map<readonly TextRange[], readonly Placing[]>();
  const rows = new Map<Placing, OpenRow>();
  return {
    waysOf: (line) => remembered(ways, line, () => placings(line)),
    rowFrom: (line, way) => remembered(rows, way, () => openRow(way.cells, [line], way.cost)),
  };
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

function addCells(cells: Cells, more: Cells): Cells {
  return cells.map((cell, column) => {
    const added = more[column] ?? [];
    return added.length > 0 ? [...cell, ...added] : cell;
  });
}

function judge(text: CondensedText, widths: RowWidths, cells: Cells): RowContent {
  const [leftName = [], leftValue = [], rightName = [], rightValue = []] = cells;
  const left = { side: 'period' as const, name: leftName, value: leftValue };
  const right = { side: 'annual' as const, name: rightName, value: rightValue };
  const indicators = [left, right].filter(({ name, value }) => name.length + value.length > 0);
  const [leftWords, rightWords] = [wordsOf(text, left), wordsOf(text, right)];
  return {
    indicators,
    words: indicators.map((indicator) => (indicator === left ? leftWords : rightWords)),
    cost: halfCost(text, widths, left, leftWords) + halfCost(text, widths, right, rightWords),
    twinBonus: twinBonus(leftWords, rightWords),
  };
}

function wordsOf(text: CondensedText, { side, name, value }: ScatteredIndicator): IndicatorWords {
  return { side, name: wordOf(text, name), value: wordOf(text, value) };
}

function wordOf({ text }: CondensedText, passage: Passage): string {
  return passage.map(({ start, end }) => text.slice(start, end)).join('');
}

function twinBonus(left: IndicatorWords, right: IndicatorWords): number {
  if (left.name === '' || left.name !== right.name) return 0;
  return COST.sameName + (left.value === right.value ? COST.sameValue : 0);
}

function halfCost(
  text: CondensedText,
  widths: RowWidths,
  { side, name, value }: ScatteredIndicator,
  words: IndicatorWords,
): number {
  if (name.length + value.length === 0) return COST.emptySide;
  const nameCost =
    name.length > 0 ? shapeOf(words.name).asName + wrapCost(text, name, widths[side].name) : COST.missingName;
  const valueCost =
    value.length > 0 ? shapeOf(words.value).asValue + wrapCost(text, value, widths[side].value) : COST.missingValue;
  return nameCost + valueCost + bracketCost(words.name) + bracketCost(words.value);
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
