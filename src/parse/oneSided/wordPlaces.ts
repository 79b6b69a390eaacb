import { BREAK, comparable } from '../stream/condenseText';
import type { CondensedText } from '../stream/condenseText';
import type { TextRange } from '../stream/textRange';

/**
 * Where a label stands by itself: nothing touches it but a 其中： before it, and a colon or a unit in brackets behind it.
 * These belong to its place.
 *
 *     "其中：财政拨款 1,000.07" → 其中：财政拨款        "落实财政拨款政策" → nowhere
 */
export function wordPlaces({ plain, breaks }: CondensedText, { start, end }: TextRange, word: string): TextRange[] {
  const wanted = comparable(word);
  const part = plain.slice(start, end);
  const places: TextRange[] = [];
  for (let found = part.indexOf(wanted); found >= 0; found = part.indexOf(wanted, found + wanted.length)) {
    const at = start + found;
    const from = at - (PREFIX.exec(plain.slice(Math.max(start, at - LONGEST_PREFIX), at))?.[0].length ?? 0);
    const behind = at + wanted.length;
    const suffix = SUFFIX.exec(plain.slice(behind, behind + LONGEST_SUFFIX))?.[0] ?? '';
    const to = behind + suffix.length;
    if (breaks[from] === BREAK.none || (breaks[to] === BREAK.none && !suffix.endsWith(':'))) continue;
    places.push({ start: from, end: to });
  }
  return places;
}

const PREFIX = /其中:?$/u;
const LONGEST_PREFIX = 3;
const SUFFIX = /^(?:\((?:(?:单位:)?万?元|\d{1,3}分?)\))?:?/u;
const LONGEST_SUFFIX = 12;
