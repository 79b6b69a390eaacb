import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import type { Piece } from './cellPieces';
import { LIMITS } from './limits';

/** A row that says the same on both sides; all numbers count pieces. */
export interface EvidentRow {
  /** The first piece of its right half. */
  readonly right: number;
  /** Behind its last piece. */
  readonly end: number;
  /** Where its values may begin, left and right. */
  readonly borders: readonly { readonly left: number; readonly right: number }[];
}

/**
 * The rows that need no search, by their first pieces: from a line start on, the same text stands twice and ends with
 * its line, whatever its line breaks.
 *
 *     社区工作者补贴人数 2760人
 *     社区工作者补贴
 *     人数
 *     2760人
 */
export function findEvidentRows({ text }: CondensedText, pieces: readonly Piece[]): ReadonlyMap<number, EvidentRow> {
  const rows = new Map<number, EvidentRow>();
  for (let at = 0; at < pieces.length; at++) {
    const row = startsLine(pieces, at) ? rowAt(text, pieces, at) : undefined;
    if (row) rows.set(at, row);
  }
  return rows;
}

function startsLine(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return piece?.kind === 'text' && (piece.break === BREAK.line || pieces[at - 1]?.kind !== 'text');
}

function rowAt(text: string, pieces: readonly Piece[], first: number): EvidentRow | undefined {
  const start = pieces[first]?.start ?? 0;
  const isFirstRow = first === 0 || pieces[first - 1]?.kind === 'left-label';
  for (let at = first; at < first + LIMITS.piecesPerCell && pieces[at]?.kind === 'text'; at++) {
    const next = pieces[at + 1];
    if (!next || (isFirstRow ? next.kind !== 'right-label' : next.kind !== 'text' || next.break === BREAK.none))
      continue;
    const half = text.slice(start, pieces[at]?.end);
    const right = isFirstRow ? at + 2 : at + 1;
    const rightStart = pieces[right]?.start ?? 0;
    if (half.length < SHORTEST_HALF || !text.startsWith(half, rightStart)) continue;
    const end = pieceBehind(pieces, right, rightStart + half.length);
    if (end === undefined || (end < pieces.length && !startsLine(pieces, end) && pieces[end]?.kind === 'text'))
      continue;
    const borders = commonBorders(pieces, { first, right, end });
    return borders.length > 0 ? { right, end, borders } : undefined;
  }
  return undefined;
}

const SHORTEST_HALF = 4;

/** The piece behind those that end at a place; undefined if none ends there. */
function pieceBehind(pieces: readonly Piece[], from: number, end: number): number | undefined {
  for (let at = from; pieces[at]?.kind === 'text'; at++) if (pieces[at]?.end === end) return at + 1;
  return undefined;
}

/** Where both halves have a piece begin at the same character. */
function commonBorders(
  pieces: readonly Piece[],
  { first, right, end }: { readonly first: number; readonly right: number; readonly end: number },
): { left: number; right: number }[] {
  const shift = (pieces[right]?.start ?? 0) - (pieces[first]?.start ?? 0);
  const borders: { left: number; right: number }[] = [];
  let left = first + 1;
  for (let at = right + 1; at < end; at++) {
    const start = (pieces[at]?.start ?? 0) - shift;
    while (left < right && pieces[left]?.kind === 'text' && (pieces[left]?.start ?? 0) < start) left++;
    if (left < right && pieces[left]?.kind === 'text' && pieces[left]?.start === start)
      borders.push({ left, right: at });
  }
  return borders;
}
