import { INITIAL_SETTINGS } from '../../src/model/settings';
import { makeChecker } from '../../src/rules/checkForms';
import { exampleForm } from '../../src/rules/exampleForm';
import { rules } from '../../src/rules/rules';
import { whatIsSaid } from './whatIsSaid';

const everyRule = rules.map(({ id }) => id);

test('the good form passes every rule', () => {
  expect(makeChecker(INITIAL_SETTINGS, everyRule).check([exampleForm]).findings).toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.bad.map((example) => [example.about, example] as const))('报：%s', (_, example) => {
    const said = whatIsSaid(id, example);
    expect(said).not.toEqual([]);
    expect(said.join('\n')).toMatchSnapshot();
  });

  test.each(rule.good.map((example) => [example.about, example] as const))('不报：%s', (_, example) => {
    expect(whatIsSaid(id, example)).toEqual([]);
  });
});
