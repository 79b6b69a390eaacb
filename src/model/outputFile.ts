import type { ExportTable } from './exportTable';
import type { Letter } from './letter';
import type { WorkbookFile } from './workbookFile';

/** A file to be handed to the user, before it is bytes; its name is safe on every system and has its extension. */
export type OutputFile =
  | { readonly kind: 'workbook'; readonly name: string; readonly workbook: WorkbookFile }
  | { readonly kind: 'csv'; readonly name: string; readonly table: ExportTable }
  | { readonly kind: 'letter'; readonly name: string; readonly letter: Letter }
  | { readonly kind: 'text'; readonly name: string; readonly text: string };
