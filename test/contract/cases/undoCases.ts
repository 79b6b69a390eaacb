import type { WorkbookChange } from '../../../src/model/workbookChange';
import type { HostCase, HostSubject } from '../hostSubject';
import { createSheet, plainSheet, readCells, readWorkbook, tableChange, tableSheet } from '../plans';

const change: WorkbookChange = {
  title: '导入 2 份申报表',
  changes: [
    { kind: 'create-sheet', plan: plainSheet('新表', [['新']]) },
    tableChange('数据', '数据表', {
      patches: [{ row: 2, column: 1, values: [['乙改']] }],
      removedRows: [1],
      appendedRows: [['e', '=1+1', 5]],
    }),
    { kind: 'replace-sheet', plan: plainSheet('页', [['改过']]) },
    { kind: 'remove-sheet', sheet: '多余' },
  ],
};

/** Our own 撤销 takes back the last write, and never an edit of the user without being told to. */
export const undoCases: readonly HostCase[] = [
  {
    title: 'nothing can be undone before the first write',
    run: async ({ host }) => {
      expect(host.standingWrites().at(-1)?.title).toBeUndefined();
      expect(await host.undo()).toEqual({ kind: 'nothing-to-undo' });
    },
  },
  {
    title: 'undo takes a write back as a whole',
    run: async (subject) => {
      const { host } = subject;
      await prepare(subject);
      const before = await readWorkbook(host);
      await host.write(change);
      expect(host.standingWrites().at(-1)?.title).toBe('导入 2 份申报表');
      expect(await host.undo()).toEqual({ kind: 'undone', title: '导入 2 份申报表' });
      expect(await readWorkbook(host)).toEqual(before);
    },
  },
  {
    title: 'the same change can be written again after it was undone',
    run: async (subject) => {
      const { host } = subject;
      await prepare(subject);
      await host.write(change);
      const written = await readWorkbook(host);
      await host.undo();
      await host.write(change);
      expect(await readWorkbook(host)).toEqual(written);
    },
  },
  {
    title: 'undo takes back the last of two writes only',
    run: async (subject) => {
      const { host } = subject;
      await prepare(subject);
      await host.write(change);
      const before = await readWorkbook(host);
      await createSheet(host, plainSheet('又一张', [['x']]));
      expect(await host.undo()).toEqual({ kind: 'undone', title: '新建「又一张」' });
      expect(await readWorkbook(host)).toEqual(before);
    },
  },
  ...[
    { what: 'a new sheet', place: { sheet: '新表', row: 0, column: 0 } },
    { what: 'a patched row', place: { sheet: '数据', row: 1, column: 1 } },
    { what: 'an appended row', place: { sheet: '数据', row: 2, column: 1 } },
  ].map(({ what, place }): HostCase => ({
    title: `an edit in ${what} is not taken back unasked`,
    run: async (subject) => {
      const { host, user } = subject;
      await prepare(subject);
      const before = await readWorkbook(host);
      await host.write(change);
      await user.type(place, '人工修改');
      const edited = await readWorkbook(host);
      expect(await host.undo()).toMatchObject({
        kind: 'edited-since',
        title: '导入 2 份申报表',
        edits: [place],
      });
      expect(await readWorkbook(host)).toEqual(edited);
      expect(await host.undo({ force: true })).toEqual({ kind: 'undone', title: '导入 2 份申报表' });
      expect(await readWorkbook(host)).toEqual(before);
    },
  })),
  {
    title: 'an edit in a sheet that the write did not touch does not hinder undo and stays',
    run: async (subject) => {
      const { host, user } = subject;
      await prepare(subject);
      await user.addSheet('我的', [['旧']]);
      await host.write(change);
      await user.type({ sheet: '我的', row: 0, column: 0 }, '新');
      expect(await host.undo()).toMatchObject({ kind: 'undone' });
      expect(await readCells(host, '我的')).toEqual([['新']]);
    },
  },
  {
    title: 'a table that was changed and undone can be changed again',
    run: async (subject) => {
      const { host } = subject;
      await prepare(subject);
      await host.write(change);
      await host.undo();
      await host.write({
        title: '追加',
        changes: [tableChange('数据', '数据表', { appendedRows: [['f', '己', 6]] })],
      });
      expect((await readCells(host, '数据')).at(-1)).toEqual(['f', '己', 6]);
    },
  },
  {
    title: 'a derived write is passed over by undo, also where it wrote into a sheet that the undone write made',
    run: async (subject) => {
      const { host } = subject;
      await prepare(subject);
      const before = await readWorkbook(host);
      await host.write({
        title: '导入',
        changes: [{ kind: 'create-sheet', plan: tableSheet('结果', '结果表', [['x', '一', 1]]) }],
      });
      await host.write({
        title: '校验',
        isDerived: true,
        changes: [tableChange('结果', '结果表', { appendedRows: [['y', '二', 2]] })],
      });
      expect(await readCells(host, '结果')).toHaveLength(3);
      expect(host.standingWrites().at(-1)?.title).toBe('导入');
      expect(await host.undo()).toEqual({ kind: 'undone', title: '导入' });
      expect(await readWorkbook(host)).toEqual(before);
    },
  },
  {
    title: 'marks are not a write: they neither are undone nor count as an edit',
    run: async (subject) => {
      const { host } = subject;
      await prepare(subject);
      await host.write(change);
      await host.mark([{ sheet: '数据', row: 1, column: 1, severity: 'error', remark: '有误。' }]);
      expect(host.standingWrites().at(-1)?.title).toBe('导入 2 份申报表');
      expect(await host.undo()).toMatchObject({ kind: 'undone' });
    },
  },
];

async function prepare({ host }: HostSubject): Promise<void> {
  await createSheet(
    host,
    tableSheet('数据', '数据表', [
      ['a', '甲', 1],
      ['b', '乙', 2],
    ]),
  );
  await createSheet(host, plainSheet('页', [['原样'], [null, 1]]));
  await createSheet(host, plainSheet('多余', [['多余']]));
}
