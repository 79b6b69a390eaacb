import { proxy } from 'comlink';
import type { LongWork } from '../app/host';
import type { DecodedFile } from '../model/decodedFile';
import type { PdfResources } from '../formats/pdf/readPdf';
import type { BackgroundThreads } from './backgroundThreads';

/**
 * Takes files apart in a background thread, where they are read too: a large one never comes into the page's memory.
 * Progress counts pages. Rejects with `HostError` 'cancelled' when called off.
 */
export function createFileDecoder(
  threads: BackgroundThreads,
  resources: PdfResources,
): (file: File, work?: LongWork) => Promise<DecodedFile> {
  return (file, work = {}) =>
    threads.run(
      (calls) =>
        calls.decode(file.name, file, resources, work.onProgress && proxy(work.onProgress)) as Promise<DecodedFile>,
      work,
    );
}
