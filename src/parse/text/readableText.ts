import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import type { FormReading, Reading, ReadingNote, RemainderLine, Span } from '../../model/reading';
import { unclaimedLines } from '../unclaimedLines';
import { STRINGS } from '../stream/strings';
import { INVISIBLE_CHARACTERS, isInvisible } from './invisible';
import { findQuotingMarks } from './quotingMarks';

/**
 * A source as readers get to see it: without characters that print nothing, without the marks of a quoted mail, every
 * line end a `\n` (or `\r\n`, or a form feed). All other characters are those of the source, in their order.
 *
 *     "> 实施\u200b单位 某\u00ad局\u2028" → "实施单位 某局\n"
 */
export interface ReadableText {
  readonly source: string;
  readonly text: string;
  /** Where each character of `text` stands in the source, one more entry for the end; undefined where both are the same. */
  readonly places: Int32Array | undefined;
  /** What was left out of it: the marks of a quoted mail, lines of pages. */
  readonly quoting: readonly Span[];
}

/** Makes a source readable; linear. */
export function readableText(source: string): ReadableText {
  return withoutMarks(source, findQuotingMarks(source));
}

/** A readable source without some of its lines, given in their order: as if they did not stand in it. */
export function withoutLines(source: string, lines: readonly Span[]): ReadableText {
  return withoutMarks(
    source,
    lines.map(({ start, end }) => {
      const behind = /[^\S\n\f]*\n/uy;
      behind.lastIndex = end;
      return { start, end: end + (behind.exec(source)?.[0].length ?? 0) };
    }),
  );
}

function withoutMarks(source: string, quoting: readonly Span[]): ReadableText {
  if (quoting.length === 0 && !STRANGE.test(source)) return { source, text: source, places: undefined, quoting };
  const places = new Int32Array(source.length + 1);
  const parts: string[] = [];
  let length = 0;
  let mark = 0;
  for (let at = 0; at < source.length; at++) {
    const quote = quoting[mark];
    if (quote && at >= quote.start) {
      at = quote.end - 1;
      mark++;
      continue;
    }
    const code = source.charCodeAt(at);
    const width = isInvisible(source, at);
    if (width > 0) {
      at += width - 1;
      continue;
    }
    parts.push(isStrangeLineEnd(source, at, code) ? '\n' : source.charAt(at));
    places[length++] = at;
  }
  places[length] = source.length;
  return { source, text: parts.join(''), places: places.slice(0, length + 1), quoting };
}

/** What makes a text other than it is read: invisible characters and line ends that not every reader knows. */
const STRANGE = new RegExp(`[${INVISIBLE_CHARACTERS}\\u0085\\u2028\\u2029\\v]|\\r(?!\\n)`, 'u');

function isStrangeLineEnd(source: string, at: number, code: number): boolean {
  if (code === 0x0d) return source.charCodeAt(at + 1) !== 0x0a;
  return code === 0x85 || code === 0x2028 || code === 0x2029 || code === 0x0b;
}

/** A reading of the readable text as one of its source: what was left out is named where a value is concerned. */
export function inSource(reading: Reading, readable: ReadableText): Reading {
  const { source, places, quoting } = readable;
  if (!places) return reading;
  const move = ({ start, end }: Span): Span =>
    start >= end
      ? { start: places[start] ?? 0, end: places[start] ?? 0 }
      : { start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 };
  const forms = reading.forms.map((form): FormReading => ({
    ...form,
    spans: new Map(Array.from(form.spans, ([path, spans]) => [path, spans.map(move)])),
    labels: form.labels.map(move),
    extent: move(form.extent),
  }));
  const remainder = reading.remainder.map((line) => ({ ...line, span: move(line.span) }));
  const lost = forms.flatMap((form, index) => lostCharacters(source, form, index));
  const claimed = [...quoting, ...remainder.map(({ span }) => span), ...forms.flatMap(claimsOf)];
  const leftOut = unclaimedLines(source, claimed).map((line): RemainderLine => ({ ...line, kind: 'furniture' }));
  return {
    ...reading,
    text: source,
    forms,
    notes: [...reading.notes, ...lost],
    remainder: [...remainder, ...quotedLines(source, quoting), ...leftOut].sort(
      (one, other) => one.span.start - other.span.start,
    ),
  };
}

function claimsOf({ labels, spans }: FormReading): Span[] {
  return [...labels, ...Array.from(spans.values()).flat()];
}

/** One note for all invisible characters that stood among those of values. */
function lostCharacters(source: string, { spans }: FormReading, form: number): ReadingNote[] {
  let count = 0;
  let first: FieldPath | undefined;
  for (const [path, places] of spans) {
    for (const { start, end } of places) {
      for (let at = start; at < end; at++) {
        if (isInvisible(source, at) === 0) continue;
        count++;
        first ??= path;
      }
    }
  }
  if (!first) return [];
  const message = STRINGS.invisibleLeftOut(fieldLabel(first), count);
  return [{ form, path: first, doubt: 'repaired-character', message }];
}

function quotedLines(source: string, quoting: readonly Span[]): RemainderLine[] {
  let line = 1;
  let at = 0;
  return quoting.map((span) => {
    for (; at < span.start; at++) if (isLineEnd(source, at)) line++;
    return { line, text: source.slice(span.start, span.end).trim(), span, kind: 'furniture' };
  });
}

function isLineEnd(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 0x0a || isStrangeLineEnd(source, at, code);
}
