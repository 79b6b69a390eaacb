import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import * as fileSystem from 'node:fs/promises';
import type { Stats } from 'node:fs';
import path from 'node:path';
import type { World } from './commandLine';

/** What is asked of the file system; tests let it fail. */
export type FileSystem = Pick<
  typeof fileSystem,
  'access' | 'lstat' | 'mkdir' | 'open' | 'readlink' | 'realpath' | 'rename' | 'rm' | 'stat' | 'writeFile'
>;

/** What ends the program from outside and lets it tidy up. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes files so that each is there whole or stays as it was, whatever happens: beside the place, then renamed onto it. A file that
 * is replaced keeps its permissions and its owner; a link stays, and what it leads to is replaced. Rejects with the system's error.
 */
export function createFileWriter(system: FileSystem = fileSystem): World['writeFile'] {
  return async (file, content) => {
    await system.mkdir(path.dirname(file), { recursive: true });
    const target = await followLinks(file, system);
    const old = await system.stat(target).catch(ignoreMissing);
    if (old?.isDirectory()) throw refusal('EISDIR', target);
    // A device or a pipe is written to; replacing it would take it away.
    if (old && !old.isFile()) return system.writeFile(target, content);
    // Renaming over a file that must not be written would succeed.
    if (old) await system.access(target, fileSystem.constants.W_OK);
    const beside = path.join(path.dirname(target), `.shenbao-${randomBytes(9).toString('hex')}.tmp`);
    const stopWatching = removeWhenEnded(beside);
    try {
      await fill(beside, content, old, system);
      await moveOver(beside, target, system);
    } catch (error) {
      await system.rm(beside, { force: true }).catch(() => undefined);
      throw error;
    } finally {
      stopWatching();
    }
    await keepEntry(path.dirname(target), system);
  };
}

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/** Where a path ends, even if nothing is there yet. */
async function followLinks(file: string, system: FileSystem): Promise<string> {
  let at = file;
  for (let links = 0; links < MOST_LINKS; links++) {
    const entry = await system.lstat(at).catch(ignoreMissing);
    if (!entry?.isSymbolicLink()) return at;
    at = path.resolve(await system.realpath(path.dirname(at)), await system.readlink(at));
  }
  throw refusal('ELOOP', file);
}

function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

function refusal(code: string, file: string): Error {
  return Object.assign(new Error(`${code}: ${file}`), { code });
}

/** A new file that nobody else can have opened, complete on the disk. */
async function fill(
  file: string,
  content: Uint8Array | string,
  old: Stats | undefined,
  system: FileSystem,
): Promise<void> {
  const handle = await system.open(file, 'wx', 0o666);
  try {
    await handle.writeFile(content);
    if (old) {
      // Only an administrator may give files away.
      await handle.chown(old.uid, old.gid).catch(() => undefined);
      await handle.chmod(old.mode & 0o7777);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows refuses for a moment while a virus scanner looks at the new file; the pauses are in milliseconds. */
const PAUSES = process.platform === 'win32' ? [50, 100, 200, 400, 800] : [];

async function moveOver(file: string, target: string, system: FileSystem): Promise<void> {
  for (const pause of PAUSES) {
    try {
      await system.rename(file, target);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await system.rename(file, target);
}

/** Only while a file is half written does the end of the program wait for us. */
function removeWhenEnded(file: string): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    stopWatching();
    try {
      unlinkSync(file);
    } catch {
      // It is renamed already, or was never there.
    }
    process.kill(process.pid, signal);
  };
  const stopWatching = (): void => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return stopWatching;
}

/** After a power cut the new name is there; systems that cannot promise it refuse, and nothing is lost by that. */
async function keepEntry(folder: string, system: FileSystem): Promise<void> {
  const handle = await system.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
