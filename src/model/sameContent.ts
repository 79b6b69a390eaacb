import type { CellContent, CellValue } from './sheetPlan';

/** What a spreadsheet shows for a function that it does not know: another one may know it, so this is no new result. */
const UNKNOWN_FUNCTION = '#NAME?';
/** Sums of the same numbers may differ in their last digits, depending on who added them. */
const TOLERANCE = 1e-12;

/** Whether a cell holds what it held; of a link only its text is in the cell. */
export function isSameContent(now: CellContent, before: CellContent): boolean {
  const [formulaNow, formulaBefore] = [formulaOf(now), formulaOf(before)];
  if (formulaNow !== formulaBefore) return false;
  return isSameValue(valueOf(now), valueOf(before)) || (formulaNow !== undefined && valueOf(now) === UNKNOWN_FUNCTION);
}

/** Whether both hold the same formula, whatever its result. */
export function isSameFormula(now: CellContent, before: CellContent): boolean {
  const formula = formulaOf(now);
  return formula !== undefined && formula === formulaOf(before);
}

function formulaOf(content: CellContent): string | undefined {
  return typeof content === 'object' && content !== null && 'formula' in content ? content.formula : undefined;
}

function valueOf(content: CellContent): CellValue {
  if (typeof content !== 'object' || content === null) return content === '' ? null : content;
  return 'formula' in content ? (content.result ?? null) : content.text;
}

function isSameValue(now: CellValue, before: CellValue): boolean {
  if (typeof now === 'number' && typeof before === 'number') {
    return Math.abs(now - before) <= TOLERANCE * Math.max(Math.abs(now), Math.abs(before));
  }
  return (now === '' ? null : now) === (before === '' ? null : before);
}
