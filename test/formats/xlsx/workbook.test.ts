import fc from 'fast-check';
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import { replaceUnwritable } from '../../../src/model/unwritableCharacters';
import type { WorkbookFile } from '../../../src/model/workbookFile';

const file = (sheets: readonly SheetPlan[], rest: Partial<WorkbookFile> = {}): WorkbookFile => ({
  sheets,
  marks: [],
  settings: new Map(),
  ...rest,
});

async function roundTrip(workbook: WorkbookFile): Promise<WorkbookFile> {
  return readWorkbook(await writeWorkbook(workbook));
}

describe('写出再读入 .xlsx', () => {
  const looksLikeSomethingElse = [
    '062',
    '=1+1',
    '100%',
    '1-2',
    '123456789012345678',
    '+86',
    '-1+2',
    '@SUM(A1)',
    "'引号",
    '_x000D_',
    '_x005F_x000D_',
    ' 前后空格 ',
    '两\n行',
    '回车\r\n换行',
    '😀',
    '<b>&"',
  ];

  it.each(looksLikeSomethingElse)('文本 %j 原样是文本', async (text) => {
    const back = await roundTrip(file([{ name: '表', rows: [[text]], columns: [] }]));
    expect(back.sheets[0]?.rows).toEqual([[text]]);
  });

  it('任何文本都原样回来，XML 存不下的字符换成 �', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const back = await roundTrip(file([{ name: '表', rows: texts.map((text) => [text]), columns: [] }]));
          expect(back.sheets[0]?.rows).toEqual(texts.map((text) => [replaceUnwritable(text)]));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('数、真假、空格、公式与链接各归其类', async () => {
    const target = { sheet: "别'表", row: 4, column: 27 };
    const rows = [[1.5, true, null, { formula: 'SUM(A1:A1)', result: 1.5 }, { text: '去看', target }]];
    const back = await roundTrip(
      file([
        { name: '表', rows, columns: [] },
        { name: "别'表", rows: [['x']], columns: [] },
      ]),
    );
    expect(back.sheets[0]?.rows).toEqual(rows);
  });

  it('表格、列宽、冻结、合并、行高与样式回来', async () => {
    const plan: SheetPlan = {
      name: '项目 总表（2024）',
      rows: [
        ['编号', '金额'],
        ['2024-001', 12.5],
        ['合并', null],
      ],
      columns: [
        { width: 12, style: { format: '@' } },
        { width: 20, style: { format: '#,##0.00', horizontal: 'right' } },
      ],
      styles: [
        {
          range: { row: 0, column: 0, rows: 1, columns: 2 },
          style: { font: { bold: true }, fill: 'DDEBF7', border: 'thin' },
        },
      ],
      table: { name: '项目总表', range: { row: 0, column: 0, rows: 2, columns: 2 } },
      merges: [{ row: 2, column: 0, rows: 1, columns: 2 }],
      rowHeights: new Map([[2, 30]]),
      freeze: { rows: 1, columns: 0 },
    };
    const [back] = (await roundTrip(file([plan]))).sheets;
    expect(back).toMatchObject({
      name: plan.name,
      table: plan.table,
      merges: plan.merges,
      rowHeights: plan.rowHeights,
      freeze: plan.freeze,
      columns: [{ width: 12 }, { width: 20 }],
    });
    const header = back?.styles?.find(({ range }) => range.row === 0)?.style;
    expect(header).toMatchObject({ font: { bold: true }, fill: 'DDEBF7', border: 'thin', format: '@' });
    expect(back?.styles?.find(({ range }) => range.row === 1 && range.column === 1)?.style).toMatchObject({
      format: '#,##0.00',
    });
  });

  test('a row is as high as its longest wrapped text needs, a link too; one of a single line or with a height of its own keeps it', async () => {
    const long = '推进基层组织提质增效和基础工作深化根植有力推进';
    const plan: SheetPlan = {
      name: '校验结果',
      rows: [['短'], [long], [{ text: `${long}\n${long}`, target: { sheet: '校验结果', row: 0, column: 0 } }], [long]],
      columns: [{ width: 30, style: { format: '@', wrap: true } }],
      rowHeights: new Map([[3, 12]]),
    };
    const heights = (await roundTrip(file([plan]))).sheets[0]?.rowHeights;
    expect([...(heights?.keys() ?? [])].sort()).toEqual([1, 2, 3]);
    expect(heights?.get(1)).toBeGreaterThan(20);
    expect(heights?.get(2)).toBeGreaterThan(heights?.get(1) ?? 0);
    expect(heights?.get(3)).toBe(12);
  });

  it('设置随文件走，不成为用户看见的表', async () => {
    const settings = new Map<string, unknown>([['rules', { rules: {}, words: '长'.repeat(70_000) }]]);
    const back = await roundTrip(file([{ name: '表', rows: [['x']], columns: [] }], { settings }));
    expect(back.settings).toEqual(settings);
    expect(back.sheets.map((sheet) => sheet.name)).toEqual(['表']);
  });

  it('标记不改用户的填充色，读入时还在', async () => {
    const mark = { sheet: '表', row: 0, column: 0, severity: 'error', remark: '合计不等。' } as const;
    const plan: SheetPlan = {
      name: '表',
      rows: [['x']],
      columns: [],
      styles: [{ range: { row: 0, column: 0, rows: 1, columns: 1 }, style: { fill: 'FFFF00' } }],
    };
    const back = await roundTrip(file([plan], { marks: [mark] }));
    expect(back.marks).toEqual([mark]);
    expect(back.sheets[0]?.styles?.[0]?.style.fill).toBe('FFFF00');
  });
});

describe('读不了的文件', () => {
  it.each([
    ['空文件', new Uint8Array()],
    ['文字', new TextEncoder().encode('项目名称')],
    ['坏的压缩包', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
  ])('%s：不是工作簿', async (_, bytes) => {
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ name: 'WorkbookFileError', code: 'not-a-workbook' });
  });
});
