import { addRow, COLUMN } from './cellSheet';
import type { CellSheet, CellWords } from './cellSheet';
import type { ColumnLine, Word } from './columnLine';
import { divideByCentres } from './divideByCentres';
import type { LabelPlace } from './divideByCentres';
import { CLOSE_CALLS, HABIT_COSTS, HALF_LINE_HABITS, TRUE_SHIFTS } from './halfLine';
import type { HabitualDivision, HalfLineHabit } from './halfLine';
import { heightAmong } from './heightAmong';
import { mostFrequent } from './mostFrequent';
import { findStackedLabels } from './stackedLabel';
import { startsOfPages } from './startsOfPages';
import { visualWidth } from './visualWidth';
import { COSTS } from '../evidence/costs';

/** The column where most values of labelled rows begin. */
export function valueColumn(lines: readonly ColumnLine[]): number {
  const labels = new Set(findStackedLabels(lines.flatMap(({ words }) => words)).flatMap(({ words }) => words));
  const starts = lines.flatMap(({ words }) => words.find((word) => !labels.has(word))?.left ?? []);
  return mostFrequent(starts) ?? 0;
}

/** Lines of one page and the column in which values begin on it. */
export interface FieldPage {
  readonly lines: readonly ColumnLine[];
  readonly valuesFrom: number;
}

/**
 * Adds the rows of a section whose labels stand at the left, each at the middle of its value, and whose values begin
 * in one column. A second label in a row, such as 实施单位, parts its value.
 */
export function addFieldRows(sheet: CellSheet, pages: readonly FieldPage[]): void {
  const pageLabels = pages.map(labelsAtLeft);
  const labels = pageLabels.flat();
  const pageValues = pages.map((page, at) => valuesOn(page, pageLabels[at] ?? []));
  const values = pageValues.flat();
  const wordsBetween = (from: number, to: number): Word[] => values.slice(from, to).flatMap(({ words }) => words);
  if (labels.length === 0) {
    addRow(sheet, [{ column: COLUMN.left, words: wordsBetween(0, values.length) }]);
    return;
  }
  const division = divideValues(labels, pageValues);
  const isClose = (margin: number | undefined): boolean => margin !== undefined && margin < CLOSE_CALLS[division.habit];
  const [first = values.length] = division.borders;
  if (first > 0) addRow(sheet, [{ column: COLUMN.left, words: wordsBetween(0, first) }]);
  labels.forEach((label, at) => {
    const words = wordsBetween(division.borders[at] ?? 0, division.borders[at + 1] ?? 0);
    const isDoubtful = isClose(division.margins[at]) || isClose(division.margins[at + 1]);
    addRow(sheet, [{ column: COLUMN.label, words: label.words }, ...partByInnerLabel(words, isDoubtful)]);
  });
}

/** Divides the lines of values among the labels, in the habit of the producer under which the labels stand best. */
function divideValues(labels: readonly LeftLabel[], pages: readonly (readonly ValueLine[])[]): HabitualDivision {
  const values = pages.flat();
  const numbers = values.map(({ number }) => number);
  const divisions = HALF_LINE_HABITS.map((habit) => {
    const division = divideByCentres({
      edges: [...values.keys(), values.length],
      labels: labels.map((label) => [placeOf(label, numbers, habit)]),
      borderCost: (item) => values[item]?.borderCost ?? 0,
      pageStarts: startsOfPages(pages),
    });
    return { ...division, habit, cost: division.cost + labels.length * HABIT_COSTS[habit] };
  });
  return divisions.reduce((best, division) => (division.cost < best.cost ? division : best));
}

/**
 * Where a label's middle lies among the lines of values. Lines of a wrapped label that hold no value belong to its row as
 * well, so that its value is what stands beside the others.
 *
 *     项目设立必 无
 *      要性
 */
function placeOf({ words, middle }: LeftLabel, numbers: readonly number[], habit: HalfLineHabit): LabelPlace {
  const [top, bottom] = [words[0]?.line ?? 0, words.at(-1)?.line ?? 0];
  const [first, end] = [Math.floor(heightAmong(numbers, top)), Math.floor(heightAmong(numbers, bottom + 1))];
  if (end > first && end - first < bottom - top + 1) return { height: (first + end) / 2, slack: 0 };
  const height = heightAmong(numbers, middle);
  return { height, slack: 0, ...(!Number.isInteger(height) && { evenShifts: TRUE_SHIFTS[habit] }) };
}

interface ValueLine {
  readonly number: number;
  readonly words: readonly Word[];
  /** What speaks against a new value beginning with this line. */
  readonly borderCost: number;
}

interface LeftLabel {
  readonly words: readonly Word[];
  readonly middle: number;
}

/**
 * Labels of the form and, so that their rows stay apart, what else stands at their place. A value of a line whose label is
 * narrow may begin left of the others, but not over the labels:
 *
 *     保证项目实施的制
 *              无
 *       度、措施
 */
function labelsAtLeft({ lines, valuesFrom }: FieldPage): LeftLabel[] {
  const words = lines.flatMap(({ words: [first] }) => (first && first.left < valuesFrom ? [first] : []));
  const known = findStackedLabels(words);
  const taken = new Set(known.flatMap((label) => label.words));
  const labelsEnd = [...taken].reduce((end, { right }) => Math.max(end, right), 0) || valuesFrom;
  const unknown = words
    .filter((word) => !taken.has(word) && word.left < labelsEnd && word.right <= valuesFrom)
    .map((word): LeftLabel => ({ words: [word], middle: word.line }));
  return [...known, ...unknown].sort((one, other) => one.middle - other.middle);
}

/** A value is likelier to begin below a blank line or a line that ends early than in the middle of a full text. */
function valuesOn({ lines }: FieldPage, labels: readonly LeftLabel[]): ValueLine[] {
  const labelWords = new Set(labels.flatMap(({ words }) => words));
  const blank = new Set(lines.filter(({ words }) => words.length === 0).map(({ number }) => number));
  const values = lines
    .map(({ number, words }) => ({ number, words: words.filter((word) => !labelWords.has(word)) }))
    .filter(({ words }) => words.length > 0);
  const widths = values.map(({ words }) => words.reduce((width, { text }) => width + visualWidth(text), 0));
  const nearlyFull = widths.reduce((most, width) => Math.max(most, width), NARROWEST_TEXT) * NEARLY_FULL;
  return values.map((value, at) => {
    const isFull = (widths[at - 1] ?? 0) > nearlyFull;
    const last = values[at - 1]?.words.at(-1)?.text ?? '';
    const cost = isFull ? COST.belowFullLine + (SENTENCE_END.test(last) ? 0 : COST.amidSentence) : 0;
    return { ...value, borderCost: (blank.has(value.number - 1) ? 0 : COST.noBlankLine) + cost };
  });
}

const COST = COSTS.fieldRows;
const SENTENCE_END = /[。；;！？!?.)）》”]$/u;
/** The lines of a text of the form are at least that wide, in Chinese characters; shorter ones are names. */
const NARROWEST_TEXT = 30;
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
