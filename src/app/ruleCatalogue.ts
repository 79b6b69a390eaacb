import type { Severity } from '../model/finding';
import { rules } from '../rules/rules';

/** What a user may know of a rule. */
export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly enabledByDefault: boolean;
  readonly why: string;
  readonly fix: string;
}

/** All rules by their id, in the order of the catalogue. */
export const ruleCatalogue: ReadonlyMap<string, RuleSummary> = new Map(
  rules.map(({ id, title, severity, enabledByDefault, why, fix }) => [
    id,
    { id, title, severity, enabledByDefault, why, fix },
  ]),
);
