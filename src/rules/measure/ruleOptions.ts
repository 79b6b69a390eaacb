import type { Settings } from '../../model/settings';
import type { ThresholdId } from '../../model/thresholds';
import { THRESHOLDS } from '../../model/thresholds';
import type { WordListId } from '../../model/wordLists';
import { WORD_LISTS, WORD_LIST_IDS } from '../../model/wordLists';

/** The numbers and words that hold for one check: the initial ones as the office changed them. */
export interface RuleOptions {
  readonly threshold: (id: ThresholdId) => number;
  readonly words: Readonly<Record<WordListId, readonly string[]>>;
  readonly controlTotals: Settings['controlTotals'];
}

export function ruleOptions(settings: Settings): RuleOptions {
  return {
    threshold: (id) => settings.thresholds?.[id] ?? THRESHOLDS[id].initial,
    words: Object.fromEntries(WORD_LIST_IDS.map((id) => [id, wordList(id, settings)])) as RuleOptions['words'],
    controlTotals: settings.controlTotals,
  };
}

function wordList(id: WordListId, settings: Settings): readonly string[] {
  const { added, removed } = settings.wordLists?.[id] ?? { added: [], removed: [] };
  const words = new Set<string>([...WORD_LISTS[id].initial, ...added]);
  for (const word of removed) words.delete(word);
  words.delete('');
  return [...words];
}
