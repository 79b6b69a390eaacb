import type { FormPatch, RuleExample } from '../../src/rules/ruleExample';
import { rules } from '../../src/rules/rules';
import { batchCases } from './cases/batch';
import { completenessCases } from './cases/completeness';
import { consistencyCases } from './cases/consistency';
import { fundsCases } from './cases/funds';
import { valuesCases } from './cases/values';
import { wordingCases } from './cases/wording';
import type { CasesByRule, RuleCase } from './ruleCases';
import { whatIsSaid } from './whatIsSaid';

const cases: CasesByRule = {
  ...completenessCases,
  ...fundsCases,
  ...valuesCases,
  ...consistencyCases,
  ...batchCases,
  ...wordingCases,
};

const LEAST_LOUD = 4;
const LEAST_SILENT = 3;

function asExample(ruleCase: RuleCase): Omit<RuleExample, 'about'> {
  if (Array.isArray(ruleCase)) return { forms: ruleCase as readonly FormPatch[] };
  return 'forms' in ruleCase ? ruleCase : { forms: [ruleCase as FormPatch] };
}

test('every rule has its cases, and no cases belong to nothing', () => {
  expect(Object.keys(cases).sort()).toEqual(rules.map(({ id }) => id).sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { loud, silent } = cases[id] ?? { loud: [], silent: [] };

  test('has enough cases', () => {
    expect(loud.length + rule.bad.length).toBeGreaterThanOrEqual(LEAST_LOUD);
    expect(silent.length + rule.good.length).toBeGreaterThanOrEqual(LEAST_SILENT);
  });

  test.each(loud.map((ruleCase) => [JSON.stringify(ruleCase), ruleCase] as const))('报：%s', (_, ruleCase) => {
    const said = whatIsSaid(id, asExample(ruleCase));
    expect(said).not.toEqual([]);
    expect(said.join('\n')).toMatchSnapshot();
  });

  test.each(silent.map((ruleCase) => [JSON.stringify(ruleCase), ruleCase] as const))('不报：%s', (_, ruleCase) => {
    expect(whatIsSaid(id, asExample(ruleCase))).toEqual([]);
  });
});
