import { INITIAL_SETTINGS } from '../../src/model/settings';
import { makeChecker } from '../../src/rules/checkForms';
import type { RuleExample } from '../../src/rules/ruleExample';
import { patchedForm } from '../../src/rules/ruleExample';
import { rules } from '../../src/rules/rules';

const everyRule = rules.map(({ id }) => id);

/**
 * What a rule says of forms, a line a finding: severity, form and place, the sentence with its operands, what tools get, the other places.
 * With every rule on, as a more specific one may speak in its place; a rule that crashes is not silent.
 */
export function whatIsSaid(id: string, { forms, settings }: Omit<RuleExample, 'about'>): readonly string[] {
  const checker = makeChecker({ ...INITIAL_SETTINGS, ...settings }, everyRule);
  const { findings, unchecked } = checker.check(forms.map(patchedForm));
  expect(unchecked.filter(({ diagnosis }) => diagnosis !== undefined)).toEqual([]);
  return findings
    .filter(({ rule }) => rule === id)
    .map(({ severity, form, path, messageId, message, data, related }) =>
      [
        `${severity} ${form} ${path} ${messageId}`,
        message,
        ...(data === undefined ? [] : [JSON.stringify(data)]),
        ...related.map((place) => `+ ${place.form} ${place.path}`),
      ].join('\n  '),
    );
}
