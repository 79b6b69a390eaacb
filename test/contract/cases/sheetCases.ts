import type { SheetPlan } from '../../../src/model/sheetPlan';
import type { HostCase } from '../hostSubject';
import { createSheet, plainSheet, readCells, readSheet, tableSheet } from '../plans';

/** Everything that a plan can say arrives, and is read back as far as the port reads it. */
export const sheetCases: readonly HostCase[] = [
  {
    title: 'new sheets stand behind the others, in the order of the change',
    run: async ({ host, user }) => {
      await user.addSheet('我的表', [['备忘']]);
      const before = await host.listSheets();
      await host.write({
        title: '两张表',
        changes: ['乙', '甲'].map((name) => ({ kind: 'create-sheet', plan: plainSheet(name, [[name]]) })),
      });
      expect(await host.listSheets()).toEqual([...before, '乙', '甲']);
    },
  },
  {
    title: 'sheets that do not exist are absent from what is read',
    run: async ({ host }) => {
      await createSheet(host, plainSheet('有', [['值']]));
      const contents = await host.readSheets(['没有', '有']);
      expect([...contents.keys()]).toEqual(['有']);
    },
  },
  {
    title: 'which cells hold formulas is told where it is asked for, and a number typed over one is none',
    run: async ({ host, user }) => {
      await createSheet(
        host,
        plainSheet('和', [[1, null, { formula: 'A1+1', result: 2 }], ['=A1'], [{ formula: 'A1*3', result: 3 }, 3]]),
      );
      await user.type({ sheet: '和', row: 2, column: 0 }, 7);
      const content = (await host.readSheets(['和'], { withFormulas: true })).get('和');
      expect(content?.rows[2]?.slice(0, 2)).toEqual([7, 3]);
      expect([...(content?.formulas ?? [])]).toEqual(['0,2']);
      expect((await readSheet(host, '和')).formulas).toBeUndefined();
    },
  },
  {
    title: 'an empty sheet reads as no cells',
    run: async ({ host }) => {
      await createSheet(host, plainSheet('空表', []));
      expect(await readCells(host, '空表')).toEqual([]);
    },
  },
  {
    title: 'cells keep their row and column when the first ones are empty',
    run: async ({ host }) => {
      await createSheet(host, plainSheet('偏', [[], [null, null, '值']]));
      const { rows } = await readSheet(host, '偏');
      expect(rows[1]?.[2]).toBe('值');
    },
  },
  {
    title: 'a table has its name and its range',
    run: async ({ host }) => {
      await createSheet(
        host,
        tableSheet('数据', '数据表', [
          ['a', '甲', 1],
          ['b', '乙', 2],
        ]),
      );
      expect((await readSheet(host, '数据')).tables).toEqual([
        { name: '数据表', range: { row: 0, column: 0, rows: 3, columns: 3 } },
      ]);
    },
  },
  {
    title: 'merged cells are read as merges',
    run: async ({ host }) => {
      const merges = [
        { row: 0, column: 0, rows: 1, columns: 3 },
        { row: 1, column: 0, rows: 2, columns: 1 },
      ];
      await createSheet(host, {
        ...plainSheet('合并', [
          ['题', null, null],
          ['左', 1, 2],
          [null, 3, 4],
        ]),
        merges,
      });
      const content = await readSheet(host, '合并');
      const order = (range: { row: number; column: number }): number => range.row * 100 + range.column;
      expect([...content.merges].sort((a, b) => order(a) - order(b))).toEqual(merges);
      expect(content.rows[1]?.[0]).toBe('左');
    },
  },
  {
    title: 'a formula stands in its cell and reads as its result',
    run: async ({ host, user }) => {
      await createSheet(host, plainSheet('公式', [[1, 2, { formula: 'SUM(A1:B1)', result: 3 }]]));
      expect(await readCells(host, '公式')).toEqual([[1, 2, 3]]);
      expect(await user.formulaOf({ sheet: '公式', row: 0, column: 2 })).toBe('SUM(A1:B1)');
    },
  },
  {
    title: 'a formula may count in a sheet that the same change creates later',
    run: async ({ host, user }) => {
      const formula = `COUNTIFS('结果 表'!$B:$B,$A1,'结果 表'!$A:$A,"错误")`;
      await host.write({
        title: '两张',
        changes: [
          { kind: 'create-sheet', plan: plainSheet('总表', [['2024-001', { formula, result: 2 }]]) },
          {
            kind: 'create-sheet',
            plan: plainSheet('结果 表', [
              ['错误', '2024-001'],
              ['警告', '2024-001'],
              ['错误', '2024-001'],
              ['错误', '2024-001-2'],
              ['错误', '2024-0010'],
            ]),
          },
        ],
      });
      expect(await readCells(host, '总表')).toEqual([['2024-001', 2]]);
      expect(await user.formulaOf({ sheet: '总表', row: 0, column: 1 })).toBe(formula);
    },
  },
  {
    title: 'a link shows its text and leads to its cell, also on a sheet whose name needs quotes',
    run: async ({ host, user }) => {
      const target = { sheet: "2024年 申报（1）'s", row: 3, column: 1 };
      await host.write({
        title: '链接',
        changes: [
          { kind: 'create-sheet', plan: plainSheet(target.sheet, [[], [], [], [null, '目标']]) },
          { kind: 'create-sheet', plan: plainSheet('目录', [[{ text: '=查看', target }]]) },
        ],
      });
      expect(await readCells(host, '目录')).toEqual([['=查看']]);
      expect(await user.linkOf({ sheet: '目录', row: 0, column: 0 })).toEqual(target);
    },
  },
  {
    title: 'every kind of layout at once can be written',
    run: async ({ host }) => {
      await createSheet(host, everything);
      expect(await readCells(host, everything.name)).toEqual([['标题'], ['部门', '金额'], ['甲局', 100], ['乙局', 50]]);
    },
  },
  {
    title: 'a sheet written anew keeps its place and nothing of what it held',
    run: async ({ host }) => {
      await host.write({
        title: '三张',
        changes: [
          { kind: 'create-sheet', plan: plainSheet('一', [['1']]) },
          {
            kind: 'create-sheet',
            plan: {
              ...tableSheet('二', '旧表', [['旧', '旧', 1]]),
              merges: [{ row: 5, column: 0, rows: 1, columns: 2 }],
            },
          },
          { kind: 'create-sheet', plan: plainSheet('三', [['3']]) },
        ],
      });
      const order = await host.listSheets();
      await host.write({ title: '重写', changes: [{ kind: 'replace-sheet', plan: plainSheet('二', [['新']]) }] });
      expect(await host.listSheets()).toEqual(order);
      expect(await readSheet(host, '二')).toMatchObject({ merges: [], tables: [] });
      expect(await readCells(host, '二')).toEqual([['新']]);
    },
  },
  {
    title: 'a sheet is removed and the others stay',
    run: async ({ host }) => {
      await createSheet(host, plainSheet('留', [['留']]));
      await createSheet(host, plainSheet('去', [['去']]));
      await host.write({ title: '删除', changes: [{ kind: 'remove-sheet', sheet: '去' }] });
      expect(await host.listSheets()).not.toContain('去');
      expect(await readCells(host, '留')).toEqual([['留']]);
    },
  },
  {
    title: 'a cell is shown to the user',
    run: async ({ host, user }) => {
      await createSheet(host, plainSheet('前', [['a']]));
      await createSheet(host, plainSheet('后', [['a'], ['b', 'c']]));
      await host.reveal({ sheet: '前', row: 0, column: 0 });
      await host.reveal({ sheet: '后', row: 1, column: 1 });
      expect(await user.selection()).toEqual({ sheet: '后', row: 1, column: 1 });
    },
  },
  {
    title: 'a cell of a sheet that is gone cannot be shown',
    run: async ({ host }) => {
      await expect(host.reveal({ sheet: '没有', row: 0, column: 0 })).rejects.toMatchObject({
        name: 'HostError',
        code: 'sheet-missing',
        subject: '没有',
      });
    },
  },
];

