import { replaceUnwritable } from './unwritableCharacters';

const LONGEST_NAME = 31;

/** The wanted name cut to what Excel takes, with a number where it is taken; `taken` holds names in lower case. */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const words = replaceUnwritable(wanted, '').replaceAll(/[\\/?*[\]:']/gu, '');
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
