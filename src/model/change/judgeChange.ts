import type { CellRange, CellValue } from '../sheetPlan';
import type { SheetChange, TableChange, TableWidening, WorkbookChange } from '../workbookChange';
import { ChangeRefused } from './changeRefused';
import { sheetKey } from './sheetKey';

/** A sheet as far as it decides whether a change fits the workbook. */
export interface SheetToJudge {
  readonly name: string;
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
  /** How many columns from the first have an entry in some row; asked only where a table is to get columns. */
  readonly usedColumns: () => number;
}

/**
 * Holds a change against the workbook as it stands before any of its steps, the same for every host. Whether its rows are still where
 * they were read is asked as they are written (`haveRowsMoved`). Throws `ChangeRefused`: 'sheet-missing' where a sheet is gone, 'conflict'
 * where a sheet or a table to create is there already, a table is not where it was read, or something stands where columns are to come.
 */
export function judgeChange(workbook: readonly SheetToJudge[], { changes }: WorkbookChange): void {
  const sheets = new Map(workbook.map((sheet) => [sheetKey(sheet.name), sheet]));
  for (const step of changes) {
    const name = sheetOfStep(step);
    const sheet = sheets.get(sheetKey(name));
    if (step.kind === 'create-sheet') {
      if (sheet) throw new ChangeRefused('conflict', `The sheet ${name} exists already.`, name);
    } else if (!sheet) {
      throw new ChangeRefused('sheet-missing', `The workbook has no sheet ${name}.`, name);
    } else if (isOfTable(step)) {
      judgeTable(sheet, step);
    }
  }
  refuseSecondSteps(changes);
  refuseTakenTables(workbook, changes);
}

/** How many columns from the first have an entry in some row. */
export function usedColumns(rows: readonly (readonly CellValue[])[]): number {
  return rows.reduce(
    (most, row) => Math.max(most, 1 + row.findLastIndex((value) => value !== null && value !== '')),
    0,
  );
}

/** The sheet that a step is about. */
export function sheetOfStep(step: SheetChange): string {
  return 'plan' in step ? step.plan.name : step.sheet;
}

type TableStep = TableChange | TableWidening;

function isOfTable(step: SheetChange): step is TableStep {
  return step.kind === 'change-table' || step.kind === 'widen-table';
}

/** A table that was moved, or got or lost a column since it was read, would take the values into wrong columns. */
function judgeTable({ tables, usedColumns }: SheetToJudge, step: TableStep): void {
  const columns = step.kind === 'change-table' ? step.columns.length : step.header.columns;
  const range = tables.find(({ name }) => name === step.table)?.range;
  const isThere = range?.row === step.header.row && range.column === step.header.column && range.columns === columns;
  if (!isThere) throw new ChangeRefused('conflict', `The table ${step.table} is not where it was read.`, step.sheet);
  if (step.kind === 'widen-table' && usedColumns() > range.column + range.columns) {
    throw new ChangeRefused('conflict', `Something stands at the right of the table ${step.table}.`, step.sheet);
  }
}

/** What one step does to a sheet, another of the same change could not know. */
function refuseSecondSteps(changes: readonly SheetChange[]): void {
  const whole = new Set<string>();
  const tables = new Map<string, Set<string>>();
  for (const step of changes) {
    const key = sheetKey(sheetOfStep(step));
    const known = tables.get(key) ?? new Set<string>();
    const isSecond = whole.has(key) || (isOfTable(step) ? known.has(step.table) : known.size > 0);
    if (isSecond)
      throw new ChangeRefused('conflict', `Two steps are about the sheet ${sheetOfStep(step)}.`, sheetOfStep(step));
    if (isOfTable(step)) tables.set(key, known.add(step.table));
    else whole.add(key);
  }
}

/** A sheet that is written anew may keep its table; that of another, which is to go too, is still there when the new one comes. */
function refuseTakenTables(workbook: readonly SheetToJudge[], changes: readonly SheetChange[]): void {
  const owners = new Map(
    workbook.flatMap(({ name, tables }) => tables.map((table) => [table.name.toLowerCase(), sheetKey(name)] as const)),
  );
  for (const step of changes) {
    const name = 'plan' in step ? step.plan.table?.name : undefined;
    if (name === undefined) continue;
    const own = sheetKey(sheetOfStep(step));
    if ((owners.get(name.toLowerCase()) ?? own) !== own) {
      throw new ChangeRefused('conflict', `A table ${name} exists already.`, name);
    }
    owners.set(name.toLowerCase(), own);
  }
}
