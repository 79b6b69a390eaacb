import type { Mark } from './mark';
import type { SheetPlan } from './sheetPlan';

/** A whole workbook as plain data, as it stands in a file: its sheets, our marks on them and our settings. */
export interface WorkbookFile {
  readonly sheets: readonly SheetPlan[];
  readonly marks: readonly Mark[];
  /** JSON values by key, stored in the workbook but not shown to the user. */
  readonly settings: ReadonlyMap<string, unknown>;
}
