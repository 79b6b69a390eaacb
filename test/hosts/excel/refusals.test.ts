import type { Host } from '../../../src/app/host';
import { createSheet, plainSheet, readCells, tableChange, tableSheet } from '../../contract/plans';
import type { FakeExcel } from '../../fakeExcel/connectExcel';
import { describeWorkbook } from '../../fakeExcel/describeWorkbook';
import { startExcelHost } from '../../fakeExcel/startExcelHost';

async function prepare(): Promise<{ readonly host: Host; readonly fake: FakeExcel }> {
  const started = startExcelHost();
  await createSheet(started.host, tableSheet('数据', '数据表', [['a', '甲', 1]]));
  return started;
}

const addRow = tableChange('数据', '数据表', { appendedRows: [['b', '乙', 2]] });
const newSheet = { kind: 'create-sheet', plan: plainSheet('新', [['x']]) } as const;

describe('what Excel refuses', () => {
  test.each([
    {
      what: 'a protected sheet',
      code: 'protected',
      subject: '数据',
      refuse: (fake: FakeExcel) => (fake.workbook.sheet('数据').isProtected = true),
      change: addRow,
    },
    {
      what: 'a new sheet in a workbook whose structure is protected',
      code: 'protected',
      subject: undefined,
      refuse: (fake: FakeExcel) => (fake.workbook.isStructureProtected = true),
      change: newSheet,
    },
    {
      what: 'a new sheet while another workbook has the focus',
      code: 'other-workbook',
      subject: undefined,
      refuse: (fake: FakeExcel) => (fake.workbook.isInactive = true),
      change: newSheet,
    },
    {
      what: 'a text that fits into no cell',
      code: 'too-large',
      subject: '数据',
      refuse: () => undefined,
      change: tableChange('数据', '数据表', { appendedRows: [['b', '长'.repeat(32_768), 2]] }),
    },
  ])('$what: $code, and nothing has changed', async ({ code, subject, refuse, change }) => {
    const { host, fake } = await prepare();
    refuse(fake);
    const before = describeWorkbook(fake.workbook);
    await expect(
      host.write({ title: '写', changes: [newSheet, change].slice(change === newSheet ? 1 : 0) }),
    ).rejects.toMatchObject({
      name: 'HostError',
      code,
      subject,
    });
    expect(describeWorkbook(fake.workbook)).toEqual(before);
  });

  test.each([
    ['InvalidOperationInCellEditMode', 'cell-editing'],
    ['AccessDenied', 'protected'],
    ['InactiveWorkbook', 'other-workbook'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ItemAlreadyExists', 'conflict'],
    ['MergedRangeConflict', 'conflict'],
    ['ApiNotFound', 'unsupported'],
    ['GeneralException', 'failed'],
    ['SomethingNew', 'failed'],
  ])('the error %s is told as %s, with the code of Excel for a diagnosis', async (excel, code) => {
    const { host, fake } = await prepare();
    fake.fail({ request: 1, when: 'before', code: excel });
    await expect(host.listSheets()).rejects.toMatchObject({
      code,
      message: expect.stringContaining(excel) as string,
      cause: expect.anything() as object,
    });
  });

  test('a sheet that is deleted while it is read is told as missing, not as a failure of ours', async () => {
    const { host, fake } = await prepare();
    fake.interfere({
      request: 2,
      deed: () => {
        fake.workbook.removeSheet(fake.workbook.sheet('数据'));
      },
    });
    await expect(host.readSheets(['数据'])).rejects.toMatchObject({ name: 'HostError', code: 'sheet-missing' });
    expect(await host.readSheets(['数据'])).toEqual(new Map());
  });

  test('a longest text that fits is written', async () => {
    const { host } = await prepare();
    const text = '长'.repeat(32_767);
    await createSheet(host, plainSheet('长', [[text]]));
    expect(await readCells(host, '长')).toEqual([[text]]);
  });

  test('a sheet of the user that is protected hinders nobody who writes elsewhere', async () => {
    const { host, fake } = await prepare();
    fake.workbook.addSheet('我的').isProtected = true;
    await host.write({ title: '写', changes: [addRow] });
    expect(await readCells(host, '数据')).toHaveLength(3);
  });
});

describe('while a cell is being edited', () => {
  test('a write waits until the edit is finished', async () => {
    const { host, fake } = await prepare();
    fake.editCell(true);
    let isWritten = false;
    const writing = host.write({ title: '写', changes: [addRow] }).then(() => (isWritten = true));
    await fake.pause();
    expect(isWritten).toBe(false);
    fake.editCell(false);
    await writing;
    expect(await readCells(host, '数据')).toHaveLength(3);
  });

  test('an edit that begins in the middle of a write delays it and breaks nothing', async () => {
    const { host, fake } = await prepare();
    const writing = host.write(
      { title: '写', changes: [addRow] },
      {
        onProgress: (done, total) => {
          if (done < total) fake.editCell(true);
        },
      },
    );
    await fake.pause();
    fake.editCell(false);
    await writing;
    expect(await readCells(host, '数据')).toHaveLength(3);
  });

  test('the host says that it waits, and that it goes on', async () => {
    const { host, fake } = await prepare();
    const waits = listenTo(host);
    fake.editCell(true);
    const writing = host.write({ title: '写', changes: [addRow] });
    const reading = host.listSheets();
    expect(await waits.next()).toBe(true);
    fake.editCell(false);
    await Promise.all([writing, reading]);
    expect(waits.heard).toEqual([true, false]);
    expect(await readCells(host, '数据')).toHaveLength(3);
    waits.stop();
    expect(waits.heard).toEqual([true, false]);
  });

  test.each([
    ['a write', (host: Host, signal: AbortSignal) => host.write({ title: '写', changes: [addRow] }, { signal })],
    ['reading', (host: Host, signal: AbortSignal) => host.readSheets(['数据'], { signal })],
    ['marking', (host: Host, signal: AbortSignal) => host.mark([], { signal })],
  ])('%s that is called off ends at once, and leaves nothing behind when the edit is finished', async (_what, work) => {
    const { host, fake } = await prepare();
    const before = describeWorkbook(fake.workbook);
    const waits = listenTo(host);
    fake.editCell(true);
    const controller = new AbortController();
    const called = work(host, controller.signal);
    await waits.next();
    controller.abort();
    await expect(called).rejects.toMatchObject({ name: 'HostError', code: 'cancelled' });
    fake.editCell(false);
    await fake.settle();
    expect(describeWorkbook(fake.workbook)).toEqual(before);
    await host.write({ title: '写', changes: [addRow] });
    expect(await readCells(host, '数据')).toHaveLength(3);
    waits.stop();
  });

  test('a write whose last request is on its way cannot be left: it ends with the edit, done as a whole', async () => {
    const { host, fake } = await prepare();
    const waits = listenTo(host);
    const controller = new AbortController();
    let isOver = false;
    const onProgress = (done: number, total: number): void => {
      if (done < total) fake.editCell(true);
    };
    const writing = host
      .write({ title: '写', changes: [addRow] }, { signal: controller.signal, onProgress })
      .finally(() => (isOver = true));
    await waits.next();
    controller.abort();
    await fake.pause();
    expect(isOver).toBe(false);
    fake.editCell(false);
    await writing;
    expect(await readCells(host, '数据')).toHaveLength(3);
    waits.stop();
  });
});

describe('in a workbook that is open for reading only', () => {
  test.each([
    ['a write', (host: Host) => host.write({ title: '写', changes: [addRow] })],
    ['marking', (host: Host) => host.mark([{ sheet: '数据', row: 1, column: 0, severity: 'error', remark: '有误。' }])],
    ['a setting', (host: Host) => host.saveSetting('规则', {})],
    ['undo', (host: Host) => host.undo()],
  ])('%s is refused as read-only, and nothing is asked of Excel', async (_what, work) => {
    const { host, fake } = await prepare();
    const before = describeWorkbook(fake.workbook);
    fake.workbook.isReadOnly = true;
    fake.resetTraffic();
    await expect(work(host)).rejects.toMatchObject({ name: 'HostError', code: 'read-only' });
    expect(fake.traffic().requests).toBe(0);
    expect(describeWorkbook(fake.workbook)).toEqual(before);
    fake.workbook.isReadOnly = false;
    expect(host.standingWrites().at(-1)?.title).toBe('新建「数据」');
  });

  test('the sheets are read', async () => {
    const { host, fake } = await prepare();
    fake.workbook.isReadOnly = true;
    expect(await readCells(host, '数据')).toHaveLength(2);
  });

  test('a cell that cannot be shown for that is told as read-only, not as protected', async () => {
    const { host, fake } = await prepare();
    fake.workbook.sheet('数据').visibility = 'Hidden';
    fake.workbook.isReadOnly = true;
    await expect(host.reveal({ sheet: '数据', row: 0, column: 0 })).rejects.toMatchObject({ code: 'read-only' });
  });
});

/** Listens to the waiting of a host; `next` settles when it says something. */
function listenTo(host: Host): {
  readonly heard: readonly boolean[];
  readonly next: () => Promise<boolean>;
  readonly stop: () => void;
} {
  const heard: boolean[] = [];
  let answer: (isWaiting: boolean) => void = () => undefined;
  const stop = host.listenToWaiting?.((isWaiting) => {
    heard.push(isWaiting);
    answer(isWaiting);
  });
  if (!stop) throw new Error('This host never waits.');
  return { heard, stop, next: () => new Promise((resolve) => (answer = resolve)) };
}
