import { commonRules } from '../../../src/app/check/commonRules';
import type { Severity } from '../../../src/model/finding';
import { INITIAL_SETTINGS } from '../../../src/model/settings';

function said(forms: number, severity: Severity = 'info') {
  return Array.from({ length: forms }, (_, form) => [
    { rule: 'vague', severity, form },
    { rule: 'vague', severity, form },
  ]).flat();
}

test('a rule that speaks of more than half of ten forms is told once, and an error never is', () => {
  expect([...commonRules(said(6), 10, INITIAL_SETTINGS)]).toEqual([['vague', 6]]);
  expect(commonRules(said(5), 10, INITIAL_SETTINGS).size).toBe(0);
  expect(commonRules(said(9), 9, INITIAL_SETTINGS).size).toBe(0);
  expect(commonRules(said(10, 'error'), 10, INITIAL_SETTINGS).size).toBe(0);
});

test('an office says from how many forms on, and what share', () => {
  const settings = { ...INITIAL_SETTINGS, thresholds: { fewestForms: 4, commonShare: 75 } };
  expect(commonRules(said(4), 4, settings).size).toBe(1);
  expect(commonRules(said(3), 4, settings).size).toBe(0);
  expect(commonRules(said(3), 3, settings).size).toBe(0);
});
