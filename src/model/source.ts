import type { CellGrid } from './cellGrid';
import type { Page } from './page';

/** What a user hands us to read; bytes of files have been decoded by then. */
export type Source =
  /** Plain text: a clipboard, a .txt file; which kind of text it is, the reader finds out. */
  | { readonly kind: 'text'; readonly text: string }
  /** The HTML flavour of a clipboard. */
  | { readonly kind: 'html'; readonly html: string }
  /** Tables with known merges: worksheets, tables of a document. */
  | { readonly kind: 'grids'; readonly grids: readonly CellGrid[] }
  /** Printed pages: a PDF. */
  | { readonly kind: 'pages'; readonly pages: readonly Page[] };
