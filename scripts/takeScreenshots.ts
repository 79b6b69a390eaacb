import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildFakeExcel, openExcelPane } from '../test/e2e/excelPane';
import type { ExcelPaneOptions } from '../test/e2e/excelPane';
import { launchBrowser } from '../test/e2e/launchBrowser';
import { openProductPage } from '../test/e2e/productPage';
import type { ProductPage } from '../test/e2e/productPage';
import { expectDepartments, faultyForm, filesOf, receive, returnFaulty, seasonForm } from '../test/e2e/season';
import { buildPage } from './buildPage';
import { pictureGuide } from './pictureGuide';
import { serveBuild } from './serveBuild';

const ROOT = resolve(__dirname, '..');
const PICTURES = join(ROOT, 'docs', 'pictures');
const FORMS = readFileSync(join(ROOT, 'assets', 'samples', '2024.txt'), 'utf8');

const FORMS_OF_NEXT_YEAR = readFileSync(join(ROOT, 'assets', 'samples', '2025.txt'), 'utf8');

/**
 * Takes the pictures of the README and of the guide from the product itself: the built page, a real browser, the sample forms. Those of the guide alone with
 * `npm run pictures -- guide`, those of some of its pages with their names behind that.
 */
async function takeScreenshots(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const server = await serveBuild(await buildPage(console.log), 0);
  const browser = await launchBrowser();
  try {
    const [part, ...only] = process.argv.slice(2);
    await pictureGuide(browser, server.origin, { report: console.log, only });
    if (part === 'guide') return;
    await photograph(browser, server.origin, 'import.png', async (product) => {
      await product.pasteText(FORMS);
      await product.press('解析');
      await product.hear('读出 5 份申报表');
    });
    await photograph(browser, server.origin, 'workbook.png', async (product) => {
      await product.pasteText(FORMS);
      await product.importPasted();
      await product.press('查看');
      await product.typeIntoCell('项目总表', 'D2', '2022年以后办理退休人员取暖费（已核对）');
    });
    await photograph(browser, server.origin, 'summary.png', async (product) => {
      await product.pasteText([FORMS, FORMS_OF_NEXT_YEAR].join('\n'));
      await product.importPasted();
      await product.page.getByRole('tab', { name: '汇总', exact: true }).click();
      await product.press('生成部门汇总');
      await product.hear('已生成');
      await product.press('查看');
    });
    await photographSeason(browser, server.origin);
    await photographNotice(browser, server.origin, 'old-engine.png', (page) =>
      page.addInitScript(() => {
        delete (Object as { hasOwn?: unknown }).hasOwn;
      }),
    );
    await photographNotice(browser, server.origin, 'missing-file.png', (page) =>
      page.route(/browser\.[0-9a-f]+\.js/u, (route) => route.abort()),
    );
    await buildFakeExcel();
    await photographPane(browser, server.origin, 'excel-light.png', { excelBackground: '#FFFFFF' });
    await photographPane(browser, server.origin, 'excel-dark.png', { excelBackground: '#262626' });
    await photographPane(browser, server.origin, 'excel-high-contrast.png', {
      excelBackground: '#000000',
      context: { colorScheme: 'dark', forcedColors: 'active' },
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

async function photograph(
  browser: Browser,
  origin: string,
  name: string,
  prepare: (product: ProductPage) => Promise<void>,
): Promise<void> {
  const product = await openProductPage(browser, origin);
  await prepare(product);
  // The grid draws on a canvas, frame by frame.
  await product.page.waitForTimeout(500);
  await product.page.screenshot({ path: join(PICTURES, name) });
  await product.close();
  console.log(`docs/pictures/${name}`);
}

/** The pictures of docs/season.md: what waits after the first round, and two rounds of a form beside each other. */
async function photographSeason(browser: Browser, origin: string): Promise<void> {
  await photograph(browser, origin, 'season-register.png', async (product) => {
    await expectDepartments(product);
    const first = await filesOf([seasonForm(0, 600_000), seasonForm(1, 610_000), faultyForm(7, 700_000)], '一上');
    await receive(product, first);
    await returnFaulty(product);
    await product.page.getByRole('tab', { name: '收表', exact: true }).click();
    await product.hear('已退回 1 份，等待重报。');
  });
  await photograph(browser, origin, 'season-rounds.png', async (product) => {
    await receive(product, await filesOf([seasonForm(1, 610_000)], '一上'));
    const changed = seasonForm(1, 580_000, {
      plan: '3月完成招标，4月至11月分期组织培训，12月底前完成结业考核并兑付培训费。',
    });
    await receive(product, await filesOf([changed], '二上'));
    await product.page.getByRole('tab', { name: '收表', exact: true }).click();
    await product.press('各轮（2）');
    await product.hear(/处不同：$/u);
  });
}

/** What the page says where it cannot start. */
async function photographNotice(
  browser: Browser,
  origin: string,
  name: string,
  prevent: (page: Page) => Promise<unknown>,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 640, height: 300 } });
  await prevent(page);
  await page.goto(origin);
  await page.getByRole('alert').waitFor();
  await page.screenshot({ path: join(PICTURES, name) });
  await page.close();
  console.log(`docs/pictures/${name}`);
}

/** The pane alone at the width that it has in Excel, after an import. */
async function photographPane(
  browser: Browser,
  origin: string,
  name: string,
  options: ExcelPaneOptions,
): Promise<void> {
  const pane = await openExcelPane(browser, origin, options);
  await pane.importForms(FORMS);
  await pane.page.screenshot({ path: join(PICTURES, name) });
  await pane.close();
  console.log(`docs/pictures/${name}`);
}

void takeScreenshots();
