/** @slow */
import { readFileSync } from 'node:fs';
import type { Form } from '../../src/model/form';
import { accessibilityFaults } from './accessibilityFaults';
import { describeInBrowser } from './describeInBrowser';
import { openProductForEachTest } from './openProductForEachTest';
import type { ProductPage } from './productPage';
import { writeForms } from './writeForms';

const FORMS_2024 = readFileSync('assets/samples/2024.txt', 'utf8');
const FORMS_2025 = readFileSync('assets/samples/2025.txt', 'utf8');

jest.setTimeout(60_000);

describeInBrowser('导入申报表', () => {
  let product: ProductPage;
  openProductForEachTest((opened) => {
    product = opened;
  });

  test('粘贴的申报表写进工作表，单元格里就是表里的内容', async () => {
    await product.pasteText(FORMS_2024);
    await product.importPasted();
    const [header = [], first = [], ...others] = await product.copyCells('项目总表', 'A1:Z7');
    expect(others.map((row) => row[0])).toEqual(['2024-002', '2024-003', '2024-004', '2024-005', '']);
    const value = (name: string): string | undefined => first[header.indexOf(name)];
    expect(value('项目名称')).toBe('2022年以后办理退休人员取暖费');
    expect(value('主管部门代码')).toBe('062');
    expect(value('主管部门')).toBe('阳泉市人力资源和社会保障局');
  });

  test('从表格软件复制的，剪贴板里有表格就按表格读，不按文字读', async () => {
    const html = readFileSync('test/fixtures/grid/spreadsheet.html', 'utf8');
    const [form] = JSON.parse(readFileSync('test/fixtures/grid/spreadsheet.json', 'utf8')) as readonly Form[];
    await product.pasteText('只有文字的那一份读不出申报表', html);
    await product.importPasted();
    const [header = [], first = []] = await product.copyCells('项目总表', 'A1:Z2');
    expect(first[header.indexOf('项目名称')]).toBe(form?.projectName);
    const { period = [], annual = [] } = form?.indicators ?? {};
    const { workbook } = await product.download();
    const [names = [], ...rows] = workbook.sheets.find(({ name }) => name === '绩效指标')?.rows ?? [];
    const [name, value] = [names.indexOf('三级指标'), names.indexOf('指标值')];
    expect(rows.map((row) => [row[name], row[value]])).toEqual(
      [...period, ...annual].map((indicator) => [indicator.name, indicator.value]),
    );
  });

  test('从阅读器复制的，剪贴板里的网页格式没有表格就读文字', async () => {
    const html = FORMS_2024.split('\n').map((line) => `<p>${line}</p>`);
    await product.pasteText(FORMS_2024, html.join(''));
    await product.press('解析');
    await product.hear('读出 5 份申报表');
  });

  test('在单元格里改的内容进入下载的 .xlsx，再打开时还在', async () => {
    await product.pasteText(FORMS_2024);
    await product.importPasted();
    await product.typeIntoCell('项目总表', 'D2', '退休人员取暖费（已核对）');
    const { name, bytes, workbook } = await product.download();
    expect(name).toBe('未命名工作簿.xlsx');
    const register = workbook.sheets.find((sheet) => sheet.name === '项目总表');
    expect(register?.rows[1]?.[3]).toBe('退休人员取暖费（已核对）');
    expect(register?.table?.range.rows).toBe(6);
    await product.page.setInputFiles('input[accept=".xlsx"]', {
      name: '2024年申报.xlsx',
      mimeType: 'application/octet-stream',
      buffer: bytes,
    });
    await product.page.getByRole('banner').getByText('2024年申报').waitFor();
    expect(await product.copyCells('项目总表', 'D2:E2')).toEqual([['退休人员取暖费（已核对）', '062']]);
  });

  test('撤销让工作簿回到写入以前', async () => {
    await product.pasteText(FORMS_2024);
    await product.importPasted();
    await product.press('撤销');
    await product.hear('已撤销这次导入');
    const { workbook } = await product.download();
    expect(workbook.sheets.map(({ name, rows }) => [name, rows])).toEqual([['Sheet1', []]]);
  });

  test('写入以后改过的单元格，撤销前先问', async () => {
    await product.pasteText(FORMS_2024);
    await product.importPasted();
    await product.typeIntoCell('项目总表', 'D2', '改过');
    await product.press('撤销');
    const question = product.page.getByRole('alertdialog').or(product.page.getByRole('dialog'));
    await question.getByText('写入以后有单元格改过').waitFor();
    await question.getByRole('button', { name: '保留修改' }).click();
    expect(await product.copyCells('项目总表', 'D2:E2')).toEqual([['改过', '062']]);
  });

  test('Ctrl+Z 把一次导入作为一步撤掉', async () => {
    await product.pasteText(FORMS_2024);
    await product.importPasted();
    await product.typeIntoCell('Sheet1', 'A1', '我的备注');
    await product.page.keyboard.press('Control+Z');
    await product.page.keyboard.press('Control+Z');
    const { workbook } = await product.download();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  test('同样的申报表再次导入时认得出来，默认跳过', async () => {
    await product.pasteText(FORMS_2024);
    await product.importPasted();
    await product.press('继续导入');
    await product.pasteText(`${FORMS_2024}\n${FORMS_2025}`);
    await product.importPasted();
    await product.hear('新增 5 份，更新 0 份，跳过 5 份');
    const names = await product.copyCells('项目总表', 'A1:A12');
    expect(names.filter(([id]) => id !== '')).toHaveLength(11);
  });

  test('示例一次点击就读出来', async () => {
    await product.press(/2024 年度/u);
    await product.hear('读出 5 份申报表');
  });

  test('有未下载的改动时，新建先问', async () => {
    await product.typeIntoCell('Sheet1', 'A1', '要紧的事');
    await product.page.getByRole('banner').getByRole('button', { name: '新建' }).click();
    const question = product.page.getByRole('alertdialog');
    await question.getByRole('button', { name: '取消' }).click();
    expect((await product.download()).workbook.sheets[0]?.rows).toEqual([['要紧的事']]);
    await product.typeIntoCell('Sheet1', 'A2', '再记一笔');
    await product.page.getByRole('banner').getByRole('button', { name: '新建' }).click();
    await question.getByRole('button', { name: '不保留，继续' }).click();
    await question.waitFor({ state: 'detached' });
    expect((await product.download()).workbook.sheets[0]?.rows).toEqual([]);
  });

  test('不是工作簿的文件打不开，原来的工作簿还在', async () => {
    await product.typeIntoCell('Sheet1', 'A1', '还在');
    await product.page.setInputFiles('input[accept=".xlsx"]', 'package.json');
    await product.page.getByText('没有打开「package.json」').waitFor();
    expect((await product.download()).workbook.sheets[0]?.rows).toEqual([['还在']]);
  });

  test('窗格和页面没有无障碍问题', async () => {
    await product.pasteText(FORMS_2024);
    const steps: readonly (() => Promise<void>)[] = [
      () => product.hear('粘贴申报表'),
      () => product.press('解析').then(() => product.hear('读出 5 份申报表')),
      () => writeForms(product.page),
    ];
    for (const step of steps) {
      await step();
      expect(await accessibilityFaults(product.page, { include: ['.page-bar', '.page-pane'] })).toEqual([]);
    }
  });
});

describeInBrowser('窄窗口', () => {
  let product: ProductPage;
  openProductForEachTest((opened) => {
    product = opened;
  }, 320);

  test('320 像素宽时没有横向滚动，窗格和工作簿轮流显示', async () => {
    await product.pasteText(FORMS_2024);
    await product.press('解析');
    await product.hear('读出 5 份申报表');
    const widths = await product.page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.page-pane, .page-pane *')]
        .filter((element) => element.scrollWidth > window.innerWidth)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(widths).toEqual([]);
    await product.page.getByRole('tab', { name: '工作簿' }).click();
    await product.page.locator('.page-grid canvas').first().waitFor({ state: 'visible' });
  });
});
