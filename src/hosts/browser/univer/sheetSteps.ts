import { generateRandomId } from '@univerjs/core';
import type { IMutationInfo, Worksheet } from '@univerjs/core';
import {
  InsertSheetMutation,
  InsertSheetUndoMutationFactory,
  RemoveSheetCommand,
  RemoveSheetMutation,
  RemoveSheetUndoMutationFactory,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import { AddSheetTableMutation, DeleteSheetTableMutation } from '@univerjs/preset-sheets-table';
import type { IAddSheetTableParams } from '@univerjs/preset-sheets-table';
import type { SheetPlan, TablePlan } from '../../../model/sheetPlan';
import type { FindSheetId } from './cellData';
import type { Grid } from './grid';
import { toGridRange } from './gridRange';
import type { Journal } from './journal';
import { toSheetData } from './sheetData';
import { TABLE_LOOK } from './tableLook';

/** Puts a new sheet at a position of the workbook. */
export function insertSheet(
  grid: Grid,
  journal: Journal,
  plan: SheetPlan,
  { id, index, findSheetId }: { readonly id: string; readonly index: number; readonly findSheetId: FindSheetId },
): void {
  const workbook = grid.workbook();
  const unitId = workbook.getUnitId();
  const { sheet, styles } = toSheetData(plan, id, findSheetId);
  const insertion = { unitId, index, sheet, styles };
  const removal = InsertSheetUndoMutationFactory(grid.univer.__getInjector(), insertion);
  journal.run([{ id: InsertSheetMutation.id, params: insertion }], [{ id: RemoveSheetMutation.id, params: removal }]);
  if (!plan.table) return;
  const addition = addTableStep(grid, id, plan.table, plan);
  const { tableId } = addition.params;
  journal.run([addition], [{ id: DeleteSheetTableMutation.id, params: { unitId, subUnitId: id, tableId } }]);
}

/** The steps that remove a sheet of the grid, and those that bring it back. */
export interface RemovedSheet {
  readonly removal: readonly IMutationInfo[];
  readonly insertion: readonly IMutationInfo[];
}

/** Removes a sheet with everything that belongs to it. */
export function removeSheet(grid: Grid, journal: Journal, sheet: Worksheet): RemovedSheet {
  const removal = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId(), subUnitName: sheet.getName() };
  const insertion = RemoveSheetUndoMutationFactory(grid.univer.__getInjector(), removal);
  const others = grid.get(SheetInterceptorService).onCommandExecute({ id: RemoveSheetCommand.id, params: removal });
  const removed = {
    removal: [...(others.preRedos ?? []), { id: RemoveSheetMutation.id, params: removal }, ...others.redos],
    insertion: [...(others.preUndos ?? []), { id: InsertSheetMutation.id, params: insertion }, ...others.undos],
  } as RemovedSheet;
  journal.run(removed.removal, removed.insertion);
  return structuredClone(removed);
}

/** Brings a removed sheet back to a position of the workbook. */
export function bringBackSheet(journal: Journal, { removal, insertion }: RemovedSheet, index: number): void {
  const placed = insertion.map((step) =>
    step.id === InsertSheetMutation.id ? { ...step, params: { ...step.params, index } } : step,
  );
  journal.run(structuredClone(placed), structuredClone(removal));
}

/** The step that makes a block of a sheet that is there a table. */
export function addTableStep(grid: Grid, sheetId: string, table: TablePlan, plan: SheetPlan): IMutationInfo<TableStep> {
  return {
    id: AddSheetTableMutation.id,
    params: {
      unitId: grid.workbook().getUnitId(),
      subUnitId: sheetId,
      tableId: generateRandomId(8),
      name: table.name,
      range: toGridRange(table.range),
      header: Array.from({ length: table.range.columns }, (_, column) => headerText(plan, table, column)),
      options: { tableStyleId: TABLE_LOOK.name },
    },
  };
}

type TableStep = IAddSheetTableParams & { tableId: string };

function headerText(plan: SheetPlan, { range }: TablePlan, column: number): string {
  const content = plan.rows[range.row]?.[range.column + column];
  return typeof content === 'string' ? content : `列${column + 1}`;
}
