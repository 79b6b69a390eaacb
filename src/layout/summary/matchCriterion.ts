/**
 * The criterion, as a piece of a formula, by which SUMIFS and COUNTIFS find the cells that hold exactly this text: empty cells for "".
 * Nothing in the text is read as an operator, a wildcard or a formula. Case does not count, as in every spreadsheet. The grid of the
 * browser does not know the escape `~`: there a name with * or ? finds nothing.
 */
export function matchCriterion(text: string): string {
  const isLong = text.length > LONGEST_MATCH;
  const shown = isLong ? text.slice(0, LONGEST_MATCH).replace(/[\uD800-\uDBFF]$/u, '') : text;
  const plain = shown
    .replaceAll(/[*?~]/gu, '~$&')
    .replaceAll('"', '""')
    .replaceAll(CONTROL, (character) => `"&CHAR(${character.charCodeAt(0)})&"`);
  return `"=${plain}${isLong ? '*' : ''}"`;
}

/** Excel takes no text above 255 characters as a criterion; quotes count twice. */
const LONGEST_MATCH = 100;

/** Tabs and line breaks, which no text in a formula holds as they are. */
const CONTROL = /[\t\n\r]/gu;
