import type { Span } from '../../model/reading';
import { isWhiteSpace } from '../isWhiteSpace';
import { repairRadicals } from './repairRadicals';

/** What stood before a character of a condensed text. */
export const BREAK = {
  none: 0,
  space: 1,
  line: 2,
  /** A line end among characters on lines of their own: a cell may end there or not. */
  loose: 3,
} as const;

/**
 * A text without its white space: what viewers put between characters differs, the characters do not. Blank lines,
 * CRLF, NBSP, full-width spaces and form feeds are all gone here; only where a line or a gap was is kept.
 *
 *     "市县（区）财政资\n\n金\n35,680,000" → text "市县（区）财政资金35,680,000", breaks at 金 (line) and 3 (line)
 */
export interface CondensedText {
  readonly source: string;
  /** The characters of the source that are not white space, Kangxi radicals repaired. */
  readonly text: string;
  /** `text`, character by character in the width that labels are compared in. */
  readonly plain: string;
  /** Where each character stands in the source; one more entry for the end. */
  readonly places: Int32Array;
  /** What stood before each character. */
  readonly breaks: Uint8Array;
}

/** Condenses a text, or a part of it, without the lines of `left`, which come in their order; linear. */
export function condenseText(
  source: string,
  left: readonly Span[] = [],
  part: Span = { start: 0, end: source.length },
): CondensedText {
  const text = repairRadicals(withoutSpans(source, left, part).replace(/\s+/gu, ''));
  const places = new Int32Array(text.length + 1);
  const breaks = new Uint8Array(text.length + 1);
  let before: number = BREAK.line;
  let at = 0;
  let next = 0;
  for (let place = part.start; place < part.end; place++) {
    const span = left[next];
    if (span && place >= span.start) {
      place = span.end;
      before = BREAK.line;
      next++;
    }
    const code = source.charCodeAt(place);
    if (isLineEnd(code)) before = BREAK.line;
    else if (isWhiteSpace(code)) before = before === BREAK.none ? BREAK.space : before;
    else {
      places[at] = place;
      breaks[at] = before;
      before = BREAK.none;
      at++;
    }
  }
  places[at] = part.end;
  breaks[at] = BREAK.line;
  loosenColumns(text, breaks);
  return { source, text, plain: comparable(text), places, breaks };
}

/**
 * Where a viewer puts each character of a page on a line of its own, as of pages that it takes for vertical text, the line
 * ends tell nothing of cells. A longer line among them keeps its ends: it may belong to the page.
 */
function loosenColumns(text: string, breaks: Uint8Array): void {
  let ends: number[] = [];
  let lines = 0;
  let single = 0;
  /** How many of the last lines in a row are single characters. */
  let inRow = 0;
  let isBridged = false;
  let start = 0;
  const close = (): void => {
    if (lines >= SHORTEST_COLUMN && single >= lines * LEAST_SINGLE) for (const at of ends) breaks[at] = BREAK.loose;
    ends = [];
    lines = 0;
    single = 0;
  };
  for (let at = 1; at <= text.length; at++) {
    if (breaks[at] !== BREAK.line) continue;
    const length = at - start;
    if (length <= LONGEST_IN_COLUMN || (length <= LONGEST_WITH_COLON && text.slice(start, at).includes('：'))) {
      if (isBridged && length > 1) close();
      if (lines > 0 && !isBridged) ends.push(start);
      lines++;
      inRow = length === 1 ? inRow + 1 : 0;
      if (length === 1) single++;
      isBridged = false;
    } else {
      isBridged = !isBridged && inRow >= FEWEST_AROUND_LINE;
      if (!isBridged) close();
      inRow = 0;
    }
    start = at;
  }
  close();
}

/** 绩效指标 and the labels beside it, printed downwards, take fewer lines. */
const SHORTEST_COLUMN = 12;
/** A sign and characters of the next cell may share a line: 人： 经, 责人： 经. */
const LONGEST_IN_COLUMN = 3;
const LONGEST_WITH_COLON = 5;
/** So many single characters before a longer line tell that the column goes on behind it. */
const FEWEST_AROUND_LINE = 4;
const LEAST_SINGLE = 0.75;

function withoutSpans(source: string, left: readonly Span[], part: Span): string {
  let from = part.start;
  const kept = left.map(({ start, end }) => {
    const before = source.slice(from, start);
    from = end;
    return before;
  });
  return kept.join('') + source.slice(from, part.end);
}

/** The text in the width and the signs that labels, years and codes are compared in; no character is added or lost. */
export function comparable(text: string): string {
  return WIDE_SIGN.test(text)
    ? text.replace(WIDE_SIGNS, (sign) => String.fromCharCode(sign.charCodeAt(0) - FROM_WIDE))
    : text;
}

/** Full-width letters, digits and signs: （ ： ，２ … */
const WIDE_SIGN = /[\uff01-\uff5e]/u;
const WIDE_SIGNS = /[\uff01-\uff5e]/gu;
const FROM_WIDE = 0xfee0;

function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x2028 || code === 0x2029;
}
