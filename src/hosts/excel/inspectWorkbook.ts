import { HostError } from '../../app/hostError';
import { refusalsOfHost } from '../../app/writeLog';
import { judgeChange, sheetOfStep } from '../../model/change/judgeChange';
import type { SheetToJudge } from '../../model/change/judgeChange';
import { sheetKey } from '../../model/change/sheetKey';
import type { SheetChange, TableChange, TableWidening, WorkbookChange } from '../../model/workbookChange';
import { lookAtTable } from './lookAtTable';
import type { TableState } from './lookAtTable';
import { readStored, settingKey, storedItem } from './storedValue';
import type { StoredBefore } from './takeBack';
import type { TableToWiden } from './widenTable';

/** What a change meets in the workbook. */
export interface WorkbookState {
  /** The ids of all sheets in their order. */
  readonly order: readonly string[];
  readonly tables: ReadonlyMap<TableChange, TableState>;
  readonly widened: readonly TableToWiden[];
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
  refusalsOfHost(() => {
    judgeChange(
      workbook.worksheets.items.map(({ name }) => sheetToJudge(workbook, name, looks)),
      change,
    );
  });
  const tables = new Map<TableChange, TableState>();
  const widened: TableToWiden[] = [];
  for (const { step, sheet, table } of looks) {
    const name = sheetOfStep(step);
    if (sheet.protection.protected) throw new HostError('protected', `The sheet ${name} is protected.`, name);
    const state = table?.();
    if (state && step.kind === 'change-table') tables.set(step, state);
    if (state && step.kind === 'widen-table') widened.push({ change: step, state });
  }
  return {
    order: workbook.worksheets.items.map(({ id }) => id),
    tables,
    widened,
    settings: () => items.map(({ key, item }) => ({ key, value: readStored(item) })),
  };
}

type ExistingSheetChange = Exclude<SheetChange, { readonly kind: 'create-sheet' }>;

interface Look {
  readonly step: ExistingSheetChange;
  readonly sheet: Excel.Worksheet;
  readonly table: (() => TableState | undefined) | undefined;
  /** How many columns of the sheet are in use. */
  readonly usedColumns: () => number;
}

function lookAt(workbook: Excel.Workbook, step: ExistingSheetChange): Look {
  const sheet = workbook.worksheets.getItemOrNullObject(sheetOfStep(step));
  sheet.load('name');
  sheet.protection.load('protected');
  return {
    step,
    sheet,
    table: 'table' in step ? lookAtTable(sheet, step) : undefined,
    usedColumns: step.kind === 'widen-table' ? loadUsedColumns(sheet, step) : () => 0,
  };
}

function loadUsedColumns(sheet: Excel.Worksheet, { header }: TableWidening): () => number {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('columnIndex,columnCount');
  return () => (used.isNullObject ? header.column : used.columnIndex + used.columnCount);
}

/** Only tables that a step changes tell where they stand. */
function sheetToJudge(workbook: Excel.Workbook, name: string, looks: readonly Look[]): SheetToJudge {
  const own = looks.filter(({ step }) => sheetKey(sheetOfStep(step)) === sheetKey(name));
  const tables = workbook.tables.items.filter(({ worksheet }) => worksheet.name === name);
  return {
    name,
    tables: tables.map((table) => {
      const state = own.find(({ step }) => 'table' in step && step.table === table.name)?.table?.();
      const { row, column, columns } = state?.header ?? { row: 0, column: 0, columns: 0 };
      return { name: table.name, range: { row, column, columns, rows: 1 + (state?.bodyRows ?? 0) } };
    }),
    usedColumns: () => Math.max(0, ...own.map(({ usedColumns }) => usedColumns())),
  };
}

function changesSheetList(step: SheetChange): boolean {
  return step.kind === 'create-sheet' || step.kind === 'remove-sheet';
}
