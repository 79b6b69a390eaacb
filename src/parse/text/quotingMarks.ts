import type { Span } from '../../model/reading';

/** Fewer lines in a row may begin with such a sign by themselves, as values do: >93%. */
const FEWEST_LINES = 6;

/** A mail that was quoted that often is no longer looked at. */
const DEEPEST = 8;

const MARK = /[ \u00a0]{0,3}(?:>|＞|\|(?![^\n]*\|[^\n]*\|))/uy;
const LINE = /[^\n\r\u0085\u2028\u2029\v\f]+/gu;

/**
 * The marks that mail programs put before each line of a quoted mail (`> `, `>> `, `| `), in their order: only what all
 * lines of a block begin with is a mark, so that a value such as >93% keeps its sign. Linear.
 */
export function findQuotingMarks(source: string): Span[] {
  if (!/^[ \u00a0]{0,3}[>＞|]/mu.test(source)) return [];
  const lines = Array.from(source.matchAll(LINE), ({ 0: text, index }) => ({ start: index, end: index + text.length }))
    .filter(({ start, end }) => source.slice(start, end).trim() !== '')
    .map(({ start }) => ({ start, marks: marksAt(source, start) }));
  const depths = new Array<number>(lines.length).fill(0);
  deepen(lines, depths, 0, lines.length, 0);
  const found = lines.flatMap(({ start, marks }, at) => {
    const end = marks[(depths[at] ?? 0) - 1];
    return end === undefined ? [] : [{ start, end }];
  });
  // A blank behind the mark belongs to it where none of the lines lacks it.
  const hasBlanks = found.every(({ end }) => BLANK_OR_END.test(source.charAt(end)));
  return hasBlanks
    ? found.map(({ start, end }) => ({ start, end: BLANK.test(source.charAt(end)) ? end + 1 : end }))
    : found;
}

const BLANK = /^[ \u00a0]$/u;
const BLANK_OR_END = /^[ \u00a0\n\r\u0085\u2028\u2029\v\f]?$/u;

/** Where each mark ends that a line begins with. */
function marksAt(source: string, start: number): number[] {
  const ends: number[] = [];
  MARK.lastIndex = start;
  while (ends.length < DEEPEST && MARK.test(source)) ends.push(MARK.lastIndex);
  return ends;
}

/** Takes one mark off the lines of each block whose lines all have one more, and again of the blocks within. */
function deepen(
  lines: readonly { readonly marks: readonly number[] }[],
  depths: number[],
  from: number,
  to: number,
  depth: number,
): void {
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && (lines[at]?.marks.length ?? 0) > depth) continue;
    if (at - start >= FEWEST_LINES) {
      depths.fill(depth + 1, start, at);
      deepen(lines, depths, start, at, depth + 1);
    }
    start = at + 1;
  }
}
