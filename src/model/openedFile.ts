import type { Mark } from './mark';
import type { MarkedTable } from './markedTable';
import type { SheetMove } from './sheetMoves';
import type { SheetPlan } from './sheetPlan';

/** A sheet that came out of a file, and what was done to it since. */
export interface OpenedSheet {
  /** As it was read, under the name that it has in the file. */
  readonly plan: SheetPlan;
  /** Whether anything of it may have changed but marks and the results of formulas. */
  readonly isTouched: boolean;
  readonly moves: readonly SheetMove[];
  /** The columns that were made wider or narrower, in characters, by their places now. */
  readonly resizedColumns: ReadonlyMap<number, number>;
  /** The rows that were made higher or lower, in points, by their places now; undefined for those left to their content. */
  readonly resizedRows: ReadonlyMap<number, number | undefined>;
}

/** The file that a workbook was opened from. What our plans cannot say of it is carried from it into the next file. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  /** Its sheets that are still in the workbook, by the names that they have now. */
  readonly sheets: ReadonlyMap<string, OpenedSheet>;
  /** Our marks as the file has them. */
  readonly marks: readonly Mark[];
  readonly markedTables?: readonly MarkedTable[];
  readonly settings: ReadonlyMap<string, unknown>;
}
