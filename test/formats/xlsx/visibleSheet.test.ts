import type { Sheet } from 'hucre/xlsx';
import { shownValue } from '../../../src/formats/xlsx/shownValue';
import { markHidden, visibleSheet } from '../../../src/formats/xlsx/visibleSheet';

describe('what a sheet shows', () => {
  const sheet = {
    name: '表',
    rows: [
      ['甲', '乙', '丙'],
      ['丁', '戊', null],
    ],
    rowDefs: new Map([[1, { hidden: true }]]),
    columns: [{}, {}, { hidden: true }],
    cells: new Map([['0,1', { value: '乙', style: { font: { strikethrough: true } } }]]),
  } as unknown as Sheet;

  it('is without struck-out text, and that is said', () => {
    const visible = visibleSheet(sheet);
    expect(visible.sheet.rows).toEqual([
      ['甲', null, '丙'],
      ['丁', '戊', null],
    ]);
    expect(visible.notices).toEqual(['工作表「表」中画了删除线的文字没有读入：乙']);
  });

  it('has marks on cells of which no row or no column shows', () => {
    const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '' };
    const cells = [cell, { ...cell, column: 1, columnSpan: 2 }, { ...cell, column: 2 }, { ...cell, row: 1 }];
    const marked = markHidden({ name: '表', rows: 2, columns: 3, cells }, sheet);
    expect(marked.cells.map(({ isHidden = false }) => isHidden)).toEqual([false, false, true, true]);
  });

  it('is the sheet itself where nothing is hidden', () => {
    const plain = { name: '表', rows: [['甲']] } as unknown as Sheet;
    expect(visibleSheet(plain)).toEqual({ sheet: plain, notices: [] });
  });

  it.each([
    [0.95, '"≥"0%', '≥95%'],
    [12, '0"公里"', '12公里'],
    [1234.5, '#,##0.00', '1234.5'],
    [3, '0\\年;-0', '3年'],
    [5, '[Red]0', '5'],
    // 元 shown as 万元: a point that is only printed, and three places taken away.
    [35_680_000, '0!.0,"万元"', '3568万元'],
    [35_681_234, '0\\.0000"万元"', '3568.1234万元'],
    [35_680_000, '#,##0.00,', '35680'],
    [35_680_000, '0.0,,"百万元"', '35.68百万元'],
    [35_680_000, '[>=10000]0!.0,"万";0', '3568万'],
    [1_234_567, '#,##0"元"', '1234567元'],
  ])('of %d under %s is %s', (value, format, text) => {
    expect(shownValue(value, format)).toBe(text);
  });
});
