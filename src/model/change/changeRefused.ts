/** A change does not fit the workbook: something to create is there already, or something to change is not where it was read. */
export class ChangeRefused extends Error {
  override readonly name = 'ChangeRefused';

  constructor(
    readonly code: 'conflict' | 'sheet-missing',
    /** In English, for the diagnosis. */
    message: string,
    /** What the refusal is about, e.g. the name of a sheet. */
    readonly subject: string,
  ) {
    super(message);
  }
}
