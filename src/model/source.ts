import type { CellGrid } from './cellGrid';
import type { Page } from './page';
import type { SheetContent } from './sheetContent';

/** What a user hands us to read; bytes of files have been decoded by then. */
export type Source =
  /** Plain text: a clipboard, a .txt file; which kind of text it is, the reader finds out. */
  | { readonly kind: 'text'; readonly text: string }
  /** The HTML flavour of a clipboard, or the text of a document with sentences on what is not in it. */
  | { readonly kind: 'html'; readonly html: string; readonly notices?: readonly string[] }
  /** Tables with known merges: worksheets, tables of a document. */
  | { readonly kind: 'grids'; readonly grids: readonly CellGrid[] }
  | WorkbookSource
  /** Printed pages: a PDF. */
  | { readonly kind: 'pages'; readonly pages: readonly Page[] };

/** A workbook file: our data sheets, where it holds any, are read back as such; its other sheets are tables. */
export interface WorkbookSource {
  readonly kind: 'workbook';
  readonly grids: readonly CellGrid[];
  /** The sheets that are called like our data sheets or hold a table of such a name. */
  readonly dataSheets: readonly SheetContent[];
  /** The sheets that we made of the data, official forms aside, as they stand, with the places of their formulas. */
  readonly derived?: readonly SheetContent[];
  /** What users have put on sheets of ours beside values, as far as there is anything. */
  readonly touches?: readonly SheetTouches[];
  /** What we stored in the workbook, JSON values by key. */
  readonly settings: ReadonlyMap<string, unknown>;
}

/** What users have put on a sheet beside its values, counted: cells that look otherwise, notes, rules of conditional formatting, pictures. */
export interface SheetTouches {
  readonly sheet: string;
  readonly looks: number;
  readonly notes: number;
  readonly rules: number;
  readonly pictures: number;
}
