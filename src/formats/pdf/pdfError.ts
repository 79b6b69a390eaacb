/** Why a PDF could not be read. */
export type PdfErrorCode = 'too-large' | 'encrypted' | 'broken' | 'unclear';

/** A refusal of the file; the message is for the diagnosis. */
export class PdfError extends Error {
  override readonly name = 'PdfError';

  constructor(
    readonly code: PdfErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
