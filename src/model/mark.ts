import type { Color } from './cellStyle';
import type { Severity } from './finding';
import type { CellPlace } from './sheetPlan';

/** A highlight on a cell and the sentence that stands on it. */
export interface Mark extends CellPlace {
  readonly severity: Severity;
  readonly remark: string;
}

/** The colours of a marked cell, fill and text; told apart in grey too. */
export const MARK_COLORS: Readonly<Record<Severity, { readonly fill: Color; readonly text: Color }>> = {
  error: { fill: 'FFC7CE', text: '9C0006' },
  warning: { fill: 'FFEB9C', text: '7F4F00' },
  info: { fill: 'DDEBF7', text: '1F4E78' },
};

/**
 * The formula of our rules of conditional formatting, without '='. It is always true and says whose rule it is: so our highlights are
 * found again in any later session, also after rows were inserted or a sheet was copied, without a list that could be lost.
 */
export function markFormula(severity: Severity): string {
  return `"shenbao-mark-${severity}"<>""`;
}
