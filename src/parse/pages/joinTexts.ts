import type { PageText } from '../../model/page';

/** Texts of one line overlap in height by more than this part of the lower one. */
const SAME_LINE = 0.5;

/** A gap wider than this part of the height of the characters is a space. */
const SPACE = 0.3;

/** The lines of texts that stand together, from top to bottom, each from left to right. */
export function linesOfTexts(texts: readonly PageText[]): PageText[][] {
  const lines: { top: number; bottom: number; texts: PageText[] }[] = [];
  for (const text of [...texts].sort((one, other) => middleOf(one) - middleOf(other))) {
    const line = lines.at(-1);
    const overlap = line ? Math.min(line.bottom, text.bottom) - Math.max(line.top, text.top) : 0;
    if (line && overlap > SAME_LINE * Math.min(line.bottom - line.top, text.bottom - text.top)) line.texts.push(text);
    else lines.push({ top: text.top, bottom: text.bottom, texts: [text] });
  }
  return lines.map((line) => line.texts.sort((one, other) => one.left - other.left));
}

/** The characters of a line. */
export function joinLine(line: readonly PageText[]): string {
  return line
    .map((part, at) => {
      const before = line[at - 1];
      return (before && isApart(before, part) ? ' ' : '') + part.text;
    })
    .join('');
}

/** Whether there is a gap between a text and the next one in its line. */
export function isApart(text: PageText, next: PageText): boolean {
  return next.left - text.right > SPACE * (next.bottom - next.top);
}

function middleOf({ top, bottom }: PageText): number {
  return (top + bottom) / 2;
}

/** A cell narrower than this, in heights of its characters, holds no paragraphs. */
export const NARROWEST_PARAGRAPH = 15;

/** A line that leaves more room than this, in heights of its characters, ends a paragraph. */
const PARAGRAPH_END = 2.5;

/** The text of a cell that ends at `right`: wrapped lines are joined, paragraphs stay lines. */
export function joinLines(lines: readonly (readonly PageText[])[], right: number, width: number): string {
  return lines
    .map((line, at) => {
      const last = line.at(-1);
      const height = last ? last.bottom - last.top : 0;
      const isWide = width > NARROWEST_PARAGRAPH * height;
      const endsEarly = last !== undefined && right - last.right > PARAGRAPH_END * height;
      return joinLine(line) + (isWide && endsEarly && at < lines.length - 1 ? '\n' : '');
    })
    .join('');
}
