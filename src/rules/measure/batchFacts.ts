import type { FormFacts } from './formFacts';
import { once } from './once';
import { predecessors } from './predecessors';
import type { RuleOptions } from './ruleOptions';

/** What rules know of all forms that are checked together. */
export interface BatchFacts {
  readonly forms: readonly FormFacts[];
  readonly options: RuleOptions;
  /** The same project in the latest earlier year, by the position of its form. */
  readonly predecessorOf: (form: number) => number | undefined;
  /** Whether two forms are one project in different years. */
  readonly isSameProject: (a: number, b: number) => boolean;
}

export function batchFacts(forms: readonly FormFacts[], options: RuleOptions): BatchFacts {
  const links = once(() => predecessors(forms));
  return {
    forms,
    options,
    predecessorOf: (form) => links().previous.get(form),
    isSameProject: (a, b) => links().project[a] === links().project[b],
  };
}
