import type { ColumnPlan } from '../model/sheetPlan';

/** Characters of the standard font (宋体 11, 8 pixels or 0.212 cm each) that go across a landscape page A4 with margins of 1 cm (27.7 cm). */
const PAGE_WIDTH = 130;
/** Nothing is printed smaller, in points. */
const SMALLEST_PRINT = 8;

/**
 * How many landscape pages A4 a table takes side by side so that a text of `fontSize` points is printed at 8 points at least; columns before `repeated` stand on each
 * of them. Pages end between columns, so each is filled by whole columns.
 */
export function pagesAcross(columns: readonly Pick<ColumnPlan, 'width'>[], repeated: number, fontSize: number): number {
  const printedWidth = (PAGE_WIDTH * fontSize) / SMALLEST_PRINT;
  const again = columns.slice(0, repeated).reduce((width, column) => width + column.width, 0);
  let [pages, filled] = [1, again];
  for (const { width } of columns.slice(repeated)) {
    if (filled + width > printedWidth && filled > again) [pages, filled] = [pages + 1, again];
    filled += width;
  }
  return pages;
}
