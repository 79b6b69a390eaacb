import { BREAK } from '../stream/condenseText';
import type { CondensedText } from '../stream/condenseText';
import type { TextRange } from '../stream/textRange';

/** A part of a condensed text without some of its characters, and where the others are in it. */
export interface CutText {
  readonly text: CondensedText;
  /** Where a range of the whole text is in the part; what was cut out of it is left out. */
  readonly move: (range: TextRange) => TextRange;
  /** Where a range of the part is in the whole text, with what was cut out beside it. */
  readonly back: (range: TextRange) => TextRange;
}

/** Takes a part of a text as if some ranges, given in their order, did not stand in it: a line ends at each. */
export function cutOut(whole: CondensedText, part: TextRange, cuts: readonly TextRange[]): CutText {
  const kept: TextRange[] = [];
  let from = part.start;
  for (const { start, end } of cuts) {
    if (end <= part.start || start >= part.end) continue;
    if (start > from) kept.push({ start: from, end: Math.min(start, part.end) });
    from = Math.max(from, end);
  }
  if (from < part.end) kept.push({ start: from, end: part.end });
  const length = kept.reduce((sum, { start, end }) => sum + end - start, 0);
  const places = new Int32Array(length + 1);
  const breaks = new Uint8Array(length + 1);
  let at = 0;
  for (const { start, end } of kept) {
    places.set(whole.places.subarray(start, end), at);
    breaks.set(whole.breaks.subarray(start, end), at);
    if (start > part.start) breaks[at] = BREAK.line;
    at += end - start;
  }
  places[length] = whole.places[part.end] ?? whole.source.length;
  breaks[length] = BREAK.line;
  const join = (text: string): string => kept.map(({ start, end }) => text.slice(start, end)).join('');
  const movePlace = (place: number): number => {
    let before = 0;
    for (const { start, end } of kept) {
      if (place <= start) return before;
      if (place <= end) return before + place - start;
      before += end - start;
    }
    return before;
  };
  const placeBack = (place: number): number => {
    let before = 0;
    for (const { start, end } of kept) {
      if (place <= before + end - start) return start + place - before;
      before += end - start;
    }
    return part.end;
  };
  // A range that begins or ends where something was cut out takes that in.
  const startBack = (place: number): number => (place === 0 ? part.start : placeBack(place - 1) + 1);
  const endBack = (place: number): number => (place === length ? part.end : placeBack(place + 1) - 1);
  return {
    back: ({ start, end }) => ({ start: startBack(start), end: endBack(end) }),
    text: { source: whole.source, text: join(whole.text), plain: join(whole.plain), places, breaks },
    move: ({ start, end }) => ({ start: movePlace(start), end: movePlace(end) }),
  };
}
