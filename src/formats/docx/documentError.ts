import type { LibraryFault } from '../libraryFault';

/** Why a .docx file could not be read; the message is for the diagnosis. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';

  constructor(
    readonly code: LibraryFault,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
