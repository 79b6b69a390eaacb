import type { CellLabel } from '../grid/cellLabel';
import { addRow, COLUMN } from './cellSheet';
import type { CellSheet, CellWords } from './cellSheet';
import type { ColumnLine, Word } from './columnLine';
import { divideByCentres } from './divideByCentres';
import type { LabelPlace } from './divideByCentres';
import { CLOSE_CALLS, HABIT_COSTS, HALF_LINE_HABITS, TRUE_SHIFTS } from './halfLine';
import type { HabitualDivision, HalfLineHabit } from './halfLine';
import { heightAmong } from './heightAmong';
import { LANES, sortIntoLanes } from './indicatorLanes';
import type { Lane, LaneLine } from './indicatorLanes';
import { joinIndicatorRows } from './indicatorRows';
import { findLaneHints, groupLevel2, joinPagesOfGroups } from './level2Groups';
import type { Level2Group } from './level2Groups';
import { findStackedLabels } from './stackedLabel';
import type { StackedLabel } from './stackedLabel';
import { startsOfPages } from './startsOfPages';

/** Adds the rows of an indicator table, which may go over several pages. */
export function addIndicatorRows(sheet: CellSheet, pages: readonly (readonly ColumnLine[])[]): void {
  const parts = pages.map(readPage);
  for (const { labels } of parts) addHeadings(sheet, labels);
  addGroups(
    sheet,
    joinPagesOfGroups(parts.map(({ groups }) => groups)),
    parts.map(({ rows }) => rows),
    new Set(parts.filter(({ habit }) => habit !== 'own').flatMap(({ rows }) => rows.filter(isUncertain))),
  );
}

interface TablePart {
  readonly labels: readonly StackedLabel[];
  readonly groups: readonly Level2Group[];
  readonly rows: readonly Row[];
  readonly habit: HalfLineHabit;
}

/** Where texts between two lines share one of them, a row of several lines, or with a text missing, is uncertain. */
function isUncertain(row: Row): boolean {
  const has = (lane: Lane): boolean => wordsIn(row, lane).length > 0;
  return row.length > 1 || has('leftName') !== has('leftValue') || has('rightName') !== has('rightValue');
}

function readPage(lines: readonly ColumnLine[]): TablePart {
  const words = lines.flatMap((line) => line.words);
  const labels = findStackedLabels(words).filter(({ label }) => TABLE_LABELS.has(label.kind));
  const hints = findLaneHints(labels);
  const labelWords = new Set(labels.flatMap((label) => label.words));
  const texts = lines.map((line) => line.words.filter((word) => !labelWords.has(word)));
  const seen = texts.filter(({ length }) => length > 0);
  const lanes = sortIntoLanes(seen, hints).filter(hasText);
  const blank = new Set(lines.filter((line) => line.words.length === 0).map(({ number }) => number));
  const joined = joinIndicatorRows(lanes, blank);
  const rows = levelRows(joined.rows.map(({ start, end }) => lanes.slice(start, end)));
  return { labels, groups: groupLevel2(labels, hints), rows, habit: joined.habit };
}

const TABLE_LABELS: ReadonlySet<CellLabel['kind']> = new Set(['block', 'heading', 'level1', 'level2']);

type Row = readonly LaneLine[];

function hasText(line: LaneLine): boolean {
  return LANES.some((lane) => line[lane].length > 0);
}

/** Adds 绩效指标, the headings of the columns and the labels of 一级指标, none of which the rows depend on. */
function addHeadings(sheet: CellSheet, labels: readonly StackedLabel[]): void {
  const headings: CellWords[] = [];
  const seen = new Set<string>();
  for (const { label, words } of labels) {
    if (label.kind === 'block') addRow(sheet, [{ column: COLUMN.label, words }]);
    if (label.kind !== 'heading') continue;
    const [first, second] = HEADING_COLUMNS[label.column];
    headings.push({ column: seen.has(label.column) ? second : first, words });
    seen.add(label.column);
  }
  addRow(sheet, headings);
  for (const { label, words } of labels) {
    if (label.kind === 'level1') addRow(sheet, [{ column: COLUMN.level1, words }]);
  }
}

const HEADING_COLUMNS = {
  level1: [COLUMN.level1, COLUMN.level1],
  level2: [COLUMN.left, COLUMN.right],
  name: [COLUMN.leftName, COLUMN.rightName],
  value: [COLUMN.leftValue, COLUMN.rightValue],
} as const;

/** Adds the rows of each 二级指标, with its labels. Each label stands at the middle of its rows. */
function addGroups(
  sheet: CellSheet,
  groups: readonly Level2Group[],
  pages: readonly (readonly Row[])[],
  uncertain: ReadonlySet<Row>,
): void {
  const rows = pages.flat();
  const division = divideRows(pages, groups);
  const [lead = rows.length] = groups.length > 0 ? division.borders : [];
  const isDoubtful = rowsInDoubt(division);
  for (const row of rows.slice(0, lead)) addRow(sheet, cellsOf(row, true));
  groups.forEach(({ prints }, at) => {
    for (const { left, right } of prints) {
      addRow(sheet, [
        { column: COLUMN.left, words: left },
        { column: COLUMN.right, words: right },
      ]);
    }
    for (let row = division.borders[at] ?? 0; row < (division.borders[at + 1] ?? 0); row++) {
      const lines = rows[row] ?? [];
      addRow(sheet, cellsOf(lines, isDoubtful.has(row) || uncertain.has(lines)));
    }
  });
}

