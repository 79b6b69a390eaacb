import type { Host } from '../../../src/app/host';
import type { WorkbookChange } from '../../../src/model/workbookChange';
import type { HostCase, HostSubject, WorkbookUser } from '../hostSubject';
import {
  createSheet,
  plainSheet,
  readCells,
  readTable,
  readWorkbook,
  tableChange,
  TABLE_HEADER,
  tableSheet,
} from '../plans';

const SHEET = '数据';
const TABLE = '数据表';
const HEADER = [...TABLE_HEADER];
const cell = (row: number, column = 0) => ({ sheet: SHEET, row, column });

/** Two rows of one import, then two of another below them. */
const FIRST = [
  ['a', '甲', 1],
  ['b', '乙', 2],
];
const SECOND = [
  ['c', '丙', 3],
  ['d', '丁', 4],
];

const second: WorkbookChange = { title: '第二次', changes: [tableChange(SHEET, TABLE, { appendedRows: SECOND })] };

/** Writes over b, takes a out and adds e. */
const update: WorkbookChange = {
  title: '更新',
  changes: [
    tableChange(SHEET, TABLE, {
      patches: [{ row: 2, column: 1, values: [['乙改', 20]] }],
      removedRows: [1],
      appendedRows: [['e', '戊', 5]],
    }),
  ],
};

async function writeFirst({ host }: HostSubject): Promise<void> {
  await createSheet(host, tableSheet(SHEET, TABLE, FIRST));
}

async function writeBoth(subject: HostSubject): Promise<void> {
  await writeFirst(subject);
  await subject.host.write(second);
}

type Deed = (user: WorkbookUser) => Promise<unknown>;

/** What a user does to rows and columns; none of it edits a cell that was written. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'inserted a row at the top': (user) => user.insertRow(cell(1)),
  'inserted a row among the rows': (user) => user.insertRow(cell(3)),
  'inserted a row above the header': (user) => user.insertRow(cell(0)),
  'sorted the rows': (user) => user.sortBy(cell(0)),
  'sorted the rows and inserted one': async (user) => {
    await user.sortBy(cell(0));
    await user.insertRow(cell(2));
  },
  'filtered the rows': async (user) => user.filter?.(cell(0), ['b', 'c', 'e']),
  'inserted a column in the table': (user) => user.insertColumn(cell(0, 1), '我的备注'),
  'inserted a column before the table': (user) => user.insertColumn(cell(0), '序'),
  'renamed the sheet': (user) => user.renameSheet(SHEET, '我的数据'),
  'moved the sheet': async (user) => {
    await user.addSheet('我的', [['x']]);
    await user.moveSheetFirst('我的');
  },
  'renamed a column': (user) => user.type(cell(0, 2), '金额（元）'),
};

/** The rows of the table, by 编号, as 编号 → 名称 and 金额; blank rows and the user's own columns left out. */
async function rowsOf(host: Host): Promise<readonly string[]> {
  const names = await host.listSheets();
  const name = names.find((sheet) => sheet === SHEET || sheet === '我的数据');
  const [header = [], ...rows] = await readTable(host, name ?? SHEET);
  const at = (title: RegExp): number => header.findIndex((text) => title.test(String(text)));
  const columns = [at(/^编号/u), at(/^名称/u), at(/^金额/u)];
  return rows
    .map((row) =>
      columns
        .map((column) => row[column] ?? '')
        .join(' ')
        .trim(),
    )
    .filter((row) => row !== '');
}

const sorted = (rows: readonly string[]): readonly string[] => [...rows].sort();
const text = (rows: readonly (readonly unknown[])[]): readonly string[] => rows.map((row) => row.join(' '));

