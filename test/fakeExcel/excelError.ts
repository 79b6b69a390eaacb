/** An error as Excel answers it; `location` names the member that failed, e.g. "Range.values". */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';

  constructor(
    readonly code: string,
    message: string,
    readonly location = '',
  ) {
    super(message);
  }
}
