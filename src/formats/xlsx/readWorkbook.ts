import type { WorkbookFile } from '../../model/workbookFile';
import { planOfSheet } from './planOfSheet';
import { SETTINGS_SHEET, settingsOfRows } from './settingsSheet';
import { unpackWorkbook } from './unpackWorkbook';

/**
 * What an .xlsx file holds, as plans. Dates come as Excel's serial numbers with their format. Our own marks are left behind, since
 * checking makes them anew. Throws `WorkbookFileError` for bytes that are no workbook, encrypted or over 100 MB.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookFile> {
  const sheets = await unpackWorkbook(bytes);
  const settings = sheets.find((sheet) => sheet.name === SETTINGS_SHEET);
  return {
    sheets: sheets.filter((sheet) => sheet !== settings).map((sheet) => planOfSheet(sheet, 'all')),
    marks: [],
    settings: settingsOfRows(settings?.rows ?? []),
  };
}
