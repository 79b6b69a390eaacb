import { readFileSync } from 'node:fs';
import type { Browser, CDPSession } from 'playwright-core';
import { buildPage } from '../../scripts/buildPage';
import { serveBuild } from '../../scripts/serveBuild';
import type { BuildServer } from '../../scripts/serveBuild';
import { describeInBrowser } from './describeInBrowser';
import { openExcelPane } from './excelPane';
import type { ExcelPane } from './excelPane';
import { launchBrowser } from './launchBrowser';

const FORMS = readFileSync('assets/samples/2024.txt', 'utf8');

/** After so many imports everything that is loaded once is there. */
const WARM_UP = 10;
const IMPORTS = 100;

/** The scripts compile and cache a little for a long time; a leak of one import's forms and rows would be far above. */
const HEAP_GROWTH = 6_000_000;
const NODE_GROWTH = 500;
const LISTENER_GROWTH = 100;

jest.setTimeout(900_000);

describeInBrowser('窗格的内存', () => {
  let server: BuildServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await serveBuild(await buildPage(), 0);
    browser = await launchBrowser();
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('导入再撤销一百次，内存不增长', async () => {
    const pane = await openExcelPane(browser, server.origin);
    const session = await pane.page.context().newCDPSession(pane.page);
    await importAndUndo(pane, WARM_UP);
    const before = await measure(session);
    await importAndUndo(pane, IMPORTS - WARM_UP);
    const after = await measure(session);
    expect(after.heap - before.heap).toBeLessThan(HEAP_GROWTH);
    expect(after.nodes - before.nodes).toBeLessThan(NODE_GROWTH);
    expect(after.listeners - before.listeners).toBeLessThan(LISTENER_GROWTH);
    await pane.close();
    expect(pane.offences).toEqual([]);
  });
});

async function importAndUndo(pane: ExcelPane, times: number): Promise<void> {
  for (let time = 1; time <= times; time += 1) {
    await pane.importForms(FORMS);
    await pane.press('撤销');
    await pane.hear('已撤销这次导入');
    await pane.press('继续导入');
  }
}

interface Memory {
  /** Bytes of the page's script heap. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What is left after everything that nothing holds was freed. */
async function measure(session: CDPSession): Promise<Memory> {
  // What one collection frees may hold what the next one can free.
  for (let time = 1; time <= 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
