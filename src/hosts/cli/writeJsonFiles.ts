import path from 'node:path';
import { nameWithin } from '../../formats/memberName';
import type { CommandLine } from './commandLine';
import { sameFileKey } from './sameFileKey';
import { shownName } from './shownName';
import { strings } from './strings';
import { isTaken } from './takenFiles';
import type { TakenFiles } from './takenFiles';
import { writeOutput } from './writeOutput';

/** What belongs to one input file and goes into its own .json file. */
export interface FileResult {
  readonly file: string;
  readonly data: unknown;
}

/**
 * Writes each result to `folder/<file name without its last extension>.json`. Two results never share a file, and no
 * input is overwritten: what is not written is reported. Answers whether all were written.
 */
export async function writeJsonFiles(
  results: readonly FileResult[],
  folder: string,
  taken: TakenFiles,
  world: Pick<CommandLine, 'writeFile' | 'entryOf' | 'report'>,
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
      (await writeOutput(target, `${JSON.stringify(data, null, 2)}\n`, taken, world)) &&
      isComplete;
  }
  return isComplete;

  async function refusalOf(file: string, target: string): Promise<string | undefined> {
    const { isInput, sameName } = strings.outcome;
    if (await isTaken(target, taken, world)) return isInput(shownName(file), shownName(target));
    return written.has(sameFileKey(target)) ? sameName(shownName(file), shownName(target)) : undefined;
  }
}
