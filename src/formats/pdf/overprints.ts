import type { PageText } from '../../model/page';

/** A text of a page with the direction in which it reads: 0 from left to right, in quarter turns; undefined if aslant. */
export interface TurnedText {
  readonly text: PageText;
  readonly turn: number | undefined;
}

/** The texts that a page says, and those that are printed over it: watermarks and seals. */
export interface PartedTexts {
  readonly texts: readonly PageText[];
  readonly overprints: readonly PageText[];
}

/**
 * Parts watermarks and seals from what a page says: texts that stand aslant, letters of a seal between such letters, and
 * texts that lie over others and are far larger than them or printed again and again. Linear but for sorting.
 */
export function partOverprints(items: readonly TurnedText[]): PartedTexts {
  const size = medianSize(items.map(({ text }) => text));
  const upright = items.map((item, at) => !isAslant(item, items, at));
  const texts = items.filter((_, at) => upright[at]).map(({ text }) => text);
  const counts = new Map<string, number>();
  for (const { text } of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const suspects = texts.filter(
    (text) => isLarge(text, size) || ((counts.get(text.text) ?? 0) >= FEWEST_TILES && NAME.test(text.text)),
  );
  const overlapping = new Set(suspects.filter((text) => liesOver(text, texts)));
  const tiles = new Map<string, number>();
  for (const { text } of overlapping) tiles.set(text, (tiles.get(text) ?? 0) + 1);
  const isOver = (text: PageText): boolean =>
    (overlapping.has(text) && isLarge(text, size)) ||
    (tiles.get(text.text) ?? 0) * 2 > (counts.get(text.text) ?? 0) ||
    STARS.test(text.text);
  return {
    texts: texts.filter((text) => !isOver(text)),
    overprints: [...items.filter((_, at) => !upright[at]).map(({ text }) => text), ...texts.filter(isOver)],
  };
}

/** The star in the middle of a seal. */
const STARS = /^[★☆]+$/u;
/** A text that is printed so often on one page may be a pattern behind it. */
const FEWEST_TILES = 6;
/** A pattern is made of a name, not of numbers or pieces of sentences. */
const NAME = /^[\p{L} ]{2,20}$/u;
/** How much larger than most texts a watermark is; titles are as large, but lie over nothing. */
const LARGE = 1.8;

function heightOf({ top, bottom }: PageText): number {
  return bottom - top;
}

function medianSize(texts: readonly PageText[]): number {
  const sizes = texts.map(heightOf).sort((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

function isLarge(text: PageText, size: number): boolean {
  return heightOf(text) > LARGE * size;
}

/** Letters around a seal are turned one by one; a few of them happen to stand upright. */
function isAslant({ text, turn }: TurnedText, items: readonly TurnedText[], at: number): boolean {
  if (turn === undefined) return true;
  if (Array.from(text.text).length > 1) return false;
  const [before, after] = [items[at - 1], items[at + 1]];
  const isTurned = (other: TurnedText | undefined): boolean =>
    other !== undefined && other.turn === undefined && Array.from(other.text.text).length === 1;
  return isTurned(before) && (isTurned(after) || after === undefined || Array.from(after.text.text).length > 1)
    ? true
    : isTurned(after) && (before === undefined || isTurned(before));
}

/** Whether a text covers a good part of another one. */
function liesOver(text: PageText, texts: readonly PageText[]): boolean {
  return texts.some((other) => {
    if (other === text || other.text === text.text) return false;
    const across = Math.min(text.right, other.right) - Math.max(text.left, other.left);
    const down = Math.min(text.bottom, other.bottom) - Math.max(text.top, other.top);
    return across > heightOf(other) / 2 && down > heightOf(other) / 3;
  });
}
