import type { RemainderLine, Span } from '../model/reading';
import { isWhiteSpace } from './isWhiteSpace';

/**
 * What of `text`, or of a part of it that begins with line `firstLine`, no span claims, line by line; white space does
 * not count. Spans lie within the part, in any order, and may overlap.
 */
export function unclaimedLines(
  text: string,
  claimed: readonly Span[],
  part: Span = { start: 0, end: text.length },
  firstLine = 1,
): RemainderLine[] {
  const isClaimed = new Uint8Array(part.end - part.start);
  for (const { start, end } of claimed) isClaimed.fill(1, start - part.start, end - part.start);
  const remainder: RemainderLine[] = [];
  let line = firstLine;
  for (let at = part.start; at < part.end; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_END) line++;
    else if (isClaimed[at - part.start] === 0 && !isWhiteSpace(code)) {
      let end = at;
      while (end < part.end && isClaimed[end - part.start] === 0 && text.charCodeAt(end) !== LINE_END) end++;
      const rest = text.slice(at, end).trimEnd();
      remainder.push({ line, text: rest, span: { start: at, end: at + rest.length } });
      at += rest.length - 1;
    }
  }
  return remainder;
}

const LINE_END = 0x0a;
