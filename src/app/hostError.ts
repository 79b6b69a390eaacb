/** Why a host refused. The pane has a sentence and a next step for each. */
export type HostErrorCode =
  | 'cell-editing'
  | 'protected'
  | 'read-only'
  | 'other-workbook'
  | 'too-large'
  | 'sheet-missing'
  | 'conflict'
  | 'unsupported'
  | 'cancelled'
  | 'failed';

/** A refusal of the host; the workbook is as it was before the call. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: HostErrorCode,
    /** In English, for the diagnosis; users see the sentence that belongs to the code. */
    message: string,
    /** What the refusal is about, e.g. the name of a sheet. */
    readonly subject?: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
