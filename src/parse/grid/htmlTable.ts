import type { GridCell } from '../../model/cellGrid';

/** A table of an HTML document while its tags come in. Spans never overlap: what is taken stays taken. */
export interface HtmlTable {
  readonly cells: HtmlCell[];
  /** For each column, the first row that no earlier cell covers. */
  readonly freeFrom: number[];
  rows: number;
  /** Where the next cell of the row may stand. */
  column: number;
  /** The cell that text goes to; undefined between cells. */
  open: HtmlCell | undefined;
}

export interface HtmlCell extends Omit<GridCell, 'text'> {
  /** Raw text and nested tables in their order. */
  readonly parts: (string | HtmlTable)[];
  /** The number behind a shown text that may be rounded; undefined if the source does not give it. */
  readonly number: string | undefined;
}

/** Cells beyond this column are read as text of the last one: hostile spans must not cost more than their length. */
const MOST_COLUMNS = 1024;

/** The most rows that HTML lets a cell span. */
const MOST_ROWS = 65_534;

export function startHtmlTable(): HtmlTable {
  return { cells: [], freeFrom: [], rows: 0, column: 0, open: undefined };
}

export function openHtmlRow(table: HtmlTable): void {
  table.open = undefined;
  table.rows++;
  table.column = 0;
}

export function openHtmlCell(table: HtmlTable, attributes: ReadonlyMap<string, string>): void {
  if (table.rows === 0) openHtmlRow(table);
  skipCovered(table);
  const last = table.cells.at(-1);
  if (table.column >= MOST_COLUMNS && last) {
    last.parts.push(' ');
    table.open = last;
    return;
  }
  const number = attributes.get('x:num') ?? attributes.get('sdval');
  const rowSpan = spanOf(attributes.get('rowspan'), MOST_ROWS);
  const columnSpan = cover(table, rowSpan, spanOf(attributes.get('colspan'), MOST_COLUMNS));
  table.open = { row: table.rows - 1, column: table.column - columnSpan, rowSpan, columnSpan, parts: [], number };
  table.cells.push(table.open);
}

/** 0 means "to the end of the table". */
function spanOf(attribute: string | undefined, most: number): number {
  const span = Number.parseInt(attribute ?? '1', 10);
  if (span === 0) return most;
  return span > 0 ? Math.min(span, most) : 1;
}

function skipCovered(table: HtmlTable): void {
  while (table.column < MOST_COLUMNS && isCovered(table, table.column)) table.column++;
}

function isCovered(table: HtmlTable, column: number): boolean {
  return (table.freeFrom[column] ?? 0) >= table.rows;
}

/** Takes as many of the wanted columns as are free and moves behind them. */
function cover(table: HtmlTable, rowSpan: number, wanted: number): number {
  const start = table.column;
  do {
    table.freeFrom[table.column] = table.rows - 1 + rowSpan;
    table.column++;
  } while (table.column < Math.min(start + wanted, MOST_COLUMNS) && !isCovered(table, table.column));
  return table.column - start;
}
