import { haveRowsMoved } from '../../../model/change/haveRowsMoved';
import { HostError } from '../../../app/hostError';
import type { SheetPlan } from '../../../model/sheetPlan';
import type { TableChange, WorkbookChange } from '../../../model/workbookChange';
import type { Grid } from './grid';
import { readSheet, tablesOf } from './readSheet';
import type { GridTable } from './readSheet';

/**
 * Holds a change against the workbook before anything is written. Throws `HostError` 'conflict' when a sheet or a table to
 * create exists already or a table is not where it was read, 'sheet-missing' when a sheet is gone.
 */
export function checkChange(grid: Grid, change: WorkbookChange): void {
  const sheets = new Map<string, SheetState>();
  for (const sheet of grid.workbook().getSheets()) {
    sheets.set(keyOf(sheet.getName()), { name: sheet.getName(), tables: tablesOf(grid, sheet.getSheetId()) });
  }
  for (const step of change.changes) {
    switch (step.kind) {
      case 'create-sheet':
        if (sheets.has(keyOf(step.plan.name)))
          throw conflict(`The sheet ${step.plan.name} exists already.`, step.plan.name);
        addSheet(sheets, step.plan);
        break;
      case 'replace-sheet':
        takeSheet(sheets, step.plan.name);
        addSheet(sheets, step.plan);
        break;
      case 'remove-sheet':
        takeSheet(sheets, step.sheet);
        break;
      case 'change-table':
        checkTable(sheets, step);
        checkRows(grid, step);
        break;
    }
  }
}

interface SheetState {
  readonly name: string;
  readonly tables: readonly Pick<GridTable, 'name' | 'range'>[];
}

function takeSheet(sheets: Map<string, SheetState>, name: string): void {
  if (sheets.get(keyOf(name))?.name !== name) throw missing(name);
  sheets.delete(keyOf(name));
}

function addSheet(sheets: Map<string, SheetState>, { name, table }: SheetPlan): void {
  const isTaken = [...sheets.values()].some((sheet) =>
    sheet.tables.some((other) => keyOf(other.name) === keyOf(table?.name ?? '')),
  );
  if (table && isTaken) throw conflict(`The table ${table.name} exists already.`, table.name);
  sheets.set(keyOf(name), { name, tables: table ? [table] : [] });
}

function checkTable(sheets: ReadonlyMap<string, SheetState>, change: TableChange): void {
  const sheet = sheets.get(keyOf(change.sheet));
  if (sheet?.name !== change.sheet) throw missing(change.sheet);
  const range = sheet.tables.find(({ name }) => name === change.table)?.range;
  const isThere =
    range?.row === change.header.row &&
    range.column === change.header.column &&
    range.columns === change.columns.length;
  if (!isThere) throw conflict(`The table ${change.table} is not where it was read.`, change.sheet);
}

function checkRows(grid: Grid, change: TableChange): void {
  const sheet = change.keys && grid.workbook().getSheetBySheetName(change.sheet);
  const rows = sheet ? readSheet(grid, sheet).rows : [];
  if (haveRowsMoved(change, (row, column) => rows[row]?.[column] ?? null)) {
    throw conflict(`Rows of the table ${change.table} are not where they were read.`, change.sheet);
  }
}

/** Names of sheets and tables differ by more than case. */
function keyOf(name: string): string {
  return name.toLowerCase();
}

function conflict(message: string, subject: string): HostError {
  return new HostError('conflict', message, subject);
}

function missing(name: string): HostError {
  return new HostError('sheet-missing', `The workbook has no sheet ${name}.`, name);
}
