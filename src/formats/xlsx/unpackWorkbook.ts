import { readXlsx } from 'hucre/xlsx';
import type { Sheet } from 'hucre/xlsx';
import { libraryFault } from '../libraryFault';
import { WorkbookFileError } from './workbookFileError';

/** A file larger than this is refused before it is unpacked. */
const MAX_BYTES = 100 * 1024 * 1024;

/** The sheets of an .xlsx file, or those wanted by their position, as the library gives them. Throws `WorkbookFileError`. */
export async function unpackWorkbook(
  bytes: Uint8Array,
  isWanted?: (sheet: unknown, index: number) => boolean,
): Promise<readonly Sheet[]> {
  if (bytes.length > MAX_BYTES) throw new WorkbookFileError('too-large', `${bytes.length} bytes`);
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true, ...(isWanted && { sheets: isWanted }) });
    return sheets;
  } catch (cause) {
    const isEncrypted = cause instanceof Error && cause.name === 'EncryptedFileError';
    const code = isEncrypted ? 'encrypted' : libraryFault(cause) === 'broken' ? 'not-a-workbook' : 'unclear';
    throw new WorkbookFileError(code, 'The library did not read the workbook.', { cause });
  }
}
