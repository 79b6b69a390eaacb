import type { GridCell } from '../../model/cellGrid';
import type { LaidCell } from './laidCells';
import type { CellArea } from './pageTable';

/** A cell of the grid of all pages; it grows where it goes on on a further page. */
export type SheetCell = { -readonly [Key in keyof (GridCell & CellArea)]: (GridCell & CellArea)[Key] };

/** A cell that reaches the end of the table on a page, with how its text lies on that page. */
export interface LowestCell {
  readonly cell: SheetCell;
  readonly laid: LaidCell;
}

/** Names the columns that a cell covers. */
export function columnsOf({ column, columnSpan }: Pick<CellArea, 'column' | 'columnSpan'>): string {
  return `${column}:${columnSpan}`;
}
