import type { Severity, Unchecked } from '../model/finding';
import type { FormFacts } from './measure/formFacts';
import { inOrder, withSeverity } from './hit';
import type { Hit } from './hit';
import type { FormRule, Rule } from './rule';
import { runRule, uncheckedOf } from './runRule';
import type { YieldToSpecific } from './yieldToSpecific';

/** What the rules on one form found, in the order of the form. */
export interface FormOutcome {
  readonly facts: FormFacts;
  readonly hits: readonly Hit[];
  readonly unchecked: readonly Omit<Unchecked, 'form'>[];
}

/** Runs all rules that look at one form alone; `severityOf` says how grave the office takes them. */
export function checkForm(
  facts: FormFacts,
  rules: readonly FormRule[],
  severityOf: (rule: Rule, severity: Severity) => Severity,
  yieldToSpecific: YieldToSpecific,
): FormOutcome {
  const hits: Hit[] = [];
  const unchecked: Omit<Unchecked, 'form'>[] = [];
  for (const rule of rules) {
    for (const report of runRule(rule, facts)) {
      if ('unchecked' in report) unchecked.push({ rule: rule.id, ...uncheckedOf(report) });
      else if (!report.at.every(facts.lacks)) hits.push(withSeverity(report, severityOf(rule, report.severity)));
    }
  }
  return { facts, hits: inOrder(yieldToSpecific(hits)), unchecked };
}
