import path from 'node:path';
import type { CommandLine } from './commandLine';
import { sameFileKey } from './sameFileKey';
import { strings } from './strings';

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
  world: Pick<CommandLine, 'writeFile' | 'report'>,
): Promise<boolean> {
  const inputs = new Set(results.map(({ file }) => sameFileKey(file)));
  const written = new Set<string>();
  let isComplete = true;
  for (const { file, data } of results) {
    const target = path.join(folder, `${path.parse(file).name}.json`);
    const refusal = refusalOf(file, target, inputs, written);
    if (refusal !== undefined) {
      world.report(refusal);
      isComplete = false;
      continue;
    }
    written.add(sameFileKey(target));
    try {
      await world.writeFile(target, `${JSON.stringify(data, null, 2)}\n`);
    } catch {
      world.report(strings.outcome.notWritten(target));
      isComplete = false;
    }
  }
  return isComplete;
}

function refusalOf(
  file: string,
  target: string,
  inputs: ReadonlySet<string>,
  written: ReadonlySet<string>,
): string | undefined {
  if (inputs.has(sameFileKey(target))) return strings.outcome.isInput(file, target);
  if (written.has(sameFileKey(target))) return strings.outcome.sameName(file, target);
  return undefined;
}
