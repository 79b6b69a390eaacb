import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import type { Host } from '../../../src/app/host';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import type { Form } from '../../../src/model/form';
import { plainSheet } from '../../contract/plans';
import type { FakeExcel, Traffic } from '../../fakeExcel/connectExcel';
import { startExcelHost } from '../../fakeExcel/startExcelHost';
import { buildForm } from '../../pane/buildForm';

jest.setTimeout(60_000);

const MEGABYTE = 1_000_000;

/** Excel on the web takes and gives 5 MB; 4 leave room for what the estimate of a request does not see. */
const LIMIT = 4 * MEGABYTE;

function manyForms(count: number, overview = '概况。'): readonly Form[] {
  return Array.from({ length: count }, (_, index) => buildForm({ projectName: `项目${index}`, overview }));
}

async function importAll(host: Host, forms: readonly Form[]): Promise<void> {
  const readings = forms.map((form) => ({ form, spans: new Map(), labels: [], extent: { start: 0, end: 0 } }));
  await importForms(host, await previewImport(host, { forms: readings }), new Map());
}

async function trafficOf({ fake }: { readonly fake: FakeExcel }, work: () => Promise<unknown>): Promise<Traffic> {
  await fake.settle();
  fake.resetTraffic();
  await work();
  await fake.settle();
  return fake.traffic();
}

describe('round trips of each use case', () => {
  test.each([
    ['the list of sheets', 1, (host: Host) => host.listSheets()],
    ['two sheets read', 2, (host: Host) => host.readSheets(['项目总表', '绩效指标'])],
    ['sheets that are not there read', 1, (host: Host) => host.readSheets(['没有'])],
    ['a cell shown', 2, (host: Host) => host.reveal({ sheet: '项目总表', row: 1, column: 1 })],
    ['a setting read', 1, (host: Host) => host.readSetting('规则')],
    ['a setting saved', 1, (host: Host) => host.saveSetting('规则', {})],
    [
      'a new sheet, its finish in a request of its own',
      4,
      (host: Host) => host.write({ title: '新', changes: [{ kind: 'create-sheet', plan: plainSheet('新', [['a']]) }] }),
    ],
    ['marks on a workbook without any', 4, (host: Host) => host.mark([mark(1), mark(2), mark(3)])],
    ['marks cleared where there are none', 2, (host: Host) => host.mark([])],
  ] as const)('%s: %i', async (_what, requests, work) => {
    const started = startExcelHost();
    await importAll(started.host, manyForms(3));
    expect((await trafficOf(started, () => work(started.host))).requests).toBe(requests);
  });

  test.each([
    ['a first import of one form', 1, 0],
    ['an import of one form into a workbook with forms', 1, 5],
  ])('%s takes as few as any', async (_what, count, before) => {
    const started = startExcelHost();
    if (before > 0) await importAll(started.host, manyForms(before));
    const forms = manyForms(before + count).slice(before);
    const { requests } = await trafficOf(started, () => importAll(started.host, forms));
    // One of them reads the register that the forms are entered in, two ask where the tables are whose sheets do not bear their names.
    expect(requests).toBeLessThanOrEqual(11);
  });

  test('undo takes the same number for one form and for a hundred', async () => {
    const counts: number[] = [];
    for (const count of [1, 100]) {
      const started = startExcelHost();
      await importAll(started.host, manyForms(count));
      counts.push((await trafficOf(started, () => started.host.undo())).requests);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

describe('what depends on the number of forms', () => {
  test('an import of 1,000 forms differs from one of 1 only by the pieces of its payload', async () => {
    const one = startExcelHost();
    const few = await trafficOf(one, () => importAll(one.host, manyForms(1)));
    const many = startExcelHost();
    const forms = manyForms(1000, '概况文字较长。'.repeat(60));
    const bytes = JSON.stringify(forms).length * 3;
    const all = await trafficOf(many, () => importAll(many.host, forms));
    expect(all.largestRequest).toBeLessThan(LIMIT);
    expect(all.largestAnswer).toBeLessThan(LIMIT);
    expect(all.requests - few.requests).toBeLessThanOrEqual(Math.ceil((bytes * 2) / (2.5 * MEGABYTE)));
  });

  test('reading many forms stays below the limits, and grows by pieces only', async () => {
    const started = startExcelHost({ payloadLimit: 5 * MEGABYTE });
    await importAll(started.host, manyForms(300, '概况文字较长。'.repeat(200)));
    const reading = await trafficOf(started, () => started.host.readSheets(['项目总表', '绩效指标']));
    expect(reading.requests).toBeLessThanOrEqual(10);
    expect(reading.largestAnswer).toBeLessThan(5 * MEGABYTE);
  });

  test('checking many forms stays below the limits', async () => {
    const started = startExcelHost({ payloadLimit: 5 * MEGABYTE });
    await importAll(started.host, manyForms(60, '概况文字较长。'.repeat(200)));
    const checking = await trafficOf(started, () => createWorkbookChecker(started.host).check());
    expect(checking.largestRequest).toBeLessThan(LIMIT);
    expect(checking.largestAnswer).toBeLessThan(5 * MEGABYTE);
  });

  test('cells with very long texts are read in smaller pieces instead of being refused', async () => {
    const { host, fake } = startExcelHost({ payloadLimit: 5 * MEGABYTE });
    const rows = Array.from({ length: 400 }, () => ['长'.repeat(20_000)]);
    await host.write({ title: '长', changes: [{ kind: 'create-sheet', plan: plainSheet('长', rows) }] });
    expect((await host.readSheets(['长'])).get('长')?.rows).toEqual(rows);
    expect(fake.traffic().largestRequest).toBeLessThan(LIMIT);
  });

  test('5,000 marks go on in pieces below the limit', async () => {
    const started = startExcelHost();
    await importAll(started.host, manyForms(1));
    const marks = Array.from({ length: 5000 }, (_, row) => mark(row));
    const { largestRequest, largestAnswer } = await trafficOf(started, () => started.host.mark(marks));
    expect(largestRequest).toBeLessThan(LIMIT);
    expect(largestAnswer).toBeLessThan(LIMIT);
  });
});

function mark(row: number): Parameters<Host['mark']>[0][number] {
  return { sheet: '绩效指标', row, column: 1, severity: 'error', remark: '指标值没有单位，请核实后补充单位再上报。' };
}
