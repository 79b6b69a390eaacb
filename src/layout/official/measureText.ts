/** Characters of these blocks are as wide as they are high; all others are taken as half as wide. */
const FULL_WIDTH =
  /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** Pixels of a column by its width in characters, less what its padding takes, where the standard font is 宋体 11 at 96 dots an inch. */
const PIXELS_PER_CHARACTER = 8;
const PADDING_PIXELS = 3;
const PIXELS_PER_POINT = 96 / 72;
/** Line height of 宋体 over its size, and the space above and below a text, in points. */
const LINE_HEIGHT = 1.32;
const PADDING_POINTS = 5;

/** The height in points that a wrapped text needs in a cell of so many characters of width; Excel never fits merged cells itself. */
export function measureTextHeight(text: string, widthInCharacters: number, fontSize: number): number {
  const available = (widthInCharacters * PIXELS_PER_CHARACTER - PADDING_PIXELS) / (fontSize * PIXELS_PER_POINT);
  const lines = text.split('\n').reduce((sum, paragraph) => sum + countLines(paragraph, available), 0);
  return lines * fontSize * LINE_HEIGHT + PADDING_POINTS;
}

/** A line that wraps leaves up to a character free, since punctuation does not begin a line. */
function countLines(paragraph: string, available: number): number {
  let width = 0;
  for (const character of paragraph) width += FULL_WIDTH.test(character) ? 1 : 0.5;
  return width <= available ? 1 : Math.ceil(width / Math.max(1, available - 1));
}
