import type { Report } from './rule';

const CRASHED = '规则运行时出现内部问题，本条未能检查。';

/** What a rule reports. A rule that crashes has checked nothing: what it said before is dropped, the others go on. */
export function runRule<Facts>(rule: RunnableOn<Facts>, facts: Facts): readonly Report[] {
  try {
    return rule.run(facts);
  } catch {
    return [{ form: undefined, unchecked: CRASHED }];
  }
}

interface RunnableOn<Facts> {
  readonly run: (facts: Facts) => readonly Report[];
}
