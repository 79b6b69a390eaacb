import { readXlsx } from 'hucre/xlsx';
import type { Sheet } from 'hucre/xlsx';
import { FILE_LIMITS, MEGABYTE } from '../fileLimits';
import { libraryFault } from '../libraryFault';
import { readZipDirectory } from '../zip/zipDirectory';
import { WorkbookFileError } from './workbookFileError';

/** The sheets of an .xlsx file, or those wanted by their position, as the library gives them. Throws `WorkbookFileError`. */
export async function unpackWorkbook(
  bytes: Uint8Array,
  isWanted?: (sheet: unknown, index: number) => boolean,
): Promise<readonly Sheet[]> {
  refuseTooLarge(bytes);
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true, ...(isWanted && { sheets: isWanted }) });
    return sheets;
  } catch (cause) {
    const isEncrypted = cause instanceof Error && cause.name === 'EncryptedFileError';
    const code = isEncrypted ? 'encrypted' : libraryFault(cause) === 'broken' ? 'not-a-workbook' : 'unclear';
    throw new WorkbookFileError(code, 'The library did not read the workbook.', { cause });
  }
}

/** A file that is too large, or declares that it would be, is refused before it is unpacked. */
function refuseTooLarge(bytes: Uint8Array): void {
  const unpacked = [...(readZipDirectory(bytes)?.sizes.values() ?? [])].reduce((sum, size) => sum + size, 0);
  if (bytes.length <= FILE_LIMITS.workbook * MEGABYTE && unpacked <= FILE_LIMITS.unpacked * MEGABYTE) return;
  throw new WorkbookFileError('too-large', `${bytes.length} bytes, unpacked ${unpacked} bytes`);
}
