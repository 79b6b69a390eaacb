import { measureTextHeight } from '../../model/measureText';
import type { CellContent, SheetPlan } from '../../model/sheetPlan';

const FONT_SIZE = 11;
const ONE_LINE = measureTextHeight('', 1, FONT_SIZE);
/** Excel's limit, in points. */
const MAX_HEIGHT = 409;

/** The heights in points of all rows that a file says one of. */
export function fileRowHeights(plan: SheetPlan): ReadonlyMap<number, number> {
  return new Map([...(plan.rowHeights ?? []), ...wrappedHeights(plan)]);
}

/**
 * The heights in points of the rows of several lines that say none, by the columns that wrap their texts; Excel and Univer fit such
 * rows themselves, but not every spreadsheet does when it opens a file.
 */
function wrappedHeights({ columns, rows, rowHeights }: SheetPlan): readonly (readonly [number, number])[] {
  const wrapped = columns.flatMap(({ width, style }, index) => (style?.wrap ? [{ index, width }] : []));
  if (wrapped.length === 0) return [];
  return rows.flatMap((row, index) => {
    if (rowHeights?.has(index)) return [];
    const height = Math.max(0, ...wrapped.map((column) => textHeight(row[column.index], column.width)));
    return height > ONE_LINE ? [[index, Math.min(Math.ceil(height), MAX_HEIGHT)] as const] : [];
  });
}

function textHeight(content: CellContent | undefined, width: number): number {
  const text = typeof content === 'object' && content !== null && 'text' in content ? content.text : content;
  const isShort = typeof text !== 'string' || (text.length * 2 < width && !text.includes('\n'));
  return isShort ? 0 : measureTextHeight(text, width, FONT_SIZE);
}
