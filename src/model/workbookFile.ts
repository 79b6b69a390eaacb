import type { Mark } from './mark';
import type { MarkedTable } from './markedTable';
import type { OpenedFile } from './openedFile';
import type { SheetPlan } from './sheetPlan';

/** A whole workbook as plain data, as it stands in a file: its sheets, our marks on them and our settings. */
export interface WorkbookFile {
  readonly sheets: readonly SheetPlan[];
  readonly marks: readonly Mark[];
  /** The tables whose cells are coloured by what their rows say; marks on them bring only the sentences. */
  readonly markedTables?: readonly MarkedTable[];
  /** JSON values by key, stored in the workbook but not shown to the user. */
  readonly settings: ReadonlyMap<string, unknown>;
  /** The file that the workbook was opened from, if any. */
  readonly opened?: OpenedFile;
  /** Sentences on what stands in the workbook but goes into no file. */
  readonly unsaved?: readonly string[];
}
