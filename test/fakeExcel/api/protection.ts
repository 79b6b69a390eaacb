import { ExcelError } from '../excelError';
import type { Sheet } from '../sheet';

/** Excel refuses every change of a protected sheet. */
export function refuseProtected(sheet: Sheet): void {
  if (sheet.isProtected) throw new ExcelError('AccessDenied', 'You cannot perform the requested operation.', 'Range');
}

/** The members of `Excel.WorksheetProtection` and `Excel.WorkbookProtection` that are read. */
export class ProtectionApi {
  constructor(readonly isProtected: boolean) {}

  get options(): { readonly allowFormatCells: boolean; readonly allowEditObjects: boolean } {
    return { allowFormatCells: false, allowEditObjects: false };
  }
  get protected(): boolean {
    return this.isProtected;
  }
}
