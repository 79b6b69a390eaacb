import type { CommandLine } from './commandLine';
import { describeWriteFailure } from './diskFailure';
import { shownName } from './shownName';
import { strings } from './strings';
import { isTaken } from './takenFiles';
import type { TakenFiles } from './takenFiles';

type Disk = Pick<CommandLine, 'writeFile' | 'entryOf' | 'report'>;

/** Writes one result; never over an input. What is not written is reported. Answers whether it was written. */
export async function writeOutput(
  target: string,
  content: Uint8Array | string,
  taken: TakenFiles,
  world: Disk,
): Promise<boolean> {
  if (await isTaken(target, taken, world)) {
    world.report(strings.outcome.outputIsInput(shownName(target)));
    return false;
  }
  try {
    await world.writeFile(target, content);
    return true;
  } catch (error) {
    const sentence = describeWriteFailure(target, error);
    if (sentence === undefined) throw error;
    world.report(sentence);
    return false;
  }
}
