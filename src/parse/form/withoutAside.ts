import type { SourceCell } from '../grid/sourceCell';
import type { FormRow } from './formRow';
import { isExplanation, isInstruction } from './inlineLabels';
import { headingOf, meaningOf } from './labelMeaning';

/** Rows without what stands beside the form and tells how it is filled in: no value, and no cell of its lists. Linear. */
export function withoutAside(rows: readonly FormRow[]): readonly FormRow[] {
  const start = rows.reduce((least, { cells }) => Math.min(least, startOfAside(cells)), Number.POSITIVE_INFINITY);
  const isOfForm = ({ column }: SourceCell): boolean => column < start;
  if (!Number.isFinite(start)) return rows;
  const beside = rows.flatMap(({ cells }) => cells.filter((cell) => !isOfForm(cell)));
  if (beside.some(({ text }) => isPartOfForm(text))) return rows;
  return rows.flatMap((row) => {
    const cells = row.cells.filter(isOfForm);
    return cells.length > 0 ? [{ ...row, cells }] : [];
  });
}

/** Where in a row an explanation begins that other cells stand before. */
function startOfAside(cells: readonly SourceCell[]): number {
  const aside = cells.slice(1).find(({ text }) => (isExplanation(text) && !isPartOfForm(text)) || isInstruction(text));
  return aside?.column ?? Number.POSITIVE_INFINITY;
}

function isPartOfForm(text: string): boolean {
  return meaningOf(text) !== undefined || headingOf(text) !== undefined;
}
