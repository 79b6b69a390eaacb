import { level1Of, level2Of, meaningOf } from '../form/labelMeaning';
import { isExplained, isInlineLine, waitingOf } from './decodeHead';
import type { LinePiece } from './pieces';

/** The pieces of an indicator table, and those behind it: labels, the sign-off, explanations. */
export function splitTail(pieces: readonly LinePiece[]): {
  readonly table: readonly LinePiece[];
  readonly tail: readonly LinePiece[];
} {
  const lastLevel = pieces.findLastIndex(
    ({ text }) => text === '指标' || (level1Of(text) ?? level2Of(text)) !== undefined,
  );
  const at = pieces.findIndex((piece, index) => index > lastLevel && beginsTail(piece));
  return at < 0 ? { table: pieces, tail: [] } : { table: pieces.slice(0, at), tail: pieces.slice(at) };
}

function beginsTail({ text, startsLine }: LinePiece): boolean {
  if (!startsLine || text === '') return false;
  if (isExplained(text) || isInlineLine(text)) return true;
  const meaning = meaningOf(text);
  if (meaning?.kind === 'block') return meaning.holds === 'indicators' && text.length > 2;
  // 年度 alone may be a cell of any column.
  return waitingOf(text) !== undefined && !(meaning?.kind === 'field' && meaning.path === 'year');
}
