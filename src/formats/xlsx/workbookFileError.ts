/** Why a workbook file cannot be written or read. Users see the sentence that belongs to the code. */
export type WorkbookFileErrorCode = 'not-a-workbook' | 'unclear' | 'encrypted' | 'too-large' | 'unwritable';

/** A workbook that Excel would refuse, or bytes that are no workbook. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';

  constructor(
    readonly code: WorkbookFileErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
