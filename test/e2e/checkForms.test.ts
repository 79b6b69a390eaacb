/** @slow */
import { readXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import { cellAddress } from '../../src/model/cellAddress';
import type { WorkbookFile } from '../../src/model/workbookFile';
import { describeInBrowser } from './describeInBrowser';
import { openProductForEachTest } from './openProductForEachTest';
import type { ProductPage } from './productPage';

const WRONG_TOTAL = '35,680,001';
/** The first form has a total that its sources do not add up to. */
const FORMS = readFileSync('assets/samples/2024.txt', 'utf8').replace('35,680,000', WRONG_TOTAL);

jest.setTimeout(120_000);

describeInBrowser('校验申报表', () => {
  let product: ProductPage;
  openProductForEachTest(async (opened) => {
    product = opened;
    await product.pasteText(FORMS);
    await product.importPasted();
    await product.press('开始校验');
    await product.hear('5 份申报表的校验结果');
  });

  const article = (text: string) => product.page.getByRole('article', { name: new RegExp(text, 'u') });

  const search = (text: string) => product.page.getByRole('searchbox', { name: /^搜索/u }).fill(text);

  test('合计不对的单元格有标记；在表格里改正以后，标记和那一条都没有了', async () => {
    await search('来源之和');
    await article('各项来源之和').first().waitFor();
    const marked = await product.download();
    const cell = cellOf(marked.workbook, '实施期资金总额');
    expect(await remarkOn(marked.bytes, cell)).toContain('各项来源之和');
    await product.typeIntoCell('项目总表', cellAddress(cell.row, cell.column), '35680000');
    await article('各项来源之和').first().waitFor({ state: 'detached' });
    expect(await remarkOn((await product.download()).bytes, cell)).not.toContain('各项来源之和');
  });

  test('忽略的问题下载再打开后还是忽略，单元格改了才重新提出', async () => {
    await search('来源之和');
    const finding = article('各项来源之和').first();
    await finding.getByRole('button').first().click();
    await finding.getByRole('button', { name: '忽略' }).click();
    await product.page.getByRole('textbox', { name: '忽略的理由' }).fill('已与单位核实');
    await product.press('确定忽略');
    await finding.waitFor({ state: 'detached' });
    const { bytes, workbook } = await product.download();
    const cell = cellOf(workbook, '实施期资金总额');
    expect(await remarkOn(bytes, cell)).not.toContain('各项来源之和');
    await product.page.setInputFiles('input[accept=".xlsx"]', {
      name: '已校验.xlsx',
      mimeType: 'application/octet-stream',
      buffer: bytes,
    });
    await product.page.getByRole('banner').getByText('已校验').waitFor();
    await product.page.getByRole('tab', { name: '校验', exact: true }).click();
    await product.press(/^(?:开始|重新)校验/u);
    await product.hear('5 份申报表的校验结果');
    await search('来源之和');
    await product.hear('按现在的筛选没有问题。');
    expect(await article('各项来源之和').count()).toBe(0);
    await product.press('筛选');
    const state = product.page.getByRole('combobox', { name: '处理' });
    await state.selectOption('已忽略');
    await article('各项来源之和')
      .getByText(/已与单位核实$/u)
      .waitFor();
    await state.selectOption('待处理');
    await product.typeIntoCell('项目总表', cellAddress(cell.row, cell.column), '35680002');
    await article('各项来源之和').first().waitFor();
  });

  test('一键修正先看后改，改的就是看到的', async () => {
    await product.press(/^一键修正/u);
    await product.hear(/^已选 \d+ 处/u);
    const row = product.page.getByRole('list', { name: '可以修正的单元格' }).getByRole('listitem').first();
    const before = await row.locator('del').allTextContents();
    expect(before.length).toBeGreaterThan(0);
    await product.press(/^修正 \d+ 处$/u);
    await product.hear(/^已修正 \d+ 处/u);
    await product.press('返回校验结果');
    await product.hear('5 份申报表的校验结果');
    await product.page.getByText('正在更新…').waitFor({ state: 'detached' });
    expect(await product.page.getByRole('button', { name: /^一键修正/u }).count()).toBe(0);
  });

  test('退回意见按部门复制', async () => {
    await product.press('退回意见');
    await product.press(/^复制.*人力资源和社会保障局/u);
    await product.hear('已复制，可以粘贴到公文、邮件或聊天窗口。');
    const text = await product.page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('各项来源之和');
    expect(text).toContain('核对各项来源金额，改正总额或分项。');
    expect(text).not.toContain('组织部');
  });

  test('自己在表里写一条规则：标出单元格，写进退回意见，同类一次忽略', async () => {
    await product.page.getByRole('tab', { name: '设置', exact: true }).click();
    await product.press('打开规则表');
    await product.page.getByText('自定义规则', { exact: true }).first().waitFor();
    const rule = ['是', '名称要写明年度', '错误', '项目名称', '不包含', '年度', '', '项目名称「{值}」没有写明年度。'];
    for (const [column, text] of rule.entries()) {
      if (text !== '') await product.typeIntoCell('自定义规则', cellAddress(4, column), text);
    }
    await product.page.getByRole('tab', { name: '校验', exact: true }).click();
    await product.press(/^(?:开始|重新)校验/u);
    await product.press('筛选');
    await product.page.getByRole('combobox', { name: '规则' }).selectOption('名称要写明年度（5）');
    await article('没有写明年度').first().waitFor();
    const { bytes, workbook } = await product.download();
    expect(await remarkOn(bytes, cellOf(workbook, '项目名称'))).toContain('没有写明年度');
    await product.press('退回意见');
    await product.press(/^复制.*人力资源和社会保障局/u);
    await product.hear('已复制，可以粘贴到公文、邮件或聊天窗口。');
    expect(await product.page.evaluate(() => navigator.clipboard.readText())).toContain('没有写明年度');
    await product.press('返回校验结果');
    await article('没有写明年度').first().getByRole('button').first().click();
    await article('没有写明年度').first().getByRole('button', { name: '忽略' }).click();
    await product.page.getByRole('textbox', { name: '忽略的理由' }).fill('名称已经批复');
    await product.page.getByRole('combobox', { name: '范围' }).selectOption('同一规则列出的（5）');
    await product.press('确定忽略 5 条');
    await article('没有写明年度').first().waitFor({ state: 'detached' });
    await product.press('退回意见');
    await product.press(/^复制.*人力资源和社会保障局/u);
    await product.page.getByText('已复制，可以粘贴到公文、邮件或聊天窗口。').first().waitFor();
    const opinion = await product.page.evaluate(() => navigator.clipboard.readText());
    expect(opinion).toContain('各项来源之和');
    expect(opinion).not.toContain('没有写明年度');
    const after = await product.download();
    expect(await remarkOn(after.bytes, cellOf(after.workbook, '项目名称'))).not.toContain('没有写明年度');
  });
});

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cell of the first form under a header of 项目总表. */
function cellOf(workbook: WorkbookFile, header: string): Cell {
  const sheet = workbook.sheets.find(({ name }) => name === '项目总表');
  return { row: 1, column: sheet?.rows[0]?.indexOf(header) ?? -1 };
}

/** The remark that the file carries on a cell of 项目总表; '' where it has none. */
async function remarkOn(bytes: Buffer, { row, column }: Cell): Promise<string> {
  const { sheets } = await readXlsx(bytes);
  const sheet = sheets.find(({ name }) => name === '项目总表');
  return sheet?.cells?.get(`${row},${column}`)?.comment?.text ?? '';
}
