import { parseRangeAddress, rangeAddress, sheetReference } from '../../src/model/cellAddress';
import type { CellRange } from '../../src/model/sheetPlan';
import { ExcelError } from './excelError';

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
const MAXIMUM_ADDRESS = 8192;

/** All cells of a sheet. */
export const WHOLE_SHEET: CellRange = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** The block that an address names, with or without a sheet before it: A1, A1:B2, A:C, 1:3. */
export function parseBlock(address: string): CellRange {
  const plain = address.replace(/^.*!/u, '').replaceAll('$', '');
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/u.exec(plain);
  if (columns) return { ...between(`${columns[1] ?? ''}1:${columns[2] ?? ''}1`), row: 0, rows: SHEET_ROWS };
  const rows = /^(\d+):(\d+)$/u.exec(plain);
  if (rows) return { ...between(`A${rows[1] ?? ''}:A${rows[2] ?? ''}`), column: 0, columns: SHEET_COLUMNS };
  return between(plain);
}

/** The blocks of an address list; Excel cuts the list after 8192 characters. */
export function parseBlocks(addresses: string): readonly CellRange[] {
  return addresses
    .slice(0, MAXIMUM_ADDRESS)
    .split(',')
    .map((address) => parseBlock(address.trim()));
}

/** The address of a block as Excel gives it, with its sheet. */
export function fullAddress(sheet: string, block: CellRange): string {
  const address = rangeAddress(block);
  return sheetReference(sheet, block.rows === 1 && block.columns === 1 ? (address.split(':')[0] as string) : address);
}

/** The cells that two blocks share. */
export function intersection(one: CellRange, other: CellRange): CellRange | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** Whether the first block lies in the second. */
export function isInside(inner: CellRange, outer: CellRange): boolean {
  const shared = intersection(inner, outer);
  return shared?.rows === inner.rows && shared.columns === inner.columns;
}

function between(address: string): CellRange {
  const block = parseRangeAddress(address);
  if (!block || block.rows < 1 || block.columns < 1) {
    throw new ExcelError('InvalidArgument', `${address} is no address.`, 'Worksheet.getRange');
  }
  return block;
}
