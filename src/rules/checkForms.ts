import { SEVERITIES } from '../model/finding';
import type { Finding, Severity, Unchecked } from '../model/finding';
import type { Form } from '../model/form';
import type { Settings } from '../model/settings';
import { checkBatch } from './checkBatch';
import { checkForm } from './checkForm';
import type { FormOutcome } from './checkForm';
import { compareText, findingOf, inOrder, sameHits } from './hit';
import type { Hit } from './hit';
import { batchFacts, rememberLinks } from './measure/batchFacts';
import { formFacts } from './measure/formFacts';
import { indicatorTexts } from './measure/indicatorTexts';
import { ruleOptions } from './measure/ruleOptions';
import { rememberPairs } from './measure/yearPairs';
import type { Rule } from './rule';
import { rules as allRules } from './rules';
import { makeYieldToSpecific } from './yieldToSpecific';

export interface CheckResult {
  /** By form, then in the order of the form, the gravest first. */
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}

/** Checks again and again: a form object that it has seen before is not looked at anew, only the rules across forms are. */
export interface Checker {
  /** Looks at one form alone, so that the next `check` need not; answers whether it had to. A long batch can be checked bit by bit. */
  readonly look: (form: Form) => boolean;
  readonly check: (forms: readonly Form[]) => CheckResult;
}

/** `enable` switches rules on that are off by default; `rules` are those of the catalogue, and with them those that a bureau wrote; their order has no effect. */
export function makeChecker(
  settings: Settings,
  enable: readonly string[] = [],
  rules: readonly Rule[] = allRules,
): Checker {
  const options = ruleOptions(settings);
  const enabled = rules.filter((rule) => isEnabled(rule, settings, enable));
  const formRules = enabled.filter((rule) => rule.kind === 'form');
  const batchRules = enabled.filter((rule) => rule.kind === 'batch');
  const severityOf = (rule: Rule, severity: Severity): Severity => {
    const office = settings.rules[rule.id]?.severity;
    return office === undefined ? severity : regraded(severity, rule.severity, office);
  };
  const yieldToSpecific = makeYieldToSpecific(formRules);
  const texts = indicatorTexts();
  const numbered = rememberNumbers();
  const link = rememberLinks();
  const pairsOf = rememberPairs();
  let known = new Map<Form, FormOutcome>();
  const outcomeOf = (form: Form): FormOutcome =>
    checkForm(formFacts(form, options, texts), formRules, severityOf, yieldToSpecific);
  return {
    look(form) {
      if (known.has(form)) return false;
      known.set(form, outcomeOf(form));
      return true;
    },
    check(forms) {
      const seen = new Map<Form, FormOutcome>();
      const outcomes = forms.map((form) => {
        const outcome = seen.get(form) ?? known.get(form) ?? outcomeOf(form);
        seen.set(form, outcome);
        return outcome;
      });
      known = seen;
      const facts = outcomes.map((outcome) => outcome.facts);
      const across = checkBatch(batchFacts(facts, options, link, pairsOf), batchRules, severityOf);
      const unchecked = outcomes.flatMap((outcome, form) => outcome.unchecked.map((entry) => ({ ...entry, form })));
      return {
        findings: outcomes.flatMap((outcome, form) => numbered(outcome, form, across.hits.get(form))),
        unchecked: [...unchecked, ...across.unchecked].sort(compareUnchecked),
      };
    },
  };
}

/** A rule's graver and milder sentences stay as far apart as they are, where an office grades the rule another way; nothing is graver than an error, nothing milder than 提示. */
function regraded(severity: Severity, from: Severity, to: Severity): Severity {
  const position = SEVERITIES.indexOf(severity) + SEVERITIES.indexOf(to) - SEVERITIES.indexOf(from);
  return SEVERITIES[Math.max(0, Math.min(position, SEVERITIES.length - 1))] ?? to;
}

function isEnabled(rule: Rule, settings: Settings, enable: readonly string[]): boolean {
  return enable.includes(rule.id) || (settings.rules[rule.id]?.enabled ?? rule.enabledByDefault);
}

/** The findings of a form, those across forms among them; made once while these and the form's position stay the same. */
function rememberNumbers() {
  const known = new WeakMap<FormOutcome, NumberedFindings>();
  return (outcome: FormOutcome, form: number, across: readonly Hit[] = []): readonly Finding[] => {
    const last = known.get(outcome);
    if (last?.form === form && sameHits(last.across, across)) return last.findings;
    const hits = across.length === 0 ? outcome.hits : inOrder([...outcome.hits, ...across]);
    const findings = hits.map((hit) => findingOf(hit, form));
    known.set(outcome, { form, across, findings });
    return findings;
  };
}

interface NumberedFindings {
  readonly form: number;
  readonly across: readonly Hit[];
  readonly findings: readonly Finding[];
}

function compareUnchecked(a: Unchecked, b: Unchecked): number {
  return (a.form ?? -1) - (b.form ?? -1) || compareText(a.rule, b.rule) || compareText(a.reason, b.reason);
}
