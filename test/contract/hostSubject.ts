import type { Host } from '../../src/app/host';
import type { Color } from '../../src/model/cellStyle';
import type { CellPlace, CellValue } from '../../src/model/sheetPlan';

/** A user at the workbook: what somebody does and sees in the grid, past the port. */
export interface WorkbookUser {
  /** Types a value into a cell; a string is kept as the text it is. Counts as an edit of the user. */
  type(place: CellPlace, value: CellValue): Promise<void>;
  /** Adds a sheet of the user's own at the end. */
  addSheet(name: string, rows: readonly (readonly CellValue[])[]): Promise<void>;
  /** Inserts a column of the sheet before that of `header`, which becomes the new column's head in a table. */
  insertColumn(header: CellPlace, title: string): Promise<void>;
  /** Inserts an empty row of the sheet above a cell; a table that it goes through gets longer. */
  insertRow(place: CellPlace): Promise<void>;
  /** Deletes the row of the sheet that a cell is in. */
  deleteRow(place: CellPlace): Promise<void>;
  /** Sorts the rows of the table under a header by its column, descending. */
  sortBy(header: CellPlace): Promise<void>;
  /** Cuts the row of a cell and inserts it before another row of the table; both count before it is moved. */
  moveRow(place: CellPlace, before: number): Promise<void>;
  renameSheet(name: string, to: string): Promise<void>;
  deleteSheet(name: string): Promise<void>;
  /** Hides a sheet, so that only a program can show it again where there is such a thing. Missing where sheets cannot be hidden. */
  hideSheet?(name: string, how: 'hidden' | 'very hidden'): Promise<void>;
  /** Makes a sheet the first of the workbook. */
  moveSheetFirst(name: string): Promise<void>;
  /** Presses Ctrl+Z or Ctrl+Y in the grid. Missing where our writes are no part of what these take back. */
  pressUndo?(): Promise<void>;
  pressRedo?(): Promise<void>;
  /** Filters a table by a column, so that only rows with one of these texts are shown. Missing where rows cannot be hidden, like the next two. */
  filter?(header: CellPlace, shown: readonly string[]): Promise<void>;
  /** Hides the row of a cell by hand. */
  hideRow?(place: CellPlace): Promise<void>;
  /** Whether the row of a cell can be seen. */
  isRowShown?(place: CellPlace): Promise<boolean>;
  /** Colours a cell by hand. */
  fill(place: CellPlace, color: Color): Promise<void>;
  /** The fill that a cell has of itself, without our marks; undefined if none. */
  fillOf(place: CellPlace): Promise<Color | undefined>;
  /** The formula that stands in a cell, without '='; undefined for a value. */
  formulaOf(place: CellPlace): Promise<string | undefined>;
  /** The cell that a link leads to; undefined if the cell has none. */
  linkOf(place: CellPlace): Promise<CellPlace | undefined>;
  /** Where a click on a cell leads whose formula is a link; undefined until it is reckoned. Missing where nobody reckons such formulas. */
  followLink?(place: CellPlace): Promise<CellPlace | undefined>;
  /** The cells that show one of our marks now. */
  markedCells(): Promise<readonly CellPlace[]>;
  /** The sentences of ours that stand on cells now, each once. */
  remarks(): Promise<readonly (CellPlace & { readonly text: string })[]>;
  /** Selects a cell by hand. */
  select(place: CellPlace): Promise<void>;
  /** The first selected cell. */
  selection(): Promise<CellPlace | undefined>;
}

/** A host with an empty or nearly empty workbook, made anew for each case. */
export interface HostSubject {
  readonly host: Host;
  readonly user: WorkbookUser;
  dispose(): Promise<void>;
}

/** One promise of the Host port. */
export interface HostCase {
  readonly title: string;
  readonly run: (subject: HostSubject) => Promise<void>;
}
