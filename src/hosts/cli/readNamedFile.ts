import type { CommandLine } from './commandLine';
import { describeReadFailure } from './diskFailure';
import { shownName } from './shownName';
import { strings } from './strings';

/** The bytes of a file that an option or an argument names, or a sentence on why it cannot be opened. */
export async function readNamedFile(
  file: string,
  world: Pick<CommandLine, 'readFile' | 'entryOf'>,
): Promise<Uint8Array | string> {
  // The system's own word for a file that is missing speaks of one that has just gone.
  if ((await world.entryOf(file)).kind === 'missing') return strings.unreadable.missing(shownName(file));
  try {
    return await world.readFile(file);
  } catch (error) {
    const sentence = describeReadFailure(file, error);
    if (sentence === undefined) throw error;
    return sentence;
  }
}
