import type { WorkbookChange } from '../../../src/model/workbookChange';
import type { HostCase, HostSubject } from '../hostSubject';
import { createSheet, plainSheet, readWorkbook, tableChange, tableSheet } from '../plans';

const existing = tableSheet('数据', '数据表', [
  ['a', '甲', 1],
  ['b', '乙', 2],
]);

const bigChange: WorkbookChange = {
  title: '大批写入',
  changes: [
    {
      kind: 'create-sheet',
      plan: plainSheet(
        '新一',
        Array.from({ length: 300 }, (_, row) => [`行${row}`, row]),
      ),
    },
    tableChange('数据', '数据表', {
      patches: [{ row: 1, column: 1, values: [['甲改']] }],
      removedRows: [2],
      appendedRows: Array.from({ length: 300 }, (_, row) => [`新${row}`, '新', row]),
    }),
    { kind: 'replace-sheet', plan: plainSheet('旧页', [['新内容']]) },
    { kind: 'remove-sheet', sheet: '多余' },
  ],
};

/** A write is done whole or not at all, whatever stops it. */
export const wholeOrNothingCases: readonly HostCase[] = [
  refusal('a sheet to create exists already', 'conflict', {
    title: '重名',
    changes: [
      { kind: 'create-sheet', plan: plainSheet('新的', [['x']]) },
      { kind: 'create-sheet', plan: plainSheet('数据', [['x']]) },
    ],
  }),
  refusal('a sheet to create differs from an existing one by case only', 'conflict', {
    title: '重名',
    changes: [{ kind: 'create-sheet', plan: plainSheet('SHEET甲', [['x']]) }],
  }),
  refusal('a table to create has the name of an existing one', 'conflict', {
    title: '重名',
    changes: [{ kind: 'create-sheet', plan: tableSheet('新的', '数据表', [['x', 'x', 1]]) }],
  }),
  refusal('the table to change is not there', 'conflict', {
    title: '改表',
    changes: [
      { kind: 'create-sheet', plan: plainSheet('新的', [['x']]) },
      tableChange('旧页', '数据表', { appendedRows: [['x', 'x', 1]] }),
    ],
  }),
  refusal('the header of the table is not where it was read', 'conflict', {
    title: '改表',
    changes: [tableChange('数据', '数据表', { header: { row: 1, column: 0 }, appendedRows: [['x', 'x', 1]] })],
  }),
  refusal('the sheet of the table is gone', 'sheet-missing', {
    title: '改表',
    changes: [
      { kind: 'create-sheet', plan: plainSheet('新的', [['x']]) },
      tableChange('没有', '数据表', { appendedRows: [['x', 'x', 1]] }),
    ],
  }),
  refusal('a sheet to remove is gone', 'sheet-missing', {
    title: '删除',
    changes: [
      { kind: 'create-sheet', plan: plainSheet('新的', [['x']]) },
      { kind: 'remove-sheet', sheet: '没有' },
    ],
  }),
  {
    title: 'a table that the user moved aside is a conflict, not a write into the wrong columns',
    run: async (subject) => {
      await prepare(subject);
      await subject.user.insertColumn({ sheet: '数据', row: 0, column: 0 }, '序');
      const before = await readWorkbook(subject.host);
      const change = tableChange('数据', '数据表', {
        patches: [{ row: 1, column: 0, values: [['x', 'x', 1]] }],
        appendedRows: [['y', 'y', 2]],
      });
      await expect(subject.host.write({ title: '改表', changes: [change] })).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await readWorkbook(subject.host)).toEqual(before);
    },
  },
  {
    title: 'a table that got a column since it was read is a conflict',
    run: async (subject) => {
      await prepare(subject);
      await subject.user.insertColumn({ sheet: '数据', row: 0, column: 1 }, '我的列');
      const before = await readWorkbook(subject.host);
      const change = tableChange('数据', '数据表', { appendedRows: [['y', 'y', 2]] });
      await expect(subject.host.write({ title: '改表', changes: [change] })).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await readWorkbook(subject.host)).toEqual(before);
    },
  },
  ...[
    { what: 'patched', parts: { patches: [{ row: 2, column: 1, values: [['乙改']] }] } },
    { what: 'removed', parts: { removedRows: [2], appendedRows: [['y', 'y', 2]] } },
  ].map(({ what, parts }): HostCase => ({
    title: `a row to be ${what} that is another one since it was read is a conflict, not a write into the wrong row`,
    run: async (subject) => {
      await prepare(subject);
      const keys = [{ row: 2, column: 0, value: 'b' }];
      await subject.user.type({ sheet: '数据', row: 1, column: 0 }, 'b');
      await subject.user.type({ sheet: '数据', row: 2, column: 0 }, 'a');
      const sorted = await readWorkbook(subject.host);
      const write = { title: '改表', changes: [tableChange('数据', '数据表', { ...parts, keys })] };
      await expect(subject.host.write(write)).rejects.toMatchObject({ code: 'conflict', subject: '数据' });
      expect(await readWorkbook(subject.host)).toEqual(sorted);
      await subject.user.type({ sheet: '数据', row: 2, column: 0 }, 'b');
      await subject.host.write(write);
      expect(subject.host.standingWrites().at(-1)?.title).toBe('改表');
    },
  })),
  {
    title: 'a write called off before it starts changes nothing',
    run: async (subject) => {
      await prepare(subject);
      const before = await readWorkbook(subject.host);
      const title = subject.host.standingWrites().at(-1)?.title;
      await expect(subject.host.write(bigChange, { signal: { aborted: true } })).rejects.toMatchObject({
        name: 'HostError',
        code: 'cancelled',
      });
      expect(await readWorkbook(subject.host)).toEqual(before);
      expect(subject.host.standingWrites().at(-1)?.title).toBe(title);
    },
  },
  {
    title: 'a write called off at any moment is done whole or not at all',
    run: async (subject) => {
      await prepare(subject);
      const before = await readWorkbook(subject.host);
      let wasDone = false;
      for (let looks = 1; !wasDone && looks < 200; looks += 1) {
        wasDone = await writeCalledOffAfter(subject, looks);
        if (!wasDone) expect(await readWorkbook(subject.host)).toEqual(before);
      }
      expect(wasDone).toBe(true);
      expect(subject.host.standingWrites().at(-1)?.title).toBe('大批写入');
      expect((await subject.host.listSheets()).includes('多余')).toBe(false);
    },
  },
  {
    title: 'progress rises to its total',
    run: async (subject) => {
      await prepare(subject);
      const seen: (readonly [number, number])[] = [];
      await subject.host.write(bigChange, { onProgress: (done, total) => seen.push([done, total]) });
      const last = seen.at(-1);
      expect(last?.[0]).toBe(last?.[1]);
      expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((a, b) => a - b));
      expect(new Set(seen.map(([, total]) => total)).size).toBe(1);
    },
  },
];

