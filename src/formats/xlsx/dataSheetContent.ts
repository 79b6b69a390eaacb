import type { SheetContent } from '../../model/sheetContent';
import { sheetContentOf } from '../../model/sheetContentOf';
import type { SheetPlan } from '../../model/sheetPlan';
import { shownValue } from './shownValue';

/** A data sheet as it is read, with what its numbers show where that is something else: `styles` of the plan name their formats. */
export function dataSheetContent(plan: SheetPlan): SheetContent {
  const content = sheetContentOf(plan, { withFormulas: true });
  const shown = new Map<string, string>();
  for (const { range, style } of plan.styles ?? []) {
    const value = content.rows[range.row]?.[range.column];
    if (typeof value !== 'number') continue;
    const text = shownValue(value, style.format);
    if (text !== shownValue(value)) shown.set(`${range.row},${range.column}`, text);
  }
  return shown.size > 0 ? { ...content, shown } : content;
}
