import type { CellGrid } from '../../model/cellGrid';
import { gridOfLines } from './gridOfLines';
import type { HtmlCell, HtmlTable } from './htmlTable';
import { settleLines } from './htmlText';

/**
 * The grids that a finished table shows: itself, with a smaller table inside a cell as lines of that cell, or, where
 * the table is only the frame of a page, the tables inside it and the text around them.
 */
export function gridsOfHtmlTable(table: HtmlTable): CellGrid[] {
  return isFrame(table) ? gridsInFrame(table) : [gridOf(table)];
}

function isFrame(table: HtmlTable): boolean {
  return table.cells.some(({ parts }) => parts.some((part) => typeof part !== 'string' && part.rows > table.rows));
}

function gridsInFrame(frame: HtmlTable): CellGrid[] {
  return frame.cells
    .flatMap(({ parts }) => parts)
    .flatMap((part) => {
      if (typeof part !== 'string') return gridsOfHtmlTable(part);
      const lines = settleLines(part);
      return lines.length > 0 ? [gridOfLines(lines)] : [];
    });
}

function gridOf(table: HtmlTable): CellGrid {
  const cells = table.cells.map((cell) => {
    const { row, column, columnSpan } = cell;
    return { row, column, rowSpan: Math.min(cell.rowSpan, table.rows - row), columnSpan, text: shownText(cell) };
  });
  const columns = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  return { name: '', rows: table.rows, columns, cells };
}

function shownText(cell: HtmlCell): string {
  const text = settleLines(rawText(cell)).join('\n');
  return exactNumber(text, cell.number) ?? text;
}

function rawText(cell: HtmlCell): string {
  return cell.parts.map((part) => (typeof part === 'string' ? part : rawLines(part))).join('');
}

/** A nested table as lines, its cells parted by a space. */
function rawLines(table: HtmlTable): string {
  let row = -1;
  let lines = '';
  for (const cell of table.cells) {
    lines += (cell.row === row ? ' ' : '\n') + rawText(cell);
    row = cell.row;
  }
  return `${lines}\n`;
}

/** The number behind a rounded amount such as 3,682,072 for 3682072.36; undefined where the text says as much. */
function exactNumber(text: string, number: string | undefined): string | undefined {
  if (!number || !SHOWN_NUMBER.test(text) || !PLAIN_NUMBER.test(number)) return undefined;
  return Number(text.replaceAll(',', '')) === Number(number) ? undefined : number;
}

const SHOWN_NUMBER = /^-?[\d,]+(?:\.\d+)?(?:E\+?\d+)?$/iu;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u;
