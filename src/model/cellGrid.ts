/** One cell of a table as a clipboard or a file gives it; rows and columns count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** The text may belong to another cell: its border could not be told for sure. */
  readonly isDoubtful?: boolean;
  /** It stands in a row or column that its worksheet does not show. */
  readonly isHidden?: boolean;
}

/** A table whose merges are known: every position is covered by at most one cell. */
export interface CellGrid {
  /** Where it comes from, e.g. the name of a worksheet; "" if it has no name. */
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  /** The width of each column in characters, where the source tells it. */
  readonly widths?: readonly number[];
  /** Its cells say what was not read; none of them is part of a form. */
  readonly isNotice?: boolean;
}

/** Sentences on what was not read, as a grid that stands behind all others. */
export function gridOfNotices(notices: readonly string[]): CellGrid {
  const cells = notices.map((text, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text }));
  return { name: '', rows: notices.length, columns: 1, cells, isNotice: true };
}
