import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook';
import { accessibilityFaults } from './accessibilityFaults';
import { describeInBrowser } from './describeInBrowser';
import { openProductForEachTest } from './openProductForEachTest';
import type { ProductPage } from './productPage';
import { seenCells } from './seenCells';

const TWO_YEARS = ['2024', '2025'].map((year) => readFileSync(`assets/samples/${year}.txt`, 'utf8')).join('\n');
const COMPARISON = '年度对比 2024-2025';

jest.setTimeout(90_000);

describeInBrowser('汇总与对比', () => {
  let product: ProductPage;
  openProductForEachTest(async (opened) => {
    product = opened;
    await product.pasteText(TWO_YEARS);
    await product.importPasted();
    await product.page.getByRole('tab', { name: '汇总', exact: true }).click();
  });

  const seen = (sheet: string, range: string, wanted: string) => seenCells(product, sheet, range, wanted);

  test('部门汇总写明各部门的金额，改项目总表的一格，汇总随之变动', async () => {
    await product.press('生成部门汇总');
    await product.hear('已生成「部门汇总」。');
    const before = await seen('部门汇总', 'A5:E12', '14,283.12');
    expect(before.map((row) => [row[1], row[3], row[4]])).toContainEqual(['2024年度合计', '5', '14,283.12']);
    expect((await product.copyCells('部门汇总', 'E2:F2')).flat()).toContain('核对：各年度合计与项目总表一致。');
    const [header = []] = await product.copyCells('项目总表', 'A1:Z1');
    const column = String.fromCharCode(65 + header.indexOf('年度资金总额'));
    await product.typeIntoCell('项目总表', `${column}2`, '1000');
    const after = await seen('部门汇总', 'A5:E12', '0.10');
    expect(after.map((row) => [row[1], row[4]])).toEqual(
      expect.arrayContaining([
        ['阳泉市人力资源和社会保障局', '0.10'],
        ['2024年度合计', '10,991.03'],
      ]),
    );
  });

  test('手工配的对进入年度对比，重新生成仍然在', async () => {
    await product.press(/^给「.*取暖费」配对/u);
    await product.press(/配成一对$/u);
    await product.hear('已记住这一对');
    for (let round = 0; round < 2; round++) {
      await product.press('生成年度对比');
      await product.hear(`已生成「${COMPARISON}」。`);
      const cells = await seen(COMPARISON, 'A5:J12', '手工配对');
      expect(cells.filter(([match]) => match === '手工配对')).toHaveLength(1);
      expect(cells.find(([match]) => match === '手工配对')?.join()).toContain('阳泉市人力资源和社会保障局 → ');
    }
    const { workbook } = await product.download();
    expect(workbook.sheets.filter(({ name }) => name.startsWith('年度对比'))).toHaveLength(1);
  });

  /** The name of what a button saves, and the files in it. */
  async function saved(button: string): Promise<{ readonly name: string; readonly zip: JSZip }> {
    const [file] = await Promise.all([product.page.waitForEvent('download'), product.press(button)]);
    return { name: file.suggestedFilename(), zip: await JSZip.loadAsync(readFileSync(await file.path())) };
  }

  test('导出 CSV 存下五张表，开头是 BOM 和编号', async () => {
    const { name, zip } = await saved('导出 CSV');
    expect(name).toBe('申报数据.zip');
    expect(Object.keys(zip.files)).toEqual([
      '项目总表.csv',
      '绩效指标.csv',
      '校验结果.csv',
      '待核对.csv',
      '收表登记.csv',
    ]);
    for (const file of Object.values(zip.files)) {
      expect((await file.async('nodebuffer')).toString('utf8')).toMatch(/^\uFEFF"(?:编号|严重程度)",/u);
    }
    await product.hear('已生成 5 个 CSV 文件，交给浏览器下载：「申报数据.zip」，请到下载文件夹查看。');
  });

  test('按部门拆分给每个主管部门一个工作簿，编号合起来一个不少', async () => {
    const [, ...rows] = await product.copyCells('项目总表', 'A1:A11');
    const { name, zip } = await saved('按部门拆分');
    expect(name).toBe('按部门拆分.zip');
    const names = Object.keys(zip.files);
    expect(names).toContain('062 阳泉市人力资源和社会保障局.xlsx');
    const ids: unknown[] = [];
    for (const file of Object.values(zip.files)) {
      const { sheets } = await readWorkbook(await file.async('uint8array'));
      expect(sheets.map((sheet) => sheet.name)).toEqual(['项目总表', '绩效指标', '校验结果', '待核对', '收表登记']);
      ids.push(...(sheets[0]?.rows.slice(1).map(([id]) => id) ?? []));
    }
    expect(ids.sort()).toEqual(rows.map(([id]) => id).sort());
    await product.hear(`已生成 ${names.length} 个工作簿，交给浏览器下载：「按部门拆分.zip」，请到下载文件夹查看。`);
  });

  test('没有无障碍问题，320 像素宽时没有横向滚动', async () => {
    await product.hear('主管部门');
    expect(await accessibilityFaults(product.page, { include: ['.page-pane'] })).toEqual([]);
    await product.page.setViewportSize({ width: 320, height: 860 });
    const widths = await product.page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.page-pane, .page-pane *')]
        .filter((element) => element.scrollWidth > window.innerWidth)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(widths).toEqual([]);
  });
});
