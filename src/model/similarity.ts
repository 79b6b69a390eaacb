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
