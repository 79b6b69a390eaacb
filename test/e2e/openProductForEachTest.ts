import type { Browser } from 'playwright-core';
import { buildPage } from '../../scripts/buildPage';
import { serveBuild } from '../../scripts/serveBuild';
import type { BuildServer } from '../../scripts/serveBuild';
import { launchBrowser } from './launchBrowser';
import { openProductPage } from './productPage';
import type { ProductPage } from './productPage';

/**
 * Opens the built product anew for each test of the group and hands it to `prepare`; `width` of the window is in pixels. Whatever a test does: nothing has left
 * this computer afterwards, and no rule of the page's policy was touched.
 */
export function openProductForEachTest(prepare: (product: ProductPage) => void | Promise<void>, width?: number): void {
  let server: BuildServer;
  let browser: Browser;
  let product: ProductPage;

  beforeAll(async () => {
    server = await serveBuild(await buildPage(), 0);
    browser = await launchBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  beforeEach(async () => {
    product = await openProductPage(browser, server.origin, width);
    await prepare(product);
  });

  afterEach(async () => {
    const { offences } = product;
    await product.close();
    expect(offences).toEqual([]);
  });
}
