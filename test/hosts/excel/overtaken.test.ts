/** @slow */
import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import type { WorkbookChecker } from '../../../src/app/check/checkWorkbook';
import type { Host } from '../../../src/app/host';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { regenerateForms } from '../../../src/app/sheets/regenerateForms';
import { settleFindings } from '../../../src/app/check/settleFindings';
import { createExcelHost } from '../../../src/hosts/excel/excelHost';
import type { FakeExcel } from '../../fakeExcel/connectExcel';
import { excelUser } from '../../fakeExcel/excelUser';
import { startExcelHost } from '../../fakeExcel/startExcelHost';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';

jest.setTimeout(120_000);

const good = buildForm();
const WRONG = 32921921;
const FORMS = ['丙桥加固', '甲路养护', '乙站改造'].map((projectName, index) =>
  buildForm({
    projectName,
    ...(index === 1 && { funds: { ...good.funds, annual: { ...good.funds.annual, total: WRONG } } }),
  }),
);

interface Started {
  readonly host: Host;
  readonly fake: FakeExcel;
  readonly checker: WorkbookChecker;
}

async function started(excelApi = 18): Promise<Started> {
  const { host, fake } = startExcelHost({ excelApi });
  await importForms(host, await previewImport(host, buildReading(FORMS)), new Map());
  await fake.settle();
  return { host, fake, checker: createWorkbookChecker(host) };
}

function columnOf({ fake }: Pick<Started, 'fake'>, name: string, header: string): number {
  const sheet = fake.workbook.sheet(name);
  for (let column = 0; column < 60; column += 1) if (sheet.look(0, column).value === header) return column;
  throw new Error(`no column ${header}`);
}

/** What the marked cells of 年度资金总额 show, and what the notes there stand on. */
async function marked({ fake }: Pick<Started, 'fake'>): Promise<readonly unknown[]> {
  const sheet = fake.workbook.sheet('项目总表');
  const column = columnOf({ fake }, '项目总表', '年度资金总额');
  const cells = (await excelUser(fake).markedCells()).filter((cell) => cell.sheet === '项目总表');
  return [...cells, ...sheet.notes].flatMap((cell) =>
    cell.column === column ? [sheet.look(cell.row, column).value] : [],
  );
}

/** How many requests a check takes when nobody does anything. */
async function requestsOfCheck(isLive: boolean): Promise<number> {
  const all = await started();
  if (isLive) {
    await all.checker.check();
    await typeReason(all);
  }
  all.fake.resetTraffic();
  await all.checker.check({ isLive });
  return all.fake.traffic().requests;
}

/** Another finding, so that a live check has something to write. */
async function typeReason({ fake }: Started): Promise<void> {
  await excelUser(fake).type({ sheet: '项目总表', row: 1, column: columnOf({ fake }, '项目总表', '立项依据') }, '');
}

const DEEDS: Readonly<Record<string, (fake: FakeExcel) => void>> = {
  'sorts 项目总表': (fake) => {
    const column = columnOf({ fake }, '项目总表', '项目名称');
    void excelUser(fake).sortBy({ sheet: '项目总表', row: 0, column });
  },
  'sorts 绩效指标': (fake) => {
    const column = columnOf({ fake }, '绩效指标', '三级指标');
    void excelUser(fake).sortBy({ sheet: '绩效指标', row: 0, column });
  },
  'puts a row into 项目总表': (fake) => {
    void excelUser(fake).insertRow({ sheet: '项目总表', row: 1, column: 0 });
  },
  'deletes 校验结果': ({ workbook }) => {
    const list = workbook.findSheet('校验结果');
    if (list) workbook.removeSheet(list);
  },
};

