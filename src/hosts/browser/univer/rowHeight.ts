import { BooleanNumber } from '@univerjs/core';
import type { IRowData } from '@univerjs/core';
import type { CellContent } from '../../../model/sheetPlan';

const LINE_PIXELS = 18;
const PADDING_PIXELS = 4;
/** Long narratives stay cut in the register, so that its rows can be taken in at a glance. */
const MOST_LINES = 4;

/**
 * A row whose height is left to the host: as high as its wrapped texts need, at most four lines; undefined for one line.
 * `wrapWidth` gives the width in characters at which the text of a column wraps, undefined where it does not.
 */
export function naturalRowHeight(
  row: readonly (CellContent | undefined)[],
  wrapWidth: (column: number) => number | undefined,
): Partial<IRowData> | undefined {
  const lines = row.reduce<number>((most, content, column) => {
    const text = textOf(content);
    const width = text === '' ? undefined : wrapWidth(column);
    return width === undefined ? most : Math.max(most, linesOf(text, width));
  }, 1);
  if (lines === 1) return undefined;
  return { ia: BooleanNumber.TRUE, ah: Math.min(lines, MOST_LINES) * LINE_PIXELS + PADDING_PIXELS };
}

function textOf(content: CellContent | undefined): string {
  if (typeof content === 'string') return content;
  return typeof content === 'object' && content !== null && 'text' in content ? content.text : '';
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width))), 0);
}

/** In characters of the standard font: a Chinese one takes two. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += character > '\u2E7F' ? 2 : 1;
  return width;
}
