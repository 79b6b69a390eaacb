import type { Host } from '../../../src/app/host';
import type { Mark } from '../../../src/model/mark';
import { rowMarkText } from '../../../src/model/markedTable';
import type { MarkedTable } from '../../../src/model/markedTable';
import type { CellPlace, SheetPlan } from '../../../src/model/sheetPlan';
import type { HostCase, HostSubject, WorkbookUser } from '../hostSubject';
import { createSheet, plainSheet, readSheet } from '../plans';

const SHEET = '数据';
const NAMES = [SHEET, '我的数据'];
const HEADER = ['编号', '名称', '金额', '标记'];
const FORM = '申报表';
const cell = (row: number, column = 0): CellPlace => ({ sheet: SHEET, row, column });

/** Each row with the headers of its marked cells; in an order that no column has. */
const ROWS = [
  { id: 'b', name: '丁', amount: 3, marked: ['金额'] },
  { id: 'd', name: '甲', amount: 1, marked: [] },
  { id: 'a', name: '丙', amount: 4, marked: ['名称', '金额'] },
  { id: 'c', name: '乙', amount: 2, marked: ['编号'] },
] as const;

const PLAN: SheetPlan = {
  name: SHEET,
  rows: [
    HEADER,
    ...ROWS.map(({ id, name, amount, marked }) => [
      id,
      name,
      amount,
      rowMarkText(
        id,
        marked.map((header) => ({ header, severity: 'warning' })),
      ),
    ]),
  ],
  columns: HEADER.map(() => ({ width: 14 })),
  table: { name: '数据表', range: { row: 0, column: 0, rows: ROWS.length + 1, columns: 4 }, rowIdentity: [0] },
};

/** What a user does to rows, columns and sheets, and which rows are gone then. */
const DEEDS: Readonly<
  Record<string, { readonly act: (user: WorkbookUser) => Promise<unknown>; readonly gone?: string }>
> = {
  ...Object.fromEntries(
    HEADER.map((header, column) => [
      `sorted by ${header}`,
      { act: (user: WorkbookUser) => user.sortBy(cell(0, column)) },
    ]),
  ),
  'filtered and sorted': {
    act: async (user) => {
      await user.filter?.(cell(0), ['a', 'b']);
      await user.sortBy(cell(0, 1));
    },
  },
  'inserted a row at the top': { act: (user) => user.insertRow(cell(1)) },
  'inserted a row among the rows': { act: (user) => user.insertRow(cell(3)) },
  'inserted a row above the header': { act: (user) => user.insertRow(cell(0)) },
  'deleted a row': { act: (user) => user.deleteRow(cell(1)), gone: 'b' },
  'cut a row and inserted it further down': { act: (user) => user.moveRow(cell(1), 4) },
  'cut a row and inserted it further up': { act: (user) => user.moveRow(cell(4), 1) },
  'inserted a column in the table': { act: (user) => user.insertColumn(cell(0, 2), '我的备注') },
  'inserted a column before the table': { act: (user) => user.insertColumn(cell(0), '序') },
  'renamed the sheet': { act: (user) => user.renameSheet(SHEET, '我的数据') },
  'moved the sheet': {
    act: async (user) => {
      await user.addSheet('我的', [['x']]);
      await user.moveSheetFirst('我的');
    },
  },
  'sorted, inserted and sorted again': {
    act: async (user) => {
      await user.sortBy(cell(0, 1));
      await user.insertRow(cell(2));
      await user.sortBy(cell(0, 2));
    },
  },
};

/** The table where it stands now, and its marks by what its rows say. */
async function tableNow(host: Host): Promise<{ readonly table: MarkedTable; readonly marks: readonly Mark[] }> {
  const names = await host.listSheets();
  const sheet = names.find((name) => NAMES.includes(name)) ?? SHEET;
  const { rows, tables } = await readSheet(host, sheet);
  const range = tables[0]?.range ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const at = (header: string): number => (rows[range.row] ?? []).indexOf(header);
  const table: MarkedTable = {
    sheet,
    header: { row: range.row, column: range.column },
    columns: range.columns,
    idColumn: at('编号'),
    markColumn: at('标记'),
  };
  const marks = rows.flatMap((cells, row) => {
    const known = ROWS.find(({ id }) => id === cells[table.idColumn]);
    return (known?.marked ?? []).map((header): Mark => ({
      sheet,
      row,
      column: at(header),
      severity: 'warning',
      remark: `${known?.id ?? ''} ${header}`,
    }));
  });
  return { table, marks };
}

async function markNow(host: Host, isLive: boolean): Promise<void> {
  const { table, marks } = await tableNow(host);
  await host.mark(marks, { tables: [table], isLive });
}

/** Cells as the 编号 of their row and the header of their column. */
async function named({ host }: HostSubject, cells: readonly CellPlace[]): Promise<readonly string[]> {
  const { table } = await tableNow(host);
  const { rows } = await readSheet(host, table.sheet);
  return cells
    .map(({ row, column }) => `${String(rows[row]?.[table.idColumn])} ${String(rows[table.header.row]?.[column])}`)
    .sort();
}

function wanted(gone: string | undefined): readonly string[] {
  return ROWS.filter(({ id }) => id !== gone)
    .flatMap(({ id, marked }) => marked.map((header) => `${id} ${header}`))
    .sort();
}

/** Marks belong to their cells: whatever the user does, each is on its own or gone. */
export const rearrangedMarkCases: readonly HostCase[] = [
  ...Object.entries(DEEDS).map(([deed, { act, gone }]): HostCase => ({
    title: `a user has ${deed}: every colour of a marked table is on its own cell at once, every sentence after the next live marking`,
    run: async (subject) => {
      const { host, user } = subject;
      await createSheet(host, PLAN);
      await markNow(host, false);
      expect(await named(subject, await user.markedCells())).toEqual(wanted(undefined));
      await act(user);
      expect(await named(subject, await user.markedCells())).toEqual(wanted(gone));
      await markNow(host, true);
      expect(await named(subject, await user.markedCells())).toEqual(wanted(gone));
      const remarks = await user.remarks();
      expect(await named(subject, remarks)).toEqual(wanted(gone));
      expect(remarks.map(({ text }) => text).sort()).toEqual(wanted(gone));
      await host.mark([]);
      expect(await user.markedCells()).toEqual([]);
      expect(await user.remarks()).toEqual([]);
    },
  })),
  {
    title: 'a row that was overwritten with another project loses its colours at once',
    run: async (subject) => {
      const { host, user } = subject;
      await createSheet(host, PLAN);
      await markNow(host, false);
      await user.type(cell(3), 'x');
      expect(await named(subject, await user.markedCells())).toEqual(wanted('a'));
    },
  },
  ...(['insertRow', 'deleteRow'] as const).map((deed): HostCase => ({
    title: `a user has done ${deed} in a sheet that is marked cell by cell: every colour is on its own cell or gone`,
    run: async ({ host, user }) => {
      const rows = ['标题', '甲', '乙', '丙', '丁'].map((text) => [text, `${text}值`]);
      await createSheet(host, plainSheet(FORM, rows));
      const marks = [1, 3].map((row): Mark => ({ sheet: FORM, row, column: 1, severity: 'error', remark: `${row}` }));
      await host.mark(marks);
      await user[deed]({ sheet: FORM, row: 2, column: 0 });
      const now = (await readSheet(host, FORM)).rows;
      const texts = (await user.markedCells()).map(({ row, column }) => now[row]?.[column]);
      for (const text of texts) expect(['甲值', '丙值']).toContain(text);
    },
  })),
];
