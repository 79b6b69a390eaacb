import { createRoot } from 'react-dom/client';
import { mountPane } from '../../pane/mountPane';
import { createReader } from '../../worker/createReader';
import { startReadingThread } from '../../worker/startReadingThread';
import { BrowserPage } from './BrowserPage';
import { decodeFile, READABLE_EXTENSIONS } from './decodeFile';
import { followSystemTheme } from './followSystemTheme';
import { storedPreferences } from './storedPreferences';
import { PAGE_STRINGS } from './strings';
import { createWorkbookSession } from './workbookSession';
import type { OpenGrid } from './workbookSession';

declare const PRODUCT_VERSION: string;

const session = createWorkbookSession(loadGrid, {
  write: async (workbook) => (await import(/* webpackChunkName: "xlsx" */ '../../formats/xlsx/writeWorkbook')).writeWorkbook(workbook),
  read: async (bytes) => (await import(/* webpackChunkName: "xlsx" */ '../../formats/xlsx/readWorkbook')).readWorkbook(bytes),
});
const theme = followSystemTheme(window);
const pane = document.createElement('div');
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element for its content.');
createRoot(root).render(<BrowserPage session={session} pane={pane} theme={theme} />);
mountPane(pane, {
  host: session.host,
  reader: createReader(startReadingThread),
  files: { extensions: READABLE_EXTENSIONS, decode: decodeFile },
  samples: [
    sample(PAGE_STRINGS.sampleTitles['2024'], new URL('../../../assets/samples/2024.txt', import.meta.url)),
    sample(PAGE_STRINGS.sampleTitles['2025'], new URL('../../../assets/samples/2025.txt', import.meta.url)),
  ],
  preferences: storedPreferences(() => window.localStorage),
  theme,
  version: PRODUCT_VERSION,
  reload: () => {
    window.location.reload();
  },
});

async function loadGrid(): Promise<OpenGrid> {
  const [{ startGrid }, { openGridWorkbook }] = await Promise.all([
    import(/* webpackChunkName: "grid" */ './univer/grid'),
    import(/* webpackChunkName: "grid" */ './univer/gridWorkbook'),
  ]);
  return (container, whileWriting) => openGridWorkbook(startGrid(container), whileWriting);
}

function sample(title: string, address: URL): { title: string; load(): Promise<string> } {
  return { title, load: async () => (await fetch(address)).text() };
}
