import { describeError } from '../model/describeError';
import type { Unchecked } from '../model/finding';
import type { Report } from './rule';

const CRASHED = '规则运行时出现内部问题，本条未能检查。';

/** What a rule reports. A rule that crashes has checked nothing: what it said before is dropped, its cause is kept, the others go on. */
export function runRule<Facts>(rule: RunnableOn<Facts>, facts: Facts): readonly Report[] {
  try {
    return rule.run(facts);
  } catch (error) {
    return [{ form: undefined, unchecked: CRASHED, diagnosis: describeError(error) }];
  }
}

interface RunnableOn<Facts> {
  readonly run: (facts: Facts) => readonly Report[];
}

/** Why a rule has not checked, and what is known of it where it crashed. */
export function uncheckedOf({
  unchecked,
  diagnosis,
}: Extract<Report, { readonly unchecked: string }>): Pick<Unchecked, 'reason' | 'diagnosis'> {
  return { reason: unchecked, ...(diagnosis !== undefined && { diagnosis }) };
}
