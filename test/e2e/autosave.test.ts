/** @slow */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { buildPage } from '../../scripts/buildPage';
import { serveBuild } from '../../scripts/serveBuild';
import type { BuildServer } from '../../scripts/serveBuild';
import { describeInBrowser } from './describeInBrowser';
import { launchBrowser } from './launchBrowser';
import { writeForms } from './writeForms';

const FORMS_2024 = readFileSync('assets/samples/2024.txt', 'utf8');

jest.setTimeout(400_000);

describeInBrowser('自动保存', () => {
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

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1400, height: 860 } });
    // A busy machine takes its time to load the page; none of these waits is what is tested.
    context.setDefaultTimeout(120_000);
  });

  afterEach(async () => {
    await context.close();
  });

  const pane = (page: Page) => page.locator('.page-pane');
  const bar = (page: Page) => page.getByRole('banner');

  async function opened(page: Page): Promise<Page> {
    await page.locator('.page-skeleton').waitFor({ state: 'detached' });
    return page;
  }

  async function openPage(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(server.origin);
    return opened(page);
  }

  async function press(page: Page, name: string | RegExp): Promise<void> {
    await pane(page).getByRole('button', { name }).first().click();
  }

  async function hear(page: Page, text: string | RegExp): Promise<void> {
    await page.getByText(text).first().waitFor();
  }

  async function review(page: Page): Promise<void> {
    await pane(page).getByRole('textbox', { name: '申报表文字' }).fill(FORMS_2024);
    await press(page, '解析');
    await hear(page, '读出 5 份申报表');
    await pane(page)
      .getByRole('button', { name: /^写入工作簿/u })
      .waitFor();
  }

  async function write(page: Page): Promise<void> {
    await review(page);
    await writeForms(page);
  }

  /** Waits until everything is kept as it is now. */
  async function kept(page: Page): Promise<void> {
    await bar(page)
      .getByText(/^已自动保存/u)
      .waitFor();
  }

  async function sheetNames(page: Page): Promise<readonly string[]> {
    return page.locator('[data-u-comp="slide-tab-bar"] [data-id]').allInnerTexts();
  }

  /**
   * The process of the page ends without a word to it, as it does for want of memory. A browser keeps what a tab remembers for the page
   * that is loaded there next; the driver cannot use a tab again that crashed, so another takes over what it remembered.
   */
  async function crash(page: Page): Promise<Page> {
    const remembered = await page.evaluate(() => Object.fromEntries(Object.entries<string>(sessionStorage)));
    const session = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    const next = await context.newPage();
    await next.addInitScript((entries) => {
      for (const [key, value] of Object.entries(entries)) sessionStorage.setItem(key, value);
    }, remembered);
    await next.goto(server.origin);
    return opened(next);
  }

  async function closeTab(page: Page): Promise<void> {
    await page.close({ runBeforeUnload: false });
  }

  test('网页在核对中途崩溃，重新打开后接着核对：改过的字段、决定、打开的那一份都在', async () => {
    const page = await openPage();
    await review(page);
    await press(page, /^核对「/u);
    await press(page, /^项目期/u);
    await press(page, '修改「项目期」');
    await pane(page).getByRole('textbox', { name: '修改「项目期」' }).fill('改过的');
    await press(page, '确定');
    await hear(page, /^已改，原来是/u);
    await kept(page);
    const next = await crash(page);
    await hear(next, /^已恢复到 \d\d:\d\d 自动保存的内容/u);
    await press(next, /^项目期\s*改过的/u);
    await hear(next, /^已改，原来是/u);
    await press(next, '返回列表');
    await writeForms(next);
  });

  test('网页在写入以后崩溃，重新打开后工作簿里是写入的内容，接着导入时认得出来', async () => {
    const page = await openPage();
    await write(page);
    await kept(page);
    const next = await crash(page);
    await hear(next, /^已恢复到/u);
    expect(await sheetNames(next)).toContain('项目总表');
    await review(next);
    await hear(next, /已有|重复/u);
  });

  test('两个标签页各存各的，刷新后不混', async () => {
    const one = await openPage();
    const two = await openPage();
    await write(one);
    await pane(two).getByRole('textbox', { name: '申报表文字' }).fill('只在第二页');
    await Promise.all([kept(one), kept(two)]);
    await Promise.all([one.reload(), two.reload()]);
    await Promise.all([hear(one, /^已恢复到/u), hear(two, /^已恢复到/u)]);
    expect(await pane(two).getByRole('textbox', { name: '申报表文字' }).inputValue()).toBe('只在第二页');
    expect(await sheetNames(two)).toEqual(['Sheet1']);
    expect(await sheetNames(one)).toContain('项目总表');
  });

  test('关掉的标签页里的内容，新开的网页里可以恢复，也可以删除和取回', async () => {
    const gone = await openPage();
    await write(gone);
    await kept(gone);
    await closeTab(gone);
    const page = await openPage();
    await hear(page, /^有 1 份自动保存的内容/u);
    await page.getByRole('button', { name: /^删除「/u }).click();
    await page.getByRole('button', { name: '取回' }).click();
    await page.getByRole('button', { name: /^恢复「/u }).click();
    await hear(page, /^已恢复到/u);
    expect(await sheetNames(page)).toContain('项目总表');
    await page.getByRole('button', { name: '丢弃' }).click();
    await hear(page, '已丢弃自动保存的内容');
    expect(await sheetNames(page)).toEqual(['Sheet1']);
    await page.getByRole('button', { name: '取回' }).click();
    await hear(page, /^已恢复到/u);
    expect(await sheetNames(page)).toContain('项目总表');
  });

  test('关闭自动保存后不再保存，刷新前先问；清除本机保存的内容', async () => {
    const page = await openPage();
    await pane(page).getByRole('tab', { name: '设置' }).click();
    await pane(page).getByRole('switch', { name: '自动保存' }).click();
    await pane(page).getByRole('tab', { name: '导入' }).click();
    await review(page);
    const asked = page.waitForEvent('dialog');
    const reload = page.reload();
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await reload;
    await opened(page);
    await pane(page).getByRole('textbox', { name: '申报表文字' }).waitFor();
    expect(await pane(page).getByText('读出 5 份申报表').count()).toBe(0);
    await pane(page).getByRole('tab', { name: '设置' }).click();
    await pane(page).getByRole('switch', { name: '自动保存' }).click();
    await pane(page).getByRole('button', { name: '清除本机保存的内容' }).click();
    await hear(page, '已清除');
  });

  test('存储空间满了时说一句，手上的工作照常；腾出空间后又保存', async () => {
    const page = await openPage();
    const session: CDPSession = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 });
    await write(page);
    await hear(page, /存储空间已满/u);
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
    await bar(page).getByRole('button', { name: /改名/u }).click();
    await bar(page).getByRole('textbox', { name: '工作簿的名称' }).fill('2024年申报');
    await page.keyboard.press('Enter');
    await kept(page);
    await page.reload();
    await hear(page, /^已恢复到/u);
    await bar(page)
      .getByRole('button', { name: /「2024年申报」，改名/u })
      .waitFor();
  });
});
