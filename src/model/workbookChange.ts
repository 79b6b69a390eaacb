import type { CellStyle } from './cellStyle';
import type { CellContent, CellValue, ColumnPlan, SheetPlan } from './sheetPlan';

/** Cells written over what stands there; `undefined` leaves a cell as it is. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (CellContent | undefined)[])[];
}

/** What a cell held when it was read; blank cells hold null. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** One entry for each column of a table; `undefined` leaves the cell empty. */
export type RowCells = readonly (CellContent | undefined)[];

/** New, changed and removed rows of one table; columns, fills and rows that it does not name stay untouched. */
export interface TableChange {
  readonly kind: 'change-table';
  readonly sheet: string;
  readonly table: string;
  /** Position of the header row and of its first column as they were read. */
  readonly header: { readonly row: number; readonly column: number };
  /** Rows of the sheet, counted before anything is removed. */
  readonly patches: readonly CellPatch[];
  /** Rows of the sheet, counted before anything is removed; ascending. */
  readonly removedRows: readonly number[];
  /** Rows that come between others: each before a row of the sheet, counted before anything is removed; ascending, below the last row at most. */
  readonly insertedRows?: readonly { readonly row: number; readonly cells: RowCells }[];
  /** Appended below the last row of the table. */
  readonly appendedRows: readonly RowCells[];
  /**
   * Cells that tell the patched and the removed rows from others. Where one of them holds something else when the change is to be
   * written, rows were sorted, added or removed since, and the change is a conflict.
   */
  readonly keys?: readonly ReadCell[];
  /**
   * The columns, counted from the first of the table, whose cells together tell a row from all others: by them a row is found again
   * wherever it stands. Without any, the whole row does.
   */
  readonly rowIdentity: readonly number[];
  /** How the cells of each column of the table look, for new rows. */
  readonly columns: readonly (ColumnPlan | undefined)[];
}

/** Empty columns that a table gets at its right end; nothing of the user's may stand there, so nothing moves. Taking a change back leaves them. */
export interface TableWidening {
  readonly kind: 'widen-table';
  readonly sheet: string;
  readonly table: string;
  /** Position of the header row and of its first column, and the number of columns, as they were read. */
  readonly header: { readonly row: number; readonly column: number; readonly columns: number };
  readonly added: readonly (ColumnPlan & { readonly header: string })[];
  readonly headerStyle: CellStyle;
}

export type SheetChange =
  /** The workbook must not have a sheet of that name. */
  | { readonly kind: 'create-sheet'; readonly plan: SheetPlan }
  /** A sheet that we made before is written anew in its place. */
  | { readonly kind: 'replace-sheet'; readonly plan: SheetPlan }
  | { readonly kind: 'remove-sheet'; readonly sheet: string }
  | TableChange
  | TableWidening;

/** A setting of the workbook that says something of what a change writes. */
export interface RememberedSetting {
  readonly key: string;
  /** JSON data; undefined where there is to be none. */
  readonly value: unknown;
}

/** One thing the user did, written as a whole or not at all, and undone as a whole. No two of its steps are about one sheet or one table. */
export interface WorkbookChange {
  /** What the user did, e.g. 「导入 3 份申报表」. */
  readonly title: string;
  /** What it writes can be made anew from the other sheets at any time: undo passes it over and takes back the write before it. */
  readonly isDerived?: boolean;
  readonly changes: readonly SheetChange[];
  /** What the workbook remembers of it: written and taken back in the same act. */
  readonly remember?: readonly RememberedSetting[];
  /** Sentences on what of the user goes with a sheet that is written anew; taking the change back brings it again. */
  readonly lost?: readonly string[];
}
