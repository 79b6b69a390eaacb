import { createRoot } from 'react-dom/client';
import { mountPane } from '../../pane/mountPane';
import type { PaneServices } from '../../pane/paneServices';
import { BrowserPage } from './BrowserPage';
import { createWorkbookSession } from './workbookSession';
import type { OpenGrid } from './workbookSession';

/** Shows the workbook of the browser with the pane beside it. The pane is there at once; the grid follows. */
export function startInBrowser(element: HTMLElement, services: Omit<PaneServices, 'host'>): void {
  const session = createWorkbookSession(loadGrid, {
    write: async (workbook) =>
      (await import(/* webpackChunkName: "xlsx" */ '../../formats/xlsx/saveWorkbook')).saveWorkbook(workbook),
    read: async (bytes) =>
      (await import(/* webpackChunkName: "xlsx" */ '../../formats/xlsx/readWorkbook')).readWorkbook(bytes),
  });
  const pane = document.createElement('div');
  createRoot(element).render(<BrowserPage session={session} pane={pane} theme={services.theme} />);
  mountPane(pane, { ...services, host: session.host });
}

async function loadGrid(): Promise<OpenGrid> {
  const [{ startGrid }, { openGridWorkbook }] = await Promise.all([
    import(/* webpackChunkName: "grid" */ './univer/grid'),
    import(/* webpackChunkName: "grid" */ './univer/gridWorkbook'),
  ]);
  return (container, whileWriting) => openGridWorkbook(startGrid(container), whileWriting);
}
