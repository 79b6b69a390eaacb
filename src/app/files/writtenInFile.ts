import { cellAddress } from '../../model/cellAddress';
import { MADE_CONTENTS, madeContentsOf, perhapsWritten } from '../../model/madeContent';
import type { MadeContent } from '../../model/madeContent';
import type { SheetContent } from '../../model/sheetContent';
import type { WorkbookSource } from '../../model/source';
import { strings } from '../strings';

/**
 * A sentence on each sheet of a workbook file that we had made of its data and in which users have written since: nothing on it is read.
 * What stands beyond our cells is named, and each number of a column that lacks a formula; of texts that were changed only that they were.
 */
export function writtenInFile({
  derived = [],
  settings,
}: Pick<WorkbookSource, 'derived' | 'settings'>): readonly string[] {
  const known = madeContentsOf(settings.get(MADE_CONTENTS));
  return derived.flatMap((content) => {
    const made = known[content.name];
    const cells = made ? perhapsWritten(content, made) : [];
    if (!made || cells.length === 0) return [];
    return strings.writtenInFile(content.name, surelyWritten(cells, content, made));
  });
}

/** Where users have written beyond doubt, with what stands there. */
function surelyWritten(
  cells: ReturnType<typeof perhapsWritten>,
  { rows, formulas = new Set() }: SheetContent,
  [, , ownFormulas]: MadeContent,
): readonly string[] {
  const left = [...ownFormulas];
  for (const place of formulas) {
    const column = Number(place.split(',')[1]);
    left[column] = (left[column] ?? 0) - 1;
  }
  const isOverFormula = ({ row, column }: (typeof cells)[number]): boolean =>
    (left[column] ?? 0) > 0 && typeof rows[row]?.[column] === 'number';
  return cells
    .filter((cell) => cell.isBeyond || cell.isResult || isOverFormula(cell))
    .map(({ row, column, text }) => `${cellAddress(row, column)}「${text}」`);
}
