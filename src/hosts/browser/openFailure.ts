import { WorkbookFileError } from '../../formats/xlsx/workbookFileError';
import { PAGE_STRINGS } from './strings';

/** Why a file was not opened, as a sentence for the user: in the words of 导入 where it is no workbook at all. */
export async function openFailure(name: string, bytes: Uint8Array, error: unknown): Promise<string> {
  const code = error instanceof WorkbookFileError ? error.code : 'unclear';
  if (code === 'not-a-workbook' || code === 'encrypted') {
    const { refusalOf } = await import('../../formats/refusalOf');
    const refusal = refusalOf(name, bytes);
    if (refusal !== undefined) return refusal;
  }
  return PAGE_STRINGS.openFailed(name, PAGE_STRINGS.reasons[code]);
}
