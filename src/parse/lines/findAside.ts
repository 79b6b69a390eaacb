import { isExplained } from './decodeHead';
import type { LinePiece } from './pieces';

/**
 * The pieces of a box that explains the form and stands beside it, so that its lines come between the cells: 填写说明 and, behind
 * labels and values, 1.本表由单位填写。, 2.金额保留两位小数。. None where the box stands by itself.
 */
export function findAside(pieces: readonly LinePiece[]): ReadonlySet<LinePiece> {
  const head = pieces.findIndex(({ text }) => isExplained(text));
  const aside = new Set(pieces.slice(head, head + 1));
  let last = head;
  let between = 0;
  for (let at = head + 1; head >= 0 && at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || Number(NUMBERED_SENTENCE.exec(piece.text)?.[1]) !== aside.size) continue;
    between += at - last - 1;
    aside.add(piece);
    last = at;
  }
  return between > 0 ? aside : new Set();
}

const NUMBERED_SENTENCE = /^(\d{1,2})[.．、].{4,}[。；]$/u;
