import { isInsideOffice } from './isInsideOffice';

/** Where the page begins: hands it to the host it finds itself in. */
async function start(): Promise<void> {
  if (isInsideOffice(window) && (await isShownInExcel())) return;
  await import(/* webpackChunkName: "browser" */ './browser/entry');
}

async function isShownInExcel(): Promise<boolean> {
  const [{ startInExcel }, { pageServices }] = await Promise.all([
    import(/* webpackChunkName: "excel" */ './excel/entry'),
    import(/* webpackChunkName: "excel" */ './pageServices'),
  ]);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element for its content.');
  return startInExcel(root, pageServices());
}

void start();
