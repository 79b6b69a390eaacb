import type { SourceCell } from '../grid/sourceCell';
import type { Word } from './columnLine';

/** The columns that cells are put into: those of the form as it is printed. */
export const COLUMN = {
  label: 0,
  level1: 1,
  left: 2,
  leftName: 3,
  leftValue: 4,
  right: 5,
  rightName: 6,
  rightValue: 7,
} as const;

/** Words for one cell, line by line. */
export interface CellWords {
  readonly column: number;
  readonly words: readonly Word[];
  /** Why the words may belong elsewhere. */
  readonly isDoubtful?: boolean;
}

/** Cells as they are found, row by row. */
export interface CellSheet {
  readonly text: string;
  readonly cells: SourceCell[];
  rows: number;
  /** Whether all that is added is doubtful. */
  isDoubtful: boolean;
}

/** Adds a row; cells without words are left out. */
export function addRow(sheet: CellSheet, cells: readonly CellWords[]): void {
  for (const { column, words, isDoubtful = false } of cells) {
    if (words.length === 0) continue;
    const spans = spansByLine(words);
    const text = spans.map(({ start, end }) => sheet.text.slice(start, end)).join('');
    sheet.cells.push({
      row: sheet.rows,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      spans,
      fence: [],
      isDoubtful: isDoubtful || sheet.isDoubtful,
    });
  }
  sheet.rows++;
}

/** What lies between two words of a line belongs to the cell as well. */
function spansByLine(words: readonly Word[]): { start: number; end: number }[] {
  const spans: { line: number; start: number; end: number }[] = [];
  for (const { line, span } of words) {
    const last = spans.at(-1);
    if (last?.line === line) last.end = span.end;
    else spans.push({ line, ...span });
  }
  return spans.map(({ start, end }) => ({ start, end }));
}
