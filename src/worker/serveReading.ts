import { expose, releaseProxy } from 'comlink';
import type { Endpoint, Remote } from 'comlink';
import type { ReportProgress } from '../app/host';
import type { ReadingWork as ReadingOrder } from '../app/reader';
import type { NamedFile } from '../model/decodedFile';
import type { PdfResources } from '../formats/pdf/readPdf';
import type { Reading } from '../model/reading';
import type { Source } from '../model/source';
import type { FormTemplate } from '../model/template';
import { carryErrors } from './carryErrors';

/** What the background thread does for the page. */
export interface ReadingThread {
  read(source: Source, templates?: readonly FormTemplate[], onProgress?: ReportProgress): Promise<Reading>;
  /** Only a handle of the file comes over; the thread reads it. */
  decode(
    name: string,
    content: Blob,
    resources: PdfResources,
    onProgress?: ReportProgress,
  ): Promise<readonly NamedFile[]>;
}

/** What the background thread is made of. */
export interface ReadingWork {
  readonly read: (source: Source, work: ReadingOrder) => Reading;
  readonly decode: (
    name: string,
    content: Blob,
    resources: PdfResources,
    onPage?: ReportProgress,
  ) => Promise<readonly NamedFile[]>;
}

/** Answers the page on the other side of an endpoint. */
export function serveReading({ read, decode }: ReadingWork, endpoint?: Endpoint): void {
  const thread: ReadingThread = {
    read: (source, templates = [], onProgress) =>
      reporting(onProgress, (report) =>
        Promise.resolve(read(source, { templates, ...(report && { onProgress: report }) })),
      ),
    decode: (name, content, resources, onProgress) =>
      reporting(onProgress, (report) => decode(name, content, resources, report)),
  };
  carryErrors();
  expose(thread, endpoint);
}

/** How often the page is told of progress, in milliseconds. */
const REPORT_PAUSE = 50;

/** What reports progress lives on the page: it is called from afar, not too often, and let go at the end. */
async function reporting<T>(
  onProgress: ReportProgress | undefined,
  task: (report: ReportProgress | undefined) => Promise<T>,
): Promise<T> {
  const remote = onProgress as unknown as Remote<ReportProgress> | undefined;
  let reported = Number.NEGATIVE_INFINITY;
  const report: ReportProgress = (done, total) => {
    if (done < total && performance.now() - reported < REPORT_PAUSE) return;
    reported = performance.now();
    void remote?.(done, total);
  };
  try {
    return await task(remote && report);
  } finally {
    remote?.[releaseProxy]();
  }
}
