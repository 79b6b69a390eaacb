import type { FileDecoding } from '../paneServices';
import { excerptOf } from './excerptOf';
import type { DraftItem } from './importState';
import { importStrings } from './strings';

type Report = (id: number, content: DraftItem['content']) => void;

/** Takes files apart one after the other, so that many large ones do not fill the memory together. */
export interface FileQueue {
  add(id: number, file: File, files: FileDecoding): void;
  /** Nothing is reported of this file any more. */
  callOff(id: number): void;
  callOffAll(): void;
}

export function createFileQueue(report: Report): FileQueue {
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
      const reportUnlessOff: Report = (...content) => {
        if (!signal.aborted) report(...content);
      };
      last = last.then(async () => {
        if (signal.aborted) return;
        const onProgress = (done: number, total: number) => {
          reportUnlessOff(id, { kind: 'loading', progress: { done, total } });
        };
        reportUnlessOff(id, await load(file, files, { signal, onProgress }));
        open.delete(id);
      });
    },
    callOff,
    callOffAll: () => {
      [...open.keys()].forEach(callOff);
    },
  };
}

/** What a file holds, as the content of its item; a file that cannot be read says why. */
async function load(
  file: File,
  files: FileDecoding,
  work: Parameters<FileDecoding['decode']>[1],
): Promise<DraftItem['content']> {
  try {
    const decoded = await files.decode(file, work);
    if (decoded.kind === 'unreadable') return decoded;
    return { kind: 'ready', source: decoded, excerpt: excerptOf(decoded) };
  } catch {
    // Decoding answers with a value: what fails is the thread, for want of memory or because its file is not served.
    return { kind: 'unreadable', problem: importStrings.fileNotDecoded(file.name) };
  }
}
