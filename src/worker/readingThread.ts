import { expose } from 'comlink';
import type { ReportProgress } from '../app/host';
import { readForms } from '../app/readForms';
import type { Reading } from '../model/reading';
import type { Source } from '../model/source';

/** What the background thread does for the page. */
export interface ReadingThread {
  read(source: Source, onProgress?: ReportProgress): Reading;
}

const thread: ReadingThread = {
  read: (source, onProgress) => readForms(source, onProgress && { onProgress }),
};

expose(thread);
