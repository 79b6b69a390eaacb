import type { Report } from './rule';

const CRASHED = '规则运行时出现内部问题，本条未能检查。';

/** What a rule reports. A rule that crashes has checked nothing: what it said before is dropped, the others go on. */
export function runRule(run: () => Iterable<Report>): readonly Report[] {
  try {
    return [...run()];
  } catch {
    return [{ form: undefined, unchecked: CRASHED }];
  }
}
