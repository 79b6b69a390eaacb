import { expose } from 'comlink';
import type { Endpoint } from 'comlink';
import type { SavedWorkbook } from '../formats/xlsx/saveWorkbook';
import type { WorkbookFile } from '../model/workbookFile';
import { carryErrors } from './carryErrors';

/** What a background thread does with workbook files for the page. Everything comes over as a copy. */
export interface WorkbookThread {
  read(bytes: Uint8Array): Promise<WorkbookFile>;
  write(workbook: WorkbookFile): Promise<SavedWorkbook>;
}

/** Answers the page on the other side of an endpoint. */
export function serveWorkbooks(thread: WorkbookThread, endpoint?: Endpoint): void {
  carryErrors();
  expose(thread, endpoint);
}
