import { assertExcelSafe } from '../../../src/formats/xlsx/assertExcelSafe';
import type { SheetPlan } from '../../../src/model/sheetPlan';

const good: SheetPlan = {
  name: '项目总表',
  rows: [
    ['编号', '金额'],
    ['2024-001', 1],
  ],
  columns: [],
  table: { name: '项目总表', range: { row: 0, column: 0, rows: 2, columns: 2 } },
};

describe('Excel 会“修复”的工作簿不写出', () => {
  it('好的工作簿通过', () => {
    expect(() => {
      assertExcelSafe([good, { ...good, name: '绩效指标', table: { ...good.table!, name: '绩效指标' } }]);
    }).not.toThrow();
  });

  const longestText = '字'.repeat(32_767);
  it('32767 个字的单元格通过', () => {
    expect(() => {
      assertExcelSafe([{ ...good, rows: [...good.rows, [longestText]] }]);
    }).not.toThrow();
  });

  it.each<[string, readonly SheetPlan[]]>([
    ['没有工作表', []],
    ['表名过长', [{ ...good, name: '名'.repeat(32) }]],
    ['表名有斜线', [{ ...good, name: '2024/2025' }]],
    ['表名为空', [{ ...good, name: '' }]],
    ['表名以单引号结尾', [{ ...good, name: "表'" }]],
    [
      '表名重复（大小写不计）',
      [
        { ...good, name: 'a' },
        { ...good, name: 'A', table: { ...good.table!, name: 'b' } },
      ],
    ],
    ['表格名重复', [good, { ...good, name: '另一张' }]],
    ['表格名像单元格', [{ ...good, table: { ...good.table!, name: 'A1' } }]],
    ['表格没有数据行', [{ ...good, table: { name: '甲', range: { row: 0, column: 0, rows: 1, columns: 2 } } }]],
    [
      '表头重复',
      [
        {
          ...good,
          rows: [
            ['编号', '编号 '],
            ['1', '2'],
          ],
        },
      ],
    ],
    [
      '表头为空',
      [
        {
          ...good,
          rows: [
            ['编号', ''],
            ['1', '2'],
          ],
        },
      ],
    ],
    ['表格里有合并', [{ ...good, merges: [{ row: 1, column: 0, rows: 1, columns: 2 }] }]],
    [
      '合并重叠',
      [
        {
          name: '表',
          rows: [],
          columns: [],
          merges: [
            { row: 0, column: 0, rows: 2, columns: 2 },
            { row: 1, column: 1, rows: 2, columns: 2 },
          ],
        },
      ],
    ],
    ['文本过长', [{ ...good, rows: [...good.rows, [`${longestText}字`]] }]],
    ['不是有限的数', [{ ...good, rows: [...good.rows, [Number.NaN]] }]],
  ])('%s', (_, sheets) => {
    expect(() => {
      assertExcelSafe(sheets);
    }).toThrow(expect.objectContaining({ code: 'unwritable' }) as Error);
  });
});
