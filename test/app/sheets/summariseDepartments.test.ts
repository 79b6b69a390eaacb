import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { summariseDepartments } from '../../../src/app/sheets/summariseDepartments';
import { assertExcelSafe } from '../../../src/formats/xlsx/assertExcelSafe';
import { findSheet } from '../../../src/model/change/findSheet';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { sheetContentOf } from '../../../src/model/sheetContentOf';
import type { CellValue } from '../../../src/model/sheetPlan';
import { startExcelHost } from '../../fakeExcel/startExcelHost';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';
import { hostHolding, memoryHost } from '../../pane/fakeServices';

const form = buildForm();
const civil = buildForm({ projectName: '低保', department: { code: '021', name: '阳泉市民政局' } });
const SUMMARY = '部门汇总';

function namesOf(host: MemoryHost): readonly string[] {
  return host.sheets().map(({ name }) => name);
}

function cellsOf(host: MemoryHost): readonly (readonly CellValue[])[] {
  return sheetContentOf(findSheet(host.sheets(), SUMMARY)!).rows;
}

test('一个部门一行，金额大的在前，年度合计在后', async () => {
  const small = { ...civil, funds: { ...civil.funds, annual: { ...civil.funds.annual, total: 1, municipal: 1 } } };
  const host = await hostHolding([small, form]);
  expect(await summariseDepartments(host)).toMatchObject({ sheet: SUMMARY, projects: 2 });
  expect(
    cellsOf(host)
      .slice(4, 7)
      .map((row) => row.slice(0, 5)),
  ).toEqual([
    [2024, '阳泉市人力资源和社会保障局', '062', 1, 3292.192],
    [2024, '阳泉市民政局', '021', 1, 0.0001],
    [2024, '2024年度合计', '', 2, 3292.1921],
  ]);
  expect(() => {
    assertExcelSafe(host.sheets());
  }).not.toThrow();
});

test('部门名称只差空格算同一个部门，两种写法都加进来', async () => {
  const spaced = buildForm({ projectName: '低保金', department: { code: '021', name: '阳泉市 民政局' } });
  const host = await hostHolding([civil, spaced]);
  await summariseDepartments(host);
  const plan = findSheet(host.sheets(), SUMMARY)!;
  expect(cellsOf(host)[4]!.slice(1, 4)).toEqual(['阳泉市民政局', '021', 2]);
  expect(plan.rows[4]![3]).toMatchObject({
    formula: expect.stringMatching(/"=阳泉市民政局".*"=阳泉市 民政局"/u) as string,
  });
});

test('部门多于十二个时图上画前十一个，其余并成一条', async () => {
  const forms = Array.from({ length: 60 }, (_, index) =>
    buildForm({ projectName: `项目${index}`, department: { code: '', name: `第${index}局` } }),
  );
  const host = await hostHolding(forms);
  await summariseDepartments(host);
  const { chart, rows } = findSheet(host.sheets(), SUMMARY)!;
  expect(chart!.categories.rows).toBe(12);
  expect(rows[chart!.categories.row]![1]).toBe('其他 49 个部门');
  const { row, column } = chart!.series[0]!.values;
  expect(rows[row]![column]).toMatchObject({ result: (49 * 32921920) / 10_000 });
  expect(chart!.anchor.column).toBeGreaterThan(column);
});

test('写成文字的金额公式加不进来，表下说明是哪一行', async () => {
  const host = await hostHolding([form]);
  const register = findSheet(host.sheets(), '项目总表')!;
  const column = register.rows[0]!.indexOf('年度资金总额');
  host.edit(
    { ...register, rows: register.rows.map((row, index) => (index === 1 ? row.with(column, '100') : row)) },
    undefined,
  );
  await summariseDepartments(host);
  expect(cellsOf(host)[4]![4]).toBe(0);
  expect(cellsOf(host).flat()).toContain('项目总表第 2 行的金额或年度是文字，公式没有计入，请改为数字。');
});

test('再生成一次写在原处；用户自己的同名表不动；撤销可以收回', async () => {
  const host = await hostHolding([form]);
  host.edit({ name: SUMMARY, rows: [['我的']], columns: [] }, undefined);
  expect(await summariseDepartments(host)).toMatchObject({ sheet: '部门汇总(2)' });
  const names = namesOf(host);
  await summariseDepartments(host);
  expect(namesOf(host)).toEqual(names);
  expect(findSheet(host.sheets(), SUMMARY)!.rows).toEqual([['我的']]);
  expect(host.standingWrites().at(-1)?.title).toBe('生成部门汇总');
});

test('没有申报表的工作簿什么也不写；数据表读不了时说明是什么挡住', async () => {
  const empty = memoryHost();
  expect(await summariseDepartments(empty)).toBeUndefined();
  expect(namesOf(empty)).toEqual([]);
  const host = await hostHolding([form]);
  host.edit({ ...findSheet(host.sheets(), '项目总表')!, rows: [['编号']] }, undefined);
  await expect(summariseDepartments(host)).rejects.toMatchObject({ code: 'conflict' });
});

test('在 Excel 里写同样的公式，再生成一次不多出工作表', async () => {
  const { host, fake } = startExcelHost();
  await importForms(host, await previewImport(host, buildReading([form, civil])), new Map());
  await summariseDepartments(host);
  const names = await host.listSheets();
  await summariseDepartments(host);
  expect(await host.listSheets()).toEqual(names);
  expect(await host.undo()).toEqual({ kind: 'undone', title: '生成部门汇总' });
  expect(names).toContain(SUMMARY);
  await fake.settle();
});
