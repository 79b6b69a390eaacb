import type { CellEdit } from '../../../src/app/host';
import type { HostCase } from '../hostSubject';
import { createSheet, plainSheet, tableChange, tableSheet } from '../plans';

/** Edits of the user are told; our own writes never come back as one. */
export const editCases: readonly HostCase[] = [
  {
    title: 'an edit of the user is told with its sheet and its cell',
    run: async ({ host, user }) => {
      await createSheet(
        host,
        plainSheet('表', [
          ['a', 'b'],
          ['c', 'd'],
        ]),
      );
      const edits: CellEdit[] = [];
      const stop = await host.listenToEdits((edit) => edits.push(edit));
      await user.type({ sheet: '表', row: 1, column: 1 }, '改');
      await stop();
      expect(edits.map((edit) => edit.sheet)).toEqual(['表']);
      expect([undefined, { row: 1, column: 1, rows: 1, columns: 1 }]).toContainEqual(edits[0]?.range);
    },
  },
  {
    title: 'writes, marks, undo, settings and showing a cell are no edits',
    run: async ({ host }) => {
      await createSheet(host, tableSheet('表', '甲表', [['a', '甲', 1]]));
      const edits: CellEdit[] = [];
      const stop = await host.listenToEdits((edit) => edits.push(edit));
      await host.write({
        title: '写',
        changes: [
          tableChange('表', '甲表', {
            patches: [{ row: 1, column: 1, values: [['改']] }],
            appendedRows: [['b', '乙', 2]],
          }),
          { kind: 'create-sheet', plan: plainSheet('新', [['x']]) },
        ],
      });
      await host.mark([{ sheet: '表', row: 1, column: 0, severity: 'info', remark: '提示。' }]);
      await host.mark([]);
      await host.reveal({ sheet: '表', row: 0, column: 0 });
      await host.saveSetting('规则', { on: true });
      await host.undo();
      await stop();
      expect(edits).toEqual([]);
    },
  },
  {
    title: 'an edit in a sheet that was made after listening began is told',
    run: async ({ host, user }) => {
      const edits: CellEdit[] = [];
      const stop = await host.listenToEdits((edit) => edits.push(edit));
      await createSheet(host, plainSheet('后来', [['a']]));
      await user.type({ sheet: '后来', row: 0, column: 0 }, 'b');
      await stop();
      expect(edits.map((edit) => edit.sheet)).toEqual(['后来']);
    },
  },
  {
    title: 'a sort of the user is told with its sheet',
    run: async ({ host, user }) => {
      const rows = [
        ['a', '甲', 1],
        ['b', '乙', 2],
      ];
      await createSheet(host, tableSheet('表', '甲表', rows));
      const edits: CellEdit[] = [];
      const stop = await host.listenToEdits((edit) => edits.push(edit));
      await user.sortBy({ sheet: '表', row: 0, column: 0 });
      await stop();
      expect(new Set(edits.map((edit) => edit.sheet))).toEqual(new Set(['表']));
    },
  },
  {
    title: 'every listener is told until it stops',
    run: async ({ host, user }) => {
      await createSheet(host, plainSheet('表', [['a']]));
      const heard: string[] = [];
      const stopFirst = await host.listenToEdits(() => heard.push('一'));
      const stopSecond = await host.listenToEdits(() => heard.push('二'));
      await user.type({ sheet: '表', row: 0, column: 0 }, 1);
      await stopFirst();
      await user.type({ sheet: '表', row: 0, column: 0 }, 2);
      await stopSecond();
      await user.type({ sheet: '表', row: 0, column: 0 }, 3);
      expect(heard.sort()).toEqual(['一', '二', '二']);
    },
  },
];
