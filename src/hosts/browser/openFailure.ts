import { WorkbookFileError } from '../../formats/xlsx/workbookFileError';
import { PAGE_STRINGS } from './strings';

/** Why a file was not opened, as a sentence for the user. */
export function openFailure(error: unknown): string {
  return PAGE_STRINGS.reasons[error instanceof WorkbookFileError ? error.code : 'unclear'];
}
