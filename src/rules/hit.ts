import type { FindingPlace, Severity } from '../model/finding';
import type { Rule } from './rule';

/** A sentence of a rule on its places, before overlapping findings are sorted out. */
export interface Hit {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly text: string;
  /** The first leads. */
  readonly places: readonly FindingPlace[];
}
