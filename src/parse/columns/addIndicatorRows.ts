import type { CellLabel } from '../grid/cellLabel';
import { addRow, COLUMN } from './cellSheet';
import type { CellSheet, CellWords } from './cellSheet';
import type { ColumnLine, Word } from './columnLine';
import { divideByCentres } from './divideByCentres';
import { LANES, sortIntoLanes } from './indicatorLanes';
import type { Lane, LaneLine } from './indicatorLanes';
import { joinIndicatorRows } from './indicatorRows';
import { findLaneHints, groupLevel2 } from './level2Groups';
import type { Level2Group } from './level2Groups';
import { findStackedLabels } from './stackedLabel';
import type { StackedLabel } from './stackedLabel';

/** Adds the rows of the part of an indicator table that is on one page, with its headings if they are there. */
export function addIndicatorRows(sheet: CellSheet, lines: readonly ColumnLine[]): void {
  const labels = findStackedLabels(lines.flatMap((line) => line.words)).filter(({ label }) =>
    TABLE_LABELS.has(label.kind),
  );
  addHeadings(sheet, labels);
  const hints = findLaneHints(labels);
  const labelWords = new Set(labels.flatMap((label) => label.words));
  const texts = lines.map(({ words }) => words.filter((word) => !labelWords.has(word)));
  const lanes = sortIntoLanes(
    texts.filter(({ length }) => length > 0),
    hints,
  ).filter(hasText);
  const blank = new Set(lines.filter(({ words }) => words.length === 0).map(({ number }) => number));
  const rows = joinIndicatorRows(lanes, blank).map(({ start, end }) => lanes.slice(start, end));
  addGroups(sheet, groupLevel2(labels, hints), rows);
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

/** Adds the rows of each 二级指标, its labels in the first of them. Each label stands at the middle of its rows. */
function addGroups(sheet: CellSheet, groups: readonly Level2Group[], rows: readonly Row[]): void {
  const edges = edgesOf(rows);
  const division = divideByCentres({
    edges,
    centres: groups.map(({ middle }) => heightOf(rows, edges, middle)),
    borderCost: () => 0,
  });
  const [lead = rows.length] = groups.length > 0 ? division.borders : [];
  for (const row of rows.slice(0, lead)) addRow(sheet, cellsOf(row));
  groups.forEach((group, at) => {
    const [first = [], ...others] = rows.slice(division.borders[at], division.borders[at + 1]);
    addRow(sheet, [
      { column: COLUMN.left, words: group.left },
      { column: COLUMN.right, words: group.right },
      ...cellsOf(first),
    ]);
    for (const row of others) addRow(sheet, cellsOf(row));
  });
}

function cellsOf(row: Row): CellWords[] {
  return LANES.map((lane) => ({ column: COLUMN[lane], words: wordsIn(row, lane) }));
}

function wordsIn(row: Row, lane: Lane): Word[] {
  return row.flatMap((line) => line[lane]);
}

/** The room that a row takes above and below its text, in lines. */
const PADDING = 0.4;

/** The edges of rows on the printed page, in lines of text. */
function edgesOf(rows: readonly Row[]): number[] {
  const edges = [0];
  for (const row of rows) {
    const lines = Math.max(...LANES.map((lane) => row.filter((line) => line[lane].length > 0).length));
    edges.push((edges.at(-1) ?? 0) + lines + PADDING);
  }
  return edges;
}

/** Where a line of the source lies on the printed page: beside a part of a row, or between two rows. */
function heightOf(rows: readonly Row[], edges: readonly number[], line: number): number {
  const at = rows.findIndex((row) => (row.at(-1)?.number ?? 0) >= line);
  if (at < 0) return edges.at(-1) ?? 0;
  const first = rows[at]?.[0]?.number ?? 0;
  const last = rows[at]?.at(-1)?.number ?? 0;
  if (line < first) return edges[at] ?? 0;
  const [top = 0, bottom = 0] = edges.slice(at, at + 2);
  return top + ((bottom - top) * (line - first + 0.5)) / (last - first + 1);
}
