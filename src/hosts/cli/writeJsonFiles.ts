import path from 'node:path';
import { nameWithin } from '../../formats/memberName';
import type { CommandLine } from './commandLine';
import { sameFileKey } from './sameFileKey';
import { shownName } from './shownName';
import { strings } from './strings';
import { isTaken } from './takenFiles';
import { writeOutput } from './writeOutput';
import type { OutputTerms } from './writeOutput';

/** What belongs to one input file and goes into its own .json file. */
export interface FileResult {
  readonly file: string;
  readonly data: unknown;
}

/**
 * Writes each result to `folder/<file name without its last extension>.json`. Two results never share a file, and nothing
 * is overwritten that may not be: what is not written is reported. Answers whether all were written.
 */
export async function writeJsonFiles(
  results: readonly FileResult[],
  folder: string,
  terms: OutputTerms,
  world: Pick<CommandLine, 'readFile' | 'writeFile' | 'entryOf' | 'report'>,
): Promise<boolean> {
  const written = new Set<string>();
  let isComplete = true;
  for (const { file, data } of results) {
    const target = path.join(folder, `${path.parse(nameWithin(file)).name}.json`);
    const refusal = await refusalOf(file, target);
    if (refusal !== undefined) world.report(refusal);
    else written.add(sameFileKey(target));
    isComplete =
      refusal === undefined &&
      (await writeOutput(target, `${JSON.stringify(data, null, 2)}\n`, terms, world)) &&
      isComplete;
  }
  return isComplete;

  async function refusalOf(file: string, target: string): Promise<string | undefined> {
    const { isInput, sameName } = strings.outcome;
    if (await isTaken(target, terms.taken, world)) return isInput(shownName(file), shownName(target));
    return written.has(sameFileKey(target)) ? sameName(shownName(file), shownName(target)) : undefined;
  }
}
