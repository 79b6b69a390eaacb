import type { FormFacts } from './formFacts';
import { once } from './once';
import { predecessors } from './predecessors';
import type { ProjectLinks } from './predecessors';
import type { RuleOptions } from './ruleOptions';
import { rememberPairs } from './yearPairs';
import type { FindYearPairs, YearPair } from './yearPairs';

/** What rules know of all forms that are checked together. */
export interface BatchFacts {
  readonly forms: readonly FormFacts[];
  readonly options: RuleOptions;
  /** The same project in the latest earlier year, by the position of its form. */
  readonly predecessorOf: (form: number) => number | undefined;
  /** Every form that has one, with it. */
  readonly yearPairs: () => readonly YearPair[];
  /** Whether two forms are one project in different years. */
  readonly isSameProject: (a: number, b: number) => boolean;
}

export function batchFacts(
  forms: readonly FormFacts[],
  options: RuleOptions,
  link: (forms: readonly FormFacts[]) => ProjectLinks = predecessors,
  pairsOf: FindYearPairs = rememberPairs(),
): BatchFacts {
  const links = once(() => link(forms));
  return {
    forms,
    options,
    predecessorOf: (form) => links().previous.get(form),
    yearPairs: once(() => pairsOf(forms, links())),
    isSameProject: (a, b) => links().project[a] === links().project[b],
  };
}

/** Links forms, and links them anew only when a form came, went, or changed its year, department, unit or name. */
export function rememberLinks(): (forms: readonly FormFacts[]) => ProjectLinks {
  let last: { readonly identities: readonly string[]; readonly links: ProjectLinks } | undefined;
  return (forms) => {
    const identities = forms.map(({ keys: { identity, department } }) =>
      [identity, department.code, department.name].join('\u0000'),
    );
    const isSame =
      last?.identities.length === identities.length && last.identities.every((id, at) => id === identities[at]);
    if (!last || !isSame) last = { identities, links: predecessors(forms) };
    return last.links;
  };
}
