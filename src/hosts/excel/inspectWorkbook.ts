import { HostError } from '../../app/hostError';
import type { SheetChange, TableChange, WorkbookChange } from '../../model/workbookChange';
import { lookAtTable } from './lookAtTable';
import type { TableState } from './lookAtTable';
import { readStored, settingKey, storedItem } from './storedValue';
import type { StoredBefore } from './takeBack';

/** What a change meets in the workbook. */
export interface WorkbookState {
  /** The ids of all sheets in their order. */
  readonly order: readonly string[];
  readonly tables: ReadonlyMap<TableChange, TableState>;
  /** The settings that it remembers something under, as they are stored. */
  readonly settings: () => readonly StoredBefore[];
}

/**
 * Looks at the workbook in one request and checks that the change fits it. Throws `HostError` 'conflict', 'sheet-missing'
 * or 'protected'.
 */
export async function inspectWorkbook(context: Excel.RequestContext, change: WorkbookChange): Promise<WorkbookState> {
  const { workbook } = context;
  workbook.worksheets.load('items/id,items/name');
  workbook.tables.load('items/name,items/worksheet/name');
  workbook.protection.load('protected');
  const looks = change.changes.filter((step) => step.kind !== 'create-sheet').map((step) => lookAt(workbook, step));
  const items = (change.remember ?? []).map(({ key }) => ({
    key: settingKey(key),
    item: storedItem(context, settingKey(key)),
  }));
  await context.sync();
  if (workbook.protection.protected && change.changes.some(changesSheetList)) {
    throw new HostError('protected', 'The structure of the workbook is protected.');
  }
  const tables = new Map<TableChange, TableState>();
  for (const { step, name, sheet, table } of looks) {
    if (sheet.isNullObject) throw new HostError('sheet-missing', `The workbook has no sheet ${name}.`, name);
    if (sheet.protection.protected) throw new HostError('protected', `The sheet ${name} is protected.`, name);
    if (step.kind === 'change-table') tables.set(step, expectedTable(step, table?.()));
  }
  const sheets = workbook.worksheets.items.map((sheet) => sheet.name);
  refuseTakenSheets(change, sheets);
  refuseTakenTables(change, workbook.tables.items);
  return {
    order: workbook.worksheets.items.map(({ id }) => id),
    tables,
    settings: () => items.map(({ key, item }) => ({ key, value: readStored(item) })),
  };
}

/** Whether two names are one to Excel. */
function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

type ExistingSheetChange = Exclude<SheetChange, { readonly kind: 'create-sheet' }>;

interface Look {
  readonly step: ExistingSheetChange;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly table: (() => TableState | undefined) | undefined;
}

function lookAt(workbook: Excel.Workbook, step: ExistingSheetChange): Look {
  const name = step.kind === 'replace-sheet' ? step.plan.name : step.sheet;
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  sheet.protection.load('protected');
  return { step, name, sheet, table: step.kind === 'change-table' ? lookAtTable(sheet, step) : undefined };
}

function changesSheetList(step: SheetChange): boolean {
  return step.kind === 'create-sheet' || step.kind === 'remove-sheet';
}

/** A table that was moved, or got or lost a column since it was read, would take the values into wrong columns. */
function expectedTable(step: TableChange, state: TableState | undefined): TableState {
  const isThere =
    state?.header.row === step.header.row &&
    state.header.column === step.header.column &&
    state.header.columns === step.columns.length;
  if (!isThere) throw new HostError('conflict', `The table ${step.table} is not where it was read.`, step.sheet);
  return state;
}

function refuseTakenSheets(change: WorkbookChange, sheets: readonly string[]): void {
  const taken = [...sheets];
  for (const step of change.changes) {
    if (step.kind !== 'create-sheet') continue;
    const { name } = step.plan;
    if (taken.some((other) => isSameName(other, name))) {
      throw new HostError('conflict', `The sheet ${name} exists already.`, name);
    }
    taken.push(name);
  }
}

/** Tables of sheets that are written anew or removed make room for new ones. */
function refuseTakenTables(change: WorkbookChange, tables: readonly Excel.Table[]): void {
  const leaving = change.changes.flatMap((step) => {
    if (step.kind === 'replace-sheet') return [step.plan.name];
    return step.kind === 'remove-sheet' ? [step.sheet] : [];
  });
  const taken = tables
    .filter((table) => !leaving.some((sheet) => isSameName(sheet, table.worksheet.name)))
    .map((table) => table.name);
  for (const step of change.changes) {
    const name = 'plan' in step ? step.plan.table?.name : undefined;
    if (name === undefined) continue;
    if (taken.some((other) => isSameName(other, name))) {
      throw new HostError('conflict', `A table ${name} exists already.`, name);
    }
    taken.push(name);
  }
}
