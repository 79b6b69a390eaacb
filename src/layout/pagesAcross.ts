import type { ColumnPlan } from '../model/sheetPlan';

/** Characters that are still legible across a landscape page. */
const PRINTED_WIDTH = 260;

/** How many landscape pages A4 a table takes side by side to stay legible; columns before `repeated` stand on each of them. */
export function pagesAcross(columns: readonly Pick<ColumnPlan, 'width'>[], repeated: number): number {
  const again = widthOf(columns.slice(0, repeated));
  return Math.max(1, Math.ceil((widthOf(columns) - again) / (PRINTED_WIDTH - again)));
}

function widthOf(columns: readonly Pick<ColumnPlan, 'width'>[]): number {
  return columns.reduce((width, column) => width + column.width, 0);
}
