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

/** The pairs of a batch in the order of its forms. */
export type FindYearPairs = (forms: readonly FormFacts[], links: ProjectLinks) => readonly YearPair[];

/** Finds pairs; one whose forms and positions are those of the last time is the same object, so that rules know it again. */
export function rememberPairs(): FindYearPairs {
  const known = new WeakMap<FormFacts, YearPair>();
  return (forms, links) => {
    const pairs: YearPair[] = [];
    for (const [form, previous] of links.previous) {
      const [current, earlier] = [forms[form], forms[previous]];
      if (!current || !earlier) continue;
      const last = known.get(current);
      const isSame = last?.form === form && last.previous === previous && last.earlier === earlier;
      const pair = isSame ? last : { form, current, previous, earlier };
      known.set(current, pair);
      pairs.push(pair);
    }
    return pairs.sort((one, other) => one.form - other.form);
  };
}
