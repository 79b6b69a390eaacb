/** @slow */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { buildPage } from '../../scripts/buildPage';
import { serveBuild } from '../../scripts/serveBuild';
import type { BuildServer } from '../../scripts/serveBuild';
import { accessibilityFaults } from './accessibilityFaults';
import { describeInBrowser } from './describeInBrowser';
import type { FakeOfficeWindow } from './excelPage/fakeOffice';
import { openExcelPane } from './excelPane';
import type { ExcelPane, ExcelPaneOptions } from './excelPane';
import { launchBrowser } from './launchBrowser';
import { writeForms } from './writeForms';

const FORMS = readFileSync('assets/samples/2024.txt', 'utf8');

jest.setTimeout(60_000);

describeInBrowser('窗格在 Excel 里', () => {
  let server: BuildServer;
  let browser: Browser;
  let pane: ExcelPane;

  beforeAll(async () => {
    server = await serveBuild(await buildPage(), 0);
    browser = await launchBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  afterEach(async () => {
    await pane.close();
    expect(pane.offences).toEqual([]);
  });

  async function open(options: ExcelPaneOptions = {}): Promise<void> {
    pane = await openExcelPane(browser, server.origin, options);
  }

  const pasteBox = (): Promise<void> => pane.page.getByRole('textbox', { name: '申报表文字' }).waitFor();
  const diagnosis = (): Promise<string> => pane.page.getByRole('textbox', { name: '诊断信息' }).inputValue();
  const cell = (sheet: string, row: number, column: number): Promise<unknown> =>
    pane.page.evaluate(
      ([name, down, right]) =>
        (globalThis as unknown as FakeOfficeWindow).fakeExcel.workbook.sheet(name).look(down, right).value,
      [sheet, row, column] as const,
    );
  const sheets = (): Promise<readonly string[]> =>
    pane.page.evaluate(() =>
      (globalThis as unknown as FakeOfficeWindow).fakeExcel.workbook.sheets.map(({ name }) => name),
    );

  test('粘贴、写入、撤销，一直到单元格', async () => {
    await open();
    await pane.importForms(FORMS);
    expect(await sheets()).toEqual(expect.arrayContaining(['项目总表', '绩效指标']));
    const header = await Promise.all(Array.from({ length: 8 }, (_, column) => cell('项目总表', 0, column)));
    expect(await cell('项目总表', 1, header.indexOf('主管部门代码'))).toBe('062');
    expect(await cell('项目总表', 5, 0)).toBe('2024-005');
    await pane.press('撤销');
    await pane.hear('已撤销这次导入');
    expect(await sheets()).toEqual(['Sheet1']);
  });

  test('单元格正在编辑时等着，编辑结束后写完', async () => {
    await open();
    await pasteBox();
    await pane.page.evaluate(() => {
      const { fakeExcel } = globalThis as unknown as FakeOfficeWindow;
      fakeExcel.editCell(true);
    });
    const imported = pane.importForms(FORMS);
    await pane.hear('有单元格正在编辑，按 Enter 结束编辑后自动继续。');
    await pane.page.evaluate(() => {
      (globalThis as unknown as FakeOfficeWindow).fakeExcel.editCell(false);
    });
    await imported;
    expect(await sheets()).toContain('项目总表');
    expect(await pane.page.getByText('有单元格正在编辑').count()).toBe(0);
  });

  test('等待单元格编辑时可以取消，工作簿没有改动', async () => {
    await open();
    await pasteBox();
    await pane.page.evaluate((text) => navigator.clipboard.writeText(text), FORMS);
    await pane.page.getByRole('textbox', { name: '申报表文字' }).press('Control+V');
    await pane.press('解析');
    const write = pane.page.getByRole('button', { name: /^写入工作簿/u });
    await write.waitFor();
    await pane.page.evaluate(() => {
      (globalThis as unknown as FakeOfficeWindow).fakeExcel.editCell(true);
    });
    await write.click();
    const anyway = pane.page.getByRole('button', { name: '照样写入' });
    const waiting = pane.page.getByText('有单元格正在编辑').first();
    await anyway.or(waiting).first().waitFor();
    if (await anyway.isVisible()) await anyway.click();
    await pane.hear('有单元格正在编辑');
    await pane.page.getByRole('button', { name: '取消', exact: true }).click();
    await pane.hear('已取消');
    await pane.page.evaluate(() => {
      (globalThis as unknown as FakeOfficeWindow).fakeExcel.editCell(false);
    });
    await pane.page.getByText('有单元格正在编辑').waitFor({ state: 'detached' });
    expect(await sheets()).toEqual(['Sheet1']);
  });

  test('写入失败时说明原因，工作簿没有改动', async () => {
    await open();
    await pasteBox();
    await pane.page.evaluate(() => {
      (globalThis as unknown as FakeOfficeWindow).fakeExcel.workbook.isStructureProtected = true;
    });
    const written = pane.importForms(FORMS).catch(() => 'never written');
    await pane.hear('保护');
    expect(await sheets()).toEqual(['Sheet1']);
    await pane.page.close();
    expect(await written).toBe('never written');
  });

  test.each([
    ['浅色', '#FFFFFF', { colorScheme: 'dark' }],
    ['深色', '#262626', { colorScheme: 'light' }],
    ['高对比度', '#000000', { colorScheme: 'dark', forcedColors: 'active' }],
  ] as const)('%s：350 像素宽不横向滚动，颜色跟随 Excel，没有无障碍问题', async (_name, excelBackground, context) => {
    await open({ excelBackground, context });
    await pasteBox();
    expect(await pane.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(350);
    expect(await isDark(pane)).toBe(excelBackground !== '#FFFFFF');
    expect(await uncoveredHeight(pane)).toBe(0);
    // Excel shows the title of the pane above it.
    expect(await accessibilityFaults(pane.page, { disable: ['page-has-heading-one'] })).toEqual([]);
  });

  test('功能区的按钮让窗格换到各自的页面，导入到一半的内容不会丢', async () => {
    await open();
    await pane.page.evaluate((text) => navigator.clipboard.writeText(text), FORMS);
    await pane.page.getByRole('textbox', { name: '申报表文字' }).press('Control+V');
    await pane.press('解析');
    await pane.page.getByRole('button', { name: /^写入工作簿/u }).waitFor();
    await pane.command('openCheck');
    await pane.hear('工作簿里还没有申报表');
    await pane.command('openOfficial');
    await pane.page.getByRole('tab', { name: '申报表', selected: true }).waitFor();
    await pane.command('openSummary');
    await pane.page.getByRole('tab', { name: '汇总', selected: true }).waitFor();
    await pane.command('openImport');
    await writeForms(pane.page);
    expect(await pane.page.evaluate(() => (globalThis as unknown as FakeOfficeWindow).shown)).toEqual([
      'pane',
      'pane',
      'pane',
      'pane',
    ]);
  });

  test('功能区的「校验」打开校验并开始，「清除标记」去掉标记', async () => {
    await open();
    await pane.importForms(FORMS);
    await pane.command('openCheck');
    await pane.hear('份申报表的校验结果');
    const highlights = (): Promise<number> =>
      pane.page.evaluate(() =>
        (globalThis as unknown as FakeOfficeWindow).fakeExcel.workbook.sheets
          .map(({ conditionalFormats }) => conditionalFormats.length)
          .reduce((sum, count) => sum + count, 0),
      );
    expect(await highlights()).toBeGreaterThan(0);
    await pane.command('clearMarks');
    expect(await highlights()).toBe(0);
  });

  test('功能区的「帮助」打开使用说明', async () => {
    await open();
    await pane.command('openHelp');
    expect(await pane.page.evaluate(() => (globalThis as unknown as FakeOfficeWindow).shown)).toEqual([
      `${server.origin}/help.html#`,
    ]);
  });

  test('帮助页在 Excel 里和浏览器里都打得开', async () => {
    await open({ file: 'help.html' });
    await pane.hear('把项目支出绩效目标申报表的文字变成结构化工作表');
    await pane.page.goto(`${server.origin}/help.html#protected`);
    await pane.hear('撤销工作表和工作簿的保护');
  });

  test('Office 没有回应时，五秒后说明怎么办；回应晚到也照常打开', async () => {
    await open({ isOfficeSilent: true });
    await pane.hear('Excel 没有响应');
    expect(await diagnosis()).toContain('did not answer within 5 seconds');
    await pane.page.evaluate(() => (globalThis as unknown as FakeOfficeWindow).answer?.());
    await pasteBox();
  });

  test('Office.js 取不到时说明怎么办', async () => {
    await open({ isOfficeMissing: true });
    await pane.hear('Excel 没有响应');
    expect(await diagnosis()).toContain('could not be loaded');
  });
});

/** How much of the window the pane leaves blank. */
function uncoveredHeight({ page }: ExcelPane): Promise<number> {
  return page.evaluate(() => {
    const pane = document.querySelector('main > .fui-FluentProvider') ?? document.querySelector('.fui-FluentProvider');
    return window.innerHeight - (pane?.getBoundingClientRect().height ?? 0);
  });
}

function isDark({ page }: ExcelPane): Promise<boolean> {
  return page.evaluate(() => {
    const provider = document.querySelector('.fui-FluentProvider') ?? document.body;
    const [red = 0, green = 0, blue = 0] = getComputedStyle(provider).backgroundColor.match(/\d+/gu)?.map(Number) ?? [];
    return red + green + blue < 384;
  });
}
