/** Characters of these blocks are as wide as they are high. */
const FULL_WIDTH =
  /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
const FULL_WIDTH_EACH = new RegExp(FULL_WIDTH, 'gu');
/** All others are half as wide in 宋体, and somewhat wider in fonts that stand in for it. */
const HALF_WIDTH = 0.55;

const PIXELS_PER_POINT = 96 / 72;
/** Pixels of a character of a column's width, where the standard font is 宋体 11; printers and other fonts leave a little less of it. */
const PIXELS_PER_CHARACTER = 8 * 0.96;
const PADDING_PIXELS = 3;
const INDENT_PIXELS = 9;
/** Line height over font size: 1.25 in 宋体, up to this in fonts that stand in for it. And the space above and below a text, in points. */
const LINE_HEIGHT = 1.4;
const PADDING_POINTS = 3;
/** The same of characters that stand one below the other. */
const STACKED_LINE_HEIGHT = 1.6;

/** The height in points that a wrapped text needs in a cell of so many characters of width; Excel never fits merged cells itself. */
export function measureTextHeight(text: string, widthInCharacters: number, fontSize: number, indent = 0): number {
  const available = lineWidth(widthInCharacters, fontSize, indent);
  const lines = text.split('\n').reduce((sum, paragraph) => sum + countLines(paragraph, available), 0);
  return lines * fontSize * LINE_HEIGHT + PADDING_POINTS;
}

/** The height in points that characters one below the other need. */
export function measureStackedHeight(text: string, fontSize: number): number {
  return text.length * fontSize * STACKED_LINE_HEIGHT;
}

/** How many characters of a text fill a cell of this height in points, cut behind a sentence where one ends near there. */
export function cutText(text: string, widthInCharacters: number, fontSize: number, height: number): number {
  const most = Math.max(1, Math.floor((height - PADDING_POINTS) / (fontSize * LINE_HEIGHT)));
  const available = Math.max(1, lineWidth(widthInCharacters, fontSize, 0) - 1);
  let lines = 1;
  let width = 0;
  let end = 0;
  let sentenceEnd = 0;
  for (const character of text) {
    const wide = widthOf(character);
    if (character === '\n' || width + wide > available) {
      lines++;
      width = 0;
      if (lines > most) break;
    }
    if (character !== '\n') width += wide;
    end += character.length;
    if (ENDS_SENTENCE.test(character)) sentenceEnd = end;
  }
  return end - sentenceEnd <= 2 * available ? sentenceEnd || end : end;
}

const ENDS_SENTENCE = /[\n。；]/u;

/** A line that wraps leaves up to a character free, since punctuation does not begin a line. */
function countLines(paragraph: string, available: number): number {
  if (paragraph.length <= available) return 1;
  const full = paragraph.match(FULL_WIDTH_EACH)?.length ?? 0;
  const width = full + (paragraph.length - full) * HALF_WIDTH;
  return width <= available ? 1 : Math.ceil(width / Math.max(1, available - 1));
}

function widthOf(character: string): number {
  return FULL_WIDTH.test(character) ? 1 : HALF_WIDTH;
}

/** Full-width characters on a line. */
function lineWidth(widthInCharacters: number, fontSize: number, indent: number): number {
  const pixels = widthInCharacters * PIXELS_PER_CHARACTER - PADDING_PIXELS - indent * INDENT_PIXELS;
  return pixels / (fontSize * PIXELS_PER_POINT);
}
