import { FILE_CHANGED } from './commandLine';
import type { CommandLine } from './commandLine';
import { describeWriteFailure } from './diskFailure';
import type { EarlierResults } from './earlierResults';
import { shownName } from './shownName';
import { strings } from './strings';
import { isTaken } from './takenFiles';
import type { TakenFiles } from './takenFiles';

type Disk = Pick<CommandLine, 'readFile' | 'writeFile' | 'entryOf' | 'report'>;

/** What an output may take the place of. */
export interface OutputTerms {
  /** Never one of the inputs. */
  readonly taken: TakenFiles;
  /** An earlier result of its kind. */
  readonly earlier: EarlierResults;
  /** Whether the user said that any other file may go too. */
  readonly isForced: boolean;
}

/** Writes one result; over an input never, over a file that is none of ours only where the user said so. What is not written, and what a result took the place of, is reported. Answers whether it was written. */
export async function writeOutput(
  target: string,
  content: Uint8Array | string,
  terms: OutputTerms,
  world: Disk,
): Promise<boolean> {
  const inTheWay = await whatIsInTheWay(target, terms, world, content);
  if (inTheWay.refusal !== undefined) {
    world.report(inTheWay.refusal);
    return false;
  }
  try {
    await world.writeFile(target, content);
  } catch (error) {
    const sentence = describeWriteFailure(target, error);
    if (sentence === undefined) throw error;
    world.report(sentence);
    return false;
  }
  if (inTheWay.isReplaced) world.report(strings.outcome.replaced(shownName(target)));
  return true;
}

/** Why nothing may be written there, as a sentence; asked before the work is done that would be in vain. */
export async function refusalOfOutput(target: string, terms: OutputTerms, world: Disk): Promise<string | undefined> {
  return (await whatIsInTheWay(target, terms, world)).refusal;
}

interface InTheWay {
  readonly refusal?: string;
  /** Whether an earlier result goes, and the user is to know it. */
  readonly isReplaced?: boolean;
}

async function whatIsInTheWay(
  target: string,
  { taken, earlier, isForced }: OutputTerms,
  world: Disk,
  content?: Uint8Array | string,
): Promise<InTheWay> {
  const { outcome } = strings;
  if (await isTaken(target, taken, world)) return { refusal: outcome.outputIsInput(shownName(target)) };
  // What is no file holds nothing that could be lost, or is refused when it is written.
  if (isForced || (await world.entryOf(target)).kind !== 'file') return {};
  let bytes: Uint8Array;
  try {
    bytes = await world.readFile(target);
  } catch (error) {
    return { refusal: refusalOfUnread(target, error) };
  }
  if (bytes.length === 0 || isSame(bytes, content)) return {};
  return (await earlier.isOurs(bytes))
    ? { isReplaced: earlier.isTold }
    : { refusal: outcome.exists(shownName(target)) };
}

/** A file that nobody can look into stays too; why it cannot be opened is what the user can do something about. */
function refusalOfUnread(target: string, error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  const refusal = code === 'EFBIG' || code === FILE_CHANGED ? undefined : describeWriteFailure(target, error);
  if (refusal === undefined && typeof code !== 'string') throw error;
  return refusal ?? strings.outcome.exists(shownName(target));
}

function isSame(bytes: Uint8Array, content: Uint8Array | string | undefined): boolean {
  return content !== undefined && Buffer.compare(bytes, Buffer.from(content)) === 0;
}
