import type { RemainderLine, Span } from '../model/reading';

/** What of `text` no span claims, line by line; white space does not count. Spans may come in any order and overlap. */
export function unclaimedLines(text: string, claimed: readonly Span[]): RemainderLine[] {
  const spans = [...claimed].sort((one, other) => one.start - other.start);
  const remainder: RemainderLine[] = [];
  let line = 1;
  let start = 0;
  let next = 0;
  let claimedTo = 0;
  for (const lineText of text.split('\n')) {
    const end = start + lineText.length;
    let free = start;
    const leave = (to: number): void => {
      const rest = text.slice(Math.max(free, claimedTo), to);
      if (rest.trim() !== '') remainder.push(remainderLine(line, rest, Math.max(free, claimedTo)));
    };
    for (let span = spans[next]; span && span.start < end; span = spans[++next]) {
      if (span.start > claimedTo) leave(span.start);
      claimedTo = Math.max(claimedTo, span.end);
      free = Math.max(free, claimedTo);
    }
    leave(end);
    start = end + 1;
    line++;
  }
  return remainder;
}

function remainderLine(line: number, rest: string, at: number): RemainderLine {
  const text = rest.trim();
  const start = at + rest.length - rest.trimStart().length;
  return { line, text, span: { start, end: start + text.length } };
}
