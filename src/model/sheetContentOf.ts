import type { CellContent, CellValue, SheetPlan } from './sheetPlan';
import type { SheetContent } from './sheetContent';

/** What somebody who reads the sheet gets of its plan: formulas as their results, links as their texts. */
export function sheetContentOf(plan: SheetPlan): SheetContent {
  return {
    name: plan.name,
    rows: plan.rows.map((row) => row.map(valueOf)),
    merges: plan.merges ?? [],
    tables: plan.table ? [{ name: plan.table.name, range: plan.table.range }] : [],
  };
}

function valueOf(content: CellContent): CellValue {
  if (typeof content !== 'object' || content === null) return content;
  return 'formula' in content ? (content.result ?? null) : content.text;
}
