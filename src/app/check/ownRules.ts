import type { DataProblem } from '../../layout/dataProblem';
import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { planOwnRuleSheet } from '../../layout/planDataSheets';
import { readDataSheets } from '../../layout/readDataSheets';
import { readOwnRuleRows } from '../../layout/ownRules/readOwnRuleRows';
import { DATA_SHEETS } from '../../model/dataSheets';
import type { Unchecked } from '../../model/finding';
import type { Form } from '../../model/form';
import type { Mark } from '../../model/mark';
import { ownRuleId } from '../../model/ownRule';
import type { OwnRuleProblem, OwnRuleRow } from '../../model/ownRule';
import type { Settings } from '../../model/settings';
import type { SheetContent } from '../../model/sheetContent';
import type { SheetChange } from '../../model/workbookChange';
import { readOwnRules } from '../../rules/own/ownRules';
import type { OwnRules } from '../../rules/own/ownRules';
import { strings } from '../strings';

/** The rules of 自定义规则, and what is to be said of rows that cannot be understood. */
export interface OwnRulesOfWorkbook {
  readonly rules: OwnRules['rules'];
  /** The same text as long as the rules are the same. */
  readonly wording: string;
  readonly marks: readonly Mark[];
  readonly unchecked: readonly Unchecked[];
  readonly problems: readonly DataProblem[];
}

/** The rules that stand in the sheet by now, for these forms. */
export function ownRulesOf({ tables }: DataSheetsReading, forms: readonly Form[]): OwnRulesOfWorkbook {
  const { rows, placeOf, problems: unreadable } = readOwnRuleRows(tables.ownRules);
  const { rules, problems: unclear } = readOwnRules(rows, forms);
  const problems = [...unreadable, ...unclear];
  return {
    rules,
    wording: JSON.stringify([rows, problems]),
    marks: problems.map(({ row, column, message }) => ({
      ...placeOf(row, column),
      severity: 'warning',
      remark: strings.ownRuleOff(message),
    })),
    unchecked: problems.map(uncheckedOwnRule),
    problems: problems.slice(0, MOST_TOLD).map(({ row, column, message }) => ({
      message: strings.ownRuleOff(message),
      isObstacle: false,
      place: placeOf(row, column),
    })),
  };
}

/** So many rows are told one by one where nothing is left out elsewhere: all are marked and listed under 未检查. */
const MOST_TOLD = 5;

/** The rules that a workbook file holds in its sheet 自定义规则, cell by cell; none where the sheet is missing or nobody can read it. */
export function ownRulesInFile(dataSheets: readonly SheetContent[]): readonly OwnRuleRow[] {
  const name = DATA_SHEETS.ownRules;
  const content =
    dataSheets.find((sheet) => sheet.tables.some((table) => table.name === name)) ??
    dataSheets.find((sheet) => sheet.name === name);
  const { tables } = readDataSheets(content ? new Map([[name, content]]) : new Map());
  return readOwnRuleRows(tables.ownRules).rows;
}

/** The rules of several offices as one list, each once. */
function joinOwnRules(lists: readonly (readonly OwnRuleRow[])[]): readonly OwnRuleRow[] {
  return [...new Map(lists.flat().map((row) => [JSON.stringify(row), row])).values()];
}

/** Settings with these rules beside those that they bring along themselves. */
export function withOwnRules(settings: Settings, ...lists: readonly (readonly OwnRuleRow[])[]): Settings {
  const ownRules = joinOwnRules([settings.ownRules ?? [], ...lists]);
  return ownRules.length === 0 ? settings : { ...settings, ownRules };
}

/** What to write so that the workbook has a sheet 自定义规则 with these rules. */
export function createOwnRuleSheet(rules: readonly OwnRuleRow[]): SheetChange {
  return { kind: 'create-sheet', plan: planOwnRuleSheet(rules) };
}

/** A row of own rules that was not asked, as what it is: 未检查. */
export function uncheckedOwnRule({ row, name, message }: OwnRuleProblem): Unchecked {
  return { rule: ownRuleId(name === '' ? strings.ownRuleRow(row + 1) : name), form: null, reason: message };
}
