import type { CellContent } from '../sheetPlan';

export function isBlank(content: CellContent | undefined): boolean {
  return content === undefined || content === null || content === '';
}

/** Whether a cell holds what was put there. Spreadsheets write formulas their own way, so that one formula is like another; links are their texts. */
export function areAlike(one: CellContent | undefined, other: CellContent | undefined): boolean {
  return comparable(one) === comparable(other);
}

/** Equal for cells that are alike, and different for any others. */
export function comparable(content: CellContent | undefined): string {
  if (content === undefined || content === null || content === '') return '';
  if (typeof content === 'object') return 'formula' in content ? '=' : comparable(content.text);
  // Excel keeps no carriage returns.
  return typeof content === 'string' ? `"${content.replaceAll('\r', '')}` : String(content);
}

export function isFormula(content: CellContent | undefined): boolean {
  return typeof content === 'object' && content !== null && 'formula' in content;
}
