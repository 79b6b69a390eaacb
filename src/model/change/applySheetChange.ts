import type { SheetPlan } from '../sheetPlan';
import type { SheetChange } from '../workbookChange';
import { applyTableChange } from './applyTableChange';
import { ChangeRefused } from './changeRefused';
import { sheetKey } from './sheetKey';

/** A sheet as a plan; `id` stays when it is renamed, moved or written anew. */
export interface PlannedSheet {
  readonly id: string;
  readonly plan: SheetPlan;
}

/** The sheets of a workbook by `sheetKey`, in their order. */
export type SheetsByKey = Map<string, PlannedSheet>;

/** Carries out one step of a change on a copy of the sheets. Throws `ChangeRefused`; a plan itself never changes. */
export function applySheetChange(sheets: SheetsByKey, step: SheetChange, newId: () => string): void {
  switch (step.kind) {
    case 'create-sheet':
      if (sheets.has(sheetKey(step.plan.name))) {
        throw new ChangeRefused('conflict', `The sheet ${step.plan.name} exists already.`, step.plan.name);
      }
      put(sheets, { id: newId(), plan: step.plan });
      return;
    case 'replace-sheet':
      put(sheets, { id: existingSheet(sheets, step.plan.name).id, plan: step.plan });
      return;
    case 'remove-sheet':
      sheets.delete(sheetKey(existingSheet(sheets, step.sheet).plan.name));
      return;
    case 'change-table': {
      const { id, plan } = existingSheet(sheets, step.sheet);
      put(sheets, { id, plan: applyTableChange(plan, step) });
    }
  }
}

/** A sheet of a known name keeps its place. */
function put(sheets: SheetsByKey, sheet: PlannedSheet): void {
  refuseSecondTable(sheets, sheet.plan);
  sheets.set(sheetKey(sheet.plan.name), sheet);
}

function existingSheet(sheets: SheetsByKey, name: string): PlannedSheet {
  const sheet = sheets.get(sheetKey(name));
  if (!sheet) throw new ChangeRefused('sheet-missing', `The workbook has no sheet ${name}.`, name);
  return sheet;
}

function refuseSecondTable(sheets: SheetsByKey, plan: SheetPlan): void {
  const name = plan.table?.name.toLowerCase();
  if (name === undefined) return;
  for (const [key, { plan: other }] of sheets) {
    if (key !== sheetKey(plan.name) && other.table?.name.toLowerCase() === name) {
      throw new ChangeRefused('conflict', `A table ${plan.table?.name ?? ''} exists already.`, plan.table?.name ?? '');
    }
  }
}
