import type { CellGrid } from '../../../src/model/cellGrid';

/** A grid as a spreadsheet puts it on the clipboard as plain text: merged cells are their text and empty cells. */
export function printTabSeparated({ rows, columns, cells }: CellGrid): string {
  const lines = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, text } of cells) {
    const line = lines[row];
    if (line) line[column] = /[\n\t"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
  return lines.map((line) => `${line.join('\t')}\r\n`).join('');
}

/** A grid as an HTML table. */
export function printHtml({ rows, cells }: CellGrid): string {
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>').replaceAll('  ', '&nbsp;&nbsp;');
  const lines = Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .sort((one, other) => one.column - other.column)
      .map(({ rowSpan, columnSpan, text }) => `<td rowspan=${rowSpan} colspan=${columnSpan}>${escape(text)}</td>`)
      .join(''),
  );
  return `<table>${lines.map((line) => `<tr>${line}</tr>`).join('')}</table>`;
}
