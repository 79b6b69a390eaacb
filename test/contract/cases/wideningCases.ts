import type { TableWidening } from '../../../src/model/workbookChange';
import type { HostCase } from '../hostSubject';
import {
  createSheet,
  readWorkbook,
  readCells,
  readSheet,
  readTable,
  tableChange,
  TABLE_HEADER,
  tableSheet,
} from '../plans';

const SHEET = '数据';
const TABLE = '数据表';
const ROWS = [
  ['a', '甲', 1],
  ['b', '乙', 2],
] as const;

function widening(parts: Partial<TableWidening> = {}): TableWidening {
  return {
    kind: 'widen-table',
    sheet: SHEET,
    table: TABLE,
    header: { row: 0, column: 0, columns: TABLE_HEADER.length },
    added: [
      { header: '标记', width: 9, style: { format: '@' }, isDerived: true },
      { header: '跳转', width: 7 },
    ],
    headerStyle: { font: { bold: true }, fill: 'DDEBF7' },
    ...parts,
  };
}

/** A table gets columns at its right end, or nothing changes. */
export const wideningCases: readonly HostCase[] = [
  {
    title: 'new columns stand at the right end of the table, empty under their headers',
    run: async ({ host }) => {
      await createSheet(host, tableSheet(SHEET, TABLE, ROWS));
      await host.write({ title: '校验', changes: [widening()], isDerived: true });
      expect((await readSheet(host, SHEET)).tables).toEqual([
        { name: TABLE, range: { row: 0, column: 0, rows: 3, columns: 5 } },
      ]);
      expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER, '标记', '跳转'], ...ROWS]);
    },
  },
  {
    title: 'new columns take values like the others, text as text',
    run: async ({ host }) => {
      await createSheet(host, tableSheet(SHEET, TABLE, ROWS));
      await host.write({ title: '校验', changes: [widening()], isDerived: true });
      const columns = [undefined, undefined, undefined, { width: 9, style: { format: '@' } }, undefined];
      const patches = [{ row: 1, column: 3, values: [['=1+1', '去']] }];
      await host.write({ title: '写', changes: [tableChange(SHEET, TABLE, { columns, patches })] });
      expect((await readTable(host, SHEET))[1]).toEqual([...ROWS[0], '=1+1', '去']);
    },
  },
  {
    title: 'a write before the new columns is taken back as if they had always been there',
    run: async ({ host }) => {
      await createSheet(host, tableSheet(SHEET, TABLE, ROWS));
      await host.write({ title: '追加', changes: [tableChange(SHEET, TABLE, { appendedRows: [['c', '丙', 3]] })] });
      await host.write({ title: '校验', changes: [widening()], isDerived: true });
      expect(await host.undo()).toMatchObject({ kind: 'undone', title: '追加' });
      expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER, '标记', '跳转'], ...ROWS]);
    },
  },
  {
    title: 'where something of the user stands at the right nothing is written',
    run: async ({ host, user }) => {
      await createSheet(host, tableSheet(SHEET, TABLE, ROWS));
      await user.type({ sheet: SHEET, row: 6, column: 5 }, '我的备注');
      const before = await readCells(host, SHEET);
      await expect(host.write({ title: '校验', changes: [widening()] })).rejects.toMatchObject({ code: 'conflict' });
      expect(await readCells(host, SHEET)).toEqual(before);
    },
  },
  ...Object.entries({
    'a table with another number of columns': { header: { row: 0, column: 0, columns: 2 } },
    'a table that has moved': { header: { row: 1, column: 0, columns: 3 } },
    'a table that is gone': { table: '没有' },
  }).map(([title, parts]): HostCase => ({
    title: `${title} is not widened`,
    run: async ({ host }) => {
      await createSheet(host, tableSheet(SHEET, TABLE, ROWS));
      await expect(host.write({ title: '校验', changes: [widening(parts)] })).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER], ...ROWS]);
    },
  })),
  {
    title: 'a change that is refused at another step widens nothing',
    run: async ({ host }) => {
      await createSheet(host, tableSheet(SHEET, TABLE, ROWS));
      const before = await readWorkbook(host);
      const changes = [widening(), { kind: 'remove-sheet', sheet: '没有' } as const];
      await expect(host.write({ title: '校验', changes })).rejects.toMatchObject({ code: 'sheet-missing' });
      expect(await readWorkbook(host)).toEqual(before);
    },
  },
];
