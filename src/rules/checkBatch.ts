import type { Severity, Unchecked } from '../model/finding';
import { withSeverity } from './hit';
import type { Hit } from './hit';
import type { BatchFacts } from './measure/batchFacts';
import type { BatchRule, Rule } from './rule';
import { runRule, uncheckedOf } from './runRule';

/** What the rules across forms found, by the position of the form. */
export interface BatchOutcome {
  readonly hits: ReadonlyMap<number, readonly Hit[]>;
  readonly unchecked: readonly Unchecked[];
}

/** Runs all rules that look at the forms together. */
export function checkBatch(
  batch: BatchFacts,
  rules: readonly BatchRule[],
  severityOf: (rule: Rule, severity: Severity) => Severity,
): BatchOutcome {
  const hits = new Map<number, Hit[]>();
  const unchecked: Unchecked[] = [];
  for (const rule of rules) {
    for (const report of runRule(rule, batch)) {
      const { form = null } = report;
      if ('unchecked' in report) {
        unchecked.push({ rule: rule.id, form, ...uncheckedOf(report) });
        continue;
      }
      if (form === null) throw new Error(`${rule.id} reports a finding without a form`);
      const facts = batch.forms[form];
      if (facts && report.at.every(facts.lacks)) continue;
      const hit = withSeverity(report, severityOf(rule, report.severity));
      const known = hits.get(form);
      if (known) known.push(hit);
      else hits.set(form, [hit]);
    }
  }
  return { hits, unchecked };
}
