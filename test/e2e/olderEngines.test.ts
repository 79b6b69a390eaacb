import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import type { Browser } from 'playwright-core';
import { broughtMembers, newerMembers } from '../../config/engineFloor.cjs';
import { buildPage } from '../../scripts/buildPage';
import { serveBuild } from '../../scripts/serveBuild';
import type { BuildServer } from '../../scripts/serveBuild';
import type { Form } from '../../src/model/form';
import { printPdf } from '../formats/pdf/printPdf';
import { describeInBrowser } from './describeInBrowser';
import { dropFiles } from './dropFiles';
import { findOldBrowser } from './findOldBrowser';
import { launchBrowser } from './launchBrowser';
import { openProductPage } from './productPage';

const HEATING = JSON.parse(readFileSync('test/fixtures/seeds/2024-1.gold.json', 'utf8')) as Form;

jest.setTimeout(120_000);

describeInBrowser('较旧的浏览器', () => {
  let folder: string;
  let server: BuildServer;

  beforeAll(async () => {
    folder = await buildPage();
    server = await serveBuild(folder, 0);
  }, 180_000);

  afterAll(() => server.close());

  test('生成的脚本不用比最低版本更新的语法，也不用没有带上的新成员', () => {
    const scripts = readdirSync(join(folder, 'scripts')).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(10);
    const offences = scripts.flatMap((name) => {
      const text = readFileSync(join(folder, 'scripts', name), 'utf8');
      parse(text, { ecmaVersion: name.startsWith('floor.') ? 5 : 2022 });
      // The reader of PDF files is built for older engines by its makers and brings what it needs.
      const isPdfReader = /pdfjs(?:Lib|Worker)/u.test(text);
      const used = newerMembers.filter((member) => usesMember(text, member));
      return isPdfReader ? [] : used.map((member) => `${name}: ${member}`);
    });
    expect(offences).toEqual([]);
  });

  test('带上的新成员都真的用到，名单不留多余的', () => {
    const texts = readdirSync(join(folder, 'scripts')).map((name) =>
      readFileSync(join(folder, 'scripts', name), 'utf8'),
    );
    expect(broughtMembers.filter((member) => !texts.some((text) => usesMember(text, member)))).toEqual([]);
  });

  test('在最低版本的 Chromium 里：粘贴、PDF、写入、校验、下载都行', async () => {
    const executablePath = await findOldBrowser();
    if (executablePath === undefined) {
      process.stderr.write('\n跳过：这台机器运行不了旧版 Chromium（只有 Linux x64 的）。\n\n');
      return;
    }
    await within(await launchBrowser(executablePath), async (browser) => {
      expect(browser.version()).toMatch(/^109\./u);
      const product = await openProductPage(browser, server.origin);
      await product.pasteText(readFileSync('test/fixtures/seeds/2024.txt', 'utf8'));
      await dropFiles(product.page, '.page-pane [role=tab]', { '取暖费.pdf': await printPdf([HEATING], '150mm') });
      await product.hear('取暖费.pdf');
      await product.press('解析');
      await product.press(/^写入工作簿/u);
      await product.hear('已写入工作簿');
      await product.page.getByRole('tab', { name: '校验', exact: true }).click();
      await product.press('开始校验');
      await product.hear(/份申报表的校验结果/u);
      const { workbook } = await product.download();
      expect(workbook.sheets.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['项目总表', '绩效指标', '校验结果']),
      );
      expect(product.offences).toEqual([]);
    });
  });

  test('更旧的引擎：一句话说清缺什么，不是白页', async () => {
    await within(await launchBrowser(), async (browser) => {
      const page = await browser.newPage();
      await page.addInitScript(() => {
        delete (Object as { hasOwn?: unknown }).hasOwn;
      });
      await page.goto(server.origin);
      const notice = page.getByRole('alert');
      await notice.getByText('浏览器太旧，绩效申报助手打不开').waitFor();
      expect(await notice.innerText()).toContain('109');
      expect(await page.locator('#root').innerText()).toBe(await notice.innerText());
    });
  });

  test.each([
    ['页面自己的脚本', /taskpane\.[0-9a-f]+\.js/u],
    ['接着要取的脚本', /browser\.[0-9a-f]+\.js/u],
  ])('%s没有取到：说清楚，点「重试」就好', async (_, missing) => {
    await within(await launchBrowser(), async (browser) => {
      const page = await browser.newPage();
      await page.route(missing, (route) => route.abort());
      await page.goto(server.origin);
      const notice = page.getByRole('alert');
      await notice.getByText('页面的一个文件没有取到').waitFor();
      expect(await notice.innerText()).toMatch(missing);
      await page.unroute(missing);
      await notice.getByRole('button', { name: '重试' }).click();
      await page.getByRole('textbox', { name: '申报表文字' }).waitFor();
      expect(await notice.count()).toBe(0);
    });
  });
});

function usesMember(text: string, member: string): boolean {
  const isStatic = member.includes('.');
  return isStatic ? text.includes(member) : text.includes(`.${member}(`);
}

async function within(browser: Browser, test: (browser: Browser) => Promise<void>): Promise<void> {
  try {
    await test(browser);
  } finally {
    await browser.close();
  }
}
