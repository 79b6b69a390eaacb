import type { Severity } from '../../model/finding';
import type { ThresholdId } from '../../model/thresholds';
import type { WordListId } from '../../model/wordLists';
import type { RuleGroup } from '../../rules/rule';
import { rules } from '../../rules/rules';

/** What a user may know of a rule. */
export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly enabledByDefault: boolean;
  /** The document that it stands on, or 审核惯例. */
  readonly source: string;
  readonly why: string;
  readonly fix: string;
  /** Whether each department whose form it speaks of has to be asked. */
  readonly isMutual: boolean;
  /** The numbers and lists of words that an office may change, by the keys of the settings. */
  readonly thresholds: readonly ThresholdId[];
  readonly words: readonly WordListId[];
}

/** All rules by their id, in the order of the catalogue. */
export const ruleCatalogue: ReadonlyMap<string, RuleSummary> = new Map(
  rules.map((rule) => {
    const {
      id,
      title,
      group,
      severity,
      enabledByDefault,
      why,
      fix,
      isMutual = false,
      thresholds = [],
      words = [],
    } = rule;
    const source = typeof rule.source === 'string' ? rule.source : rule.source.document;
    return [id, { id, title, group, severity, enabledByDefault, source, why, fix, isMutual, thresholds, words }];
  }),
);
