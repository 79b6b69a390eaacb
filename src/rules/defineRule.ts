import type { FieldPath } from '../model/fieldPath';
import type { FindingPlace, Severity } from '../model/finding';
import type { BatchFacts } from './measure/batchFacts';
import type { FormFacts } from './measure/formFacts';
import type { RuleOptions } from './measure/ruleOptions';
import { NO_EARLIER_YEAR } from './measure/yearPairs';
import type { YearPair } from './measure/yearPairs';
import type { BatchRule, FormRule, Report, RuleCard } from './rule';

/** Sentences of a rule by their id; each takes the data it shows. */
type Messages = Readonly<Record<string, (data: never) => string>>;

type DataOf<Message> = Message extends () => string
  ? { readonly data?: undefined }
  : Message extends (data: infer Data) => string
    ? { readonly data: Data }
    : never;

/** What a check yields: a message with its data and where it stands, or why nothing could be checked. */
type Hit<M extends Messages> =
  | {
      readonly [Id in keyof M & string]: {
        readonly message: Id;
        readonly at: FieldPath | readonly FieldPath[];
        readonly related?: readonly FindingPlace[];
        readonly severity?: Severity;
      } & DataOf<M[Id]>;
    }[keyof M & string]
  | { readonly unchecked: string };

interface FormRuleDefinition<M extends Messages> extends RuleCard {
  readonly messages: M;
  readonly check: (facts: FormFacts) => Iterable<Hit<M>>;
}

interface BatchRuleDefinition<M extends Messages> extends RuleCard {
  readonly messages: M;
  readonly check: (batch: BatchFacts) => Iterable<Hit<M> & { readonly form?: number }>;
}

interface YearRuleDefinition<M extends Messages> extends RuleCard {
  readonly messages: M;
  readonly check: (pair: YearPair, options: RuleOptions) => Iterable<Hit<M>>;
}

/** A rule on one form. `check` is pure: the same facts give the same hits. */
export function defineFormRule<const M extends Messages>(definition: FormRuleDefinition<M>): FormRule {
  const { messages, check, ...card } = definition;
  return {
    ...card,
    kind: 'form',
    run(facts) {
      const reports: Report[] = [];
      for (const hit of check(facts)) reports.push(toReport(card, messages, hit, undefined));
      return reports;
    },
  };
}

/** A rule on all forms together; each hit names its form, an 未检查 without one concerns the whole batch. */
export function defineBatchRule<const M extends Messages>(definition: BatchRuleDefinition<M>): BatchRule {
  const { messages, check, ...card } = definition;
  return {
    ...card,
    kind: 'batch',
    run(batch) {
      const reports: Report[] = [];
      for (const hit of check(batch)) reports.push(toReport(card, messages, hit, hit.form));
      return reports;
    },
  };
}

/**
 * A rule on each form beside the same project's form of an earlier year. `check` is pure, and what it says of a pair is remembered as
 * long as the pair is: after an edit thousands of pairs are as they were.
 */
export function defineYearRule<const M extends Messages>(definition: YearRuleDefinition<M>): BatchRule {
  const { messages, check, ...card } = definition;
  const known = new WeakMap<YearPair, readonly Report[]>();
  const reportsOn = (pair: YearPair): readonly Report[] => {
    const said =
      known.get(pair) ??
      Array.from(check(pair, pair.current.options), (hit) => toReport(card, messages, hit, pair.form));
    known.set(pair, said);
    return said;
  };
  return {
    ...card,
    kind: 'batch',
    run({ yearPairs }) {
      const pairs = yearPairs();
      return pairs.length === 0 ? [{ form: undefined, unchecked: NO_EARLIER_YEAR }] : pairs.flatMap(reportsOn);
    },
  };
}

function toReport<M extends Messages>(card: RuleCard, messages: M, hit: Hit<M>, form: number | undefined): Report {
  if ('unchecked' in hit) return { form, unchecked: hit.unchecked };
  const { data } = hit as { readonly data?: never };
  const [first, ...others] = typeof hit.at === 'string' ? [hit.at] : hit.at;
  if (first === undefined) throw new Error(`${card.id} reports a finding without a place`);
  return {
    form,
    rule: card.id,
    severity: hit.severity ?? card.severity,
    message: (messages[hit.message] as (data?: never) => string)(data),
    messageId: hit.message,
    data,
    at: [first, ...others],
    related: hit.related ?? [],
  };
}
