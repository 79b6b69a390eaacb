import type { CellContent, CellValue, SheetPlan } from './sheetPlan';
import { isFormula } from './change/cellsAlike';
import type { SheetContent } from './sheetContent';

/** What somebody who reads the sheet gets of its plan: formulas as their results, links as their texts. */
export function sheetContentOf(plan: SheetPlan, { withFormulas = false } = {}): SheetContent {
  return {
    name: plan.name,
    rows: plan.rows.map((row) => row.map(valueOf)),
    merges: plan.merges ?? [],
    tables: plan.table ? [{ name: plan.table.name, range: plan.table.range }] : [],
    ...(withFormulas && { formulas: formulasOf(plan) }),
  };
}

function formulasOf({ rows }: SheetPlan): ReadonlySet<string> {
  return new Set(
    rows.flatMap((row, at) => row.flatMap((cell, column) => (isFormula(cell) ? [`${at},${column}`] : []))),
  );
}

/** What a cell shows: of a formula its result, of a link its text. */
export function valueOf(content: CellContent): CellValue {
  if (typeof content !== 'object' || content === null) return content;
  return 'formula' in content ? (content.result ?? null) : content.text;
}
