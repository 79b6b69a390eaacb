/** @slow */
import type { Browser, Page } from 'playwright-core';
import { serveBuild } from '../../scripts/serveBuild';
import type { BuildServer } from '../../scripts/serveBuild';
import { HOST_CASES } from '../contract/describeHost';
import { describeInBrowser } from './describeInBrowser';
import { launchBrowser } from './launchBrowser';

/** The cases run inside the page, beside the grid: a host that was spoken to from afar would not be the one that users have. */
describeInBrowser('host contract: browser', () => {
  let server: BuildServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await serveBuild('.cache/contract-page', 0);
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(server.origin);
    await page.waitForFunction(() => 'runHostCase' in globalThis);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('any order of imports, rearranging, 撤销, Ctrl+Z and Ctrl+Y keeps every project of a write that stands', async () => {
    await page.evaluate(() => (globalThis as unknown as ContractPage).runRandomUndo(2, 2026));
  }, 400_000);

  test('changes of any steps do what the reference does, or are refused as it refuses them', async () => {
    await page.evaluate(() => (globalThis as unknown as ContractPage).runRandomChanges(10, 2026));
  }, 200_000);

  describe.each(Object.entries(HOST_CASES))('%s', (theme, cases) => {
    test.each(cases.map(({ title }) => title))(
      '%s',
      async (title) => {
        await page.evaluate(([of, name]) => (globalThis as unknown as ContractPage).runHostCase(of, name), [
          theme,
          title,
        ] as const);
      },
      60_000,
    );
  });
});

interface ContractPage {
  runRandomChanges(runs: number, seed: number): Promise<void>;
  runRandomUndo(runs: number, seed: number): Promise<void>;
  runHostCase(theme: string, title: string): Promise<void>;
}
