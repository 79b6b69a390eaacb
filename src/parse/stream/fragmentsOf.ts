import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import type { TextRange } from './textRange';

/** The texts of a line between its gaps. */
export function fragmentsOf({ breaks }: CondensedText, { start, end }: TextRange): TextRange[] {
  const fragments: TextRange[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at++) {
    if (at < end && breaks[at] === BREAK.none) continue;
    fragments.push({ start: from, end: at });
    from = at;
  }
  return fragments;
}
