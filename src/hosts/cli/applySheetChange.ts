import { HostError } from '../../app/hostError';
import type { SheetPlan } from '../../model/sheetPlan';
import type { SheetChange } from '../../model/workbookChange';
import { applyTableChange } from './applyTableChange';
import { findSheet } from './findSheet';

/** The sheets after one step of a change. Throws `HostError` 'conflict' or 'sheet-missing'; the given sheets stay as they are. */
export function applySheetChange(sheets: readonly SheetPlan[], step: SheetChange): readonly SheetPlan[] {
  switch (step.kind) {
    case 'create-sheet':
      if (findSheet(sheets, step.plan.name)) {
        throw new HostError('conflict', `The sheet ${step.plan.name} exists already.`, step.plan.name);
      }
      refuseSecondTable(sheets, step.plan);
      return [...sheets, step.plan];
    case 'replace-sheet': {
      const old = existingSheet(sheets, step.plan.name);
      refuseSecondTable(
        sheets.filter((sheet) => sheet !== old),
        step.plan,
      );
      return sheets.map((sheet) => (sheet === old ? step.plan : sheet));
    }
    case 'remove-sheet': {
      const old = existingSheet(sheets, step.sheet);
      return sheets.filter((sheet) => sheet !== old);
    }
    case 'change-table': {
      const old = existingSheet(sheets, step.sheet);
      return sheets.map((sheet) => (sheet === old ? applyTableChange(sheet, step) : sheet));
    }
  }
}

function existingSheet(sheets: readonly SheetPlan[], name: string): SheetPlan {
  const sheet = findSheet(sheets, name);
  if (!sheet) throw new HostError('sheet-missing', `The workbook has no sheet ${name}.`, name);
  return sheet;
}

function refuseSecondTable(sheets: readonly SheetPlan[], plan: SheetPlan): void {
  const name = plan.table?.name.toLowerCase();
  if (name !== undefined && sheets.some((sheet) => sheet.table?.name.toLowerCase() === name)) {
    throw new HostError('conflict', `A table ${plan.table?.name ?? ''} exists already.`, plan.table?.name);
  }
}
