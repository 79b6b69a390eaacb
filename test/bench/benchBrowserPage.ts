import { readFileSync } from 'node:fs';
import type { Browser, CDPSession } from 'playwright-core';
import { buildPage } from '../../scripts/buildPage';
import { serveBuild } from '../../scripts/serveBuild';
import { dropFiles } from '../e2e/dropFiles';
import { findBrowser } from '../e2e/findBrowser';
import { launchBrowser } from '../e2e/launchBrowser';
import { openProductPage } from '../e2e/productPage';
import type { ProductPage } from '../e2e/productPage';
import { writeForms } from '../e2e/writeForms';
import { manyForms } from './manyForms';

type Say = (cells: readonly string[]) => void;

const COUNTS = [500, 5000];

/** Longest time in milliseconds that a step may take before the bench gives up on it. */
const PATIENCE = 300_000;

/**
 * Takes many forms through the built page in a real browser as a user does. Prints for each step its time from the press to what the
 * page says at its end, the longest time that the page could not answer meanwhile, and the heap of the page's scripts after it.
 */
export async function benchBrowserPage(say: Say): Promise<void> {
  if (findBrowser() === undefined) {
    say(['!!! BROWSER PAGE NOT MEASURED: no Chromium, Chrome or Edge was found; CHROME_PATH may name one. !!!']);
    return;
  }
  const server = await serveBuild(await buildPage(), 0);
  const browser = await launchBrowser();
  try {
    say(['browser page', '', 'seconds', 'longest task s', 'heap MB']);
    for (const count of COUNTS) await takeThrough(browser, server.origin, count, say);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function takeThrough(browser: Browser, origin: string, count: number, say: Say): Promise<void> {
  const product = await openProductPage(browser, origin);
  const { page, press, hear } = product;
  page.setDefaultTimeout(PATIENCE);
  const pane = page.locator('.page-pane');
  const view = (name: string) => page.getByRole('tab', { name, exact: true }).click();
  const step = await stepMeter(product, count, say);
  await step('take up .txt', async () => {
    await dropFiles(page, '.page-pane [role=tab]', { '申报表.txt': Buffer.from(manyForms(count)) });
    await pane.getByText('申报表.txt').first().waitFor();
    await pane.getByRole('button', { name: '解析' }).and(page.locator(':enabled')).waitFor();
  });
  await step('read', async () => {
    await press('解析');
    await pane
      .getByRole('button', { name: /^写入工作簿/u })
      .and(page.locator(':enabled'))
      .waitFor();
  });
  await step('import', async () => {
    await writeForms(page);
  });
  await view('校验');
  await step('check', async () => {
    await press('开始校验');
    await hear(/份申报表的校验结果/u);
  });
  const again = async (): Promise<void> => {
    await press(/^重新校验/u);
    await pane.getByText('正在更新…').waitFor({ state: 'detached' });
  };
  await step('check again', again);
  await view('汇总');
  await step('部门汇总', async () => {
    await press('生成部门汇总');
    await hear('已生成「部门汇总」');
  });
  await step('年度对比', async () => {
    await press('生成年度对比');
    await hear('已生成「年度对比');
  });
  let file = '';
  await step('download .xlsx', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.page-bar').getByRole('button', { name: '下载' }).click(),
    ]);
    file = await download.path();
  });
  const bytes = readFileSync(file);
  await step('open .xlsx', async () => {
    await page.setInputFiles('input[accept=".xlsx"]', {
      name: '再打开.xlsx',
      mimeType: 'application/octet-stream',
      buffer: bytes,
    });
    await page.getByRole('banner').getByText('再打开').waitFor();
  });
  await view('校验');
  await step('check opened', again);
  if (product.offences.length > 0) throw new Error(product.offences.join('\n'));
  await product.close();
}

/** Measures the steps of one page and prints a line for each. */
async function stepMeter({ page }: ProductPage, count: number, say: Say) {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    const longTasks: number[] = [];
    Object.assign(globalThis, { longTasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  const longestTask = () =>
    page.evaluate(() => Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks.splice(0)));
  return async (name: string, work: () => Promise<void>): Promise<void> => {
    await longestTask();
    const start = performance.now();
    await work();
    const time = performance.now() - start;
    await settled(page);
    const longest = await longestTask();
    const heap = await heapOf(session);
    say([`${count} forms`, name, seconds(time), seconds(longest), (heap / 1e6).toFixed(0)]);
  };
}

/** Entries of long tasks come a little after the task; what the grid still calculates belongs to the step too. */
async function settled(page: ProductPage['page']): Promise<void> {
  await page.waitForTimeout(1000);
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
