import { readFileSync } from 'node:fs';
import { decodeFile } from '../../src/formats/decodeFile';
import { readForms } from '../../src/app/read/readForms';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import type { Form } from '../../src/model/form';
import type { SheetPlan } from '../../src/model/sheetPlan';
import { FIRST, SECOND, strangeGrid } from '../app/teach/strangeForm';
import type { StrangeValues } from '../app/teach/strangeForm';
import { describeInBrowser } from './describeInBrowser';
import { dropFiles } from './dropFiles';
import { openProductForEachTest } from './openProductForEachTest';
import { openProductPage } from './productPage';
import type { ProductPage } from './productPage';
import { seenCells } from './seenCells';
import { writeForms } from './writeForms';

jest.setTimeout(90_000);

const workbookOf = (values: StrangeValues): Promise<Uint8Array> => {
  const { rows, columns, cells } = strangeGrid(values);
  const filled: (string | null)[][] = Array.from({ length: rows }, () => Array<null>(columns).fill(null));
  for (const { row, column, text } of cells) (filled[row] as (string | null)[])[column] = text;
  const plan: SheetPlan = {
    name: '样表',
    rows: filled,
    columns: Array.from({ length: columns }, () => ({ width: 12 })),
    merges: cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
      columnSpan > 1 ? [{ row, column, rows: rowSpan, columns: columnSpan }] : [],
    ),
  };
  return writeWorkbook({ sheets: [plan], marks: [], settings: new Map() });
};

const NAME = '某区财政项目绩效目标书';

describeInBrowser('教会一种表样', () => {
  let product: ProductPage;
  openProductForEachTest((opened) => {
    product = opened;
  });

  const drop = (files: Readonly<Record<string, Uint8Array>>): Promise<void> =>
    dropFiles(product.page, '.page-pane [role=tab]', files);

  const formsIn = async (name: string, bytes: Uint8Array): Promise<readonly Form[]> => {
    const decoded = await decodeFile(name, bytes, { cMaps: '', standardFonts: '' });
    if (decoded.kind === 'unreadable') throw new Error(decoded.problem);
    return readForms(decoded).forms.map(({ form }) => form);
  };

  test('五次点按教会一份没见过的表，另一份照样读对，写入、校验、汇总，按原版式打印；表样随文件到别的工作簿', async () => {
    const { page } = product;
    await drop({ '甲.xlsx': await workbookOf(FIRST) });
    await product.hear('共 1 张工作表');
    // 1 教会新表样, 2 the cell, 3 what it is, 4 保存并重读, 5 写入.
    await product.press('教会新表样');
    await product.press(/^河道清淤：/u);
    await page.getByRole('combobox', { name: '「项目称谓」是' }).selectOption('项目名称');
    await product.press('保存并重读');
    await product.hear('读出 1 份申报表');
    await writeForms(page);

    await drop({ '乙.xlsx': await workbookOf(SECOND) });
    await product.hear('共 1 张工作表');
    await product.importPasted();

    await page.locator('#tab-check').click();
    await product.press('校验');
    await product.hear(/条|没有发现/u);
    await page.locator('#tab-summary').click();
    await product.press('生成部门汇总');
    await product.hear('已生成「部门汇总」。');
    const sums = await seenCells(product, '部门汇总', 'A5:E12', '88.00');
    expect(sums.map((row) => [row[1], row[4]])).toEqual(
      expect.arrayContaining([
        ['某区水务局', '120.50'],
        ['某区教育局', '88.00'],
      ]),
    );

    await page.locator('#tab-official').click();
    await product.press(/生成/u);
    await product.hear(/已生成/u);
    const { name, bytes, workbook } = await product.download();
    expect(await formsIn(name, bytes)).toMatchObject([
      { projectName: '河道清淤', department: { name: '某区水务局' }, funds: { annual: { total: 1205000 } } },
      {
        projectName: '校舍加固',
        funds: { annual: { total: 880000 } },
        goals: { annual: '加固校舍3栋。' },
        indicators: { annual: [{ name: '完成数量', value: '≥3栋' }, { name: '群众满意度' }] },
        extra: [{ value: NAME }, { value: '万元' }, { label: '备案号', value: '0022' }],
      },
    ]);
    const printed = workbook.sheets.find(
      ({ rows }) => rows.flat().includes('校舍加固') && rows.flat().includes('项目称谓'),
    );
    expect(printed?.rows[0]?.[0]).toBe(NAME);
    expect(printed?.rows[3]).toEqual(['年度资金总额（万元）', null, 88, null, null, null]);

    await page.locator('#tab-settings').click();
    const [file] = await Promise.all([page.waitForEvent('download'), product.press(`导出「${NAME}」`)]);
    const template = readFileSync(await file.path());
    expect(template.toString('utf8')).not.toContain('河道清淤');
    await loadElsewhere(template);
  });

  /** Takes the file into an empty workbook: there the sister is read by it, untaught. */
  async function loadElsewhere(template: Buffer): Promise<void> {
    const browser = product.page.context().browser();
    if (!browser) throw new Error('the browser is gone');
    const elsewhere = await openProductPage(browser, new URL(product.page.url()).origin);
    try {
      const { page } = elsewhere;
      await page.locator('#tab-settings').click();
      await elsewhere.hear('还没有教会过别的表样。');
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), elsewhere.press('载入表样文件')]);
      await chooser.setFiles({ name: '表样.json', mimeType: 'application/json', buffer: template });
      await elsewhere.hear(`已载入「${NAME}」`);
      await page.locator('#tab-import').click();
      await dropFiles(page, '.page-pane [role=tab]', { '乙.xlsx': await workbookOf(SECOND) });
      await elsewhere.hear('共 1 张工作表');
      await elsewhere.importPasted();
      const { workbook } = await elsewhere.download();
      const written = workbook.sheets.find(({ name }) => name === '项目总表')?.rows.flat();
      expect(written).toEqual(expect.arrayContaining(['校舍加固', '某区教育局', 880000]));
      expect(elsewhere.offences).toEqual([]);
    } finally {
      await elsewhere.close();
    }
  }
});
