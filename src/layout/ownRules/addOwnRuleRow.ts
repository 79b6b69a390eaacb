import type { OwnRuleRow } from '../../model/ownRule';
import type { CellPlace } from '../../model/sheetPlan';
import type { SheetChange } from '../../model/workbookChange';
import { changeListedRows } from '../contentsByHeader';
import type { DataTable } from '../dataTable';
import { planOwnRuleSheet } from '../planDataSheets';
import { ownRuleContents } from './addOwnRuleRows';
import { OWN_RULE_EXAMPLES } from './ownRuleExamples';
import { OWN_RULE_TABLE_COLUMNS } from './ownRuleColumns';
import { DATA_SHEETS } from '../../model/dataSheets';

/** What to write, if anything, and where the rule then stands. */
export interface OwnRulePlace {
  readonly change: SheetChange | undefined;
  readonly place: CellPlace;
}

/** A rule in the first free row of 自定义规则; without a rule the first row that is free. The sheet is made, with its examples, where it is missing. */
export function addOwnRuleRow(table: DataTable | undefined, rule: OwnRuleRow | undefined): OwnRulePlace {
  if (!table) {
    const plan = planOwnRuleSheet(rule ? [...OWN_RULE_EXAMPLES, rule] : OWN_RULE_EXAMPLES);
    const row = rule ? 1 + OWN_RULE_EXAMPLES.length : 1;
    return { change: { kind: 'create-sheet', plan }, place: { sheet: DATA_SHEETS.ownRules, row, column: 0 } };
  }
  const free = table.emptyRows.find((row) => table.rows.every((filled) => filled < row));
  const last = table.header.row + table.bodyRows;
  const place = { sheet: table.sheet, row: free ?? last + (rule ? 1 : 0), column: table.header.column };
  if (!rule) return { change: undefined, place: { ...place, row: table.rows[0] ?? place.row } };
  const contents = ownRuleContents(rule);
  const rows =
    free === undefined
      ? { rewritten: [], gone: [], added: [contents] }
      : { rewritten: [{ row: free, contents }], gone: [], added: [] };
  return { change: changeListedRows(table, OWN_RULE_TABLE_COLUMNS, rows), place };
}
