import type { NamedFile } from '../../model/decodedFile';
import { isCancelled, toFailure } from '../failure';
import type { Failure } from '../failure';
import type { FileDecoding } from '../paneServices';
import { excerptOf } from './excerptOf';
import type { DraftItem, Progress } from './importState';
import { importStrings } from './strings';

/** What a file turned out to hold: itself, or the files of an archive. */
export type LoadedFile = Pick<DraftItem, 'name' | 'content'>;

interface Reports {
  readonly onProgress: (id: number, progress: Progress) => void;
  readonly onLoaded: (id: number, files: readonly LoadedFile[]) => void;
}

/** Takes files apart one after the other, so that many large ones do not fill the memory together. */
export interface FileQueue {
  add(id: number, file: File, files: FileDecoding): void;
  /** Nothing is reported of this file any more. */
  callOff(id: number): void;
  callOffAll(): void;
}

export function createFileQueue({ onProgress, onLoaded }: Reports): FileQueue {
  const open = new Map<number, AbortController>();
  let last = Promise.resolve();
  const callOff = (id: number) => {
    open.get(id)?.abort();
    open.delete(id);
  };
  return {
    add: (id, file, files) => {
      const controller = new AbortController();
      const { signal } = controller;
      open.set(id, controller);
      const isOff = (): boolean => signal.aborted;
      last = last.then(async () => {
        if (isOff()) return;
        const report = (done: number, total: number) => {
          if (!isOff()) onProgress(id, { done, total });
        };
        const loaded = await load(file, files, { signal, onProgress: report });
        if (!isOff()) onLoaded(id, loaded);
        open.delete(id);
      });
    },
    callOff,
    callOffAll: () => {
      [...open.keys()].forEach(callOff);
    },
  };
}

/** What a file holds, as the contents of items; what cannot be read says why. */
async function load(
  file: File,
  files: FileDecoding,
  work: Parameters<FileDecoding['decode']>[1],
): Promise<readonly LoadedFile[]> {
  try {
    const decoded = await files.decode(file, work);
    return decoded.length > 0 ? decoded.map(toLoaded) : [refused(file.name, importStrings.nothingInside(file.name))];
  } catch (error) {
    if (isCancelled(error)) return [refused(file.name, importStrings.readingCancelled)];
    // Decoding answers with a value: what fails is the thread, for want of memory or because its file is not served.
    return [refused(file.name, importStrings.fileNotDecoded(file.name), toFailure(error))];
  }
}

function toLoaded({ name, decoded }: NamedFile): LoadedFile {
  if (decoded.kind !== 'unreadable') {
    return {
      name,
      content: { kind: 'ready', source: decoded, excerpt: excerptOf(decoded), warnings: decoded.warnings },
    };
  }
  const { problem, diagnosis } = decoded;
  return refused(
    name,
    problem,
    diagnosis === undefined ? undefined : { code: 'unexpected', subject: undefined, detail: diagnosis },
  );
}

function refused(name: string, problem: string, failure?: Failure): LoadedFile {
  return { name, content: { kind: 'unreadable', problem, failure } };
}
