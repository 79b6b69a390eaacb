import { isInsideOffice } from './isInsideOffice';

declare global {
  interface Window {
    /** Set by floor.js, which has said so to the user then. */
    readonly isEngineTooOld?: boolean;
  }
}

/** Where the page begins: hands it to the host it finds itself in. What goes wrong here, floor.js tells the user. */
async function start(): Promise<void> {
  if (window.isEngineTooOld) return;
  if (hasOlderEngine()) await import(/* webpackChunkName: "newer-members" */ '../worker/newerMembers');
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element for its content.');
  if (isInsideOffice(window) && (await isShownInExcel(root))) return;
  const [{ startInBrowser }, { pageServices }] = await Promise.all([
    import(/* webpackChunkName: "browser" */ './browser/entry'),
    import(/* webpackChunkName: "browser" */ './page/pageServices'),
  ]);
  startInBrowser(root, pageServices());
}

/** Asks for the latest of the members that are brought along. */
function hasOlderEngine(): boolean {
  return !('toSorted' in Array.prototype && Symbol.asyncIterator in ReadableStream.prototype);
}

async function isShownInExcel(root: HTMLElement): Promise<boolean> {
  const [{ startInExcel }, { pageServices }] = await Promise.all([
    import(/* webpackChunkName: "excel" */ './excel/entry'),
    import(/* webpackChunkName: "excel" */ './page/pageServices'),
  ]);
  return startInExcel(root, pageServices());
}

void start();