const everything: SheetPlan = {
  name: '样样都有',
  rows: [['标题'], ['部门', '金额'], ['甲局', 100], ['乙局', 50]],
  columns: [
    { width: 20, style: { format: '@' } },
    { width: 12, style: { format: '#,##0.00' } },
  ],
  styles: [
    {
      range: { row: 0, column: 0, rows: 1, columns: 2 },
      style: {
        font: { name: '宋体', size: 16, bold: true, color: '1F4E78' },
        fill: 'F2F2F2',
        border: 'thin',
        horizontal: 'center',
        vertical: 'middle',
        wrap: true,
      },
    },
    { range: { row: 2, column: 0, rows: 2, columns: 1 }, style: { stacked: true, indent: 1, border: 'medium' } },
  ],
  rowHeights: new Map([[0, 31.5]]),
  merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
  freeze: { rows: 2, columns: 1 },
  page: {
    orientation: 'portrait',
    fitToWidth: 1,
    margins: { top: 1.5, right: 1, bottom: 1.5, left: 1 },
    titleRows: [0, 1],
    breaks: [3],
    footer: '第 &P 页 共 &N 页',
    centered: true,
  },
  chart: {
    kind: 'column',
    title: '金额',
    categories: { row: 2, column: 0, rows: 2, columns: 1 },
    series: [{ name: '金额', values: { row: 2, column: 1, rows: 2, columns: 1 }, color: '1F4E78' }],
    anchor: { row: 6, column: 0, rows: 12, columns: 6 },
  },
};
