import type { SourceCell } from '../grid/sourceCell';
import type { CondensedText } from '../stream/condenseText';
import type { TextRange } from '../stream/textRange';
import { textValue } from '../stream/textValue';

/** The cells that a text is found to be made of, row by row. */
export interface CellRows {
  readonly text: CondensedText;
  readonly cells: SourceCell[];
  rows: number;
}

/** A range of the text as a cell of a row; `keepsLines` where its lines may end paragraphs. */
export interface RowCell extends TextRange {
  readonly column: number;
  readonly keepsLines?: boolean;
  readonly isDoubtful?: boolean;
}

/** Puts cells on a row of their own; those without text are blank. */
export function addRow(sheet: CellRows, cells: readonly RowCell[]): void {
  const row = sheet.rows++;
  for (const { start, end, column, keepsLines, isDoubtful } of cells) {
    if (start >= end) continue;
    const value = textValue(sheet.text, [{ start, end }], keepsLines);
    sheet.cells.push({
      ...value,
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      fence: [],
      ...(isDoubtful && { isDoubtful }),
    });
  }
}
