import { INITIAL_SETTINGS } from '../../src/model/settings';
import { makeChecker } from '../../src/rules/checkForms';
import type { FormPatch, RuleExample } from '../../src/rules/ruleExample';
import { patchedForm } from '../../src/rules/ruleExample';
import { rules } from '../../src/rules/rules';
import { batchCases } from './cases/batch';
import { completenessCases } from './cases/completeness';
import { consistencyCases } from './cases/consistency';
import { fundsCases } from './cases/funds';
import { valuesCases } from './cases/values';
import { wordingCases } from './cases/wording';
import type { CasesByRule, RuleCase } from './ruleCases';

const cases: CasesByRule = {
  ...completenessCases,
  ...fundsCases,
  ...valuesCases,
  ...consistencyCases,
  ...batchCases,
  ...wordingCases,
};

const everyRule = rules.map(({ id }) => id);
const LEAST_LOUD = 4;
const LEAST_SILENT = 3;

function asExample(ruleCase: RuleCase): Omit<RuleExample, 'about'> {
  if (Array.isArray(ruleCase)) return { forms: ruleCase as readonly FormPatch[] };
  return 'forms' in ruleCase ? ruleCase : { forms: [ruleCase as FormPatch] };
}

/** With every rule on, as a more specific one may speak in its place; a rule that crashes is not silent. */
function countFindings(id: string, ruleCase: RuleCase): number {
  const { forms, settings } = asExample(ruleCase);
  const checker = makeChecker({ ...INITIAL_SETTINGS, ...settings }, everyRule);
  const { findings, unchecked } = checker.check(forms.map(patchedForm));
  expect(unchecked.filter(({ reason }) => reason.includes('内部问题'))).toEqual([]);
  return findings.filter(({ rule }) => rule === id).length;
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
    expect(countFindings(id, ruleCase)).toBeGreaterThan(0);
  });

  test.each(silent.map((ruleCase) => [JSON.stringify(ruleCase), ruleCase] as const))('不报：%s', (_, ruleCase) => {
    expect(countFindings(id, ruleCase)).toBe(0);
  });
});
