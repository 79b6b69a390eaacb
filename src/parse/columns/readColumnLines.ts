import { furnitureLook } from '../text/furniture';
import { recogniseCellLabel, startsCellLabel } from '../grid/cellLabel';
import { isSignoff } from './signoffLabels';
import { isTitleLine, isYearLine } from '../grid/titleLine';
import type { ColumnLine, Word } from './columnLine';

/**
 * The words of text whose columns are made of spaces, with their places. Producers count a Chinese character as one
 * column or as two: the count under which more words stand right below each other is the one that was used.
 */
export function readColumnLines(text: string): ColumnLine[] {
  const narrow = placeWords(text, () => 1);
  const wide = placeWords(text, (character) => (WIDE.test(character) ? 2 : 1));
  return withoutOutsiders(undoubled(countAligned(wide) > countAligned(narrow) ? wide : narrow));
}

/** The lines of a text that some program has put a blank line behind each of, without those blank lines. */
function undoubled(lines: readonly ColumnLine[]): readonly ColumnLine[] {
  const isBlank = (at: number): boolean => lines[at]?.words.length === 0;
  if (lines.length < FEWEST_LINES || lines.some((_, at) => !isBlank(at) && !isBlank(at + 1) && at + 1 < lines.length))
    return lines;
  let blanks = 0;
  return lines.filter((_, at) => {
    blanks = isBlank(at) ? blanks + 1 : 0;
    return blanks % 2 === 0;
  });
}

const FEWEST_LINES = 20;

/**
 * The lines without those that begin further to the left than the leftmost label of their page: they stand outside of the form.
 * They are taken out whole, so that labels stay at the middle of what they label.
 */
function withoutOutsiders(lines: readonly ColumnLine[]): ColumnLine[] {
  const edges = new Map<number, number>();
  for (const { page, words } of lines) {
    for (const { text, left } of words) {
      if (recogniseCellLabel(text) || (text.length > 1 && startsCellLabel(text)))
        edges.set(page, Math.min(left, edges.get(page) ?? left));
    }
  }
  const isOutside = ({ page, words }: ColumnLine): boolean => {
    const [first] = words;
    if (!first || first.left >= (edges.get(page) ?? 0) - 1) return false;
    const text = words.map((word) => word.text).join('');
    if (first.text.length < SHORTEST_OUTSIDER && !furnitureLook(text)) return false;
    if (words.some((word, at) => at > 0 && word.left > (words[at - 1]?.right ?? 0) + 1)) return false;
    if (words.some((word) => recogniseCellLabel(word.text))) return false;
    return !isTitleLine(text) && !isYearLine(text) && !isSignoff(words.map((word) => word.text).join(' '));
  };
  return lines
    .filter((line) => !isOutside(line))
    .map(({ page, words }, number) => ({ number, page, words: words.map((word) => ({ ...word, line: number })) }));
}

/** 绩效指标 printed downwards stands left of all labels, a character a line. */
const SHORTEST_OUTSIDER = 2;

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
const LINE_END = /\r\n|[\n\r\f]/gu;
const WORD = /\S+/gu;

function placeWords(text: string, widthOf: (character: string) => number): ColumnLine[] {
  const lines: ColumnLine[] = [];
  let page = 0;
  let start = 0;
  const addLine = (end: number): void => {
    const line = text.slice(start, end);
    // What belongs to the page and not to the form is left over.
    const words = furnitureLook(line.trim()) === 'page' ? [] : wordsOf(line, start, lines.length, widthOf);
    lines.push({ number: lines.length, page, words });
  };
  for (const { 0: mark, index } of text.matchAll(LINE_END)) {
    addLine(index);
    if (mark === '\f') page++;
    start = index + mark.length;
  }
  addLine(text.length);
  return lines;
}

function wordsOf(line: string, offset: number, number: number, widthOf: (character: string) => number): Word[] {
  let column = 0;
  let at = 0;
  const moveTo = (end: number): number => {
    for (const character of line.slice(at, end)) column += widthOf(character);
    at = end;
    return column;
  };
  return Array.from(line.matchAll(WORD), ({ 0: text, index }) => {
    const end = index + text.length;
    const span = { start: offset + index, end: offset + end };
    return { text, span, line: number, left: moveTo(index), right: moveTo(end) };
  });
}

/** How many words behind a gap begin in the same column as one in the line above that has words. */
function countAligned(lines: readonly ColumnLine[]): number {
  let above = new Set<number>();
  let aligned = 0;
  for (const { words } of lines) {
    if (words.length === 0) continue;
    const starts = words
      .filter((word, at) => at > 0 && word.left > (words[at - 1]?.right ?? 0) + 1)
      .map(({ left }) => left);
    aligned += starts.filter((left) => above.has(left)).length;
    above = new Set(starts);
  }
  return aligned;
}
