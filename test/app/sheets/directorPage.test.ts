import { readRoster } from '../../../src/app/receipts/readRoster';
import { addToRoster } from '../../../src/app/receipts/roster';
import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { settleFindings } from '../../../src/app/check/settleFindings';
import { summariseDepartments } from '../../../src/app/sheets/summariseDepartments';
import { assertExcelSafe } from '../../../src/formats/xlsx/assertExcelSafe';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { findSheet } from '../../../src/model/change/findSheet';
import type { Form } from '../../../src/model/form';
import { sheetContentOf } from '../../../src/model/sheetContentOf';
import type { CellValue, SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

const PAGE = '领导一页';

function formOf(year: number, code: string, name: string, annual: number, projectName = '道路照明'): Form {
  const form = buildForm({ year, projectName, department: { code, name }, unit: `${name}中心` });
  const amounts = { ...form.funds.annual, total: annual, central: annual / 4, municipal: (3 * annual) / 4 };
  return { ...form, funds: { ...form.funds, annual: amounts } };
}

function planOf(host: MemoryHost): SheetPlan {
  return findSheet(host.sheets(), PAGE)!;
}

function cellsOf(host: MemoryHost): readonly (readonly CellValue[])[] {
  return sheetContentOf(planOf(host)).rows;
}

test('各年度合计和来源、部门按金额排列并与自己的上年比较，改了名的按代码认', async () => {
  const host = await hostHolding([
    formOf(2024, '01', '甲局', 1_000_000),
    formOf(2024, '02', '乙局', 500_000),
    formOf(2024, '04', '丁局', 70_000),
    formOf(2025, '02', '乙和丙局', 2_000_000),
    formOf(2025, '01', '甲局', 800_000),
    formOf(2025, '03', '戊局', 400_000),
  ]);
  expect(await summariseDepartments(host)).toMatchObject({ sheet: '部门汇总', director: PAGE });
  const cells = cellsOf(host);
  expect(cells[0]![0]).toBe('2025年度项目支出绩效目标申报情况');
  expect(cells[3]!.slice(1)).toEqual(['2024年度', 3, 157, 39.25, 0, 117.75, 0, 0]);
  expect(cells[4]!.slice(1, 5)).toEqual(['2025年度', 3, 320, 80]);
  const head = cells.findIndex(([first]) => first === '序号');
  expect(cells.slice(head + 1, head + 6).map((row) => row.slice(0, 6))).toEqual([
    [1, '乙和丙局', 1, 200, 50, 150],
    [2, '甲局', 1, 80, 100, -20],
    [3, '戊局', 1, 40, null, 40],
    [null, '本年没有：丁局', 0, 0, 7, -7],
    [null, '合计', 3, 320, 157, 163],
  ]);
  expect(cells[head + 1]!.slice(6, 8)).toEqual([3, 0.625]);
  expect(cells[head + 3]![6]).toBe('');
  expect(() => {
    assertExcelSafe(host.sheets());
  }).not.toThrow();
});

test('各行的上年加起来就是合计：部门换了代码、有两个代码的按名称认，本年没有的另列一行', async () => {
  const host = await hostHolding([
    formOf(2024, '070', '教育局', 4_000_000),
    formOf(2024, '071', '城市管理局', 1_000_000),
    formOf(2024, '080', '水务局', 300_000),
    formOf(2024, '081', '审计局', 20_000),
    formOf(2025, '071', '教育局', 4_500_000, '办公'),
    formOf(2025, '070', '教育局', 200_000, '维修'),
    formOf(2025, '080', '水利局', 350_000),
  ]);
  await summariseDepartments(host);
  const cells = cellsOf(host);
  const head = cells.findIndex(([first]) => first === '序号');
  expect(cells.slice(head + 1, head + 5).map((row) => row.slice(0, 6))).toEqual([
    [1, '教育局', 2, 470, 400, 70],
    [2, '水利局', 1, 35, 30, 5],
    [null, '本年没有的 2 个部门', 0, 0, 102, -102],
    [null, '合计', 3, 505, 532, -27],
  ]);
});

test('报了两次还没有处理的不计入合计，它的错误也不计', async () => {
  const once = formOf(2025, '01', '甲局', 1_000_000);
  const wrong = (total: number): Form => ({
    ...once,
    funds: { ...once.funds, annual: { ...once.funds.annual, total } },
  });
  const host = await hostHolding([wrong(3), wrong(5)]);
  await summariseDepartments(host);
  const cells = cellsOf(host);
  const text = cells.flat().join('\n');
  const [, errors, projects] = /待处理的错误 (\d+) 处，在 (\d+) 个项目里/u.exec(text) ?? [];
  expect(projects).toBe('1');
  expect(cells.find((row) => row[1] === '合计')!.at(-1)).toBe(Number(errors));
  const summary = sheetContentOf(findSheet(host.sheets(), '部门汇总')!).rows;
  const total = summary.find((row) => row.some((cell) => /合计$/u.test(String(cell))))!;
  expect(total).toContain(Number(errors));
});

test('没有处理的错误、没有报的部门写在上面，忽略的错误不算', async () => {
  const wrong = formOf(2025, '01', '甲局', 1_000_000);
  const total = { ...wrong.funds.annual, total: 3 };
  const host = await hostHolding([
    { ...wrong, funds: { ...wrong.funds, annual: total } },
    formOf(2025, '02', '乙局', 7),
  ]);
  await addToRoster(host, readRoster('09 水务局\n审计局', '2025').expected);
  await summariseDepartments(host);
  const text = (): string => cellsOf(host).flat().join('\n');
  const errors = Number(/待处理的错误 (\d+) 处，在 \d 个项目里/u.exec(text())?.[1]);
  expect(errors).toBeGreaterThan(0);
  expect(text()).toContain('还没有报的 2 个：水务局、审计局。');
  const sum = (): unknown =>
    cellsOf(host)
      .find((row) => row[1] === '合计')!
      .at(-1);
  expect(sum()).toBe(errors);
  const { findings } = await createWorkbookChecker(host).check();
  await settleFindings(host, findings.filter(({ severity }) => severity === 'error').slice(0, 1), { state: 'ignored' });
  await summariseDepartments(host);
  expect(sum()).toBe(errors - 1);
});

test('部门再多也是一页：十二行以外并成一行，一共一页高', async () => {
  const forms = Array.from({ length: 60 }, (_, index) =>
    formOf(2024 + (index % 2), '', `第${index >> 1}局`, (index + 1) * 10_000),
  );
  const host = await hostHolding(forms);
  await summariseDepartments(host);
  const cells = cellsOf(host);
  expect(cells.find((row) => String(row[1]).startsWith('其他'))!.slice(1, 4)).toEqual([
    '其他 19 个部门',
    19,
    forms
      .filter(({ year }) => year === 2025)
      .map(({ funds }) => (funds.annual.total ?? 0) / 10_000)
      .sort((a, b) => b - a)
      .slice(11)
      .reduce((sum, amount) => sum + amount, 0),
  ]);
  const { chart, rowHeights, rows } = planOf(host);
  const heights = rows.map((_, row) => rowHeights!.get(row)!).reduce((sum, height) => sum + height, 0);
  // A4 less the margins, with a tenth to spare; rows under the texts have the standard height.
  expect(heights + chart!.anchor.rows * 15).toBeLessThan(765 * 0.95);
});

test('部门名称一行放不下的，行高够两行；短的还是一行', async () => {
  const long = '某某市中心城区生态环境保护和综合行政执法事务管理局';
  const host = await hostHolding([formOf(2025, '01', long, 900_000), formOf(2025, '02', '乙局', 300_000)]);
  await summariseDepartments(host);
  const first = cellsOf(host).findIndex(([number]) => number === 1);
  const [tall, short] = [first, first + 1].map((row) => planOf(host).rowHeights?.get(row) ?? 0);
  expect(cellsOf(host)[first]![1]).toBe(long);
  expect(tall).toBeGreaterThan(1.3 * short!);
});
