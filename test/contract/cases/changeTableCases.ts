import type { HostCase } from '../hostSubject';
import { createSheet, readCells, readSheet, readTable, tableChange, TABLE_HEADER, tableSheet } from '../plans';

const ROWS = [
  ['a', '甲', 1],
  ['b', '乙', 2],
  ['c', '丙', 3],
  ['d', '丁', 4],
] as const;

const SHEET = '数据';
const TABLE = '数据表';
const existing = tableSheet(SHEET, TABLE, ROWS);

/** A change of a table touches what it names and nothing else. */
export const changeTableCases: readonly HostCase[] = [
  {
    title: 'a patch writes its cells; cells it leaves undefined stay',
    run: async ({ host }) => {
      await createSheet(host, existing);
      await host.write({
        title: '更新',
        changes: [
          tableChange(SHEET, TABLE, { patches: [{ row: 2, column: 0, values: [[undefined, '乙改', undefined]] }] }),
        ],
      });
      expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER], ROWS[0], ['b', '乙改', 2], ROWS[2], ROWS[3]]);
    },
  },
  {
    title: 'a patch of null empties a cell',
    run: async ({ host }) => {
      await createSheet(host, existing);
      await host.write({
        title: '清空',
        changes: [tableChange(SHEET, TABLE, { patches: [{ row: 1, column: 2, values: [[null]] }] })],
      });
      expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER], ['a', '甲'], ...ROWS.slice(1)]);
    },
  },
  {
    title: 'appended rows extend the table',
    run: async ({ host }) => {
      await createSheet(host, existing);
      await host.write({
        title: '追加',
        changes: [
          tableChange(SHEET, TABLE, {
            appendedRows: [
              ['e', '戊', 5],
              ['f', undefined, 6],
            ],
          }),
        ],
      });
      expect((await readSheet(host, SHEET)).tables).toEqual([
        { name: TABLE, range: { row: 0, column: 0, rows: 7, columns: 3 } },
      ]);
      expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER], ...ROWS, ['e', '戊', 5], ['f', null, 6]]);
    },
  },
  {
    title: 'removed rows go, the others close up and the table shrinks',
    run: async ({ host }) => {
      await createSheet(host, existing);
      await host.write({ title: '删除', changes: [tableChange(SHEET, TABLE, { removedRows: [1, 3] })] });
      expect((await readSheet(host, SHEET)).tables[0]?.range.rows).toBe(3);
      expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER], ROWS[1], ROWS[3]]);
      expect(await readCells(host, SHEET)).toHaveLength(3);
    },
  },
  {
    title: 'patches count rows before anything is removed, and appended rows come last',
    run: async ({ host }) => {
      await createSheet(host, existing);
      await host.write({
        title: '一起',
        changes: [
          tableChange(SHEET, TABLE, {
            patches: [{ row: 4, column: 1, values: [['丁改']] }],
            removedRows: [1, 2],
            appendedRows: [['e', '戊', 5]],
          }),
        ],
      });
      expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER], ROWS[2], ['d', '丁改', 4], ['e', '戊', 5]]);
    },
  },
  {
    title: 'a table can lose all its rows and take new ones',
    run: async ({ host }) => {
      await createSheet(host, existing);
      await host.write({ title: '清空', changes: [tableChange(SHEET, TABLE, { removedRows: [1, 2, 3, 4] })] });
      expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER]]);
      expect((await readSheet(host, SHEET)).tables[0]).toMatchObject({ name: TABLE });
    },
  },
  {
    title: 'all rows can be replaced in one change',
    run: async ({ host }) => {
      await createSheet(host, existing);
      await host.write({
        title: '重写',
        changes: [tableChange(SHEET, TABLE, { removedRows: [1, 2, 3, 4], appendedRows: [['新', '新', 9]] })],
      });
      expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER], ['新', '新', 9]]);
    },
  },
  {
    title: 'a table without rows takes its first ones directly under its header',
    run: async ({ host }) => {
      await createSheet(host, tableSheet(SHEET, TABLE, []));
      await host.write({ title: '追加', changes: [tableChange(SHEET, TABLE, { appendedRows: [ROWS[0], ROWS[1]] })] });
      expect(await readCells(host, SHEET)).toEqual([[...TABLE_HEADER], ROWS[0], ROWS[1]]);
      expect((await readSheet(host, SHEET)).tables[0]?.range.rows).toBe(3);
    },
  },
  {
    title: "the user's own column keeps its values beside patched, moved and appended rows",
    run: async ({ host, user }) => {
      await createSheet(host, existing);
      await user.insertColumn({ sheet: SHEET, row: 0, column: 1 }, '我的备注');
      await user.type({ sheet: SHEET, row: 2, column: 1 }, '已电话核实');
      await user.type({ sheet: SHEET, row: 3, column: 1 }, '待补');
      await host.write({
        title: '更新',
        changes: [
          tableChange(SHEET, TABLE, {
            patches: [{ row: 2, column: 0, values: [['b', undefined, '乙改', 20]] }],
            removedRows: [1],
            appendedRows: [['e', undefined, '戊', 5]],
            columns: [{ width: 16, style: { format: '@' } }, undefined, { width: 16 }, { width: 14 }],
          }),
        ],
      });
      expect(await readTable(host, SHEET)).toEqual([
        ['编号', '我的备注', '名称', '金额'],
        ['b', '已电话核实', '乙改', 20],
        ['c', '待补', '丙', 3],
        ['d', null, '丁', 4],
        ['e', null, '戊', 5],
      ]);
    },
  },
  {
    title: "the user's fill stays on the row it was given",
    run: async ({ host, user }) => {
      await createSheet(host, existing);
      await user.fill({ sheet: SHEET, row: 3, column: 1 }, 'FFC000');
      await host.write({
        title: '更新',
        changes: [
          tableChange(SHEET, TABLE, { patches: [{ row: 3, column: 1, values: [['丙改']] }], removedRows: [1] }),
        ],
      });
      expect(await user.fillOf({ sheet: SHEET, row: 2, column: 1 })).toBe('FFC000');
      expect(await user.fillOf({ sheet: SHEET, row: 3, column: 1 })).toBeUndefined();
    },
  },
  {
    title: 'what the user wrote below the table survives appended rows, outside the table',
    run: async ({ host, user }) => {
      await createSheet(host, existing);
      await user.type({ sheet: SHEET, row: 6, column: 0 }, '以上由预算科汇总');
      await host.write({
        title: '追加',
        changes: [tableChange(SHEET, TABLE, { appendedRows: [1, 2, 3].map((n) => [`新${n}`, '新', n]) })],
      });
      expect(await readTable(host, SHEET)).toHaveLength(8);
      expect((await readCells(host, SHEET)).slice(8).flat()).toContain('以上由预算科汇总');
    },
  },
  {
    title: "the user's other sheets stay as they are",
    run: async ({ host, user }) => {
      await user.addSheet('我的台账', [
        ['项目', '=备注'],
        [1, null, '末'],
      ]);
      await createSheet(host, existing);
      const before = await readSheet(host, '我的台账');
      await host.write({
        title: '更新',
        changes: [tableChange(SHEET, TABLE, { removedRows: [2], appendedRows: [['e', '戊', 5]] })],
      });
      expect(await readSheet(host, '我的台账')).toEqual(before);
    },
  },
  {
    title: 'formulas and links can be patched and appended',
    run: async ({ host, user }) => {
      await createSheet(host, existing);
      const target = { sheet: SHEET, row: 1, column: 0 };
      await host.write({
        title: '公式',
        changes: [
          tableChange(SHEET, TABLE, {
            patches: [{ row: 1, column: 1, values: [[{ text: '回到首行', target }]] }],
            appendedRows: [['合计', '', { formula: 'SUM(C2:C5)', result: 10 }]],
          }),
        ],
      });
      expect(await user.linkOf({ sheet: SHEET, row: 1, column: 1 })).toEqual(target);
      expect(await user.formulaOf({ sheet: SHEET, row: 5, column: 2 })).toBe('SUM(C2:C5)');
      expect((await readTable(host, SHEET))[5]).toEqual(['合计', null, 10]);
    },
  },
  {
    title: 'links stand in their own rows once rows above them have come and gone',
    run: async ({ host, user }) => {
      await createSheet(host, existing);
      const linkTo = (row: number) => ({ text: `第 ${row} 行`, target: { sheet: SHEET, row, column: 2 } });
      await host.write({
        title: '链接',
        changes: [
          tableChange(SHEET, TABLE, {
            patches: [{ row: 3, column: 1, values: [[linkTo(3)]] }],
            removedRows: [1, 4],
            insertedRows: [{ row: 3, cells: ['新', linkTo(7)] }],
            appendedRows: [['末', linkTo(9)]],
          }),
        ],
      });
      const { rows } = await readSheet(host, SHEET);
      const links: unknown[] = [];
      for (const row of rows.keys()) {
        const target = await user.linkOf({ sheet: SHEET, row, column: 1 });
        if (target) links.push([rows[row]?.[0], target.row]);
      }
      expect(links).toEqual([
        ['新', 7],
        [ROWS[2][0], 3],
        ['末', 9],
      ]);
    },
  },
  {
    title: 'a formula goes on pointing at its own row when rows above it are removed',
    run: async ({ host, user }) => {
      const rows = ROWS.map(([id, name], row) => [id, name, { formula: `LEN($A${row + 2})`, result: 1 }]);
      await createSheet(host, tableSheet(SHEET, TABLE, rows));
      await host.write({ title: '删除', changes: [tableChange(SHEET, TABLE, { removedRows: [1, 3] })] });
      expect(await user.formulaOf({ sheet: SHEET, row: 1, column: 2 })).toBe('LEN($A2)');
      expect(await user.formulaOf({ sheet: SHEET, row: 2, column: 2 })).toBe('LEN($A3)');
    },
  },
  {
    title: 'two tables change in one write',
    run: async ({ host }) => {
      await createSheet(host, existing);
      await createSheet(host, tableSheet('另一', '另一表', [['x', 'X', 9]]));
      await host.write({
        title: '两张',
        changes: [
          tableChange(SHEET, TABLE, { removedRows: [1] }),
          tableChange('另一', '另一表', { appendedRows: [['y', 'Y', 8]] }),
        ],
      });
      expect(await readTable(host, SHEET)).toHaveLength(4);
      expect(await readTable(host, '另一')).toHaveLength(3);
    },
  },
];
