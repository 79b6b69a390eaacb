import type { SheetPlan } from '../sheetPlan';
import type { SheetChange } from '../workbookChange';
import { applyTableChange } from './applyTableChange';
import { sheetOfStep } from './judgeChange';
import { sheetKey } from './sheetKey';
import { widenTable } from './widenTable';

/** A sheet as a plan; `id` stays when it is renamed, moved or written anew. */
export interface PlannedSheet {
  readonly id: string;
  readonly plan: SheetPlan;
}

/** The sheets of a workbook by `sheetKey`, in their order. */
export type SheetsByKey = Map<string, PlannedSheet>;

/**
 * Carries out one step of a change that was judged on a copy of the sheets; a plan itself never changes. A sheet of a known name keeps its
 * place. Throws `ChangeRefused` where rows have moved.
 */
export function applySheetChange(sheets: SheetsByKey, step: SheetChange, newId: () => string): void {
  const key = sheetKey(sheetOfStep(step));
  if (step.kind === 'create-sheet') {
    sheets.set(key, { id: newId(), plan: step.plan });
    return;
  }
  const sheet = sheets.get(key);
  if (!sheet) throw new Error(`The workbook has no sheet ${sheetOfStep(step)}.`);
  const { id, plan } = sheet;
  switch (step.kind) {
    case 'replace-sheet':
      sheets.set(key, { id, plan: step.plan });
      return;
    case 'remove-sheet':
      sheets.delete(key);
      return;
    case 'change-table':
      sheets.set(key, { id, plan: applyTableChange(plan, step) });
      return;
    case 'widen-table':
      sheets.set(key, { id, plan: widenTable(plan, step) });
  }
}
