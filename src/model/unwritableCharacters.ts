/** Characters that XML 1.0 has no room for, so that no workbook file can carry them. Source: XML 1.0, section 2.2. */
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text whose unwritable characters are replaced: the sign � shows that something stood there. */
export function replaceUnwritable(text: string, replacement = '\uFFFD'): string {
  return text.replace(UNWRITABLE, replacement);
}

/** The unwritable characters of a text, as U+FFFE. */
export function unwritableIn(text: string): readonly string[] {
  return (text.match(UNWRITABLE) ?? []).map(
    (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
