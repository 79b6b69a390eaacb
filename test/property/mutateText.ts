/** Gives a text that was damaged in up to four places: the same one for the same text and seed. */
export function mutateText(text: string, seed: number, strange: readonly string[]): string {
  const random = randomNumbers(seed);
  const pick = (most: number): number => Math.floor(random() * most);
  let changed = text;
  for (let left = 1 + pick(4); left > 0; left--) {
    const at = pick(changed.length + 1);
    const end = Math.min(changed.length, at + 1 + pick(LONGEST_PIECE[pick(LONGEST_PIECE.length)] ?? 1));
    const other = pick(changed.length + 1);
    const change = CHANGES[pick(CHANGES.length)];
    const piece = strange[pick(strange.length)] ?? '';
    if (change)
      changed = change({
        before: changed.slice(0, at),
        piece: changed.slice(at, end),
        behind: changed.slice(end),
        other,
        strange: piece,
      });
  }
  return changed;
}

const LONGEST_PIECE = [2, 30, 400];

interface Place {
  readonly before: string;
  readonly piece: string;
  readonly behind: string;
  /** Where else something may happen. */
  readonly other: number;
  readonly strange: string;
}

const CHANGES: readonly ((place: Place) => string)[] = [
  ({ before, behind }) => before + behind,
  ({ before, piece, behind }) => before + piece + piece + behind,
  ({ before, piece, behind, other }) => insert(before + behind, other, piece),
  ({ before, piece, behind, strange }) => before + strange + piece + behind,
  ({ before, piece, behind, strange }) => before + piece.replaceAll(/\s+/gu, strange) + behind,
  ({ before, piece, behind }) => before + piece.replaceAll('\n', ' ') + behind,
  ({ before, piece, behind }) => before + piece.replaceAll(' ', '\n') + behind,
  ({ before, piece, behind }) => before + piece.split('\n').reverse().join('\n') + behind,
  ({ before }) => before,
];

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

/** Numbers from 0 to before 1 that look random (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
