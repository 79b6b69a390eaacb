import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildPage } from '../../scripts/buildPage';
import { serveBuild } from '../../scripts/serveBuild';
import type { BuildServer } from '../../scripts/serveBuild';
import { accessibilityFaults } from './accessibilityFaults';
import { describeInBrowser } from './describeInBrowser';
import { launchBrowser } from './launchBrowser';

const FORMS_2024 = readFileSync('assets/samples/2024.txt', 'utf8');

jest.setTimeout(240_000);

describeInBrowser('页面上方的提示，和没有加载的部分', () => {
  let server: BuildServer;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    server = await serveBuild(await buildPage(), 0);
    browser = await launchBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  afterEach(async () => {
    await context.close();
  });

  async function openPage(): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(server.origin);
    await page.locator('.page-skeleton').waitFor({ state: 'detached' });
    return page;
  }

  async function openContext(width: number): Promise<Page> {
    context = await browser.newContext({ viewport: { width, height: 860 } });
    return openPage();
  }

  async function review(page: Page): Promise<void> {
    await page.getByRole('textbox', { name: '申报表文字' }).fill(FORMS_2024);
    await page.getByRole('button', { name: '解析' }).click();
    await page.getByText('读出 5 份申报表').first().waitFor();
  }

  async function kept(page: Page): Promise<void> {
    await page.getByText(/^已自动保存/u).waitFor();
  }

  async function holds(page: Page): Promise<void> {
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.page-bar *, .page-autosave *, [role="alertdialog"] *')]
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return (
            right > innerWidth + 1 ||
            left < -1 ||
            (element === document.documentElement && element.scrollWidth > innerWidth)
          );
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(wide).toEqual([]);
    const isAsking = (await page.getByRole('alertdialog').count()) > 0;
    const include = [isAsking ? '[role="alertdialog"]' : '.page-top'];
    expect(await accessibilityFaults(page, { include })).toEqual([]);
  }

  test('320 像素宽时，可恢复的内容、恢复以后、丢弃以后、放弃改动的询问都看得全，也没有无障碍问题', async () => {
    const gone = await openContext(320);
    await review(gone);
    await gone.getByRole('button', { name: /改名/u }).click();
    await gone
      .getByRole('textbox', { name: '工作簿的名称' })
      .fill('二〇二四年度市级部门项目支出绩效目标申报汇总表（财政局留存）');
    await gone.keyboard.press('Enter');
    await kept(gone);
    await gone.close({ runBeforeUnload: false });
    const page = await openPage();
    await page.getByText(/^有 1 份自动保存的内容/u).waitFor();
    await holds(page);
    await page.getByRole('button', { name: /^恢复「/u }).click();
    await page.getByText(/^已恢复到/u).waitFor();
    await holds(page);
    await page.getByRole('button', { name: '丢弃' }).click();
    await page.getByText('已丢弃自动保存的内容').waitFor();
    await holds(page);
    await page.getByRole('button', { name: '取回' }).click();
    await page.getByText('读出 5 份申报表').first().waitFor();
    await page.getByRole('tab', { name: '工作簿' }).click();
    await page.locator('.page-grid canvas').first().waitFor({ state: 'visible' });
    await page.mouse.click(150, 400);
    await page.keyboard.type('要紧');
    await page.keyboard.press('Enter');
    await page.getByRole('banner').getByRole('button', { name: '新建' }).click();
    await page.getByRole('alertdialog').waitFor();
    await holds(page);
  });

  test('程序的一部分没有加载时说一句，重试以后接着做，核对到一半的还在', async () => {
    const page = await openContext(1400);
    await review(page);
    await kept(page);
    await context.route(/\/scripts\/.*\.js$/u, (route) => route.abort());
    await page.getByRole('tab', { name: '汇总' }).click();
    const alert = page.getByRole('alert').filter({ hasText: '没有加载' });
    await alert.waitFor();
    await context.unroute(/\/scripts\/.*\.js$/u);
    await alert.getByRole('button', { name: '重试' }).click();
    await page.getByText(/^已恢复到/u).waitFor();
    // Whichever of the two views was kept last is shown.
    await page.getByRole('tab', { name: '导入' }).click();
    await page.getByText('读出 5 份申报表').first().waitFor();
    await page.getByRole('tab', { name: '汇总' }).click();
    await page.getByText('工作簿里还没有申报表').first().waitFor();
  });
});
