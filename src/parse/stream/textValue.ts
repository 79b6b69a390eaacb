import type { Span } from '../../model/reading';
import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import { repairRadicals } from './repairRadicals';
import type { Passage, TextRange } from './textRange';

/** A value as it is stored, with the places in the source that it was read from, one for each line. */
export interface TextValue {
  readonly text: string;
  readonly spans: readonly Span[];
}

/**
 * The value that a passage holds: the lines of the source, put together without a space where a line was full, with a
 * line end where it was not (`paragraphs`).
 */
export function textValue(condensed: CondensedText, passage: Passage, keepsParagraphs = false): TextValue {
  const [only] = passage;
  const lines =
    only && passage.length === 1
      ? splitLines(condensed, only)
      : passage.flatMap((range) => splitLines(condensed, range));
  const spans = lines.map((line) => sourceSpan(condensed, line));
  const texts = spans.map(({ start, end }) => repairRadicals(condensed.source.slice(start, end)));
  if (!keepsParagraphs || lines.length < 2) return { text: texts.join(''), spans };
  const widest = Math.max(...lines.map((line) => displayWidth(condensed.text, line)));
  const parts = texts.map((text, at) => {
    const line = lines[at];
    const isShort = line && displayWidth(condensed.text, line) < widest * PARAGRAPH_END;
    return at < texts.length - 1 && isShort ? `${text}\n` : text;
  });
  return { text: parts.join(''), spans };
}

/** A line that leaves more than this share of the width free ends a paragraph. */
const PARAGRAPH_END = 0.86;

/** The ranges of the lines that a range runs over. */
export function splitLines({ breaks }: CondensedText, { start, end }: TextRange): TextRange[] {
  const lines: TextRange[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at++) {
    if (at === end || breaks[at] === BREAK.line) {
      lines.push({ start: from, end: at });
      from = at;
    }
  }
  return start < end ? lines : [];
}

/** The characters of the source that a range of one line stands for. */
export function sourceSpan({ places }: CondensedText, { start, end }: TextRange): Span {
  return { start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 };
}

/** How wide a range prints, in half-width characters. */
export function displayWidth(text: string, { start, end }: TextRange): number {
  let width = 0;
  for (let at = start; at < end; at++) width += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return width;
}

/** How wide a range of one line prints with the blanks in it and, at the start of a line, before it. */
export function lineWidth({ source, text, places, breaks }: CondensedText, range: TextRange): number {
  const { start, end } = range;
  let width = displayWidth(text, range);
  const first = places[start] ?? 0;
  const last = places[end - 1] ?? 0;
  if (last - first > end - 1 - start) width += last - first - (end - 1 - start);
  if (breaks[start] === BREAK.line) {
    for (let at = first - 1; at >= 0 && isIndent(source.charCodeAt(at)); at--) width++;
  }
  return width;
}

/** How wide a range of one line prints where full-width signs are set tight, as some viewers do: half their width. */
export function tightWidth(condensed: CondensedText, range: TextRange): number {
  let width = lineWidth(condensed, range);
  for (let at = range.start; at < range.end; at++) if (isSign(condensed.text.charCodeAt(at))) width--;
  return width;
}

/** Full-width punctuation and the like. */
function isSign(code: number): boolean {
  return (code >= 0x3001 && code <= 0x3011) || (code >= 0xff00 && code <= 0xff1f) || (code >= 0x2010 && code <= 0x201f);
}

function isIndent(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000;
}
