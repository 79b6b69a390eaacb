import { replaceUnwritable } from '../../model/unwritableCharacters';

/** What looks like an escape of the file format (`_x000D_`) but is text of the user. Source: ECMA-376 part 1, 22.9.2.19. */
const LOOKS_ESCAPED = /_(?=x[\dA-F]{4}_)/gi;

/** The text of a cell, a note or a column of a table: reading it gives back each of its characters but those that XML cannot hold. */
export function cellText(text: string): string {
  return replaceUnwritable(text).replace(LOOKS_ESCAPED, '_x005F_');
}

/**
 * A description of a part of a file in which every string can be written: names, formulas, targets of links, headers and footers. What
 * is no string is handed on as it is.
 */
export function writable<T>(description: T): T {
  return writableValue(description) as T;
}

function writableValue(value: unknown): unknown {
  if (typeof value === 'string') return replaceUnwritable(value);
  if (Array.isArray(value)) return value.map(writableValue);
  if (typeof value !== 'object' || value === null || value instanceof Map || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, writableValue(part)]));
}
