import { rangeAddress } from '../../model/cellAddress';
import type { CellRange, SheetPlan, TablePlan } from '../../model/sheetPlan';
import { WorkbookFileError } from './workbookFileError';

/** Limits of Excel. Source: Microsoft, "Excel specifications and limits". */
const MAX_TEXT = 32_767;
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const MAX_SHEET_NAME = 31;

const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const LOOKS_LIKE_A_CELL = /^(?:[a-z]{1,3}\d+|r\d*c\d*)$/i;

/**
 * Refuses what Excel would "repair" or drop on opening, and what the library writes without complaint.
 * Throws `WorkbookFileError` 'unwritable' with the first offence.
 */
export function assertExcelSafe(sheets: readonly SheetPlan[]): void {
  const sheetNames = new Set<string>();
  const tableNames = new Set<string>();
  if (sheets.length === 0) throw new WorkbookFileError('unwritable', 'a workbook needs a sheet');
  for (const sheet of sheets) {
    refuse(sheet, isBadSheetName(sheet.name), 'sheet name');
    claim(sheetNames, sheet, sheet.name.toLowerCase(), 'sheet name used twice');
    assertSize(sheet);
    const merged = assertMergesApart(sheet);
    if (sheet.table) {
      claim(tableNames, sheet, sheet.table.name.toLowerCase(), 'table name used twice');
      assertTable(sheet, sheet.table, merged);
    }
  }
}

/** Whether Excel takes no sheet of that name. */
export function isBadSheetName(name: string): boolean {
  return (
    name.length === 0 ||
    name.length > MAX_SHEET_NAME ||
    /[\\/?*[\]:]/.test(name) ||
    /^'|'$/.test(name) ||
    /^history$/i.test(name)
  );
}

function assertSize(sheet: SheetPlan): void {
  refuse(sheet, sheet.rows.length > MAX_ROWS, `more than ${MAX_ROWS} rows`);
  for (const row of sheet.rows) {
    refuse(sheet, row.length > MAX_COLUMNS, `more than ${MAX_COLUMNS} columns`);
    for (const content of row) {
      const value = typeof content === 'object' && content !== null && 'text' in content ? content.text : content;
      refuse(sheet, typeof value === 'string' && value.length > MAX_TEXT, `text over ${MAX_TEXT} characters`);
      refuse(sheet, typeof value === 'number' && !Number.isFinite(value), 'number that is not finite');
    }
  }
}

function assertMergesApart(sheet: SheetPlan): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const merge of sheet.merges ?? []) {
    forEachCell(merge, (key) => {
      refuse(sheet, covered.has(key), `overlapping merge ${rangeAddress(merge)}`);
      covered.add(key);
    });
  }
  return covered;
}

function assertTable(sheet: SheetPlan, table: TablePlan, merged: ReadonlySet<number>): void {
  const { row, column, rows, columns } = table.range;
  refuse(sheet, !TABLE_NAME.test(table.name) || LOOKS_LIKE_A_CELL.test(table.name), `table name ${table.name}`);
  refuse(sheet, rows < 2 || columns < 1, `table ${table.name} without a body`);
  const header = sheet.rows[row]?.slice(column, column + columns) ?? [];
  const names = new Set(header.map((name) => (typeof name === 'string' ? name.trim().toLowerCase() : '')));
  refuse(
    sheet,
    header.length < columns || names.size !== columns || names.has(''),
    `table ${table.name}: header must be unique texts`,
  );
  if (merged.size > 0) {
    forEachCell(table.range, (key) => {
      refuse(sheet, merged.has(key), `merge inside table ${table.name}`);
    });
  }
}

function forEachCell(range: CellRange, visit: (key: number) => void): void {
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) visit(row * MAX_COLUMNS + column);
  }
}

function claim(taken: Set<string>, sheet: SheetPlan, name: string, offence: string): void {
  refuse(sheet, taken.has(name), offence);
  taken.add(name);
}

function refuse(sheet: SheetPlan, isOffence: boolean, offence: string): void {
  if (isOffence) throw new WorkbookFileError('unwritable', `[${sheet.name}] ${offence}`);
}
