import type { Word } from './columnLine';
import { mostFrequent } from './mostFrequent';
import { visualWidth } from './visualWidth';

/** The words of two texts that stand side by side. */
export interface SideBySide {
  readonly left: readonly Word[];
  readonly right: readonly Word[];
  /** Some line could be parted in more than one way. */
  readonly isDoubtful: boolean;
}

/** How much narrower than its column the left text may be. */
const NARROWEST_TEXT = 8;

/** How many widths are tried at most. */
const MOST_CANDIDATES = 40;

/** How much a full line may be narrower than the column, in Chinese characters: what did not fit in any more. */
const RAGGED = 1.5;

/**
 * Parts two wrapped texts. Behind a gap, a line's right part begins in the column where it begins in most lines. Where
 * the left part fills its column, no gap is left: there one space parts a left part of full width from the right one.
 */
export function splitTexts(lines: readonly (readonly Word[])[], heading: Word | undefined): SideBySide {
  const column = rightColumn(lines, heading);
  const cuts = lines.map((words) => cutAtGap(words, column));
  const full = fullWidth(lines.filter((_, at) => cuts[at] === undefined));
  let isDoubtful = false;
  const parts = lines.map((words, at) => {
    const choices = widthsAtSpaces(words).map(({ cut, width }) => ({ cut, off: Math.abs(full - width) }));
    choices.sort((one, other) => one.off - other.off);
    if (cuts[at] === undefined && (choices[0]?.off ?? 0) > RAGGED) isDoubtful = true;
    const cut = cuts[at] ?? choices[0]?.cut ?? words.length;
    return { left: words.slice(0, cut), right: words.slice(cut) };
  });
  return { left: parts.flatMap(({ left }) => left), right: parts.flatMap(({ right }) => right), isDoubtful };
}

function rightColumn(lines: readonly (readonly Word[])[], heading: Word | undefined): number {
  const left = lines.reduce((least, [first]) => Math.min(least, first?.left ?? least), Number.POSITIVE_INFINITY);
  if (heading && left > heading.right) return left;
  const nearest = Math.max(left + NARROWEST_TEXT, heading?.right ?? 0);
  const startsWhere = (isStart: (words: readonly Word[], at: number) => boolean): number[] =>
    lines.flatMap((words) =>
      words.filter((word, at) => word.left > nearest && isStart(words, at)).map((word) => word.left),
    );
  const expected = heading ? heading.left + heading.right - left : left;
  const behindGaps = mostFrequent(startsWhere(isBehindGap), expected);
  return (
    behindGaps ??
    mostFrequent(
      startsWhere(() => true),
      expected,
    ) ??
    Number.POSITIVE_INFINITY
  );
}

function isBehindGap(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return !before || (words[at]?.left ?? 0) - before.right > 1;
}

/** How far from its column a word behind a gap may begin. */
const SQUEEZE = 2;

/** Where the right part of a line begins; undefined if the line reaches into the right column without a gap. */
function cutAtGap(words: readonly Word[], column: number): number | undefined {
  const cut = words.findIndex((word, at) => word.left >= column - SQUEEZE && isBehindGap(words, at));
  const before = words[(cut < 0 ? words.length : cut) - 1];
  if (before && before.right > column + SQUEEZE) return undefined;
  // The end of a short right part may stand where the column begins.
  if (cut < 0 && before && words.length > 1 && before.right > column - SQUEEZE) return undefined;
  return cut < 0 ? words.length : cut;
}

/** Where a line can be cut, with the printed width of what stands before. */
function widthsAtSpaces(words: readonly Word[]): { readonly cut: number; readonly width: number }[] {
  let width = 0;
  const cuts = words.map(({ text }, at) => {
    width += visualWidth(text) + (at > 0 ? SPACE_WIDTH : 0);
    return { cut: at + 1, width };
  });
  return cuts.slice(0, -1);
}

const SPACE_WIDTH = 0.5;

/** The width that a left part can have in as many of the lines without a gap as possible. */
function fullWidth(lines: readonly (readonly Word[])[]): number {
  const widths = lines.map((words) => widthsAtSpaces(words).map(({ width }) => width));
  const support = (full: number): number =>
    widths.filter((choices) => choices.some((width) => width <= full && width >= full - RAGGED)).length;
  const candidates = [...new Set(widths.flat())].slice(0, MOST_CANDIDATES);
  return candidates.reduce((best, width) => (support(width) > support(best) ? width : best), candidates[0] ?? 0);
}
