import type { CommandLine } from './commandLine';
import type { ReadInput } from './readInputs';
import { shownName } from './shownName';
import { strings } from './strings';

/** Says how many rounds of forms that are in no 项目总表 any more stay behind: nobody could tell them from those of others. */
export function reportGoneReceipts(inputs: readonly ReadInput[], world: Pick<CommandLine, 'report'>): void {
  for (const { file, goneReceipts = [] } of inputs) {
    const names = [...new Set(goneReceipts.map(({ projectName }) => projectName))];
    if (names.length > 0) world.report(strings.register.gone(shownName(file), names));
  }
}

/** Says how many rows of what has not come yet stay with the bureau. */
export function reportExpectedLeft(inputs: readonly ReadInput[], world: Pick<CommandLine, 'report'>): void {
  for (const { file, expected = [] } of inputs) {
    if (expected.length > 0) world.report(strings.register.expectedLeft(shownName(file), expected.length));
  }
}
