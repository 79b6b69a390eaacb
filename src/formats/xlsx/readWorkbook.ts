import type { OpenedSheet } from '../../model/openedFile';
import type { SheetPlan } from '../../model/sheetPlan';
import type { WorkbookFile } from '../../model/workbookFile';
import { acceptedNames, withOtherNames } from './acceptedNames';
import { marksInFile } from './marksInFile';
import { planOfSheet } from './planOfSheet';
import { SETTINGS_SHEET, settingsOfRows } from './settingsSheet';
import { strings } from './strings';
import { unpackWorkbook } from './unpackWorkbook';

/**
 * What an .xlsx file holds, as plans, with the file itself for what plans cannot say. Dates come as Excel's serial numbers with their
 * format. Sheets whose names Excel does not take get others. Throws `WorkbookFileError` for bytes that are no workbook, encrypted or
 * over 100 MB.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookFile> {
  const sheets = await unpackWorkbook(bytes);
  const stored = sheets.find((sheet) => sheet.name === SETTINGS_SHEET);
  const shown = sheets.filter((sheet) => sheet !== stored);
  const plans = shown.map((sheet) => planOfSheet(sheet, 'all'));
  const found = shown.map(marksInFile);
  const marks = found.flatMap((sheet) => sheet.marks);
  const markedTables = found.flatMap((sheet) => sheet.markedTables);
  const settings = settingsOfRows(stored?.rows ?? []);
  const names = acceptedNames(plans.map(({ name }) => name));
  const nameOf = (name: string): string => names.get(name) ?? name;
  const opened = plans.map((plan): [string, OpenedSheet] => [nameOf(plan.name), untouched(plan)]);
  return {
    sheets: names.size === 0 ? plans : plans.map((plan) => withOtherNames(plan, names)),
    marks: marks.map((mark) => ({ ...mark, sheet: nameOf(mark.sheet) })),
    markedTables: markedTables.map((table) => ({ ...table, sheet: nameOf(table.sheet) })),
    settings,
    opened: { bytes, sheets: new Map(opened), marks, markedTables, settings },
    unsaved: [...names].map(([before, after]) => strings.renamedSheet(before, after)),
  };
}

function untouched(plan: SheetPlan): OpenedSheet {
  return { plan, isTouched: false, moves: [], resizedColumns: new Map(), resizedRows: new Map() };
}
