import { HostError } from '../../app/hostError';
import type { SheetPlan } from '../../model/sheetPlan';
import type { SheetChange } from '../../model/workbookChange';
import { applyTableChange } from './applyTableChange';
import { sheetKey } from './sheetKey';

/** The sheets of a workbook by `sheetKey`, in their order. */
export type SheetsByKey = Map<string, SheetPlan>;

/** Carries out one step of a change on a copy of the sheets. Throws `HostError` 'conflict' or 'sheet-missing'; a plan itself never changes. */
export function applySheetChange(sheets: SheetsByKey, step: SheetChange): void {
  switch (step.kind) {
    case 'create-sheet':
      if (sheets.has(sheetKey(step.plan.name))) {
        throw new HostError('conflict', `The sheet ${step.plan.name} exists already.`, step.plan.name);
      }
      put(sheets, step.plan);
      return;
    case 'replace-sheet':
      existingSheet(sheets, step.plan.name);
      put(sheets, step.plan);
      return;
    case 'remove-sheet':
      sheets.delete(sheetKey(existingSheet(sheets, step.sheet).name));
      return;
    case 'change-table':
      put(sheets, applyTableChange(existingSheet(sheets, step.sheet), step));
  }
}

/** A sheet of a known name keeps its place. */
function put(sheets: SheetsByKey, plan: SheetPlan): void {
  refuseSecondTable(sheets, plan);
  sheets.set(sheetKey(plan.name), plan);
}

function existingSheet(sheets: SheetsByKey, name: string): SheetPlan {
  const sheet = sheets.get(sheetKey(name));
  if (!sheet) throw new HostError('sheet-missing', `The workbook has no sheet ${name}.`, name);
  return sheet;
}

function refuseSecondTable(sheets: SheetsByKey, plan: SheetPlan): void {
  const name = plan.table?.name.toLowerCase();
  if (name === undefined) return;
  for (const [key, sheet] of sheets) {
    if (key !== sheetKey(plan.name) && sheet.table?.name.toLowerCase() === name) {
      throw new HostError('conflict', `A table ${plan.table?.name ?? ''} exists already.`, plan.table?.name);
    }
  }
}
