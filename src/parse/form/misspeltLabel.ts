import { meaningOf } from './labelMeaning';
import type { LabelMeaning } from './meanings';
import { FIELD_WORDS } from './lexicon';
import { FUND_SOURCE_LABELS, FUND_TOTAL_LABELS, GOAL_LABELS } from '../../model/vocabulary';

/** The label of a field that differs from a text in one character, as where characters were recognised in a picture. */
export function misspeltLabel(bare: string): { readonly meaning: LabelMeaning; readonly word: string } | undefined {
  if (bare.length < SHORTEST) return undefined;
  for (let at = 0; at < bare.length; at++) {
    const word = BY_GAP.get(withGap(bare, at));
    const meaning = word === undefined ? undefined : meaningOf(word);
    if (word !== undefined && meaning) return { meaning, word };
  }
  return undefined;
}

/** Of shorter words too many differ in one character only. */
const SHORTEST = 4;

function withGap(word: string, at: number): string {
  return `${word.slice(0, at)}?${word.slice(at + 1)}`;
}

const BY_GAP: ReadonlyMap<string, string> = new Map(
  [
    ...FIELD_WORDS.flatMap(({ words }) => words.slice(0, 3)),
    ...Object.values(FUND_TOTAL_LABELS),
    ...Object.values(FUND_SOURCE_LABELS),
    ...Object.values(GOAL_LABELS),
  ]
    .filter((word) => word.length >= SHORTEST)
    .flatMap((word) => Array.from(word, (_, at): [string, string] => [withGap(word, at), word])),
);