/** Taking back finds what it wrote by what it is, never by its place, and never touches another write. */
export const rearrangedCases: readonly HostCase[] = [
  ...Object.entries(DEEDS).flatMap(([deed, act]): readonly HostCase[] => [
    {
      title: `a user has ${deed}: the rows of the last import go, those of the one before stay`,
      run: async (subject) => {
        await writeBoth(subject);
        await act(subject.user);
        expect(await subject.host.undo()).toEqual({ kind: 'undone', title: '第二次' });
        expect(sorted(await rowsOf(subject.host))).toEqual(text(FIRST));
      },
    },
    {
      title: `a user has ${deed}: what an update wrote over and removed is there again`,
      run: async (subject) => {
        await writeFirst(subject);
        await subject.host.write(update);
        await act(subject.user);
        expect(await subject.host.undo()).toEqual({ kind: 'undone', title: '更新' });
        expect(sorted(await rowsOf(subject.host))).toEqual(text(FIRST));
      },
    },
  ]),
  {
    title: 'removed rows come back between the rows where they stood',
    run: async (subject) => {
      await writeBoth(subject);
      await subject.host.write({ title: '删除', changes: [tableChange(SHEET, TABLE, { removedRows: [2, 3] })] });
      await subject.user.insertRow(cell(1));
      await subject.host.undo();
      expect(await rowsOf(subject.host)).toEqual(text([...FIRST, ...SECOND]));
      expect((await readTable(subject.host, SHEET)).length).toBe(6);
    },
  },
  {
    title: 'what stands below the table keeps its distance when rows come back',
    run: async (subject) => {
      await writeBoth(subject);
      await subject.user.type({ sheet: SHEET, row: 6, column: 0 }, '以上由预算科汇总');
      const before = await readCells(subject.host, SHEET);
      await subject.host.write({ title: '删除', changes: [tableChange(SHEET, TABLE, { removedRows: [1, 3] })] });
      await subject.host.undo();
      expect(await readCells(subject.host, SHEET)).toEqual(before);
    },
  },
  {
    title: 'a row that the user has deleted is nothing to take back, and that is said',
    run: async (subject) => {
      await writeBoth(subject);
      await subject.user.deleteRow(cell(3));
      expect(await subject.host.undo()).toEqual({ kind: 'undone', title: '第二次', missing: ['c'] });
      expect(await rowsOf(subject.host)).toEqual(text(FIRST));
    },
  },
  {
    title: 'a row of another import that the user has deleted stays deleted',
    run: async (subject) => {
      await writeBoth(subject);
      await subject.user.deleteRow(cell(1));
      expect(await subject.host.undo()).toEqual({ kind: 'undone', title: '第二次' });
      expect(await rowsOf(subject.host)).toEqual(text(FIRST.slice(1)));
    },
  },
  {
    title: 'edits are named by their cells where these stand now, and taken back only when told to',
    run: async (subject) => {
      await writeBoth(subject);
      await subject.user.insertRow(cell(1));
      await subject.user.type(cell(4, 1), '人工修改');
      expect(await subject.host.undo()).toEqual({
        kind: 'edited-since',
        title: '第二次',
        edits: [{ sheet: SHEET, row: 4, column: 1, label: 'c 名称' }],
      });
      expect(await subject.host.undo({ force: true })).toEqual({ kind: 'undone', title: '第二次' });
      expect(await rowsOf(subject.host)).toEqual(text(FIRST));
    },
  },
  {
    title: 'an edit that was taken back by hand is none',
    run: async (subject) => {
      await writeBoth(subject);
      await subject.user.type(cell(3, 1), '人工修改');
      await subject.user.type(cell(3, 1), '丙');
      expect(await subject.host.undo()).toEqual({ kind: 'undone', title: '第二次' });
    },
  },
  {
    title: "what the user wrote beside an added row in a column of his own is an edit, beside another's row it is not",
    run: async (subject) => {
      await writeBoth(subject);
      await subject.user.insertColumn(cell(0, 1), '我的备注');
      await subject.user.type(cell(1, 1), '已核实');
      await subject.user.type(cell(4, 1), '待补');
      expect(await subject.host.undo()).toMatchObject({ kind: 'edited-since', edits: [{ row: 4, column: 1 }] });
      await subject.host.undo({ force: true });
      expect(await rowsOf(subject.host)).toEqual(text(FIRST));
    },
  },
  {
    title: 'two rows of one 编号 cannot be told apart: a conflict, and nothing is changed',
    run: async (subject) => {
      await writeBoth(subject);
      await subject.user.type(cell(1), 'c');
      const before = await readWorkbook(subject.host);
      await expect(subject.host.undo({ force: true })).rejects.toMatchObject({ code: 'conflict', subject: 'c' });
      expect(await readWorkbook(subject.host)).toEqual(before);
      await subject.user.type(cell(1), 'a');
      expect(await subject.host.undo()).toMatchObject({ kind: 'undone' });
    },
  },
  {
    title: 'a row that the user has made anew is not doubled when the removed one comes back',
    run: async (subject) => {
      await writeFirst(subject);
      await subject.host.write({ title: '删除', changes: [tableChange(SHEET, TABLE, { removedRows: [2] })] });
      await subject.user.insertRow(cell(1));
      await subject.user.type(cell(1), 'b');
      expect(await subject.host.undo()).toMatchObject({ kind: 'edited-since', edits: [{ row: 1, column: 0 }] });
      await subject.host.undo({ force: true });
      expect(sorted(await rowsOf(subject.host))).toEqual(text(FIRST));
    },
  },
  {
    title: 'writes are taken back one after the other, the last one first, with edits of the user in between',
    run: async (subject) => {
      const { host, user } = subject;
      await writeFirst(subject);
      await host.write({ title: '第二次', changes: [tableChange(SHEET, TABLE, { appendedRows: SECOND })] });
      await user.insertRow(cell(2));
      await host.write({
        title: '第三次',
        changes: [tableChange(SHEET, TABLE, { removedRows: [1], appendedRows: [['e', '戊', 5]] })],
      });
      await user.sortBy(cell(0));
      expect(host.standingWrites().map(({ title }) => title)).toEqual([`新建「${SHEET}」`, '第二次', '第三次']);
      expect(await host.undo()).toEqual({ kind: 'undone', title: '第三次' });
      expect(sorted(await rowsOf(host))).toEqual(text([...FIRST, ...SECOND]));
      expect(await host.undo()).toEqual({ kind: 'undone', title: '第二次' });
      expect(sorted(await rowsOf(host))).toEqual(text(FIRST));
      expect(await host.undo()).toMatchObject({ kind: 'undone' });
      expect(await host.listSheets()).not.toContain(SHEET);
      expect(await host.undo()).toEqual({ kind: 'nothing-to-undo' });
    },
  },
  {
    title: 'a new sheet that was renamed goes only when told to, and under its new name',
    run: async ({ host, user }) => {
      await createSheet(host, plainSheet('页', [['原样']]));
      await createSheet(host, plainSheet('新页', [['新']]));
      await user.renameSheet('新页', '改名');
      expect(await host.undo()).toMatchObject({ kind: 'edited-since', edits: [{ sheet: '改名' }] });
      expect(await host.undo({ force: true })).toMatchObject({ kind: 'undone' });
      expect((await host.listSheets()).filter((name) => ['页', '新页', '改名'].includes(name))).toEqual(['页']);
    },
  },
  {
    title: 'a new sheet in which the user has only sorted and inserted rows goes without a question',
    run: async (subject) => {
      await writeBoth(subject);
      await subject.user.sortBy(cell(0));
      await subject.user.insertRow(cell(2));
      await subject.host.undo();
      expect(await subject.host.undo()).toMatchObject({ kind: 'undone' });
      expect(await subject.host.listSheets()).not.toContain(SHEET);
    },
  },
  {
    title: 'a new sheet that the user has deleted is nothing to take back, and a removed one comes back to its place',
    run: async ({ host, user }) => {
      await createSheet(host, plainSheet('一', [['1']]));
      await createSheet(host, plainSheet('二', [['2']]));
      await createSheet(host, plainSheet('三', [['3']]));
      await host.write({ title: '删除', changes: [{ kind: 'remove-sheet', sheet: '二' }] });
      await user.addSheet('我的', [['x']]);
      await user.moveSheetFirst('我的');
      expect(await host.undo()).toEqual({ kind: 'undone', title: '删除' });
      expect((await host.listSheets()).filter((name) => name !== 'Sheet1')).toEqual(['我的', '一', '二', '三']);
      expect(await host.undo()).toMatchObject({ kind: 'undone' });
      expect(await host.undo()).toMatchObject({ kind: 'undone', title: '新建「二」' });
      expect(await host.listSheets()).not.toContain('二');
    },
  },
  {
    title: 'a setting goes with the change that it belongs to, and comes back with it',
    run: async ({ host }) => {
      const change = (name: string, value: unknown): WorkbookChange => ({
        title: name,
        changes: [{ kind: 'create-sheet', plan: plainSheet(name, [['x']]) }],
        remember: [{ key: '张数', value }],
      });
      await host.write(change('一', [1]));
      await host.write(change('二', { 一: 1, 二: 2 }));
      expect(await host.readSetting('张数')).toEqual({ 一: 1, 二: 2 });
      await host.undo();
      expect(await host.readSetting('张数')).toEqual([1]);
      await host.undo();
      expect(await host.readSetting('张数')).toBeUndefined();
    },
  },
  {
    title: 'a setting that was saved anew since is not the write that is taken back',
    run: async ({ host }) => {
      const plan = plainSheet('一', [['x']]);
      await host.write({
        title: '一',
        changes: [{ kind: 'create-sheet', plan }],
        remember: [{ key: '张数', value: 1 }],
      });
      await host.saveSetting('张数', 7);
      await host.undo();
      expect(await host.readSetting('张数')).toBe(7);
    },
  },
  {
    title: 'a change that is refused leaves its settings alone',
    run: async ({ host }) => {
      await createSheet(host, plainSheet('一', [['x']]));
      const again: WorkbookChange = {
        title: '又一',
        changes: [{ kind: 'create-sheet', plan: plainSheet('一', [['y']]) }],
        remember: [{ key: '张数', value: 1 }],
      };
      await expect(host.write(again)).rejects.toMatchObject({ code: 'conflict' });
      expect(await host.readSetting('张数')).toBeUndefined();
    },
  },
  {
    title: 'whoever shows what can be taken back is told of every write that comes and goes',
    run: async ({ host }) => {
      const seen: (readonly string[])[] = [];
      const taken: boolean[] = [];
      const stop = host.listenToWrites(() => seen.push(host.standingWrites().map(({ title }) => title)));
      await createSheet(host, plainSheet('一', [['x']]));
      const [write] = host.standingWrites().slice(-1);
      if (write) taken.push(host.isTakenBack(write));
      await host.undo();
      if (write) taken.push(host.isTakenBack(write));
      stop();
      await createSheet(host, plainSheet('二', [['x']]));
      expect(seen).toEqual([['新建「一」'], []]);
      expect(taken).toEqual([false, true]);
    },
  },
  {
    title: "the grid's own undo and redo are known here: a write that they take back is taken back",
    run: async (subject) => {
      const { host, user } = subject;
      if (!user.pressUndo || !user.pressRedo) return;
      await writeBoth(subject);
      await user.pressUndo();
      expect(await rowsOf(host)).toEqual(text(FIRST));
      expect(host.standingWrites().at(-1)?.title).toBe(`新建「${SHEET}」`);
      await user.pressRedo();
      expect(await rowsOf(host)).toEqual(text([...FIRST, ...SECOND]));
      expect(host.standingWrites().at(-1)?.title).toBe('第二次');
      await user.insertRow(cell(1));
      expect(await host.undo()).toEqual({ kind: 'undone', title: '第二次' });
      await user.pressUndo();
      expect(host.standingWrites().at(-1)?.title).toBe('第二次');
      expect(await rowsOf(host)).toEqual(text([...FIRST, ...SECOND]));
      await user.pressUndo();
      await user.pressUndo();
      expect(host.standingWrites().at(-1)?.title).toBe(`新建「${SHEET}」`);
      expect(await readTable(host, SHEET)).toEqual([HEADER, ...FIRST]);
    },
  },
];
