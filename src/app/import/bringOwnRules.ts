import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { addOwnRuleRows } from '../../layout/ownRules/addOwnRuleRows';
import { OWN_RULE_EXAMPLES } from '../../layout/ownRules/ownRuleExamples';
import { readOwnRuleRows } from '../../layout/ownRules/readOwnRuleRows';
import { DATA_SHEETS } from '../../model/dataSheets';
import { OWN_RULE_COLUMNS } from '../../model/ownRule';
import type { OwnRuleRow } from '../../model/ownRule';
import type { SheetChange } from '../../model/workbookChange';
import { strings } from '../strings';

/**
 * What to write so that 自定义规则 also holds the rules that a workbook brings along, and what to say of it. Rules that are there already and
 * the examples that every new sheet has are passed over; a sheet of that name that is none of ours is left alone.
 */
export function bringOwnRules(
  { tables }: DataSheetsReading,
  brought: readonly OwnRuleRow[],
  sheets: readonly string[],
): { readonly change: SheetChange | undefined; readonly told: readonly string[] } {
  const there = new Set([...OWN_RULE_EXAMPLES, ...readOwnRuleRows(tables.ownRules).rows].map(textOf));
  const fresh = [...new Map(brought.map((row) => [textOf(row), row]))].flatMap(([text, row]) =>
    there.has(text) || text === NOTHING ? [] : [row],
  );
  if (fresh.length === 0) return { change: undefined, told: [] };
  if (!tables.ownRules && sheets.includes(DATA_SHEETS.ownRules)) {
    return { change: undefined, told: [strings.ownRulesOccupied(DATA_SHEETS.ownRules, fresh.length)] };
  }
  return { change: addOwnRuleRows(tables.ownRules, fresh), told: [strings.ownRulesBrought(fresh.length)] };
}

function textOf(row: OwnRuleRow): string {
  return JSON.stringify(OWN_RULE_COLUMNS.map((column) => row[column].trim()));
}

const NOTHING = JSON.stringify(OWN_RULE_COLUMNS.map(() => ''));
