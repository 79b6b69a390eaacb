import type { Mark } from '../../../src/model/mark';
import type { HostCase } from '../hostSubject';
import { createSheet, plainSheet, readWorkbook } from '../plans';

const first: Mark = { sheet: '表', row: 0, column: 0, severity: 'error', remark: '实施期资金总额与分项之和不一致。' };
const second: Mark = { sheet: '表', row: 1, column: 1, severity: 'warning', remark: '指标值没有单位，请核实。' };
const elsewhere: Mark = { sheet: '别', row: 0, column: 1, severity: 'info', remark: '=1+1' };

/** Marks show findings on cells and leave no trace when they go. */
export const markCases: readonly HostCase[] = [
  {
    title: 'marked cells show their mark, on several sheets',
    run: async ({ host, user }) => {
      await twoSheets(host);
      await host.mark([first, second, elsewhere]);
      expect(await markedPlaces(user)).toEqual(['别!0,1', '表!0,0', '表!1,1']);
    },
  },
  {
    title: 'a new list of marks replaces the old one, on every sheet',
    run: async ({ host, user }) => {
      await twoSheets(host);
      await host.mark([first, elsewhere]);
      await host.mark([second]);
      expect(await markedPlaces(user)).toEqual(['表!1,1']);
    },
  },
  {
    title: 'no marks means that all of them go',
    run: async ({ host, user }) => {
      await twoSheets(host);
      await host.mark([first, second, elsewhere]);
      await host.mark([]);
      expect(await markedPlaces(user)).toEqual([]);
    },
  },
  {
    title: 'the same marks again are the same marks',
    run: async ({ host, user }) => {
      await twoSheets(host);
      await host.mark([first, second]);
      await host.mark([first, second]);
      expect(await markedPlaces(user)).toEqual(['表!0,0', '表!1,1']);
    },
  },
  {
    title: 'two findings on one cell are one marked cell',
    run: async ({ host, user }) => {
      await twoSheets(host);
      await host.mark([first, { ...first, severity: 'info', remark: '另有一事。' }]);
      expect(await markedPlaces(user)).toEqual(['表!0,0']);
    },
  },
  {
    title: "the user's fill is there under a mark and after it",
    run: async ({ host, user }) => {
      await twoSheets(host);
      await user.fill(first, '92D050');
      await host.mark([first, second]);
      expect(await user.fillOf(first)).toBe('92D050');
      await host.mark([]);
      expect(await user.fillOf(first)).toBe('92D050');
      expect(await user.fillOf(second)).toBeUndefined();
    },
  },
  {
    title: 'marks change no value, no formula and no list of sheets',
    run: async ({ host, user }) => {
      await twoSheets(host);
      const before = await readWorkbook(host);
      await host.mark([first, second, elsewhere]);
      expect(await readWorkbook(host)).toEqual(before);
      expect(await user.formulaOf(elsewhere)).toBe('1+1');
      await host.mark([]);
      expect(await readWorkbook(host)).toEqual(before);
    },
  },
  {
    title: 'a thousand marks go on and off',
    run: async ({ host, user }) => {
      await createSheet(
        host,
        plainSheet(
          '表',
          Array.from({ length: 1000 }, (_, row) => [row]),
        ),
      );
      await host.mark(Array.from({ length: 1000 }, (_, row) => ({ ...first, row })));
      expect(await user.markedCells()).toHaveLength(1000);
      await host.mark([]);
      expect(await user.markedCells()).toEqual([]);
    },
  },
  {
    title: 'marking can be called off before it starts',
    run: async ({ host, user }) => {
      await twoSheets(host);
      await host.mark([first]);
      await expect(host.mark([second], { signal: { aborted: true } })).rejects.toMatchObject({ code: 'cancelled' });
      expect(await markedPlaces(user)).toEqual(['表!0,0']);
    },
  },
];

type Subject = Parameters<HostCase['run']>[0];

async function twoSheets(host: Subject['host']): Promise<void> {
  await createSheet(
    host,
    plainSheet('表', [
      ['一', '二'],
      [1, 2],
    ]),
  );
  await createSheet(host, plainSheet('别', [['甲', { formula: '1+1', result: 2 }]]));
}

async function markedPlaces(user: Subject['user']): Promise<readonly string[]> {
  const places = await user.markedCells();
  return places.map(({ sheet, row, column }) => `${sheet}!${row},${column}`).sort();
}
