import type { BatchFacts } from './batchFacts';
import type { FormFacts } from './formFacts';

/** A form and the same project's form of the latest earlier year. */
export interface YearPair {
  readonly form: number;
  readonly current: FormFacts;
  readonly previous: number;
  readonly earlier: FormFacts;
}

export const NO_EARLIER_YEAR = '没有上一年度的同一项目，年度间没有可比的表。';

export function* yearPairs({ forms, predecessorOf }: BatchFacts): Iterable<YearPair> {
  for (const [form, current] of forms.entries()) {
    const previous = predecessorOf(form);
    const earlier = previous === undefined ? undefined : forms[previous];
    if (previous !== undefined && earlier) yield { form, current, previous, earlier };
  }
}
