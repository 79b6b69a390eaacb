import type { Host } from '../../../src/app/host';
import { createSheet, tableChange, tableSheet } from '../../contract/plans';
import type { FakeExcel } from '../../fakeExcel/connectExcel';
import { describeWorkbook } from '../../fakeExcel/describeWorkbook';
import { startExcelHost } from '../../fakeExcel/startExcelHost';

const ROWS = [
  ['a', '甲', 1],
  ['b', '乙', 2],
  ['c', '丙', 3],
];

const change = tableChange('数据', '数据表', {
  patches: [{ row: 1, column: 1, values: [['甲改', 10]] }],
  removedRows: [2],
  appendedRows: [['d', '丁', 4]],
  keys: [
    { row: 1, column: 0, value: 'a' },
    { row: 2, column: 0, value: 'b' },
  ],
});

/** What a user may do while a write is being prepared. */
const DEEDS: Readonly<Record<string, (fake: FakeExcel) => void>> = {
  'sorts the rows': ({ workbook }) => {
    const sheet = workbook.sheet('数据');
    [...ROWS].reverse().forEach((values, row) => {
      values.forEach((value, column) => {
        workbook.enter(sheet, row + 1, column, value);
      });
    });
  },
  'types another key into a row': ({ workbook }) => {
    workbook.enter(workbook.sheet('数据'), 2, 0, 'z');
  },
  'inserts a column before the table': ({ workbook }) => {
    workbook.sheet('数据').insertColumn(0);
  },
};

async function prepare(): Promise<{ readonly host: Host; readonly fake: FakeExcel }> {
  const started = startExcelHost();
  await createSheet(started.host, tableSheet('数据', '数据表', ROWS));
  await started.fake.settle();
  return started;
}

/** How many requests the write makes when nobody does anything. */
async function requestsOfWrite(): Promise<number> {
  const { host, fake } = await prepare();
  fake.resetTraffic();
  await host.write({ title: '改', changes: [change] });
  return fake.traffic().requests;
}

describe.each(Object.entries(DEEDS))('a user who %s', (_deed, act) => {
  test('before any request but the last leads to a conflict, and keeps what was done', async () => {
    const requests = await requestsOfWrite();
    expect(requests).toBeGreaterThan(2);
    const alone = await prepare();
    act(alone.fake);
    const expected = describeWorkbook(alone.fake.workbook) as object;
    for (let request = 1; request < requests; request += 1) {
      const { host, fake } = await prepare();
      fake.interfere({
        request,
        deed: () => {
          act(fake);
        },
      });
      await expect(host.write({ title: '改', changes: [change] })).rejects.toMatchObject({ code: 'conflict' });
      await fake.settle();
      expect({ request, ...(describeWorkbook(fake.workbook) as object) }).toEqual({ request, ...expected });
    }
  });
});
