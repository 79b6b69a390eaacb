import type { CellGrid, GridCell } from '../../../src/model/cellGrid';

/** A sheet while it is drawn: its cells with their merges, counted from its own upper left corner. */
export interface Drawing {
  readonly cells: readonly GridCell[];
  readonly rows: number;
  readonly columns: number;
}

/** A row of a drawing: what its cells hold from the left, and how many columns and rows each covers. */
export type DrawnRow = readonly (readonly [text: string, columnSpan: number, rowSpan?: number])[];

/** Draws rows below each other; where a cell of a row above reaches down, the cells of a row stand beside it. */
export function drawRows(rows: readonly DrawnRow[]): Drawing {
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  rows.forEach((own, row) => {
    let column = 0;
    for (const [text, columnSpan, rowSpan = 1] of own) {
      while (taken.has(placeName(row, column))) column++;
      for (let down = 0; down < rowSpan; down++)
        for (let across = 0; across < columnSpan; across++) taken.add(placeName(row + down, column + across));
      cells.push({ row, column, rowSpan, columnSpan, text });
      column += columnSpan;
    }
  });
  return sized(cells);
}

/** Puts drawings at places of one sheet. */
export function putTogether(
  parts: readonly { readonly at: readonly [row: number, column: number]; readonly drawing: Drawing }[],
): Drawing {
  return sized(
    parts.flatMap(({ at: [down, across], drawing }) =>
      drawing.cells.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + across })),
    ),
  );
}

/** Puts a blank column before the column `at`: what stands on both sides of it grows wider. */
export function withBlankColumn({ cells }: Drawing, at: number): Drawing {
  return sized(
    cells.map((cell) => {
      if (cell.column >= at) return { ...cell, column: cell.column + 1 };
      return cell.column + cell.columnSpan > at ? { ...cell, columnSpan: cell.columnSpan + 1 } : cell;
    }),
  );
}

/** The same as a carrier hands it on that forgets merges: their text stands in the first of their cells. */
export function withoutMerges({ cells }: Drawing): Drawing {
  return sized(cells.map((cell) => ({ ...cell, rowSpan: 1, columnSpan: 1 })));
}

/** The sheet as files and clipboards give it: what nothing covers is a blank cell. */
export function gridOfDrawing({ cells, rows, columns }: Drawing, name = ''): CellGrid {
  const covered = new Set(
    cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
      Array.from({ length: rowSpan * columnSpan }, (_, at) =>
        placeName(row + Math.floor(at / columnSpan), column + (at % columnSpan)),
      ),
    ),
  );
  const blank = Array.from({ length: rows * columns }, (_, at): GridCell => ({
    row: Math.floor(at / columns),
    column: at % columns,
    rowSpan: 1,
    columnSpan: 1,
    text: '',
  })).filter(({ row, column }) => !covered.has(placeName(row, column)));
  const order = [...cells, ...blank].sort((one, other) => one.row - other.row || one.column - other.column);
  return { name, rows, columns, cells: order };
}

function placeName(row: number, column: number): string {
  return `${row}:${column}`;
}

function sized(cells: readonly GridCell[]): Drawing {
  return {
    cells,
    rows: Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan)),
    columns: Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan)),
  };
}
