import type { DataSheet } from '../model/dataSheets';
import type { CellValue } from '../model/sheetPlan';

/** The table of a data sheet as it stands in a workbook; rows and columns count from 0 in the sheet. */
export interface DataTable {
  readonly kind: DataSheet;
  readonly sheet: string;
  readonly name: string;
  readonly header: { readonly row: number; readonly column: number };
  /** All columns of the table, the user's own included. */
  readonly width: number;
  /** Where each of our columns stands, by its header; a column that is only shown may be absent. */
  readonly columns: ReadonlyMap<string, number>;
  /** Where each column that the user has added stands, by its header. */
  readonly ownColumns: ReadonlyMap<string, number>;
  /** Where each column stands that the user has written at the right of the table without making it a part of it. */
  readonly besideColumns: ReadonlyMap<string, number>;
  /** Nothing stands in any column at its right. */
  readonly isOpenAtRight: boolean;
  /** The rows that the user has written under the table without making them a part of it. */
  readonly rowsBelow: readonly number[];
  /** All rows under the header. */
  readonly bodyRows: number;
  /** The rows that hold something of ours, in their order. */
  readonly rows: readonly number[];
  /** The rows in which nobody has written anything, as in a new table. */
  readonly emptyRows: readonly number[];
  readonly valueAt: (row: number, header: string) => CellValue;
  readonly cellAt: (row: number, column: number) => CellValue;
  /** What the cell shows: its value, but for a number that looks like something else the text. */
  readonly shownAt: (row: number, column: number) => CellValue;
}
