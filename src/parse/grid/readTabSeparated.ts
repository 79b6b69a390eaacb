import type { CellGrid, GridCell } from '../../model/cellGrid';

/**
 * The cells of tab-separated text as spreadsheets put it on the clipboard: a cell that holds a line end, a tab or a
 * quote may stand in quotes, with "" for a quote. Merges are unknown: a merged cell is its text followed by empty
 * cells. Linear in `text`.
 */
export function readTabSeparated(text: string): CellGrid {
  const cells: GridCell[] = [];
  let row = 0;
  let column = 0;
  let columns = 0;
  let at = 0;
  while (at < text.length) {
    const { value, end } = readQuoted(text, at) ?? readPlain(text, at);
    if (value.trim() !== '') cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: value });
    column++;
    columns = Math.max(columns, column);
    if (text[end] !== '\t') {
      row++;
      column = 0;
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return { name: '', rows: row + (column > 0 ? 1 : 0), columns, cells };
}

interface ReadCell {
  readonly value: string;
  /** Where the tab or line end behind the cell stands. */
  readonly end: number;
}

const SEPARATOR = /[\t\r\n]/gu;

function readPlain(text: string, start: number): ReadCell {
  SEPARATOR.lastIndex = start;
  const end = SEPARATOR.exec(text)?.index ?? text.length;
  return { value: text.slice(start, end), end };
}

/**
 * A cell in quotes; undefined where the quote is a character of the text: “"十四五"规划” begins with one too, but no
 * separator follows its second quote.
 */
function readQuoted(text: string, start: number): ReadCell | undefined {
  if (text[start] !== '"') return undefined;
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    const end = quote + 1;
    if (end === text.length || /[\t\r\n]/u.test(text.charAt(end))) {
      const value = text
        .slice(start + 1, quote)
        .replaceAll('""', '"')
        .replaceAll('\r\n', '\n');
      return { value, end };
    }
    if (text[end] !== '"') return undefined;
    at = end + 1;
  }
}
