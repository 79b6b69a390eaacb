import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import { openPackage } from '../../../src/formats/xlsx/package/packageParts';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import type { WorkbookFile } from '../../../src/model/workbookFile';

const MARGINS = { top: 1, right: 1, bottom: 1, left: 1 };

function sheet(name: string, more: Partial<SheetPlan> = {}): SheetPlan {
  return { name, rows: [['甲']], columns: [{ width: 10 }, { width: 30 }, { width: 4 }], ...more };
}

async function partsOf(workbook: Partial<WorkbookFile> & Pick<WorkbookFile, 'sheets'>) {
  return openPackage(await writeWorkbook({ marks: [], settings: new Map(), ...workbook }));
}

test('各表按自己的页码起印，没有说的接着前一张', async () => {
  const page = { orientation: 'portrait', fitToWidth: 1, margins: MARGINS } as const;
  const parts = await partsOf({
    sheets: [sheet('一', { page }), sheet('二', { page: { ...page, firstPage: 3 } }), sheet('三')],
  });
  expect(await parts.text('xl/worksheets/sheet2.xml')).toMatch(
    /<pageSetup[^>]* useFirstPageNumber="1"[^>]* firstPageNumber="3"/u,
  );
  for (const other of [1, 3])
    expect(await parts.text(`xl/worksheets/sheet${other}.xml`)).not.toContain('irstPageNumber');
});

test('图表带着各单元格的值，公式的用算出的结果：不重算也画得出来', async () => {
  const chart = (title: string): NonNullable<SheetPlan['chart']> => ({
    kind: 'bar',
    title,
    categories: { row: 1, column: 0, rows: 3, columns: 1 },
    series: [
      { name: '上年', values: { row: 1, column: 1, rows: 3, columns: 1 }, color: '9DC3E6' },
      { name: '今年', values: { row: 1, column: 2, rows: 3, columns: 1 }, color: '1F4E78' },
    ],
    anchor: { row: 5, column: 0, rows: 5, columns: 2 },
  });
  const rows = (factor: number): SheetPlan['rows'] => [
    ['部门', '上年', '今年'],
    ['甲<局>', 1.5 * factor, { formula: 'B2*2', result: 3 * factor }],
    [{ text: '乙局', target: { sheet: '一', row: 0, column: 0 } }, null, { formula: 'B3' }],
    ['丙局', 7 * factor, 0],
  ];
  const parts = await partsOf({
    sheets: [
      sheet("甲 '一' 乙", { rows: rows(1), chart: chart('一') }),
      sheet('二'),
      sheet('三', { rows: rows(10), chart: chart('三') }),
    ],
  });
  const first = (await parts.text('xl/charts/chart1.xml'))!;
  const names =
    '<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>甲&lt;局&gt;</c:v></c:pt><c:pt idx="1"><c:v>乙局</c:v></c:pt><c:pt idx="2"><c:v>丙局</c:v></c:pt></c:strCache></c:strRef>';
  expect(first.split(names)).toHaveLength(3);
  const numbers = (points: string): string =>
    `</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/>${points}</c:numCache></c:numRef>`;
  const point = (at: number, value: number): string => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`;
  expect(first).toContain(numbers(point(0, 1.5) + point(2, 7)));
  expect(first).toContain(numbers(point(0, 3) + point(2, 0)));
  const second = (await parts.text('xl/charts/chart2.xml'))!;
  expect(second).toContain(numbers(point(0, 30) + point(2, 0)));
});

test('批注框容得下全文：长的更高，隐藏的行列不算，高的行少跨几行', async () => {
  const long = '年度资金总额为 1,000,000 元，各项来源之和为 900,000 元，相差 100,000 元，请核对后修改。'.repeat(4);
  const plan = sheet('一', {
    rowHeights: new Map([[4, 300]]),
    columns: [{ width: 10 }, { width: 30 }, { width: 4, isHidden: true }],
  });
  const marks = [
    { sheet: '一', row: 0, column: 0, severity: 'error', remark: '短' },
    { sheet: '一', row: 4, column: 0, severity: 'error', remark: long },
    { sheet: '一', row: 9, column: 1, severity: 'info', remark: long },
  ] as const;
  const parts = await partsOf({ sheets: [sheet('空'), plan], marks });
  const drawing = (await parts.text('xl/drawings/vmlDrawing2.vml'))!;
  const boxes = [...drawing.matchAll(/width:([\d.]+)pt;height:([\d.]+)pt[\s\S]*?<x:Anchor>([^<]*)</gu)].map(
    ([, width, height, anchor]) => [Number(width), Number(height), anchor!.split(',').map(Number)] as const,
  );
  expect(boxes).toHaveLength(3);
  const [[width, short, shortAnchor], [, tall, tallAnchor], [, , hiddenAnchor]] = boxes as [
    (typeof boxes)[0],
    (typeof boxes)[0],
    (typeof boxes)[0],
  ];
  expect([width, short]).toEqual([195, 30]);
  expect(tall).toBeGreaterThan(100);
  // 15 + 260 pixels from the second column on, which is 245 wide, and the third, which is hidden.
  expect(shortAnchor.slice(0, 6)).toEqual([1, 15, 0, 2, 3, 30]);
  expect(shortAnchor.slice(6)).toEqual([2, 2]);
  expect(tallAnchor.slice(2, 4)).toEqual([4, 2]);
  expect(tallAnchor[6]).toBe(4);
  expect(hiddenAnchor.slice(0, 2)).toEqual([2, 15]);
  expect(hiddenAnchor[4]).toBe(6);
});

test('文件说明自己是什么：标题、作者、有哪些工作表，不提设置', async () => {
  const parts = await partsOf({
    sheets: [sheet('项目总表'), sheet('藏起来', { isHidden: true })],
    settings: new Map([['a', 1]]),
  });
  const properties = (await parts.text('docProps/core.xml'))!;
  expect(properties).toContain('<dc:title>项目支出绩效目标申报表</dc:title>');
  expect(properties).toContain('<dc:creator>绩效申报助手</dc:creator>');
  expect(properties).toContain('共 1 张工作表：项目总表。</dc:description>');
});
