import type { Host } from '../../../src/app/host';
import type { Mark } from '../../../src/model/mark';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import type { SheetChange } from '../../../src/model/workbookChange';
import { plainSheet, tableChange, tableSheet } from '../../contract/plans';
import type { Fault, FakeExcel } from '../../fakeExcel/connectExcel';
import type { WorkbookUser } from '../../contract/hostSubject';
import { describeWorkbook } from '../../fakeExcel/describeWorkbook';
import { excelUser } from '../../fakeExcel/excelUser';
import { startExcelHost } from '../../fakeExcel/startExcelHost';
import { officialSheet } from './officialSheet';

/** Everything that the host does in the workbook, each on the workbook of `prepare`. */
const USE_CASES: Readonly<Record<string, (host: Host) => Promise<unknown>>> = {
  'first import: new sheets with tables': (host) => write(host, NEW_SHEETS),
  'import into tables: rows added': (host) => write(host, [tableChange('数据', '数据表', { appendedRows: MANY_ROWS })]),
  'import into a table without rows': (host) => write(host, [tableChange('空', '空表', { appendedRows: MANY_ROWS })]),
  'import that updates: cells patched, rows removed and added': (host) => write(host, [UPDATE]),
  'all rows of a table removed': (host) =>
    write(host, [tableChange('数据', '数据表', { removedRows: [1, 2, 3, 4, 5, 6] })]),
  'as many rows removed as added': (host) =>
    write(host, [tableChange('数据', '数据表', { removedRows: [1, 3], appendedRows: MANY_ROWS.slice(0, 2) })]),
  'a sheet with everything written anew': (host) =>
    write(host, [{ kind: 'replace-sheet', plan: plainSheet('表样', [['新', { formula: '1+1', result: 2 }]]) }]),
  'a sheet with everything removed': (host) => write(host, [{ kind: 'remove-sheet', sheet: '表样' }]),
  'a sheet with what is remembered of it': (host) =>
    host.write({
      title: '汇总',
      changes: [{ kind: 'create-sheet', plan: plainSheet('新页', [['新']]) }],
      remember: [{ key: '张数', value: [1] }],
    }),
  'all at once': (host) =>
    write(host, [
      ...NEW_SHEETS,
      UPDATE,
      { kind: 'replace-sheet', plan: plainSheet('页', [['新']]) },
      { kind: 'remove-sheet', sheet: '表样' },
    ]),
  'a table that gets wider, and another that changes': (host) =>
    host.write({
      title: '校验',
      isDerived: true,
      changes: [
        {
          kind: 'widen-table',
          sheet: '空',
          table: '空表',
          header: { row: 0, column: 0, columns: 3 },
          added: [
            { header: '标记', width: 9, style: { format: '@' } },
            { header: '跳转', width: 7 },
          ],
          headerStyle: { fill: 'DDEBF7' },
        },
        tableChange('数据', '数据表', { appendedRows: MANY_ROWS }),
      ],
    }),
  'marks set': (host) => host.mark([...OLD_MARKS.slice(1), ...NEW_MARKS]),
  'marks cleared': (host) => host.mark([]),
};

jest.setTimeout(60_000);

const MOMENTS: readonly Fault['when'][] = ['before', 'midway', 'after'];

describe.each(Object.entries(USE_CASES))('%s', (_name, useCase) => {
  test('a failure at any request leaves the workbook as it was, and the same work succeeds afterwards; or does no harm', async () => {
    const expected = await outcome(useCase);
    const failures: string[] = [];
    let harmful = 0;
    for (const when of MOMENTS) {
      for (let request = 1; request <= expected.requests; request += 1) {
        const { host, fake } = await prepare();
        const before = describeWorkbook(fake.workbook);
        const title = host.standingWrites().at(-1)?.title;
        fake.fail({ request, when, code: 'GeneralException' });
        const refusal = await useCase(host).catch((error: unknown) => error);
        fake.fail(undefined);
        await fake.settle();
        failures.push(`${request} ${when}`);
        if (!(refusal instanceof Error)) {
          // Finish is tried again, and what Excel may refuse to tell is asked for in another way.
          expect({ request, when, workbook: describeWorkbook(fake.workbook) }).toEqual({
            request,
            when,
            workbook: expected.workbook,
          });
          continue;
        }
        harmful += 1;
        expect(refusal).toMatchObject({ name: 'HostError', code: 'failed' });
        expect({ request, when, ...(describeWorkbook(fake.workbook) as object) }).toEqual({
          request,
          when,
          ...(before as object),
        });
        expect(host.standingWrites().at(-1)?.title).toBe(title);
        await useCase(host);
        expect(describeWorkbook(fake.workbook)).toEqual(expected.workbook);
      }
    }
    expect(failures).toHaveLength(expected.requests * MOMENTS.length);
    expect(harmful).toBeGreaterThan(0);
  });

  test('what is written can be taken back to the last detail', async () => {
    const { host, fake } = await prepare();
    const before = describeWorkbook(fake.workbook);
    const title = host.standingWrites().at(-1)?.title;
    await useCase(host);
    if (host.standingWrites().at(-1)?.title === title) return;
    expect(await host.undo()).toMatchObject({ kind: 'undone' });
    await fake.settle();
    expect(describeWorkbook(fake.workbook)).toEqual(before);
  });
});

const REARRANGED: Readonly<Record<string, (user: WorkbookUser) => Promise<void>>> = {
  'nobody has done anything': () => Promise.resolve(),
  'rows were sorted and inserted': async (user) => {
    await user.sortBy({ sheet: '数据', row: 0, column: 0 });
    await user.insertRow({ sheet: '数据', row: 3, column: 0 });
  },
};

