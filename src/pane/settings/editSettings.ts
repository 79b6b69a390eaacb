import type { RuleSummary } from '../../app/check/ruleCatalogue';
import type { Severity } from '../../model/finding';
import type { Settings } from '../../model/settings';
import { THRESHOLDS } from '../../model/thresholds';
import type { ThresholdId } from '../../model/thresholds';
import { WORD_LISTS } from '../../model/wordLists';
import type { WordListId } from '../../model/wordLists';

/** One thing that the user changes about the rules. */
export type SettingsEdit =
  | { readonly type: 'rule-enabled'; readonly rule: RuleSummary; readonly isEnabled: boolean }
  | { readonly type: 'rule-graded'; readonly rule: RuleSummary; readonly severity: Severity }
  | { readonly type: 'threshold-set'; readonly id: ThresholdId; readonly value: number }
  | { readonly type: 'words-set'; readonly id: WordListId; readonly words: readonly string[] }
  | { readonly type: 'id-prefix-set'; readonly prefix: string }
  | { readonly type: 'control-totals-set'; readonly totals: Settings['controlTotals'] };

/** The settings after an edit. What is as the product has it is not stored, so that it follows later versions. */
export function editSettings(settings: Settings, edit: SettingsEdit): Settings {
  switch (edit.type) {
    case 'rule-enabled': {
      const enabled = edit.isEnabled === edit.rule.enabledByDefault ? undefined : edit.isEnabled;
      return withRule(settings, edit.rule.id, { ...settings.rules[edit.rule.id], enabled });
    }
    case 'rule-graded': {
      const severity = edit.severity === edit.rule.severity ? undefined : edit.severity;
      return withRule(settings, edit.rule.id, { ...settings.rules[edit.rule.id], severity });
    }
    case 'threshold-set': {
      const value = edit.value === THRESHOLDS[edit.id].initial ? undefined : edit.value;
      return { ...settings, thresholds: withoutUndefined({ ...settings.thresholds, [edit.id]: value }) };
    }
    case 'words-set':
      return {
        ...settings,
        wordLists: withoutUndefined({ ...settings.wordLists, [edit.id]: changeOf(edit.id, edit.words) }),
      };
    case 'id-prefix-set':
      return withoutUndefined({ ...settings, idPrefix: edit.prefix === '' ? undefined : edit.prefix });
    case 'control-totals-set':
      return { ...settings, controlTotals: edit.totals };
  }
}

type RuleSetting = Settings['rules'][string];

function withRule(settings: Settings, id: string, rule: RuleSetting): Settings {
  const stored = withoutUndefined(rule);
  const isStored = Object.keys(stored).length > 0;
  return { ...settings, rules: withoutUndefined({ ...settings.rules, [id]: isStored ? stored : undefined }) };
}

/** What a list adds to and takes from the initial one; undefined when it is the initial one. */
function changeOf(id: WordListId, words: readonly string[]) {
  const initial: readonly string[] = WORD_LISTS[id].initial;
  const wanted = new Set(words.map((word) => word.trim()).filter(Boolean));
  const added = [...wanted].filter((word) => !initial.includes(word));
  const removed = initial.filter((word) => !wanted.has(word));
  return added.length + removed.length === 0 ? undefined : { added, removed };
}

function withoutUndefined<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
