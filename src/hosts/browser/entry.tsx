import { createRoot } from 'react-dom/client';
import { mountPane } from '../../pane/mountPane';
import type { AutosaveControl, PaneServices } from '../../pane/paneServices';
import { createAutosave } from './autosave/autosave';
import type { Autosave } from './autosave/autosavePort';
import { browserSurroundings } from './autosave/browserSurroundings';
import { pageWork } from './autosave/pageWork';
import { createPaneKeeping } from './autosave/paneKeeping';
import { createBackgroundThreads } from '../../worker/backgroundThreads';
import { createWorkbookFiles } from '../../worker/createWorkbookFiles';
import type { WorkbookThread } from '../../worker/serveWorkbooks';
import { startWorkbookThread } from '../../worker/startWorkbookThread';
import { BrowserPage } from './BrowserPage';
import type { RecentFiles } from './recent/recentFile';
import { recentFilesOf } from './recent/recentFilesOf';
import { createShownTheme } from './shownTheme';
import { createWorkbookSession } from './workbookSession';
import type { OpenGrid } from './workbookSession';

/** Shows the workbook of the browser with the pane beside it. The pane is there at once; the grid follows. */
export function startInBrowser(element: HTMLElement, services: Omit<PaneServices, 'host'>): void {
  const session = createWorkbookSession(
    loadGrid,
    createWorkbookFiles(createBackgroundThreads<WorkbookThread>(startWorkbookThread)),
  );
  const keeping = createPaneKeeping(() => {
    autosave.changed();
  });
  const work = pageWork(session, keeping);
  const autosave = createAutosave(work, browserSurroundings(services.preferences));
  session.listenToPieces(autosave.changed);
  const recent = recentFilesOf(window);
  const isAtRisk = (): boolean => {
    const { mode, isCurrent } = autosave.state();
    return work.worth() === 'work' && !(mode === 'on' && isCurrent);
  };
  const pane = document.createElement('div');
  const theme = createShownTheme(services.theme.current());
  createRoot(element).render(<BrowserPage {...{ session, autosave, recent, isAtRisk, pane, theme }} />);
  mountPane(pane, {
    ...services,
    host: session.host,
    onTheme: theme.show,
    keeping: keeping.port,
    autosave: autosaveControl(autosave, recent),
    reload: (cause) => {
      if (cause?.isWorkToBlame !== false) autosave.distrust();
      services.reload();
    },
  });
  // Where the grid did not start, the page says so, and nothing can be kept.
  Promise.all([session.host.listSheets(), keeping.ready]).then(autosave.start, () => undefined);
}

function autosaveControl(autosave: Autosave, recent: RecentFiles | undefined): AutosaveControl {
  return {
    current: () => {
      const { mode } = autosave.state();
      return mode === 'starting' ? 'on' : mode;
    },
    subscribe: autosave.subscribe,
    setOn: autosave.setOn,
    clear: async () => {
      await Promise.all([autosave.clear(), recent?.forget()]);
    },
  };
}

async function loadGrid(): Promise<OpenGrid> {
  const [{ startGrid }, { openGridWorkbook }] = await Promise.all([
    import(/* webpackChunkName: "grid" */ './univer/grid'),
    import(/* webpackChunkName: "grid" */ './univer/gridWorkbook'),
  ]);
  return (container, whileWriting) => openGridWorkbook(startGrid(container), whileWriting);
}
