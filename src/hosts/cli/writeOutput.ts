import type { CommandLine } from './commandLine';
import { sameFileKey } from './sameFileKey';
import { strings } from './strings';

/** Writes one result; never over an input. What is not written is reported. Answers whether it was written. */
export async function writeOutput(
  target: string,
  content: Uint8Array | string,
  inputs: readonly string[],
  world: Pick<CommandLine, 'writeFile' | 'report'>,
): Promise<boolean> {
  if (inputs.some((input) => sameFileKey(input) === sameFileKey(target))) {
    world.report(strings.outcome.outputIsInput(target));
    return false;
  }
  try {
    await world.writeFile(target, content);
    return true;
  } catch {
    world.report(strings.outcome.notWritten(target));
    return false;
  }
}
