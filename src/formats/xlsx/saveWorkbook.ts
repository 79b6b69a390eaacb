import type { WorkbookFile } from '../../model/workbookFile';
import { acceptedWorkbook } from './acceptedWorkbook';
import { patchPackage } from './package/patchPackage';
import { replacedCharacters } from './replacedCharacters';
import { strings } from './strings';
import { writeWorkbook } from './writeWorkbook';

/** A workbook as the bytes of a file, and what does not go into it. */
export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** Sentences on what the user has to know before he takes the file. */
  readonly losses: readonly string[];
}

/**
 * A workbook as an .xlsx file; what Excel would not take of it is another in the file, and said. One that was opened from a file keeps all of that file that is not shown in the grid. Throws
 * `WorkbookFileError` 'unwritable' for a workbook that Excel would not take.
 */
export async function saveWorkbook(workbook: WorkbookFile): Promise<SavedWorkbook> {
  const accepted = acceptedWorkbook(workbook);
  const { opened, unsaved = [], sheets } = accepted.workbook;
  const patched = opened && (await patchPackage(accepted.workbook, opened));
  const losses = [...unsaved, ...accepted.changes, ...replacedCharacters(sheets)];
  if (patched) return { bytes: patched.bytes, losses: [...losses, ...patched.losses] };
  return {
    bytes: await writeWorkbook(accepted.workbook),
    losses: opened ? [...losses, strings.packageUnknown] : losses,
  };
}
