import type { Side } from '../../model/form';

/** How wide a column of names prints in one form, as far as its cells tell; half-width characters. */
export interface ColumnWidth {
  /** The widest line that was seen. */
  readonly least: number;
  /** A line that wide did not fit. */
  readonly tooWide: number;
}

export type ColumnWidths = Readonly<Record<Side, ColumnWidth>>;

export const UNKNOWN_WIDTHS: ColumnWidths = {
  period: { least: 0, tooWide: Number.POSITIVE_INFINITY },
  annual: { least: 0, tooWide: Number.POSITIVE_INFINITY },
};

/** The lines of one cell: how wide each is, and how wide it would be with the first word of the next. */
export interface CellLines {
  readonly widths: readonly number[];
  readonly withNext: readonly number[];
}

/** What the lines of the cells of one column tell about its width. */
export function widthOfColumn(cells: readonly CellLines[]): ColumnWidth {
  let least = 0;
  for (const { widths } of cells) for (const width of widths) if (width > least) least = width;
  let tooWide = Number.POSITIVE_INFINITY;
  for (const { withNext } of cells) {
    for (const width of withNext) if (width > least && width < tooWide) tooWide = width;
  }
  return { least, tooWide };
}
