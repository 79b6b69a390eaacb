import type { HostCase } from '../hostSubject';
import { createSheet, readSheet, readTable, tableChange, TABLE_HEADER, tableSheet } from '../plans';

const ROWS = [
  ['a', '甲', 1],
  ['b', '乙', 2],
  ['c', '丙', 3],
  ['d', '丁', 4],
] as const;

const SHEET = '数据';
const TABLE = '数据表';
const existing = tableSheet(SHEET, TABLE, ROWS);
const NAME = { sheet: SHEET, row: 0, column: 1 };

type Run = HostCase['run'];
type Subject = Parameters<Run>[0];
type HidingUser = Required<Subject['user']>;

/** A case for hosts in which rows can be hidden. */
function whereRowsHide(title: string, run: (host: Subject['host'], user: HidingUser) => Promise<void>): HostCase {
  const canHide = (user: Subject['user']): user is HidingUser => user.filter !== undefined;
  return {
    title,
    run: async ({ host, user }) => {
      if (!canHide(user)) return;
      await createSheet(host, existing);
      await run(host, user);
    },
  };
}

const shownRows = async (user: HidingUser, rows: number): Promise<readonly boolean[]> => {
  const shown: boolean[] = [];
  for (let row = 1; row <= rows; row += 1) shown.push(await user.isRowShown({ sheet: SHEET, row, column: 0 }));
  return shown;
};

/** Rows that a filter or the user hides are read and written like all others, and what hides them stays. */
export const hiddenRowCases: readonly HostCase[] = [
  whereRowsHide('rows that a filter hides are read', async (host, user) => {
    await user.filter(NAME, ['乙', '丁']);
    expect(await shownRows(user, 4)).toEqual([false, true, false, true]);
    expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER], ...ROWS]);
  }),
  whereRowsHide('values land in their rows though a filter hides some of them', async (host, user) => {
    await user.filter(NAME, ['乙', '丁']);
    const values = ROWS.map(([, , amount]) => [amount * 10]);
    await host.write({
      title: '更新',
      changes: [tableChange(SHEET, TABLE, { patches: [{ row: 1, column: 2, values }] })],
    });
    const expected = ROWS.map(([id, name, amount]) => [id, name, amount * 10]);
    expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER], ...expected]);
    expect(await shownRows(user, 4)).toEqual([false, true, false, true]);
  }),
  whereRowsHide('a filtered table loses and takes rows, and stays filtered', async (host, user) => {
    await user.filter(NAME, ['乙', '丁']);
    await host.write({
      title: '更新',
      changes: [
        tableChange(SHEET, TABLE, {
          removedRows: [1, 2],
          appendedRows: [
            ['e', '戊', 5],
            ['f', '乙', 6],
          ],
        }),
      ],
    });
    expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER], ROWS[2], ROWS[3], ['e', '戊', 5], ['f', '乙', 6]]);
    expect((await readSheet(host, SHEET)).tables[0]?.range.rows).toBe(5);
    expect(await shownRows(user, 4)).toEqual([false, true, false, true]);
  }),
  whereRowsHide('a write is taken back in a table that was filtered meanwhile', async (host, user) => {
    await host.write({
      title: '更新',
      changes: [
        tableChange(SHEET, TABLE, {
          patches: [{ row: 1, column: 1, values: [['甲改'], ['乙改'], ['丙改']] }],
          removedRows: [4],
          appendedRows: [['e', '戊', 5]],
        }),
      ],
    });
    await user.filter(NAME, ['丙改']);
    expect(await host.undo()).toMatchObject({ kind: 'undone' });
    expect(await readTable(host, SHEET)).toEqual([[...TABLE_HEADER], ...ROWS]);
  }),
  whereRowsHide('values land in their rows though the user has hidden some of them', async (host, user) => {
    await user.hideRow({ sheet: SHEET, row: 2, column: 0 });
    const values = ROWS.map(([id]) => [id.toUpperCase()]);
    await host.write({
      title: '更新',
      changes: [tableChange(SHEET, TABLE, { patches: [{ row: 1, column: 0, values }] })],
    });
    expect((await readTable(host, SHEET)).map(([id]) => id)).toEqual(['编号', 'A', 'B', 'C', 'D']);
    expect(await shownRows(user, 4)).toEqual([true, false, true, true]);
  }),
  whereRowsHide('cells in hidden rows are marked', async (host, user) => {
    await user.filter(NAME, ['乙']);
    await host.mark([{ sheet: SHEET, row: 3, column: 2, severity: 'error', remark: '错误：请核实。' }]);
    expect(await user.markedCells()).toMatchObject([{ sheet: SHEET, row: 3, column: 2 }]);
  }),
  whereRowsHide('a cell in a row that a filter hides is told of, and shown only when asked', async (host, user) => {
    await user.filter(NAME, ['乙']);
    const place = { sheet: SHEET, row: 3, column: 2 };
    expect(await host.reveal({ ...place, row: 2 })).toBe('shown');
    expect(await host.reveal(place)).toBe('hidden');
    expect(await user.isRowShown(place)).toBe(false);
    expect(await host.reveal(place, { unhide: true })).toBe('shown');
    expect(await user.isRowShown(place)).toBe(true);
    expect(await user.selection()).toEqual(place);
  }),
  whereRowsHide('a cell in a row that was hidden by hand is told of, and shown only when asked', async (host, user) => {
    const place = { sheet: SHEET, row: 3, column: 2 };
    await user.hideRow(place);
    expect(await host.reveal(place)).toBe('hidden');
    expect(await user.isRowShown(place)).toBe(false);
    expect(await host.reveal(place, { unhide: true })).toBe('shown');
    expect(await user.isRowShown(place)).toBe(true);
  }),
];
