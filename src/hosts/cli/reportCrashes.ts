import type { Unchecked } from '../../model/finding';
import type { CommandLine } from './commandLine';
import { strings } from './strings';

/** A rule that crashed is our fault and no one else's; each is named once, with what a supporter needs. Answers whether none did. */
export function reportCrashes(
  unchecked: readonly Pick<Unchecked, 'rule' | 'diagnosis'>[],
  world: Pick<CommandLine, 'report' | 'diagnose'>,
): boolean {
  const crashed = new Map(
    unchecked.flatMap(({ rule, diagnosis }) => (diagnosis === undefined ? [] : [[rule, diagnosis] as const])),
  );
  for (const [rule, diagnosis] of crashed) {
    world.report(strings.check.crashed(rule));
    world.diagnose(rule, diagnosis);
  }
  return crashed.size === 0;
}
