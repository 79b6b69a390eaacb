import { toSheetData } from '../../../src/hosts/browser/univer/sheetData';
import type { SheetPlan } from '../../../src/model/sheetPlan';

const plan: SheetPlan = {
  name: '表',
  rows: [['题'], ['甲', '很长的说明'.repeat(20)], [1]],
  columns: [
    { width: 10, style: { format: '@' } },
    { width: 20, style: { wrap: true } },
  ],
  styles: [{ range: { row: 0, column: 0, rows: 1, columns: 3 }, style: { fill: 'F2F2F2' } }],
  rowHeights: new Map([[0, 30]]),
};

describe('a sheet plan in the grid', () => {
  const { sheet, styles } = toSheetData(plan, 'id', () => undefined);
  const styleAt = (row: number, column: number): unknown => styles[sheet.cellData[row]?.[column]?.s as string];

  test('a style is laid over that of its column, on empty cells too', () => {
    expect(styleAt(0, 0)).toEqual({ n: { pattern: '@' }, bg: { rgb: '#F2F2F2' } });
    expect(styleAt(0, 2)).toEqual({ bg: { rgb: '#F2F2F2' } });
    expect(styleAt(1, 0)).toEqual({ n: { pattern: '@' } });
  });

  test('thousands of cells share a handful of styles', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => ['文字', row]);
    expect(Object.keys(toSheetData({ ...plan, rows }, 'id', () => undefined).styles)).toHaveLength(5);
  });

  test('a planned height holds; a row of wrapped text is as high as its first lines', () => {
    expect(sheet.rowData[0]).toEqual({ h: 40, ia: 0 });
    expect(sheet.rowData[1]?.ah).toBeGreaterThan(60);
    expect(sheet.rowData[1]?.ah).toBeLessThan(100);
    expect(sheet.rowData[2]).toBeUndefined();
  });

  test('the user finds room beside the content', () => {
    expect(sheet.rowCount).toBeGreaterThan(plan.rows.length);
    expect(sheet.columnCount).toBeGreaterThan(3);
  });
});
