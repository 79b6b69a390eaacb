import { freeSheetName } from '../../model/freeSheetName';
import type { OpenedSheet } from '../../model/openedFile';
import type { CellContent, SheetPlan } from '../../model/sheetPlan';
import type { WorkbookFile } from '../../model/workbookFile';
import { isBadSheetName } from './assertExcelSafe';
import { marksInFile } from './marksInFile';
import { moveFormula } from './package/moveFormula';
import type { SheetFates } from './package/moveFormula';
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
    sheets: names.size === 0 ? plans : plans.map((plan) => renamed(plan, names)),
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

/** Other names for the sheets whose names Excel does not take. */
function acceptedNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(names.filter((name) => !isBadSheetName(name)).map((name) => name.toLowerCase()));
  const others = new Map<string, string>();
  for (const name of names) {
    if (!isBadSheetName(name)) continue;
    const other = freeSheetName(hasUsableCharacter(name) ? name : 'Sheet', taken);
    taken.add(other.toLowerCase());
    others.set(name, other);
  }
  return others;
}

/** Whether anything is left of a name without the signs that Excel takes in none; History is its own. */
function hasUsableCharacter(name: string): boolean {
  return /[^\\/?*[\]:'\s]/u.test(name) && !/^history$/iu.test(name);
}

/** A plan after sheets were given other names: its formulas and links go along. */
function renamed(plan: SheetPlan, names: ReadonlyMap<string, string>): SheetPlan {
  const fates: SheetFates = new Map([...names].map(([before, name]) => [before.toLowerCase(), { name, moves: [] }]));
  const contentNow = (content: CellContent): CellContent => {
    if (typeof content !== 'object' || content === null) return content;
    if ('formula' in content) return { ...content, formula: moveFormula(content.formula, undefined, fates) };
    const { target } = content;
    return { ...content, target: { ...target, sheet: names.get(target.sheet) ?? target.sheet } };
  };
  return { ...plan, name: names.get(plan.name) ?? plan.name, rows: plan.rows.map((row) => row.map(contentNow)) };
}
