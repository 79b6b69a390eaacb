/** Why a host refused. The pane has a sentence and a next step for each. */
export type HostErrorCode =
  | 'cell-editing'
  | 'protected'
  | 'read-only'
  | 'other-workbook'
  | 'too-large'
  | 'sheet-missing'
  | 'conflict'
  /** Rows of a table are filtered out, and the filter could not be lifted for the write. */
  | 'filtered'
  | 'unsupported'
  | 'cancelled'
  /** A write was broken off and could not be taken back yet; whatever is asked for next takes it back first. */
  | 'half-written'
  | 'failed';

/** A refusal of the host; the workbook is as it was before the call, but for 'half-written'. */
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
