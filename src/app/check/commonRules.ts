import type { Finding } from '../../model/finding';
import type { Settings } from '../../model/settings';
import { THRESHOLDS } from '../../model/thresholds';
import type { ThresholdId } from '../../model/thresholds';

import type { CheckedFinding } from './checkedFinding';

/** What is needed of a finding; `rule` is what tells rules apart, `form` what tells forms apart. */
interface CountedFinding extends Pick<Finding, 'rule' | 'severity'> {
  readonly form: unknown;
}

/**
 * The rules that speak of most forms of a batch, with the number of these forms: told once for all, as what is said of nearly every form
 * tells none from another. Errors never are: each of them sends a form back.
 */
export function commonRules(
  findings: readonly CountedFinding[],
  forms: number,
  settings: Settings,
): ReadonlyMap<string, number> {
  const limit = (id: ThresholdId): number => settings.thresholds?.[id] ?? THRESHOLDS[id].initial;
  if (forms < limit('fewestForms')) return new Map();
  const formsOf = new Map<string, Set<unknown>>();
  const grave = new Set<string>();
  for (const { rule, severity, form } of findings) {
    if (severity === 'error') grave.add(rule);
    const known = formsOf.get(rule);
    if (known) known.add(form);
    else formsOf.set(rule, new Set([form]));
  }
  const common = [...formsOf].filter(([rule, of]) => !grave.has(rule) && of.size * 100 > forms * limit('commonShare'));
  return new Map(common.map(([rule, of]) => [rule, of.size]));
}

/** The same of the findings of a workbook; those that the user has put aside count no more. */
export function commonRulesOf(
  findings: readonly CheckedFinding[],
  forms: number,
  settings: Settings,
): ReadonlyMap<string, number> {
  const open = findings.filter(({ state }) => state !== 'ignored');
  const counted = open.map(({ ruleId, severity, record }) => ({ rule: ruleId, severity, form: record.id }));
  return commonRules(counted, forms, settings);
}
