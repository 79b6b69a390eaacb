import type { ICellData, Worksheet } from '@univerjs/core';
import { TableManager } from '@univerjs/preset-sheets-table';
import type { CellValue } from '../../../model/sheetPlan';
import type { SheetContent } from '../../../model/sheetContent';
import { valueOfCell } from './cellData';
import type { Grid } from './grid';
import { fromGridRange } from './gridRange';

/** A worksheet of the grid as the port reads it. */
export function readSheet(grid: Grid, sheet: Worksheet): SheetContent {
  return {
    name: sheet.getName(),
    rows: rowsOf(sheet),
    merges: sheet.getMergeData().map(fromGridRange),
    tables: tablesOf(grid, sheet.getSheetId()).map(({ name, range }) => ({ name, range })),
  };
}

/** The cells of a sheet that hold a formula, their own or a shared one. */
export function formulasOf(sheet: Worksheet): ReadonlySet<string> {
  const places = new Set<string>();
  const matrix = sheet.getCellMatrix().getMatrix() as Record<number, Record<number, ICellData | null> | undefined>;
  for (const [row, cells] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (cell?.f || cell?.si) places.add(`${row},${column}`);
    }
  }
  return places;
}

/** A table as Univer keeps it. */
export interface GridTable {
  readonly id: string;
  readonly name: string;
  readonly range: SheetContent['tables'][number]['range'];
}

/** The tables of a sheet. */
export function tablesOf(grid: Grid, sheetId: string): readonly GridTable[] {
  const tables = grid.get(TableManager).getTablesBySubunitId(grid.workbook().getUnitId(), sheetId);
  return tables.map((table) => ({
    id: table.getId(),
    name: table.getDisplayName(),
    range: fromGridRange(table.getRange()),
  }));
}

function rowsOf(sheet: Worksheet): readonly (readonly CellValue[])[] {
  const rows: CellValue[][] = [];
  const matrix = sheet.getCellMatrix().getMatrix() as Record<number, Record<number, ICellData | null> | undefined>;
  for (const [row, cells] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      const value = valueOfCell(cell);
      if (value !== null) place(rows, Number(row), Number(column), value);
    }
  }
  return rows;
}

function place(rows: CellValue[][], row: number, column: number, value: CellValue): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] as CellValue[];
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}
