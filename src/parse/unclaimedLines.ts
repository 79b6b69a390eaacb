import type { RemainderLine, Span } from '../model/reading';
import { isWhiteSpace } from './isWhiteSpace';

/** What of `text` no span claims, line by line; white space does not count. Spans may come in any order and overlap. */
export function unclaimedLines(text: string, claimed: readonly Span[]): RemainderLine[] {
  const isClaimed = new Uint8Array(text.length);
  for (const { start, end } of claimed) isClaimed.fill(1, start, end);
  const remainder: RemainderLine[] = [];
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_END) line++;
    else if (isClaimed[at] === 0 && !isWhiteSpace(code)) {
      const rest = unclaimedFrom(text, at, isClaimed);
      remainder.push({ line, text: rest, span: { start: at, end: at + rest.length } });
      at += rest.length - 1;
    }
  }
  return remainder;
}

const LINE_END = 0x0a;

function unclaimedFrom(text: string, start: number, isClaimed: Uint8Array): string {
  let end = start;
  while (end < text.length && isClaimed[end] === 0 && text.charCodeAt(end) !== LINE_END) end++;
  return text.slice(start, end).trimEnd();
}
