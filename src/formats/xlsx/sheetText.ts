/** What looks like an escape of the file format (`_x000D_`) but is text of the user, and what XML cannot hold. */
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /_(?=x[\dA-F]{4}_)|[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gi;

/** A text in the escapes of the file format, so that reading it gives back each of its characters. Source: ECMA-376 part 1, 22.9.2.19. */
export function sheetText(text: string): string {
  return text.replace(
    UNWRITABLE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
