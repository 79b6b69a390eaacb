import { proxy } from 'comlink';
import type { Reader } from '../app/reader';
import type { BackgroundThreads } from './backgroundThreads';
import type { ReadingThread } from './serveReading';

/** Reads sources in a background thread. */
export function createReader(threads: BackgroundThreads<ReadingThread>): Reader {
  return {
    read: (source, work = {}) =>
      threads.run((calls) => calls.read(source, work.templates, work.onProgress && proxy(work.onProgress)), work),
  };
}
