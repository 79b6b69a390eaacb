import { isInsideOffice } from './isInsideOffice';

/** Where the page begins: hands it to the host it finds itself in. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element for its content.');
  if (isInsideOffice(window) && (await isShownInExcel(root))) return;
  const [{ startInBrowser }, { pageServices }] = await Promise.all([
    import(/* webpackChunkName: "browser" */ './browser/entry'),
    import(/* webpackChunkName: "browser" */ './page/pageServices'),
  ]);
  startInBrowser(root, pageServices());
}

async function isShownInExcel(root: HTMLElement): Promise<boolean> {
  const [{ startInExcel }, { pageServices }] = await Promise.all([
    import(/* webpackChunkName: "excel" */ './excel/entry'),
    import(/* webpackChunkName: "excel" */ './page/pageServices'),
  ]);
  return startInExcel(root, pageServices());
}

void start();
