import { normaliseText } from '../../model/normaliseText';
import type { FormRecord } from '../../model/form';
import { freeSheetName } from '../../model/freeSheetName';

/**
 * The name of the sheet that shows the official form of a record: its 编号 and as much of its 项目名称 as Excel takes. Unique, since
 * 编号 is; `taken` holds the names, in lower case, that must not be used again.
 */
export function officialSheetName({ id, form }: FormRecord, taken: ReadonlySet<string>): string {
  const plain = normaliseText(`${id} ${form.projectName}`).replaceAll(/[\\/?*[\]:']/gu, '');
  const words = plain.startsWith(id) ? `${id} ${plain.slice(id.length)}`.trim() : plain;
  return freeSheetName(words, taken);
}
