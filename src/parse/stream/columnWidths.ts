import type { Side } from '../../model/form';
import type { CondensedText } from './condenseText';
import { firstWordWidth } from './firstWordWidth';
import type { TextRange } from './textRange';
import { lineWidth, splitLines, tightWidth } from './textValue';

/** How wide a column of names prints in one form, as far as its cells tell; half-width characters. */
export interface ColumnWidth {
  /** The widest line of a cell that was wrapped: that much fits; 0 if no cell was. */
  readonly least: number;
  /** A line that wide did not fit. */
  readonly tooWide: number;
}

/** Text that is cut off at the border of its cell runs that much further than the widest line that was seen wrapped. */
export const OVERFLOW = 3;

export interface ColumnWidths {
  readonly name: Readonly<Record<Side, ColumnWidth>>;
  readonly value: Readonly<Record<Side, ColumnWidth>>;
}

const UNKNOWN_WIDTH: ColumnWidth = { least: 0, tooWide: Number.POSITIVE_INFINITY };

export const UNKNOWN_WIDTHS: ColumnWidths = {
  name: { period: UNKNOWN_WIDTH, annual: UNKNOWN_WIDTH },
  value: { period: UNKNOWN_WIDTH, annual: UNKNOWN_WIDTH },
};

/** The lines of one cell. */
export interface CellLines {
  /** How wide each line is at least. */
  readonly widths: readonly number[];
  /** How wide each line but the last would be at most with the first word of the next line. */
  readonly withNext: readonly number[];
}

/** Measures the lines of a cell. */
export function measureLines(condensed: CondensedText, range: TextRange): CellLines {
  const lines = splitLines(condensed, range);
  if (lines.length < 2) return { widths: [tightWidth(condensed, range)], withNext: [] };
  return {
    widths: lines.map((line) => tightWidth(condensed, line)),
    withNext: lines.slice(1).map((next, at) => {
      const line = lines[at];
      return (line ? lineWidth(condensed, line) : 0) + firstWordWidth(condensed.text, next);
    }),
  };
}

/** What the cells of one column tell about its width. */
export function widthOfColumn(cells: readonly CellLines[]): ColumnWidth {
  let least = 0;
  for (const { widths } of cells) least = Math.max(least, ...widths);
  let tooWide = Number.POSITIVE_INFINITY;
  for (const { withNext } of cells) {
    for (const width of withNext) if (width > least && width < tooWide) tooWide = width;
  }
  return { least, tooWide };
}
