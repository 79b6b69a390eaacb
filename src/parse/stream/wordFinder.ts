import type { TextRange } from './textRange';

/** Finds all places of some words in a range of a text: for each word, where it begins, in rising order. */
export type WordFinder = (text: string, range: TextRange) => ReadonlyMap<string, readonly number[]>;

/** Makes a finder that looks at each character of a text once, however many words there are. At most `most` places a word. */
export function wordFinder(words: readonly string[], most: number): WordFinder {
  const byFirst: (string[] | undefined)[] = [];
  const isFirst = new Uint8Array(0x10000);
  for (const word of new Set(words)) {
    const code = word.charCodeAt(0);
    (byFirst[code] ??= []).push(word);
    isFirst[code] = 1;
  }
  return (text, { start, end }) => {
    const places = new Map<string, number[]>();
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (isFirst[code] === 0) continue;
      for (const word of byFirst[code] ?? []) {
        if (at + word.length > end || !text.startsWith(word, at)) continue;
        const known = places.get(word);
        if (!known) places.set(word, [at]);
        else if (known.length < most) known.push(at);
      }
    }
    return places;
  };
}
