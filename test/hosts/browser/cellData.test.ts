import { CellValueType } from '@univerjs/core';
import { linkAddressOf, toCellData, valueOfCell } from '../../../src/hosts/browser/univer/cellData';
import { HOSTILE_TEXTS } from '../../contract/hostileTexts';

const findSheetId = (name: string): string | undefined => (name === '明细' ? 'sheet-2' : undefined);

describe('values and cells of the grid', () => {
  test.each(HOSTILE_TEXTS)('the text %j is a cell of text and no formula', (text) => {
    const cell = toCellData(text, findSheetId);
    expect(cell).toEqual({ v: text, t: CellValueType.STRING });
    expect(valueOfCell(cell)).toBe(text);
  });

  test('nothing and the empty text are an empty cell', () => {
    expect(toCellData(null, findSheetId)).toBeUndefined();
    expect(toCellData('', findSheetId)).toBeUndefined();
    expect(valueOfCell({ v: '' })).toBeNull();
  });

  test.each([0, -1.5, 1e15, true, false])('%j is read as it was written', (value) => {
    expect(valueOfCell(toCellData(value, findSheetId))).toBe(value);
  });

  test('a formula carries its last result', () => {
    const cell = toCellData({ formula: 'SUM(A1:A3)', result: 6 }, findSheetId);
    expect(cell).toMatchObject({ f: '=SUM(A1:A3)', v: 6 });
    expect(valueOfCell(cell)).toBe(6);
  });

  test('a link shows its text and knows its cell', () => {
    const cell = toCellData({ text: '第一行\n第二行', target: { sheet: '明细', row: 4, column: 27 } }, findSheetId);
    expect(valueOfCell(cell)).toBe('第一行\n第二行');
    expect(linkAddressOf(cell)).toBe('#gid=sheet-2&range=AB5');
  });

  test('a link to a sheet that is not there is plain text', () => {
    expect(toCellData({ text: '看', target: { sheet: '没有', row: 0, column: 0 } }, findSheetId)).toEqual({
      v: '看',
      t: CellValueType.STRING,
    });
  });
});
