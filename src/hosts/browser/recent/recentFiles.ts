import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { LIMITS } from '../autosave/limits';
import { RecentFileError } from './recentFile';
import type { RecentFile } from './recentFile';

/** A handle as browsers with the File System Access API give it. */
interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  isSameEntry(other: FileHandle): Promise<boolean>;
  queryPermission?(options: { readonly mode: 'read' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'read' }): Promise<PermissionState>;
}

/** `showOpenFilePicker` of a window. */
export type ChooseFiles = (options: object) => Promise<readonly FileHandle[]>;

interface Tables extends DBSchema {
  handles: { key: number; value: FileHandle };
}

const DATABASE = 'shenbao-recent';
const OPTIONS = {
  id: 'workbook',
  types: [{ accept: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'] } }],
  excludeAcceptAllOption: false,
} as const;

/** Lets the user choose a file and remembers it; undefined where he chose none. Rejects where it cannot be read. */
export async function chooseFile(choose: ChooseFiles): Promise<File | undefined> {
  const handle = await chosen(choose);
  if (!handle) return undefined;
  const file = await handle.getFile();
  // A browser that keeps nothing still opens the file.
  await remember(handle).catch(() => undefined);
  return file;
}

/** The files that were opened last, the latest first; none where the browser keeps nothing. */
export async function listRecentFiles(): Promise<readonly RecentFile[]> {
  const handles = await withHandles(async (database) => database.getAll('handles')).catch(() => []);
  return handles.reverse().map((handle) => ({ name: handle.name, open: () => openHandle(handle) }));
}

export function forgetRecentFiles(): Promise<void> {
  return withHandles((database) => database.clear('handles'));
}

async function chosen(choose: ChooseFiles): Promise<FileHandle | undefined> {
  try {
    return (await choose(OPTIONS))[0];
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

async function openHandle(handle: FileHandle): Promise<File> {
  const mode = { mode: 'read' } as const;
  if ((await handle.queryPermission?.(mode)) === 'prompt' && (await handle.requestPermission?.(mode)) !== 'granted') {
    throw new RecentFileError('refused');
  }
  try {
    const file = await handle.getFile();
    await remember(handle).catch(() => undefined);
    return file;
  } catch (error) {
    const isMissing = error instanceof DOMException && error.name === 'NotFoundError';
    if (isMissing) await forgetHandle(handle).catch(() => undefined);
    throw new RecentFileError(isMissing ? 'missing' : 'refused');
  }
}

/** Puts a file at the end of the list, which is the latest, and drops those over the limit. */
function remember(handle: FileHandle): Promise<void> {
  return withHandles(async (database) => {
    await dropHandle(database, handle);
    await database.add('handles', handle);
    const keys = await database.getAllKeys('handles');
    for (const key of keys.slice(0, -LIMITS.recentFiles)) await database.delete('handles', key);
  });
}

function forgetHandle(handle: FileHandle): Promise<void> {
  return withHandles((database) => dropHandle(database, handle));
}

async function dropHandle(database: IDBPDatabase<Tables>, handle: FileHandle): Promise<void> {
  const [keys, handles] = await Promise.all([database.getAllKeys('handles'), database.getAll('handles')]);
  for (const [index, other] of handles.entries()) {
    const key = keys[index];
    if (key !== undefined && (await other.isSameEntry(handle))) await database.delete('handles', key);
  }
}

async function withHandles<T>(task: (database: IDBPDatabase<Tables>) => Promise<T>): Promise<T> {
  const database = await openDB<Tables>(DATABASE, 1, {
    upgrade: (opened) => {
      opened.createObjectStore('handles', { autoIncrement: true });
    },
  });
  try {
    return await task(database);
  } finally {
    database.close();
  }
}
