import path from 'node:path';
import type { CommandLine, Entry } from './commandLine';

/** All that leads to one of the files that were named: no output may go there, whatever it is called. */
export type TakenFiles = ReadonlySet<string>;

/** What a file is known by: the number that the disk gives it, its path without links, and the path that was named. */
export function keysOf(file: string, { realPath, fileNumber }: Entry): readonly string[] {
  return [
    `path ${path.resolve(file)}`,
    ...(realPath === undefined ? [] : [`path ${realPath}`]),
    ...(fileNumber === undefined ? [] : [`number ${fileNumber}`]),
  ];
}

/** Whether writing there would write over one of the files. */
export async function isTaken(
  target: string,
  taken: TakenFiles,
  world: Pick<CommandLine, 'entryOf'>,
): Promise<boolean> {
  const entry = await world.entryOf(target);
  return keysOf(target, entry).some((key) => taken.has(key));
}
