import type { SourceCell } from '../grid/sourceCell';
import type { CondensedText } from '../stream/condenseText';
import { hasRadicals } from '../stream/repairRadicals';
import type { TextRange } from '../stream/textRange';
import { textValue } from '../stream/textValue';
import type { TextValue } from '../stream/textValue';

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
      spans: value.spans,
      text: asPrinted(value, sheet.text.source),
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      fence: [],
      ...(isDoubtful && { isDoubtful }),
    });
  }
}

/** The text with the signs of the source, line ends kept: what is repaired in a value is noted where the form is made. */
function asPrinted({ text, spans }: TextValue, source: string): string {
  const printed = spans.map(({ start, end }) => source.slice(start, end)).join('');
  if (!hasRadicals(printed)) return text;
  let next = 0;
  return Array.from({ length: text.length }, (_, at) =>
    isAdded(text, at, printed, next) ? '\n' : printed[next++],
  ).join('');
}

/** Whether a line end of a text is none of what is printed. */
function isAdded(text: string, at: number, printed: string, next: number): boolean {
  return text[at] === '\n' && printed[next] !== '\n';
}
