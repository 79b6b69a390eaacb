import type { CellEdit } from '../../../src/app/host';
import { createSheet, plainSheet } from '../../contract/plans';
import { excelUser } from '../../fakeExcel/excelUser';
import { startExcelHost } from '../../fakeExcel/startExcelHost';

test('edits of other people in the same workbook are left to their own pane', async () => {
  const { host, fake } = startExcelHost();
  await createSheet(host, plainSheet('表', [['a']]));
  const edits: CellEdit[] = [];
  await host.listenToEdits((edit) => edits.push(edit));
  const block = { row: 0, column: 0, rows: 1, columns: 1 };
  fake.workbook.tell({
    sheet: fake.workbook.sheet('表'),
    block,
    changeType: 'RangeEdited',
    source: 'Remote',
    isOurs: false,
  });
  await fake.settle();
  expect(edits).toEqual([]);
});

test('before ExcelApi 1.14 own writes are told from edits by their moment', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  const { host, fake } = startExcelHost({ excelApi: 13 });
  const edits: CellEdit[] = [];
  await host.listenToEdits((edit) => edits.push(edit));
  await createSheet(host, plainSheet('表', [['a']]));
  jest.advanceTimersByTime(1000);
  jest.useRealTimers();
  await fake.settle();
  expect(edits).toEqual([]);
  await excelUser(fake).type({ sheet: '表', row: 0, column: 0 }, 'b');
  expect(edits.map(({ sheet }) => sheet)).toEqual(['表']);
});

test('an edit in a sheet that is gone by the time it is told is no edit', async () => {
  const { host, fake } = startExcelHost();
  await createSheet(host, plainSheet('表', [['a']]));
  const edits: CellEdit[] = [];
  await host.listenToEdits((edit) => edits.push(edit));
  const sheet = fake.workbook.sheet('表');
  fake.workbook.removeSheet(sheet);
  fake.workbook.tell({
    sheet,
    block: { row: 0, column: 0, rows: 1, columns: 1 },
    changeType: 'RangeEdited',
    source: 'Local',
    isOurs: false,
  });
  await fake.settle();
  expect(edits).toEqual([]);
});

test('whole columns are told as an edit somewhere in the sheet', async () => {
  const { host, fake } = startExcelHost();
  await createSheet(host, plainSheet('表', [['a']]));
  const edits: CellEdit[] = [];
  await host.listenToEdits((edit) => edits.push(edit));
  await excelUser(fake).insertColumn({ sheet: '表', row: 0, column: 0 }, '新');
  expect(edits.map(({ sheet }) => sheet)).toEqual(['表']);
});

test.each(['listenToEdits', 'listenToSelection'] as const)(
  'while a cell is being edited the end of %s waits, and tells nothing meanwhile',
  async (listenTo) => {
    const { host, fake } = startExcelHost();
    await createSheet(host, plainSheet('表', [['a']]));
    const told: unknown[] = [];
    const stop = await host[listenTo]((what: unknown) => told.push(what));
    fake.editCell(true);
    let isStopped = false;
    const stopped = stop().then(() => {
      isStopped = true;
    });
    await fake.pause();
    expect(isStopped).toBe(false);
    const sheet = fake.workbook.sheet('表');
    const block = { row: 0, column: 0, rows: 1, columns: 1 };
    fake.workbook.tell({ sheet, block, changeType: 'RangeEdited', source: 'Local', isOurs: false });
    fake.workbook.select({ sheet: '表', row: 0, column: 0 });
    fake.editCell(false);
    await stopped;
    await excelUser(fake).type({ sheet: '表', row: 0, column: 0 }, 'b');
    await excelUser(fake).select({ sheet: '表', row: 0, column: 0 });
    expect(told).toEqual([]);
  },
);

test('listening ends quietly in a workbook that does not answer', async () => {
  const { host, fake } = startExcelHost();
  await createSheet(host, plainSheet('表', [['a']]));
  const stops = [await host.listenToEdits(() => undefined), await host.listenToSelection(() => undefined)];
  fake.fail({ request: 1, code: 'GeneralException', when: 'before' });
  await expect(stops[0]?.()).resolves.toBeUndefined();
  fake.fail({ request: 1, code: 'GeneralException', when: 'before' });
  await expect(stops[1]?.()).resolves.toBeUndefined();
});

test('an edit whose sheet Excel does not name is not told', async () => {
  const { host, fake } = startExcelHost();
  await createSheet(host, plainSheet('表', [['a']]));
  const edits: CellEdit[] = [];
  await host.listenToEdits((edit) => edits.push(edit));
  fake.fail({ request: 1, times: 9, code: 'GeneralException', when: 'before' });
  await excelUser(fake).type({ sheet: '表', row: 0, column: 0 }, 'b');
  fake.fail(undefined);
  expect(edits).toEqual([]);
  await excelUser(fake).type({ sheet: '表', row: 0, column: 0 }, 'c');
  expect(edits).toHaveLength(1);
});
