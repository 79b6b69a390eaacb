/** @slow */
import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import type { Host } from '../../../src/app/host';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import type { Form } from '../../../src/model/form';
import type { FakeExcel } from '../../fakeExcel/connectExcel';
import { excelUser } from '../../fakeExcel/excelUser';
import { startExcelHost } from '../../fakeExcel/startExcelHost';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';

jest.setTimeout(300_000);

const good = buildForm();

/** Every third form has a total that is not the sum of its parts. */
function manyForms(count: number): readonly Form[] {
  return Array.from({ length: count }, (_, index) =>
    buildForm({
      projectName: `项目${index}`,
      ...(index % 3 === 1 && { funds: { ...good.funds, annual: { ...good.funds.annual, total: 32921921 } } }),
    }),
  );
}

async function checkedWorkbook(
  forms: readonly Form[],
  excelApi: number,
): Promise<{ host: Host; fake: FakeExcel; check: (isLive: boolean) => Promise<unknown> }> {
  const { host, fake } = startExcelHost({ excelApi });
  await importForms(host, await previewImport(host, buildReading(forms)), new Map());
  const checker = createWorkbookChecker(host);
  await checker.check();
  await fake.settle();
  return { host, fake, check: (isLive) => checker.check({ isLive }) };
}

function columnOf(fake: FakeExcel, sheet: string, header: string): number {
  const found = fake.workbook.sheet(sheet);
  for (let column = 0; column < 60; column += 1) if (found.look(0, column).value === header) return column;
  throw new Error(`no column ${header}`);
}

async function trafficOf(fake: FakeExcel, work: () => Promise<unknown>): ReturnType<typeof trafficNow> {
  await fake.settle();
  fake.resetTraffic();
  await work();
  return trafficNow(fake);
}

async function trafficNow(fake: FakeExcel): Promise<ReturnType<FakeExcel['traffic']>> {
  await fake.settle();
  return fake.traffic();
}

describe.each([
  { forms: 1, excelApi: 14 },
  { forms: 100, excelApi: 18 },
])('a live check of $forms forms in Excel with ExcelApi 1.$excelApi', ({ forms, excelApi }) => {
  test('writes nothing where the findings are as they were', async () => {
    const { fake, check } = await checkedWorkbook(manyForms(forms), excelApi);
    const live = await trafficOf(fake, () => check(true));
    expect(live.writingActions).toBe(0);
    expect(live.bytes).toBeLessThan(30_000);
  });

  test('writes as little where one finding more is there, however many there are', async () => {
    const { fake, check } = await checkedWorkbook(manyForms(forms), excelApi);
    const basis = columnOf(fake, '项目总表', '立项依据');
    await excelUser(fake).type({ sheet: '项目总表', row: 1, column: basis }, '');
    const live = await trafficOf(fake, () => check(true));
    // Most of it is the looks of the new row of 校验结果.
    expect(live.writingActions).toBeGreaterThan(0);
    expect(live.writingActions).toBeLessThan(250);
    expect(live.bytes).toBeLessThan(100_000);
  });

  test('a check that is asked for writes no mark again that stands, only when it was', async () => {
    const { fake, check } = await checkedWorkbook(manyForms(forms), excelApi);
    expect((await trafficOf(fake, () => check(false))).writingActions).toBe(1);
  });
});

test('a live check of 500 forms sends no more than one of a hundred', async () => {
  const { fake, check } = await checkedWorkbook(manyForms(500), 14);
  const unchanged = await trafficOf(fake, () => check(true));
  expect([unchanged.writingActions, unchanged.bytes < 30_000]).toEqual([0, true]);
  const basis = columnOf(fake, '项目总表', '立项依据');
  await excelUser(fake).type({ sheet: '项目总表', row: 1, column: basis }, '');
  const live = await trafficOf(fake, () => check(true));
  expect(live.writingActions).toBeLessThan(100);
  expect(live.bytes).toBeLessThan(100_000);
});

describe('the rules over the data tables', () => {
  test('are one a severity and sheet, over whole columns', async () => {
    const { fake } = await checkedWorkbook(manyForms(5), 14);
    for (const sheet of ['项目总表', '绩效指标']) {
      const rules = fake.workbook.sheet(sheet).conditionalFormats;
      expect(rules.map(({ fill }) => fill)).toEqual(['#FFC7CE', '#FFEB9C', '#DDEBF7']);
      expect(rules.flatMap(({ ranges }) => ranges.map(({ row, rows }) => row + rows))).toEqual(
        Array(3).fill(1_048_576),
      );
    }
  });

  test.each([14, 18])(
    'colour the wrong total of its own project, sorted by any column (ExcelApi 1.%i)',
    async (excelApi) => {
      const { fake } = await checkedWorkbook(manyForms(4), excelApi);
      const total = columnOf(fake, '项目总表', '年度资金总额');
      const wrong = async (): Promise<readonly unknown[]> => {
        const marked = await excelUser(fake).markedCells();
        const sheet = fake.workbook.sheet('项目总表');
        return marked
          .filter((cell) => cell.sheet === '项目总表' && cell.column === total)
          .map(({ row }) => sheet.look(row, total).value);
      };
      expect(await wrong()).toEqual([32921921]);
      for (const header of ['编号', '项目名称', '年度资金总额', '校验标记']) {
        await excelUser(fake).sortBy({ sheet: '项目总表', row: 0, column: columnOf(fake, '项目总表', header) });
        expect(await wrong()).toEqual([32921921]);
      }
    },
  );

  test.each([14, 18])(
    'the sentences are on their own cells again after the live check (ExcelApi 1.%i)',
    async (excelApi) => {
      const { fake, check } = await checkedWorkbook(manyForms(4), excelApi);
      await excelUser(fake).sortBy({ sheet: '项目总表', row: 0, column: columnOf(fake, '项目总表', '项目名称') });
      await check(true);
      const sheet = fake.workbook.sheet('项目总表');
      const total = columnOf(fake, '项目总表', '年度资金总额');
      const said = [1, 2, 3, 4].filter((row) =>
        excelApi === 18
          ? sheet.notes.some((note) => note.row === row && note.column === total)
          : (sheet.look(row, total).validation?.prompt.message ?? '') !== '',
      );
      expect(said.map((row) => sheet.look(row, total).value)).toEqual([32921921]);
    },
  );

  test('stand again where the user has deleted them, once a check is asked for', async () => {
    const { fake, check } = await checkedWorkbook(manyForms(4), 14);
    fake.workbook.sheet('绩效指标').conditionalFormats = [];
    await check(false);
    expect(fake.workbook.sheet('绩效指标').conditionalFormats).toHaveLength(3);
  });
});
