import { INITIAL_SETTINGS } from '../../../src/model/settings';
import { makeChecker } from '../../../src/rules/checkForms';
import type { FormPatch } from '../../../src/rules/ruleExample';
import { patchedForm } from '../../../src/rules/ruleExample';
import { MUST_FINDS } from './mustFinds';
import { NEAR_MISSES } from './nearMisses';

const found = (forms: FormPatch | readonly FormPatch[]) =>
  makeChecker(INITIAL_SETTINGS).check(
    (Array.isArray(forms) ? (forms as readonly FormPatch[]) : [forms as FormPatch]).map(patchedForm),
  ).findings;

test.each(NEAR_MISSES.map(([about, forms, allowed = []]) => ({ about, forms, allowed })))(
  '不报：$about',
  ({ forms, allowed }) => {
    expect(found(forms).filter(({ rule }) => !allowed.includes(rule))).toEqual([]);
  },
);

test.each(MUST_FINDS.map(([about, forms, rules]) => ({ about, forms, rules: rules.split('|') })))(
  '报：$about',
  ({ forms, rules }) => {
    expect(rules.some((id) => found(forms).some(({ rule }) => rule === id))).toBe(true);
  },
);
