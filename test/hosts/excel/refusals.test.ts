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
});
