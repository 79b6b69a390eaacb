/** @jest-environment jsdom */
import { pageRule, printedSheet } from '../../../../src/hosts/browser/print/printedSheet';
import type { ShownSheet } from '../../../../src/hosts/browser/print/shownSheet';
import type { SheetPlan } from '../../../../src/model/sheetPlan';

function shown(plan: Partial<SheetPlan> & Pick<SheetPlan, 'rows'>, hidden: readonly number[] = []): ShownSheet {
  return {
    plan: { name: '表', columns: [], ...plan },
    texts: plan.rows.map((row) => row.map((content) => JSON.stringify(content ?? '').replaceAll('"', ''))),
    isRowShown: (row) => !hidden.includes(row),
  };
}

const MARGINS = { top: 1.5, right: 1, bottom: 2, left: 1 };

/** The texts of the lines that a selector finds. */
function lines(sheet: HTMLElement, selector: string): readonly (readonly string[])[] {
  return [...sheet.querySelectorAll(selector)].map((line) =>
    [...line.querySelectorAll('td')].map((cell) => cell.textContent),
  );
}

test('repeated rows are the head of the table, what stands above them comes first, hidden rows not at all', () => {
  const sheet = shown(
    {
      rows: [['标题'], ['编号', '金额'], ['甲', 1], ['乙', 2], ['丙', 3]],
      page: { orientation: 'portrait', fitToWidth: 1, margins: MARGINS, titleRows: [1, 1], breaks: [4] },
    },
    [3],
  );
  const printed = printedSheet(sheet, 'x');
  expect(lines(printed, 'tr')).toEqual([
    ['标题', ''],
    ['编号', '金额'],
    ['甲', '1'],
    ['丙', '3'],
  ]);
  expect(lines(printed, 'thead tr')).toEqual([['编号', '金额']]);
  expect([...printed.querySelectorAll('tr')].map((line) => line.style.breakBefore)).toEqual(['', '', '', 'page']);
});

test('a merged cell reaches over what is shown of it, and its text is there though its own row is hidden', () => {
  const sheet = shown(
    {
      rows: [
        ['合并', null, '右'],
        [null, null, '下'],
        ['末', '行', '列'],
      ],
      merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
    },
    [0],
  );
  const printed = printedSheet(sheet, 'x');
  expect(lines(printed, 'tr')).toEqual([
    ['合并', '下'],
    ['末', '行', '列'],
  ]);
  const [merged] = printed.querySelectorAll('td');
  expect([merged?.rowSpan, merged?.colSpan]).toEqual([1, 2]);
});

test('looks come along: later ones over earlier ones, numbers to the right, borders where the sheet or its table has them', () => {
  const all = { row: 0, column: 0, rows: 1, columns: 2 };
  const sheet = shown({
    rows: [['甲', 5, '外']],
    table: { name: 'T', range: all },
    styles: [
      { range: all, style: { fill: 'FFEEDD', font: { bold: true, name: "宋'体" } } },
      { range: { ...all, columns: 1 }, style: { fill: 'DDEEFF', border: 'medium', wrap: true } },
    ],
  });
  const cells = [...printedSheet(sheet, 'x').querySelectorAll('td')].map(({ style }) => style);
  expect(cells.map(({ background }) => background)).toEqual(['rgb(221, 238, 255)', 'rgb(255, 238, 221)', '']);
  expect(cells.map(({ textAlign }) => textAlign)).toEqual(['left', 'right', 'left']);
  expect(cells.map(({ whiteSpace }) => whiteSpace)).toEqual(['pre-wrap', 'pre', 'pre']);
  expect(cells.map(({ border }) => border)).toEqual(['2px solid rgb(0, 0, 0)', '1px solid rgb(191, 191, 191)', '']);
  expect(cells.map(({ fontWeight }) => fontWeight)).toEqual(['bold', 'bold', '']);
});

test('hostile texts stay texts, in cells and in the rule of the page', () => {
  const text = '<img src=x onerror=alert(1)>';
  const name = '"; } * { display: none } </style>\n%';
  const sheet = shown({
    name,
    rows: [[text]],
    page: { orientation: 'landscape', fitToWidth: 1, margins: MARGINS, footer: '&C&A　第 &P 页 共 &N 页' },
  });
  const printed = printedSheet(sheet, 'x');
  expect(printed.querySelector('img')).toBeNull();
  expect(lines(printed, 'tr')).toEqual([[text]]);
  expect(pageRule(sheet, 'x', false)).toBe(
    '@page x { size: A4 landscape; margin: 1.5cm 1cm 2cm 1cm; @bottom-center { content: " ; } * { display: none }  /style  %" "　第 " counter(page) " 页 共 " counter(pages) " 页"; font-size: 9pt; } }',
  );
});

test('a sheet that counts its own pages never says a number of all that is printed', () => {
  const page = {
    orientation: 'portrait',
    fitToWidth: 1,
    margins: MARGINS,
    firstPage: 1,
    footer: '第 &P 页 共 2 页',
  } as const;
  const short = shown({ rows: [['甲']], page });
  const long = shown({ rows: [['甲'], ['乙']], page: { ...page, breaks: [1] } });
  expect(pageRule(short, 'x', false)).toContain('content: "第 1 页 共 2 页";');
  expect(pageRule(short, 'x', false)).not.toContain('counter');
  expect(pageRule(long, 'x', false)).toContain('content: "";');
  expect(pageRule(long, 'x', true)).toContain('"第 " counter(page) " 页 共 2 页"');
});

test('a merged cell that begins in the repeated rows goes on below them, with its text where most of it is', () => {
  const sheet = shown({
    rows: [
      ['题', '一'],
      ['标', '头'],
      [null, '二'],
      [null, '三'],
    ],
    merges: [{ row: 1, column: 0, rows: 3, columns: 1 }],
    page: { orientation: 'portrait', fitToWidth: 1, margins: MARGINS, titleRows: [1, 1] },
  });
  const printed = printedSheet(sheet, 'x');
  expect(lines(printed, 'thead tr')).toEqual([['', '头']]);
  expect(lines(printed, 'tbody tr')).toEqual([['题', '一'], ['标', '二'], ['三']]);
  expect([...printed.querySelectorAll('td')].map(({ rowSpan }) => rowSpan)).toEqual([1, 1, 1, 1, 2, 1, 1]);
});