test.each(Object.entries(REARRANGED))(
  'a failure at any request of 撤销 after %s takes back all or nothing',
  async (_what, act) => {
    const written = async () => {
      const started = await prepare();
      await write(started.host, [...NEW_SHEETS, UPDATE]);
      await act(excelUser(started.fake));
      started.fake.resetTraffic();
      return started;
    };
    const whole = await written();
    await whole.host.undo();
    const expected = describeWorkbook(whole.fake.workbook);
    const { requests } = whole.fake.traffic();
    for (const when of MOMENTS) {
      for (let request = 1; request <= requests; request += 1) {
        const { host, fake } = await written();
        const before = describeWorkbook(fake.workbook);
        fake.fail({ request, when, code: 'GeneralException' });
        const outcome = await host.undo().catch((error: unknown) => error);
        fake.fail(undefined);
        await fake.settle();
        // Taking whole sheets back is tried again at once; the rest is whole or not at all.
        const isDone = (outcome as { kind?: string }).kind === 'undone';
        expect({ request, when, ...(describeWorkbook(fake.workbook) as object) }).toEqual({
          request,
          when,
          ...((isDone ? expected : before) as object),
        });
        if (!isDone) expect(await host.undo()).toMatchObject({ kind: 'undone' });
      }
    }
  },
);

test('where taking back fails as well the user is told, and whatever is asked for next takes it back first', async () => {
  const { host, fake } = await prepare();
  const before = describeWorkbook(fake.workbook);
  fake.fail({ request: 5, times: 10, when: 'midway', code: 'GeneralException' });
  await expect(write(host, [...NEW_SHEETS, UPDATE])).rejects.toMatchObject({ name: 'HostError', code: 'half-written' });
  expect(describeWorkbook(fake.workbook)).not.toEqual(before);
  await expect(host.listSheets()).rejects.toMatchObject({ code: 'half-written' });
  fake.fail(undefined);
  expect(await host.listSheets()).not.toContain('新表');
  expect(describeWorkbook(fake.workbook)).toEqual(before);
});

const MANY_ROWS = Array.from({ length: 5 }, (_, row) => [`新${row}`, '=1+1', row]);

const NEW_SHEETS: readonly SheetChange[] = [
  { kind: 'create-sheet', plan: tableSheet('新表', '新数据', MANY_ROWS) },
  { kind: 'create-sheet', plan: { ...officialSheet, name: '新表样' } },
];

const UPDATE = tableChange('数据', '数据表', {
  patches: [
    { row: 1, column: 1, values: [['甲改', 10]] },
    { row: 4, column: 2, values: [[null]] },
  ],
  removedRows: [2, 3, 6],
  appendedRows: MANY_ROWS,
});

const OLD_MARKS: readonly Mark[] = [
  { sheet: '空', row: 0, column: 1, severity: 'error', remark: '名称为空。' },
  { sheet: '我的台账', row: 1, column: 1, severity: 'info', remark: '提示。' },
];

const NEW_MARKS: readonly Mark[] = [
  { sheet: '数据', row: 2, column: 2, severity: 'warning', remark: '金额请核实。' },
  { sheet: '表样', row: 2, column: 1, severity: 'error', remark: '金额有误。' },
];

const wholeNumber = {
  rule: { wholeNumber: { formula1: 0, operator: 'GreaterThan' } },
  prompt: { showPrompt: true, title: '金额', message: '单位为元' },
  errorAlert: { showAlert: true, style: 'Warning', title: '', message: '应为整数' },
  ignoreBlanks: true,
};

/** A workbook of ours in which the user has left traces everywhere. */
async function prepare(): Promise<{ readonly host: Host; readonly fake: FakeExcel }> {
  const { host, fake } = startExcelHost();
  const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, row) => [id, `名${row}`, row]);
  const plans: readonly SheetPlan[] = [
    tableSheet('数据', '数据表', rows),
    tableSheet('空', '空表', []),
    plainSheet('页', [['原样', '=文字']]),
    officialSheet,
  ];
  await write(
    host,
    plans.map((plan) => ({ kind: 'create-sheet', plan })),
  );
  leaveTraces(fake);
  await host.mark(OLD_MARKS);
  await fake.settle();
  fake.resetTraffic();
  return { host, fake };
}

function leaveTraces({ workbook }: FakeExcel): void {
  const data = workbook.sheet('数据');
  data.cell(3, 0).format.fill.color = '#FFC000';
  data.cell(6, 1).format.font.italic = true;
  workbook.enter(data, 9, 0, "'以上由预算科汇总");
  workbook.enter(data, 9, 2, '=COUNTIFS(数据!$C:$C,1)');
  data.conditionalFormats.push({
    id: 'of the user',
    type: 'Custom',
    ranges: [{ row: 0, column: 4, rows: 5, columns: 1 }],
    formula: '=E1>1',
    fill: '#00FF00',
    fontColor: '',
  });
  for (const row of [2, 3, 5]) data.cell(row, 2).validation = wholeNumber;
  const own = workbook.addSheet('我的台账');
  workbook.enter(own, 0, 0, '=数据!A10');
  workbook.enter(own, 1, 1, '62');
  own.rowHeights.set(1, 40);
}

async function outcome(
  useCase: (host: Host) => Promise<unknown>,
): Promise<{ readonly requests: number; readonly workbook: unknown }> {
  const { host, fake } = await prepare();
  await useCase(host);
  await fake.settle();
  return { requests: fake.traffic().requests, workbook: describeWorkbook(fake.workbook) };
}

function write(host: Host, changes: readonly SheetChange[]): ReturnType<Host['write']> {
  return host.write({ title: `写入 ${changes.length} 处`, changes });
}
