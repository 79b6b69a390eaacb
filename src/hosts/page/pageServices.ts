import type { PaneServices } from '../../pane/paneServices';
import { createReader } from '../../worker/createReader';
import { startReadingThread } from '../../worker/startReadingThread';
import { decodeFile, READABLE_EXTENSIONS } from './decodeFile';
import { followSystemTheme } from './followSystemTheme';
import { storedPreferences } from './storedPreferences';
import { strings } from './strings';

declare const PRODUCT_VERSION: string;

/** What the page hands to the pane whatever host it is in; `theme` is that of the system, and nobody asks for a view. */
export function pageServices(): Omit<PaneServices, 'host'> {
  return {
    reader: createReader(startReadingThread),
    files: { extensions: READABLE_EXTENSIONS, decode: decodeFile },
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
