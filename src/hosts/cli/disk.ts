import * as fileSystem from 'node:fs/promises';
import type { BigIntStats } from 'node:fs';
import { FILE_LIMITS, MEGABYTE } from '../../formats/fileLimits';
import { FILE_CHANGED } from './commandLine';
import type { Entry, World } from './commandLine';
import { createFileWriter } from './fileWriter';

type Reading = Pick<typeof fileSystem, 'lstat' | 'readFile' | 'readdir' | 'realpath' | 'stat'>;

/** The files of this machine; tests let the system refuse. */
export function createDisk(
  system: Reading = fileSystem,
): Pick<World, 'readFile' | 'writeFile' | 'entryOf' | 'listFolder'> {
  return {
    readFile: (file) => readWholeFile(file, system),
    writeFile: createFileWriter(),
    entryOf: (file) => entryOf(file, system),
    listFolder: (folder) => system.readdir(folder),
  };
}

/** A file may still be copied or downloaded while we look at it: it counts as read when it was the same before and after. */
const ATTEMPTS = 3;

async function readWholeFile(file: string, system: Reading): Promise<Uint8Array> {
  let before = await system.stat(file, { bigint: true });
  if (!before.isFile()) return system.readFile(file);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (before.size > FILE_LIMITS.file * MEGABYTE) throw failure('The file is too large.', 'EFBIG');
    const bytes = await system.readFile(file);
    const after = await system.stat(file, { bigint: true });
    if (isUnchanged(before, after) && BigInt(bytes.length) === after.size) return bytes;
    before = after;
  }
  throw failure('The file changes while it is read.', FILE_CHANGED);
}

function failure(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}

function isUnchanged(before: BigIntStats, after: BigIntStats): boolean {
  return before.ino === after.ino && before.size === after.size && before.mtimeNs === after.mtimeNs;
}

async function entryOf(file: string, system: Reading): Promise<Entry> {
  try {
    const entry = await system.stat(file, { bigint: true });
    const kind = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
    const realPath = await system.realpath(file).catch(() => undefined);
    // Some network drives number no files; there the real path has to do.
    const fileNumber = entry.ino === 0n ? undefined : `${entry.dev} ${entry.ino}`;
    return { kind, ...(realPath !== undefined && { realPath }), ...(fileNumber !== undefined && { fileNumber }) };
  } catch (refusal) {
    if (!isMissing(refusal)) return { kind: 'refused', refusal };
    const isLink = await system.lstat(file).then(
      (entry) => entry.isSymbolicLink(),
      () => false,
    );
    return { kind: isLink ? 'broken-link' : 'missing' };
  }
}

/** A part of the path that is a file leads nowhere either. */
function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
