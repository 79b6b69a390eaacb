import { recogniseCellLabel } from '../grid/cellLabel';
import { addRow, COLUMN } from './cellSheet';
import type { CellSheet, CellWords } from './cellSheet';
import type { ColumnLine, Word } from './columnLine';
import { divideByCentres } from './divideByCentres';
import type { PageCut } from './divideByCentres';
import { heightAmong } from './heightAmong';
import { mostFrequent } from './mostFrequent';
import { findStackedLabels } from './stackedLabel';

/** The column where most values of labelled rows begin. */
export function valueColumn(lines: readonly ColumnLine[]): number {
  const starts = lines.flatMap(({ words }) => words.find(({ text }) => !recogniseCellLabel(text))?.left ?? []);
  return mostFrequent(starts) ?? 0;
}

/**
 * Adds the rows of a section whose labels stand at the left, each at the middle of its value, and whose values begin
 * in the column `valuesFrom`. A second label in a row, such as 实施单位, parts its value.
 */
export function addFieldRows(sheet: CellSheet, lines: readonly ColumnLine[], valuesFrom: number, cut: PageCut): void {
  const labels = labelsAtLeft(lines, valuesFrom);
  const values = lines
    .map(({ number, words }) => ({ number, words: words.filter(({ right }) => right > valuesFrom) }))
    .filter(({ words }) => words.length > 0);
  const wordsBetween = (from: number, to: number): Word[] => values.slice(from, to).flatMap(({ words }) => words);
  if (labels.length === 0) {
    addRow(sheet, [{ column: COLUMN.left, words: wordsBetween(0, values.length) }]);
    return;
  }
  const numbers = values.map(({ number }) => number);
  const division = divideByCentres({
    edges: [...values.keys(), values.length],
    centres: labels.map(({ middle }) => heightAmong(numbers, middle)),
    borderCost: borderCosts(values, valuesFrom, blankLines(lines)),
    ...cut,
  });
  const [first = values.length] = division.borders;
  if (first > 0) addRow(sheet, [{ column: COLUMN.left, words: wordsBetween(0, first) }]);
  labels.forEach((label, at) => {
    const words = wordsBetween(division.borders[at] ?? 0, division.borders[at + 1] ?? 0);
    const isDoubtful = isCloseCall(division.margins[at]) || isCloseCall(division.margins[at + 1]);
    addRow(sheet, [{ column: COLUMN.label, words: label.words }, ...partByInnerLabel(words, isDoubtful)]);
  });
}

interface ValueLine {
  readonly number: number;
  readonly words: readonly Word[];
}

interface LeftLabel {
  readonly words: readonly Word[];
  readonly middle: number;
}

/** Labels of the form and, so that their rows stay apart, what else stands at their place. */
function labelsAtLeft(lines: readonly ColumnLine[], valuesFrom: number): LeftLabel[] {
  const words = lines.flatMap((line) => line.words.filter(({ right }) => right <= valuesFrom));
  const known = findStackedLabels(words);
  const taken = new Set(known.flatMap((label) => label.words));
  const unknown = words
    .filter((word) => !taken.has(word))
    .map((word): LeftLabel => ({ words: [word], middle: word.line }));
  return [...known, ...unknown].sort((one, other) => one.middle - other.middle);
}

/** A border is likelier at a blank line and below a line that ends early than in the middle of a full text. */
function borderCosts(
  values: readonly ValueLine[],
  valuesFrom: number,
  blank: ReadonlySet<number>,
): (item: number) => number {
  const ends = values.map(({ words }) => words.at(-1)?.right ?? 0);
  const nearlyFull = valuesFrom + (ends.reduce((most, end) => Math.max(most, end), 0) - valuesFrom) * NEARLY_FULL;
  const hasGap = (item: number): boolean => blank.has((values[item]?.number ?? 0) - 1);
  return (item) => (hasGap(item) ? 0 : 0.2) + ((ends[item - 1] ?? 0) > nearlyFull ? 0.4 : 0);
}

function blankLines(lines: readonly ColumnLine[]): Set<number> {
  return new Set(lines.filter(({ words }) => words.length === 0).map(({ number }) => number));
}

const NEARLY_FULL = 0.93;

/** The words of a row's value, parted by the label that stands between two values. */
function partByInnerLabel(words: readonly Word[], isDoubtful: boolean): CellWords[] {
  const inner = findStackedLabels(words).find(({ label }) => label.kind === 'scalar');
  if (!inner) return [{ column: COLUMN.left, words, isDoubtful }];
  const left = Math.min(...inner.words.map((word) => word.left));
  const others = words.filter((word) => !inner.words.includes(word));
  return [
    { column: COLUMN.left, words: others.filter((word) => word.left < left), isDoubtful },
    { column: COLUMN.right, words: inner.words },
    { column: COLUMN.rightName, words: others.filter((word) => word.left >= left), isDoubtful },
  ];
}

const CLOSE_CALL = 0.6;

function isCloseCall(margin: number | undefined): boolean {
  return margin !== undefined && margin < CLOSE_CALL;
}
