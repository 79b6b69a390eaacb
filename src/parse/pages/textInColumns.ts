import type { Page, PageText } from '../../model/page';
import { visualWidth } from '../columns/visualWidth';
import { isApart, linesOfTexts } from './joinTexts';

/** Separates pages, as in text that other programs write in columns. */
export const PAGE_END = '\f';

/**
 * The texts of pages where they stand, put into columns by spaces: a Chinese character takes two columns. What no lines
 * enclose can be read by its place only. Linear but for sorting.
 */
export function textInColumns(pages: readonly Page[]): string {
  const column = widthOfCharacter(pages) / 2;
  const lines = pages.map(({ texts }) => linesOfTexts(texts));
  const left = lines.flat().reduce((least, [first]) => Math.min(least, first?.left ?? least), Number.POSITIVE_INFINITY);
  return lines.map((page) => page.map((line) => spreadLine(line, left, column)).join('\n')).join(PAGE_END);
}

/** How wide most Chinese characters are. */
function widthOfCharacter(pages: readonly Page[]): number {
  const widths = pages
    .flatMap(({ texts }) => texts)
    .map(({ text, left, right }) => (right - left) / visualWidth(text))
    .filter((width) => width > 0)
    .sort((one, other) => one - other);
  return widths[Math.floor(widths.length / 2)] ?? 1;
}

function spreadLine(texts: readonly PageText[], left: number, column: number): string {
  let line = '';
  let width = 0;
  let before: PageText | undefined;
  for (const part of texts) {
    const missing = Math.round((part.left - left) / column) - width;
    const gap = before && !isApart(before, part) ? 0 : Math.max(missing, before ? 1 : 0);
    line += ' '.repeat(Math.min(gap, MOST_BLANKS)) + part.text;
    width += gap + 2 * visualWidth(part.text);
    before = part;
  }
  return line;
}

/** Wider than any page of a form: a text far off does not make endless blanks. */
const MOST_BLANKS = 400;
