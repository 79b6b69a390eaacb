import { READABLE_EXTENSIONS } from '../../formats/readableExtensions';
import type { PaneServices } from '../../pane/paneServices';
import { createBackgroundThreads } from '../../worker/backgroundThreads';
import { createFileDecoder } from '../../worker/createFileDecoder';
import { createReader } from '../../worker/createReader';
import type { ReadingThread } from '../../worker/serveReading';
import { startReadingThread } from '../../worker/startReadingThread';
import { followSystemTheme } from './followSystemTheme';
import { storedPreferences } from './storedPreferences';
import { strings } from './strings';

declare const PRODUCT_VERSION: string;

/** The build puts them beside the page. */
const PDF_RESOURCES = {
  cMaps: new URL('pdf/cmaps/', document.baseURI).href,
  standardFonts: new URL('pdf/standard_fonts/', document.baseURI).href,
};

/** What the page hands to the pane whatever host it is in; `theme` is that of the system, and nobody asks for a view. */
export function pageServices(): Omit<PaneServices, 'host'> {
  const threads = createBackgroundThreads<ReadingThread>(startReadingThread);
  return {
    reader: createReader(threads),
    files: { extensions: READABLE_EXTENSIONS, decode: createFileDecoder(threads, PDF_RESOURCES) },
    downloads: {
      save: async (...files) => (await import(/* webpackChunkName: "xlsx" */ './saveFiles')).saveFiles(...files),
    },
    samples: [
      sample(strings.samples[2024], new URL('../../../assets/samples/2024.txt', import.meta.url)),
      sample(strings.samples[2025], new URL('../../../assets/samples/2025.txt', import.meta.url)),
    ],
    preferences: storedPreferences(() => window.localStorage),
    theme: followSystemTheme(window),
    requests: { initial: undefined, subscribe: () => () => undefined },
    version: PRODUCT_VERSION,
    reload: () => {
      window.location.reload();
    },
  };
}

function sample(title: string, address: URL): PaneServices['samples'][number] {
  return { title, load: async () => (await fetch(address)).text() };
}
