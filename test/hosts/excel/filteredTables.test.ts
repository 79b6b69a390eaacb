import { createSheet, tableChange, tableSheet } from '../../contract/plans';
import { describeWorkbook } from '../../fakeExcel/describeWorkbook';
import { excelUser } from '../../fakeExcel/excelUser';
import { startExcelHost } from '../../fakeExcel/startExcelHost';

const change = tableChange('数据', '数据表', {
  patches: [{ row: 1, column: 1, values: [['甲改'], ['乙'], ['丙改']] }],
  removedRows: [2],
  appendedRows: [['d', '丁', 4]],
});

async function filteredWorkbook() {
  const started = startExcelHost();
  const rows = [
    ['a', '甲', 1],
    ['b', '乙', 2],
    ['c', '丙', 3],
  ] as const;
  await createSheet(started.host, tableSheet('数据', '数据表', rows));
  const user = excelUser(started.fake);
  await user.filter?.({ sheet: '数据', row: 0, column: 0 }, ['b', 'c']);
  await started.fake.settle();
  started.fake.resetTraffic();
  return started;
}

const write = { title: '改', changes: [change] };

async function requestsOfWrite(): Promise<number> {
  const { host, fake } = await filteredWorkbook();
  await host.write(write);
  return fake.traffic().requests;
}

describe.each(['before', 'midway', 'after'] as const)('a request that fails, noticed %s it was carried out', (when) => {
  test('leaves a filtered table as it was, with its filter, wherever it strikes', async () => {
    const untouched = await filteredWorkbook();
    const before = describeWorkbook(untouched.fake.workbook) as object;
    // The last request only filters anew what is written by then.
    const requests = (await requestsOfWrite()) - 1;
    for (let request = 1; request <= requests; request += 1) {
      const { host, fake } = await filteredWorkbook();
      fake.fail({ request, when, code: 'GeneralException' });
      await expect(host.write(write)).rejects.toMatchObject({ name: 'HostError' });
      await fake.settle();
      expect({ request, ...(describeWorkbook(fake.workbook) as object) }).toEqual({ request, ...before });
    }
  });
});

test('a filter that cannot be put back leaves what was written, with all rows in sight', async () => {
  const requests = await requestsOfWrite();
  const { host, fake } = await filteredWorkbook();
  fake.fail({ request: requests, when: 'before', code: 'GeneralException' });
  await host.write(write);
  const [table] = fake.workbook.sheet('数据').tables;
  expect([table!.range.rows, table!.filters.size, table!.filteredRows.size]).toEqual([4, 0, 0]);
});

test('a filter that cannot be lifted is a refusal of its own', async () => {
  const requests = await requestsOfWrite();
  const refusals: unknown[] = [];
  for (let request = 1; request < requests; request += 1) {
    const { host, fake } = await filteredWorkbook();
    fake.fail({ request, when: 'before', code: 'GeneralException' });
    await host.write(write).catch((error: unknown) => refusals.push(error));
  }
  expect(refusals).toContainEqual(expect.objectContaining({ code: 'filtered', subject: '数据' }));
});
