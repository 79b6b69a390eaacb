import { INITIAL_SETTINGS } from '../../src/model/settings';
import { makeChecker } from '../../src/rules/checkForms';
import { exampleForm } from '../../src/rules/exampleForm';
import type { RuleExample } from '../../src/rules/ruleExample';
import { patchedForm } from '../../src/rules/ruleExample';
import { rules } from '../../src/rules/rules';

const everyRule = rules.map(({ id }) => id);

function rulesFoundIn({ forms, settings }: RuleExample): readonly string[] {
  const checker = makeChecker({ ...INITIAL_SETTINGS, ...settings }, everyRule);
  return checker.check(forms.map(patchedForm)).findings.map(({ rule }) => rule);
}

test('the good form passes every rule', () => {
  expect(makeChecker(INITIAL_SETTINGS, everyRule).check([exampleForm]).findings).toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.bad.map((example) => [example.about, example] as const))('报：%s', (_, example) => {
    expect(rulesFoundIn(example)).toContain(id);
  });

  test.each(rule.good.map((example) => [example.about, example] as const))('不报：%s', (_, example) => {
    expect(rulesFoundIn(example)).not.toContain(id);
  });
});
