import type { Finding, FindingPlace, Severity, Unchecked } from '../model/finding';
import type { Form } from '../model/form';
import { readIndicatorValue } from '../model/indicatorValue';
import type { IndicatorValue } from '../model/indicatorValue';
import type { Settings } from '../model/settings';
import type { Hit } from './hit';
import { batchFacts } from './measure/batchFacts';
import { formFacts } from './measure/formFacts';
import type { FormFacts } from './measure/formFacts';
import { ruleOptions } from './measure/ruleOptions';
import type { RuleOptions } from './measure/ruleOptions';
import { placeOrder } from './placeOrder';
import type { BatchRule, FormRule, Report, Rule } from './rule';
import { rules as allRules } from './rules';
import { yieldToSpecific } from './yieldToSpecific';

export interface CheckResult {
  /** By form, then in the order of the form, the gravest first. */
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}

/** Checks all forms as one batch. */
export function checkForms(forms: readonly Form[], settings: Settings, enable: readonly string[] = []): CheckResult {
  return makeChecker(settings, enable).check(forms);
}

/** Checks again and again: a form object that it has seen before is not looked at anew, only the rules across forms are. */
export interface Checker {
  readonly check: (forms: readonly Form[]) => CheckResult;
}

/** `enable` switches rules on that are off by default; `rules` are those of the catalogue unless a test gives others. */
export function makeChecker(
  settings: Settings,
  enable: readonly string[] = [],
  rules: readonly Rule[] = allRules,
): Checker {
  const options = ruleOptions(settings);
  const enabled = rules.filter((rule) => isEnabled(rule, settings, enable));
  const formRules = enabled.filter((rule) => rule.kind === 'form');
  const batchRules = enabled.filter((rule) => rule.kind === 'batch');
  const severityOf = (rule: Rule, severity: Severity) => settings.rules[rule.id]?.severity ?? severity;
  const read = rememberValues();
  let known = new Map<Form, FormOutcome>();
  return {
    check(forms) {
      const seen = new Map<Form, FormOutcome>();
      const outcomes = forms.map((form) => {
        const outcome = seen.get(form) ?? known.get(form) ?? checkForm(form, formRules, options, read);
        seen.set(form, outcome);
        return outcome;
      });
      known = seen;
      const across = checkBatch(outcomes, batchRules, options);
      const raw = [...outcomes.flatMap(({ hits }, form) => hits.map((hit) => inForm(hit, form))), ...across.hits];
      return {
        findings: arrange(yieldToSpecific(raw), severityOf),
        unchecked: [
          ...outcomes.flatMap(({ unchecked }, form) => unchecked.map((entry) => ({ ...entry, form }))),
          ...across.unchecked,
        ].sort(
          (a, b) => (a.form ?? -1) - (b.form ?? -1) || compareText(a.rule, b.rule) || compareText(a.reason, b.reason),
        ),
      };
    },
  };
}

/** A rule's report on the places of a form, before the forms are numbered. */
interface FormHit {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly text: string;
  readonly at: readonly FindingPlace['path'][];
}

interface FormOutcome {
  readonly facts: FormFacts;
  readonly hits: readonly FormHit[];
  readonly unchecked: readonly { readonly rule: string; readonly reason: string }[];
}

const CRASHED = '规则运行时出现内部问题，本条未能检查。';

function isEnabled(rule: Rule, settings: Settings, enable: readonly string[]): boolean {
  return enable.includes(rule.id) || (settings.rules[rule.id]?.enabled ?? rule.enabledByDefault);
}

function checkForm(
  form: Form,
  rules: readonly FormRule[],
  options: RuleOptions,
  read: (value: string) => IndicatorValue,
): FormOutcome {
  const facts = formFacts(form, options, read);
  const hits: FormHit[] = [];
  const unchecked: { rule: string; reason: string }[] = [];
  for (const rule of rules) {
    for (const report of reportsOf(() => rule.run(facts))) {
      if ('unchecked' in report) unchecked.push({ rule: rule.id, reason: report.unchecked });
      else hits.push({ rule, severity: report.severity, text: report.text, at: report.at });
    }
  }
  return { facts, hits, unchecked };
}

function checkBatch(
  outcomes: readonly FormOutcome[],
  rules: readonly BatchRule[],
  options: RuleOptions,
): { readonly hits: readonly Hit[]; readonly unchecked: readonly Unchecked[] } {
  const batch = batchFacts(
    outcomes.map(({ facts }) => facts),
    options,
  );
  const hits: Hit[] = [];
  const unchecked: Unchecked[] = [];
  for (const rule of rules) {
    for (const report of reportsOf(() => rule.run(batch))) {
      const { form } = report;
      if ('unchecked' in report) unchecked.push({ rule: rule.id, form: form ?? null, reason: report.unchecked });
      else {
        const places = report.at.map((path) => ({ form: form ?? 0, path }));
        hits.push({ rule, severity: report.severity, text: report.text, places: [...places, ...report.related] });
      }
    }
  }
  return { hits, unchecked };
}

/** A rule that crashes has checked nothing: what it said before is dropped, the other rules go on. */
function reportsOf(run: () => Iterable<Report>): readonly Report[] {
  try {
    return [...run()];
  } catch {
    return [{ form: undefined, unchecked: CRASHED }];
  }
}

function inForm({ rule, severity, text, at }: FormHit, form: number): Hit {
  return { rule, severity, text, places: at.map((path) => ({ form, path })) };
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function arrange(hits: readonly Hit[], severityOf: (rule: Rule, severity: Severity) => Severity): readonly Finding[] {
  const findings: { readonly finding: Finding; readonly order: number }[] = [];
  for (const { rule, severity, text, places } of hits) {
    const [first, ...related] = places;
    if (!first) continue;
    const finding = { ...first, rule: rule.id, severity: severityOf(rule, severity), message: text, related };
    findings.push({ finding, order: placeOrder(first.path) });
  }
  findings.sort(
    (a, b) =>
      a.finding.form - b.finding.form ||
      a.order - b.order ||
      GRAVITY[a.finding.severity] - GRAVITY[b.finding.severity] ||
      compareText(a.finding.rule, b.finding.rule) ||
      compareText(a.finding.message, b.finding.message),
  );
  return findings.map(({ finding }) => finding);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same value stands in a form twice and in a batch a thousand times. */
function rememberValues(): (value: string) => IndicatorValue {
  const readings = new Map<string, IndicatorValue>();
  return (value) => {
    const known = readings.get(value);
    if (known) return known;
    const reading = readIndicatorValue(value);
    if (readings.size < MOST_REMEMBERED) readings.set(value, reading);
    return reading;
  };
}

const MOST_REMEMBERED = 20_000;
