import { OWN_RULE_COLUMNS, OWN_RULE_HEADERS } from '../../model/ownRule';
import type { OwnRuleRow } from '../../model/ownRule';
import type { SheetChange } from '../../model/workbookChange';
import { changeListedRows } from '../contentsByHeader';
import type { RowContents } from '../contentsByHeader';
import type { DataTable } from '../dataTable';
import { planOwnRuleSheet } from '../planDataSheets';
import { OWN_RULE_TABLE_COLUMNS } from './ownRuleColumns';

/** Rules behind those that stand in 自定义规则, in its free rows first; the sheet is made where it is missing. */
export function addOwnRuleRows(table: DataTable | undefined, rules: readonly OwnRuleRow[]): SheetChange | undefined {
  if (rules.length === 0) return undefined;
  if (!table) return { kind: 'create-sheet', plan: planOwnRuleSheet(rules) };
  const free = table.emptyRows.filter((row) => table.rows.every((filled) => filled < row));
  return changeListedRows(table, OWN_RULE_TABLE_COLUMNS, {
    rewritten: free.slice(0, rules.length).flatMap((row, index) => {
      const rule = rules[index];
      return rule ? [{ row, contents: ownRuleContents(rule) }] : [];
    }),
    gone: [],
    added: rules.slice(free.length).map(ownRuleContents),
  });
}

/** What a rule says under each header. */
export function ownRuleContents(rule: OwnRuleRow): RowContents {
  return new Map(OWN_RULE_COLUMNS.map((column) => [OWN_RULE_HEADERS[column], rule[column]]));
}
