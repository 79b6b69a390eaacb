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
  const [range, ...others] = passage;
  const lines = range && others.length === 0 ? splitRuns(condensed, range) : linesOf(condensed, passage);
  const [first] = lines;
  if (!first) return NOTHING;
  if (lines.length > 1) return joinLines(condensed, lines, keepsParagraphs);
  const span = sourceSpan(condensed, first);
  return { text: sourceText(condensed, span), spans: [span] };
}

const NOTHING: TextValue = { text: '', spans: [] };

function linesOf(condensed: CondensedText, passage: Passage): TextRange[] {
  return passage.flatMap((range) => splitRuns(condensed, range));
}

function sourceText({ source }: CondensedText, { start, end }: Span): string {
  return repairRadicals(source.slice(start, end));
}

function joinLines(condensed: CondensedText, lines: readonly TextRange[], keepsParagraphs: boolean): TextValue {
  const widest = keepsParagraphs ? widestOf(condensed, lines) : 0;
  const spans = lines.map((line) => sourceSpan(condensed, line));
  let text = '';
  spans.forEach((span, at) => {
    const line = lines[at];
    text += sourceText(condensed, span);
    const isShort = line && displayWidth(condensed.text, line) < widest * PARAGRAPH_END;
    if (isShort && at < lines.length - 1 && condensed.breaks[line.end] === BREAK.line) text += '\n';
  });
  return { text, spans };
}

function widestOf({ text }: CondensedText, lines: readonly TextRange[]): number {
  let widest = 0;
  for (const line of lines) widest = Math.max(widest, displayWidth(text, line));
  return widest;
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
  return lines;
}

/** The ranges without a line end of the source in them. */
export function splitRuns(condensed: CondensedText, range: TextRange): TextRange[] {
  const { breaks } = condensed;
  return splitLines(condensed, range).flatMap((line) => {
    const runs: TextRange[] = [];
    let from = line.start;
    for (let at = from + 1; at <= line.end; at++) {
      if (at < line.end && breaks[at] !== BREAK.loose) continue;
      runs.push({ start: from, end: at });
      from = at;
    }
    return runs;
  });
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
export function lineWidth(condensed: CondensedText, range: TextRange): number {
  const { text, places } = condensed;
  const { start, end } = range;
  const blanks = (places[end - 1] ?? 0) - (places[start] ?? 0) - (end - 1 - start);
  return displayWidth(text, range) + Math.max(0, blanks) + indentBefore(condensed, start);
}

/** How many blanks stand before a character with which a line begins. */
export function indentBefore({ source, places, breaks }: CondensedText, at: number): number {
  if (breaks[at] !== BREAK.line) return 0;
  const first = places[at] ?? 0;
  let before = first - 1;
  while (before >= 0 && isIndent(source.charCodeAt(before))) before--;
  return first - 1 - before;
}

/** How wide a range of one line prints where full-width signs are set tight, as some viewers do: half their width. */
export function tightWidth(condensed: CondensedText, range: TextRange): number {
  return lineWidth(condensed, range) - signsIn(condensed, range);
}

/** How many full-width signs a range holds. */
export function signsIn({ text }: CondensedText, { start, end }: TextRange): number {
  let signs = 0;
  for (let at = start; at < end; at++) if (isSign(text.charCodeAt(at))) signs++;
  return signs;
}

/** Full-width punctuation and the like. */
function isSign(code: number): boolean {
  return (code >= 0x3001 && code <= 0x3011) || (code >= 0xff00 && code <= 0xff1f) || (code >= 0x2010 && code <= 0x201f);
}

function isIndent(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000;
}
