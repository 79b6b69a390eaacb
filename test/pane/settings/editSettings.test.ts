import { ruleCatalogue } from '../../../src/app/check/ruleCatalogue';
import type { Settings } from '../../../src/model/settings';
import { THRESHOLDS } from '../../../src/model/thresholds';
import { WORD_LISTS } from '../../../src/model/wordLists';
import { editSettings } from '../../../src/pane/settings/editSettings';
import type { SettingsEdit } from '../../../src/pane/settings/editSettings';

const initial: Settings = { rules: {}, controlTotals: [] };
const rule = ruleCatalogue.get('fund-sum-mismatch')!;
const words: readonly string[] = WORD_LISTS.sensitiveWords.initial;

function after(...edits: readonly SettingsEdit[]): Settings {
  return edits.reduce(editSettings, initial);
}

test.each<[title: string, edits: readonly SettingsEdit[], expected: object]>([
  [
    'a rule is switched off',
    [{ type: 'rule-enabled', rule, isEnabled: false }],
    { rules: { 'fund-sum-mismatch': { enabled: false } } },
  ],
  [
    'a rule is graded and switched off, one beside the other',
    [
      { type: 'rule-graded', rule, severity: 'info' },
      { type: 'rule-enabled', rule, isEnabled: false },
    ],
    { rules: { 'fund-sum-mismatch': { severity: 'info', enabled: false } } },
  ],
  [
    'a number replaces the initial one',
    [{ type: 'threshold-set', id: 'costTolerance', value: 5 }],
    { thresholds: { costTolerance: 5 } },
  ],
  [
    'a list is stored as what it adds and takes away',
    [{ type: 'words-set', id: 'sensitiveWords', words: [...words.slice(1), ' 团建 ', '', '团建'] }],
    { wordLists: { sensitiveWords: { added: ['团建'], removed: [words[0]] } } },
  ],
  [
    'control totals are stored as they are',
    [{ type: 'control-totals-set', totals: [{ year: 2025, departmentCode: '062', annual: 100 }] }],
    { controlTotals: [{ year: 2025, departmentCode: '062', annual: 100 }] },
  ],
])('%s', (_, edits, expected) => {
  expect(after(...edits)).toEqual({ ...initial, ...expected });
});

test.each<[title: string, edits: readonly SettingsEdit[]]>([
  [
    'a rule as the product has it',
    [
      { type: 'rule-enabled', rule, isEnabled: false },
      { type: 'rule-graded', rule, severity: 'info' },
      { type: 'rule-enabled', rule, isEnabled: rule.enabledByDefault },
      { type: 'rule-graded', rule, severity: rule.severity },
    ],
  ],
  [
    'an initial number',
    [
      { type: 'threshold-set', id: 'costTolerance', value: 5 },
      { type: 'threshold-set', id: 'costTolerance', value: THRESHOLDS.costTolerance.initial },
    ],
  ],
  [
    'an initial list',
    [
      { type: 'words-set', id: 'sensitiveWords', words: [] },
      { type: 'words-set', id: 'sensitiveWords', words },
    ],
  ],
])('nothing is stored of %s', (_, edits) => {
  const { rules, thresholds, wordLists } = after(...edits);
  expect({ rules, thresholds: thresholds ?? {}, wordLists: wordLists ?? {} }).toEqual({
    rules: {},
    thresholds: {},
    wordLists: {},
  });
});
