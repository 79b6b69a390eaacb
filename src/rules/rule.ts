import type { Severity } from '../model/finding';
import type { ThresholdId } from '../model/thresholds';
import type { WordListId } from '../model/wordLists';
import type { Hit } from './hit';
import type { BatchFacts } from './measure/batchFacts';
import type { FormFacts } from './measure/formFacts';
import type { RuleOptions } from './measure/ruleOptions';
import type { RuleExample } from './ruleExample';

/** The groups of the catalogue, in its order. */
export const RULE_GROUPS = ['completeness', 'funds', 'values', 'consistency', 'batch', 'wording'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** What a rule stands on: a document, or the practice of reviewers. */
type RuleSource = '审核惯例' | { readonly document: string };

/** What everybody may know of a rule. */
export interface RuleCard {
  /** Names the fault; its name in code, settings, reports and docs. */
  readonly id: string;
  readonly title: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly enabledByDefault: boolean;
  /** The version of the product that first had it. */
  readonly since: string;
  readonly source: RuleSource;
  readonly why: string;
  readonly fix: string;
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
  /** The numbers that steer it and that an office may change. */
  readonly thresholds?: readonly ThresholdId[];
  /** The lists of words that it goes by. */
  readonly words?: readonly WordListId[];
  /**
   * What it must be able to trust in the reading: the places that it speaks of, since it says that something is missing there or not whole; the
   * totals of the funds, since it compares amounts with them. Where these are doubtful it is 未检查.
   */
  readonly restsOn?: readonly ('places' | 'funds')[];
  /** Messages that tell of a doubtful reading themselves: they stand where the reading is doubtful, and charge it to nobody. */
  readonly ofReading?: readonly string[];
  /** Whether it cannot tell which of the forms that it speaks of is at fault, so that each of their departments has to be asked. */
  readonly isMutual?: boolean;
  /** Why it is right that it speaks of many ordinary forms; for rules that speak of more than a quarter of them. */
  readonly whyOften?: string;
  /** Rules that say more of the same cell: where one of them speaks, this one is silent. */
  readonly yieldsTo?: readonly string[];
  /**
   * Mends what the rule finds in the text of one cell where that is mechanical and the meaning stays as it is; undefined where there
   * is nothing to mend, or where only the author can.
   */
  readonly repair?: (text: string, options: RuleOptions) => string | undefined;
}

/** What a rule says of a form: a sentence on one or several places (the first leads), or why it could not check. */
export type Report =
  | (Hit & {
      /** Position of the form among those checked; form rules leave it out. */
      readonly form: number | undefined;
    })
  | { readonly form: number | undefined; readonly unchecked: string; readonly diagnosis?: string };

/** Looks at one form alone. */
export interface FormRule extends RuleCard {
  readonly kind: 'form';
  readonly run: (facts: FormFacts) => readonly Report[];
}

/** Looks at all forms together. */
export interface BatchRule extends RuleCard {
  readonly kind: 'batch';
  readonly run: (batch: BatchFacts) => readonly Report[];
}

export type Rule = FormRule | BatchRule;
