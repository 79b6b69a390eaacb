import type { SheetPlan } from '../../model/sheetPlan';

/** The sheet of a name; as in Excel, capital and small letters do not make two names. */
export function findSheet(sheets: readonly SheetPlan[], name: string): SheetPlan | undefined {
  const wanted = name.toLowerCase();
  return sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}