describe.each(Object.entries(DEEDS))('somebody who %s while a check goes on', (_deed, act) => {
  test.each([false, true])(
    'finds every mark on its own cell after the check that follows (live: %s)',
    async (isLive) => {
      const requests = await requestsOfCheck(isLive);
      expect(requests).toBeGreaterThan(4);
      for (let request = 1; request <= requests; request += 1) {
        const all = await started();
        if (isLive) {
          await all.checker.check();
          await typeReason(all);
        }
        all.fake.interfere({
          request,
          deed: () => {
            act(all.fake);
          },
        });
        await all.checker.check({ isLive });
        await all.fake.settle();
        await all.checker.check({ isLive: true });
        await all.fake.settle();
        expect({ request, marked: await marked(all) }).toEqual({ request, marked: [WRONG, WRONG] });
      }
    },
  );
});

test('an official form that is deleted while a check goes on is left out of it', async () => {
  const all = await started();
  const [name = ''] = [...(await regenerateForms(all.host)).values()];
  await all.fake.settle();
  all.fake.resetTraffic();
  await all.checker.check();
  const { requests } = all.fake.traffic();
  for (let request = 1; request <= requests; request += 1) {
    const again = await started();
    await regenerateForms(again.host);
    await again.fake.settle();
    const { workbook } = again.fake;
    again.fake.interfere({
      request,
      deed: () => {
        workbook.removeSheet(workbook.sheet(name));
      },
    });
    expect((await again.checker.check()).findings.length).toBeGreaterThan(0);
    await again.fake.settle();
  }
});

describe('two panes on one workbook', () => {
  test('come to the same marks, and the second writes nothing that stands', async () => {
    const one = await started();
    const other = { ...one, checker: createWorkbookChecker(createExcelHost()) };
    await one.checker.check();
    await one.fake.settle();
    one.fake.resetTraffic();
    await other.checker.check();
    expect(one.fake.traffic().writingActions).toBe(1);
    await typeReason(one);
    await one.checker.check({ isLive: true });
    await other.checker.check({ isLive: true });
    one.fake.resetTraffic();
    await other.checker.check({ isLive: true });
    await one.checker.check({ isLive: true });
    expect(one.fake.traffic().writingActions).toBe(0);
    expect(await marked(one)).toEqual([WRONG, WRONG]);
  });

  test('may check at the same moment', async () => {
    const one = await started();
    const other = { ...one, checker: createWorkbookChecker(createExcelHost()) };
    await Promise.all([one.checker.check(), other.checker.check()]);
    await one.checker.check({ isLive: true });
    expect(await marked(one)).toEqual([WRONG, WRONG]);
    const list = one.fake.workbook.sheet('校验结果');
    const rules = list.tables[0]?.range.rows ?? 0;
    await one.checker.check();
    expect(list.tables[0]?.range.rows).toBe(rules);
  });
});

test('校验结果 under another name goes on listing the findings, with the words of the user', async () => {
  const all = await started();
  await all.checker.check();
  const user = excelUser(all.fake);
  const place = { sheet: '校验结果', row: 1, column: columnOf(all, '校验结果', '备注') };
  await user.type(place, '已电话核实');
  await user.renameSheet('校验结果', '问题清单');
  const { findings } = await all.checker.check();
  expect(all.fake.workbook.findSheet('校验结果')).toBeUndefined();
  const list = all.fake.workbook.sheet('问题清单');
  expect(list.tables[0]?.range.rows).toBe(findings.length + 1);
  expect(list.look(place.row, place.column).value).toBe('已电话核实');
  expect(findings.map(({ remark }) => remark)).toContain('已电话核实');
  expect(await marked(all)).toEqual([WRONG, WRONG]);
});

test('校验结果 that the user has deleted is made again: his words have gone with it, and every finding is open', async () => {
  const all = await started();
  const { findings } = await all.checker.check();
  await settleFindings(all.host, findings.slice(0, 1), { state: 'ignored', remark: '已核实' });
  await all.checker.check();
  all.fake.workbook.removeSheet(all.fake.workbook.sheet('校验结果'));
  const again = await all.checker.check();
  expect(new Set(again.findings.map(({ state }) => state))).toEqual(new Set(['open']));
  expect(all.fake.workbook.sheet('校验结果').tables[0]?.range.rows).toBe(findings.length + 1);
});