function refusal(when: string, code: string, change: WorkbookChange): HostCase {
  return {
    title: `refused when ${when}: the workbook stays as it was`,
    run: async (subject) => {
      await prepare(subject);
      const before = await readWorkbook(subject.host);
      const title = subject.host.standingWrites().at(-1)?.title;
      await expect(subject.host.write(change)).rejects.toMatchObject({ name: 'HostError', code });
      expect(await readWorkbook(subject.host)).toEqual(before);
      expect(subject.host.standingWrites().at(-1)?.title).toBe(title);
    },
  };
}

async function prepare({ host }: HostSubject): Promise<void> {
  await createSheet(host, existing);
  await createSheet(host, plainSheet('旧页', [['旧内容']]));
  await createSheet(host, plainSheet('多余', [['多余']]));
  await createSheet(host, plainSheet('Sheet甲', [['多余']]));
}

async function writeCalledOffAfter({ host }: HostSubject, looks: number): Promise<boolean> {
  let left = looks;
  const signal = {
    get aborted(): boolean {
      left -= 1;
      return left < 0;
    },
  };
  try {
    await host.write(bigChange, { signal });
    return true;
  } catch (error) {
    expect(error).toMatchObject({ name: 'HostError', code: 'cancelled' });
    return false;
  }
}
