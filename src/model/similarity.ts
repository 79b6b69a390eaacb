/** How alike two texts are by their character pairs: the shared ones by all of them (Jaccard), 0 to 1. */
export function sharedBigrams(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return shared / (left.size + right.size - shared);
}

/** Longer than any name. */
const LONGEST_TEXT = 400;

/** The pairs of neighbouring characters of a text. */
export function bigrams(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  const end = Math.min(text.length, LONGEST_TEXT) - 1;
  for (let index = 0; index < end; index++) pairs.add(text.slice(index, index + 2));
  return pairs;
}

/** Two words that share half of their pairs of letters are taken for one and its misspelling. */
const LEAST_ALIKE = 0.5;

/** The known word that another is most likely meant for; undefined where none is like it. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const pairs = bigrams(word.toLowerCase());
  const scored = known.map((other) => ({ other, alike: sharedBigrams(pairs, bigrams(other.toLowerCase())) }));
  return scored.filter(({ alike }) => alike >= LEAST_ALIKE).sort((one, two) => two.alike - one.alike)[0]?.other;
}
