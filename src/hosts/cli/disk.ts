import { realpath, readdir, readFile, stat, lstat } from 'node:fs/promises';
import type { BigIntStats } from 'node:fs';
import { FILE_LIMITS, MEGABYTE } from '../../formats/fileLimits';
import { FILE_CHANGED } from './commandLine';
import type { Entry, World } from './commandLine';
import { createFileWriter } from './fileWriter';

/** The files of this machine. */
export const disk: Pick<World, 'readFile' | 'writeFile' | 'entryOf' | 'listFolder'> = {
  readFile: readWholeFile,
  writeFile: createFileWriter(),
  entryOf,
  listFolder: (folder) => readdir(folder),
};

/** A file may still be copied or downloaded while we look at it: it counts as read when it was the same before and after. */
const ATTEMPTS = 3;

async function readWholeFile(file: string): Promise<Uint8Array> {
  let before = await stat(file, { bigint: true });
  if (!before.isFile()) return readFile(file);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (before.size > FILE_LIMITS.file * MEGABYTE)
      throw Object.assign(new Error('The file is too large.'), { code: 'EFBIG' });
    const bytes = await readFile(file);
    const after = await stat(file, { bigint: true });
    if (isUnchanged(before, after) && BigInt(bytes.length) === after.size) return bytes;
    before = after;
  }
  throw Object.assign(new Error('The file changes while it is read.'), { code: FILE_CHANGED });
}

function isUnchanged(before: BigIntStats, after: BigIntStats): boolean {
  return before.ino === after.ino && before.size === after.size && before.mtimeNs === after.mtimeNs;
}

async function entryOf(file: string): Promise<Entry> {
  try {
    const entry = await stat(file, { bigint: true });
    const kind = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
    return { kind, ...(await identityOf(file, entry)) };
  } catch (refusal) {
    if (!isMissing(refusal)) return { kind: 'refused', refusal };
    const isLink = await lstat(file).then(
      (entry) => entry.isSymbolicLink(),
      () => false,
    );
    return { kind: isLink ? 'broken-link' : 'missing' };
  }
}

/** Some network drives number no files; there the real path has to do. */
async function identityOf(file: string, { dev, ino }: BigIntStats): Promise<Pick<Entry, 'realPath' | 'fileNumber'>> {
  const realPath = await realpath(file).catch(() => undefined);
  return { ...(realPath !== undefined && { realPath }), ...(ino !== 0n && { fileNumber: `${dev} ${ino}` }) };
}

/** A part of the path that is a file leads nowhere either. */
function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
