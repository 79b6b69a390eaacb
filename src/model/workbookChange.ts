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
  /** Appended below the last row of the table, one entry for each of its columns; `undefined` leaves the cell empty. */
  readonly appendedRows: readonly (readonly (CellContent | undefined)[])[];
  /**
   * Cells that tell the patched and the removed rows from others. Where one of them holds something else when the change is to be
   * written, rows were sorted, added or removed since, and the change is a conflict.
   */
  readonly keys?: readonly ReadCell[];
  /** How the cells of each column of the table look, for appended rows. */
  readonly columns: readonly (ColumnPlan | undefined)[];
}

export type SheetChange =
  /** The workbook must not have a sheet of that name. */
  | { readonly kind: 'create-sheet'; readonly plan: SheetPlan }
  /** A sheet that we made before is written anew in its place. */
  | { readonly kind: 'replace-sheet'; readonly plan: SheetPlan }
  | { readonly kind: 'remove-sheet'; readonly sheet: string }
  | TableChange;

/** One thing the user did, written as a whole or not at all, and undone as a whole. */
export interface WorkbookChange {
  /** What the user did, e.g. 「导入 3 份申报表」. */
  readonly title: string;
  /** What it writes can be made anew from the other sheets at any time: undo passes it over and takes back the write before it. */
  readonly isDerived?: boolean;
  readonly changes: readonly SheetChange[];
}
