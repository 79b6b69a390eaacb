import type { SheetPlan } from '../sheetPlan';
import { sheetKey } from './sheetKey';

/** The sheet of a name; as in Excel, capital and small letters do not make two names. */
export function findSheet(sheets: readonly SheetPlan[], name: string): SheetPlan | undefined {
  const wanted = sheetKey(name);
  return sheets.find((sheet) => sheetKey(sheet.name) === wanted);
}
