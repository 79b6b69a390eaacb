import { expose, releaseProxy } from 'comlink';
import type { Endpoint, Remote } from 'comlink';
import type { LongWork, ReportProgress } from '../app/host';
import type { Reading } from '../model/reading';
import type { Source } from '../model/source';

/** What the background thread does for the page. */
export interface ReadingThread {
  read(source: Source, onProgress?: ReportProgress): Promise<Reading>;
}

/** Answers the page on the other side of an endpoint with what `read` makes of its sources. */
export function serveReading(read: (source: Source, work: LongWork) => Reading, endpoint?: Endpoint): void {
  const thread: ReadingThread = {
    read: async (source, onProgress) => {
      const report = onProgress as unknown as Remote<ReportProgress> | undefined;
      try {
        return await Promise.resolve(read(source, report ? { onProgress: (...step) => void report(...step) } : {}));
      } finally {
        report?.[releaseProxy]();
      }
    },
  };
  expose(thread, endpoint);
}
