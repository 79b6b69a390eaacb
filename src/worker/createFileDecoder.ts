import { proxy } from 'comlink';
import type { LongWork } from '../app/host';
import type { NamedFile } from '../model/decodedFile';
import type { PdfResources } from '../formats/pdf/readPdf';
import type { BackgroundThreads } from './backgroundThreads';
import type { ReadingThread } from './serveReading';

/**
 * Takes files apart in a background thread, where they are read too: a large one never comes into the page's memory.
 * Progress counts pages. Rejects with `HostError` 'cancelled' when called off.
 */
export function createFileDecoder(
  threads: BackgroundThreads<ReadingThread>,
  resources: PdfResources,
): (file: File, work?: LongWork) => Promise<readonly NamedFile[]> {
  return (file, work = {}) =>
    threads.run((calls) => calls.decode(file.name, file, resources, work.onProgress && proxy(work.onProgress)), work);
}
