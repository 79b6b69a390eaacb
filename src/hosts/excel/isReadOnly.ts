/**
 * Whether Excel shows the workbook for reading only, as on the web without the right to edit. A file that is merely locked by somebody
 * else can be written and saved under another name: Excel calls that read and write.
 */
export function isReadOnly(): boolean {
  return String(Office.context.document.mode) === 'readOnly';
}
