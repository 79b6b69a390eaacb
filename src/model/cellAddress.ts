import type { CellRange } from './sheetPlan';

/** The letters of a column counted from 0: 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 style address of a cell; row and column count from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A1:B2 style address of a block; a block of one cell is written as a block too. */
export function rangeAddress(range: CellRange): string {
  return `${cellAddress(range.row, range.column)}:${cellAddress(range.row + range.rows - 1, range.column + range.columns - 1)}`;
}

/** $1:$4 address of whole rows, first and last, which count from 0. */
export function wholeRows([first, last]: readonly [number, number]): string {
  return `$${first + 1}:$${last + 1}`;
}

/** $A:$C address of whole columns, first and last, which count from 0. */
export function wholeColumns([first, last]: readonly [number, number]): string {
  return `$${columnLetters(first)}:$${columnLetters(last)}`;
}

const RANGE_ADDRESS = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

/** The block that an A1 or A1:B2 style address (with or without $) names; undefined for anything else. */
export function parseRangeAddress(address: string): CellRange | undefined {
  const match = RANGE_ADDRESS.exec(address);
  if (!match?.[1] || !match[2]) return undefined;
  const column = columnNumber(match[1]);
  const row = Number(match[2]) - 1;
  const lastColumn = match[3] ? columnNumber(match[3]) : column;
  const lastRow = match[4] ? Number(match[4]) - 1 : row;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** The name of a sheet as a formula or a link takes it, with the block behind it. */
export function sheetReference(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

/** The number of a column, counted from 0, by its letters in capitals: A → 0, AA → 26. */
export function columnNumber(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