/** Puts a row that has only its left side together with the next that has the same name on its right side only. */
function levelRows(rows: readonly Row[]): Row[] {
  const level: Row[] = [];
  for (const row of rows) {
    const last = level.at(-1);
    if (last && isOtherHalf(last, row)) level.splice(-1, 1, [...last, ...row]);
    else level.push(row);
  }
  return level;
}

function isOtherHalf(row: Row, next: Row): boolean {
  const [left, right, nextLeft, nextRight] = [
    nameOf(row, 'left'),
    nameOf(row, 'right'),
    nameOf(next, 'left'),
    nameOf(next, 'right'),
  ];
  return left === '' && nextRight === ''
    ? right !== '' && right === nextLeft
    : right === '' && nextLeft === '' && left !== '' && left === nextRight;
}

function nameOf(row: Row, side: 'left' | 'right'): string {
  return wordsIn(row, `${side}Name`)
    .map(({ text }) => text)
    .join('');
}

/** The rows right above and below a border that might as well be elsewhere. */
function rowsInDoubt({ borders, margins, habit }: HabitualDivision): Set<number> {
  const close = borders.filter((_, at) => (margins[at] ?? Number.POSITIVE_INFINITY) < CLOSE_CALLS[habit]);
  return new Set(close.flatMap((border) => [border - 1, border]));
}

function cellsOf(row: Row, isDoubtful: boolean): CellWords[] {
  return LANES.map((lane) => ({ column: COLUMN[lane], words: wordsIn(row, lane), isDoubtful }));
}

function wordsIn(row: Row, lane: Lane): Word[] {
  return row.flatMap((line) => line[lane]);
}

/** How much room a row may take above and below its text, in lines. */
const PADDINGS = [0, 0.2, 0.4, 0.8];

/** Divides the rows among the labels, with the padding of rows under which the labels stand nearest to their middles. */
function divideRows(pages: readonly (readonly Row[])[], groups: readonly Level2Group[]): HabitualDivision {
  const rows = pages.flat();
  const divisions = PADDINGS.flatMap((padding) => {
    const edges = edgesOf(rows, padding);
    const heights = lineHeights(rows, edges);
    const lines = heights.map(({ line }) => line);
    return HALF_LINE_HABITS.map((habit) => {
      const labels = groups.map(({ prints }) =>
        prints.map(({ middle }) => placeOf({ lines, heights, edges }, middle, habit)),
      );
      const division = divideByCentres({ edges, labels, borderCost: () => 0, pageStarts: startsOfPages(pages) });
      return { ...division, habit, cost: division.cost + groups.length * HABIT_COSTS[habit] };
    });
  });
  return divisions.reduce((best, division) => (division.cost < best.cost ? division : best));
}

/** The edges of rows on the printed page, in lines of text. */
function edgesOf(rows: readonly Row[], padding: number): number[] {
  const edges = [0];
  for (const row of rows) {
    const lines = Math.max(...LANES.map((lane) => row.filter((line) => line[lane].length > 0).length));
    edges.push((edges.at(-1) ?? 0) + lines + padding);
  }
  return edges;
}

/** The heights of the lines of rows on the printed page, in the order of the lines. */
function lineHeights(rows: readonly Row[], edges: readonly number[]): KnownHeight[] {
  return rows.flatMap((row, at) => {
    const middle = ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;
    const heights = new Map<LaneLine, number>();
    for (const lane of LANES) {
      const filled = row.filter((line) => line[lane].length > 0);
      filled.forEach((line, index) => heights.set(line, middle + index - (filled.length - 1) / 2));
    }
    return row.map((line) => ({ line: line.number, height: heights.get(line) ?? middle }));
  });
}

interface KnownHeight {
  readonly line: number;
  readonly height: number;
}

/** Where a line of the source lies on the printed page, and how much higher or lower it may be. */
function placeOf({ lines, heights, edges }: PrintedLines, line: number, habit: HalfLineHabit): LabelPlace {
  const at = Math.floor(heightAmong(lines, line));
  const known = heights[at];
  if (known?.line === line) {
    // It may stand exactly there or half a line off, as the habit has it.
    const shifts = [0, ...TRUE_SHIFTS[habit]];
    const [least, most] = [Math.min(...shifts), Math.max(...shifts)];
    return { height: known.height + (least + most) / 2, slack: SAME_LINE + (most - least) / 2 };
  }
  const above = heights[at - 1]?.height ?? edges[0] ?? 0;
  const below = known?.height ?? edges.at(-1) ?? 0;
  return { height: (above + below) / 2, slack: Math.max((below - above) / 2 - SAME_LINE, 0) };
}

interface PrintedLines {
  /** The numbers of the lines, in rising order. */
  readonly lines: readonly number[];
  readonly heights: readonly KnownHeight[];
  readonly edges: readonly number[];
}

/** Texts less than this apart in height share a line of the source. */
const SAME_LINE = 0.3;
