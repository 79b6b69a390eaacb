import { normaliseText } from '../../model/normaliseText';
import type { FormRecord } from '../../model/form';

const LONGEST_NAME = 31;

/**
 * The name of the sheet that shows the official form of a record: its 编号 and as much of its 项目名称 as Excel takes. Unique, since
 * 编号 is; `taken` holds the names, in lower case, that must not be used again.
 */
export function officialSheetName({ id, form }: FormRecord, taken: ReadonlySet<string>): string {
  const plain = normaliseText(`${id} ${form.projectName}`).replaceAll(/[\\/?*[\]:']/gu, '');
  const words = plain.startsWith(id) ? `${id} ${plain.slice(id.length)}`.trim() : plain;
  const name = clip(words, LONGEST_NAME);
  if (!taken.has(name.toLowerCase())) return name;
  for (let count = 2; ; count++) {
    const suffix = `(${count})`;
    const numbered = clip(words, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(numbered.toLowerCase())) return numbered;
  }
}

/** Cut between characters, never inside one that takes two units. */
function clip(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\uD800-\uDBFF]$/u, '')
        .trimEnd();
}
