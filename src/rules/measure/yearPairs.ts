import type { FormFacts } from './formFacts';
import type { ProjectLinks } from './predecessors';

/** A form and the same project's form of the latest earlier year. */
export interface YearPair {
  readonly form: number;
  readonly current: FormFacts;
  readonly previous: number;
  readonly earlier: FormFacts;
}

export const NO_EARLIER_YEAR = '没有上一年度的同一项目，年度间没有可比的表。';

/** In the order of the forms. */
export function yearPairs(forms: readonly FormFacts[], links: ProjectLinks): readonly YearPair[] {
  return forms.flatMap((current, form) => {
    const previous = links.previous.get(form);
    const earlier = previous === undefined ? undefined : forms[previous];
    return previous !== undefined && earlier ? [{ form, current, previous, earlier }] : [];
  });
}
