import { createWorkbookChecker } from '../../src/app/checkWorkbook';
import { regenerateForms } from '../../src/app/regenerateForms';
import { findSheet } from '../../src/model/change/findSheet';
import type { MemoryHost } from '../../src/hosts/cli/memoryHost';
import type { CellValue, SheetPlan } from '../../src/model/sheetPlan';
import { buildForm } from '../pane/buildForm';
import { hostHolding } from '../pane/fakeServices';

const good = buildForm();
const wrong = buildForm({ funds: { ...good.funds, annual: { ...good.funds.annual, total: 1 } } });
const SHEET = '2024-001 退休人员取暖费';

function sheetOf(host: MemoryHost, name: string): SheetPlan {
  const sheet = findSheet(host.sheets(), name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The contents of the marked cells of the official form. */
function markedCells(host: MemoryHost): readonly unknown[] {
  const { rows } = sheetOf(host, SHEET);
  return host.marks().flatMap(({ sheet, row, column }) => (sheet === SHEET ? [rows[row]![column]] : []));
}

function setCell(host: MemoryHost, sheet: string, row: number, column: number, value: CellValue): void {
  const plan = sheetOf(host, sheet);
  host.edit(
    { ...plan, rows: plan.rows.map((cells, at) => (at === row ? cells.toSpliced(column, 1, value) : cells)) },
    undefined,
  );
}

test('问题也标在申报表的单元格上，读取只用一次', async () => {
  const host = await hostHolding([wrong]);
  await regenerateForms(host);
  let reads = 0;
  const counting = {
    ...host,
    readSheets: (...names: Parameters<typeof host.readSheets>) => ((reads += 1), host.readSheets(...names)),
  };
  await createWorkbookChecker(counting).check();
  expect(markedCells(host)).toContain(1);
  expect(reads).toBe(1);
});

test('缺整行的问题标在这一栏的表头上', async () => {
  const host = await hostHolding([buildForm({ indicators: { ...good.indicators, period: [] } })]);
  await regenerateForms(host);
  await createWorkbookChecker(host).check();
  expect(markedCells(host)).toContain('三级指标');
});

/** The label cells of the official form that carry a mark, with the sentences on them. */
function markedLabels(host: MemoryHost): Readonly<Record<string, string>> {
  const { rows } = sheetOf(host, SHEET);
  const marks = host.marks().filter((mark) => mark.sheet === SHEET);
  return Object.fromEntries(
    marks.map(({ row, column, remark }) => [`${column} ${rows[row]![column] as string}`, remark]),
  );
}

const MISSING = buildForm({
  indicators: {
    period: [...good.indicators.period],
    annual: [
      ...good.indicators.annual,
      { level1: '产出指标', level2: '成本指标', name: '每人补助', value: '520元' },
      { level1: '效益指标', level2: '社会效益指标', name: '群众投诉率', value: '≤1%' },
    ],
  },
});

test('缺的二级指标标在申报表上它自己一侧的格子上，缺的一级指标标在一级指标上', async () => {
  const host = await hostHolding([MISSING]);
  await regenerateForms(host);
  await createWorkbookChecker(host).check();
  const labels = markedLabels(host);
  expect(labels).toMatchObject({
    '2 成本指标': '警告：实施期没有填写成本指标，请核实。',
    '2 时效指标': '警告：实施期和年度没有填写时效指标，请核实。',
    '5 时效指标': '警告：实施期和年度没有填写时效指标，请核实。',
    '1 满意度指标': '错误：实施期和年度没有填写满意度指标，请补填。',
    '1 效益指标': '错误：实施期没有填写效益指标，请补填。',
  });
  expect(labels).not.toHaveProperty('5 成本指标');
});

test('不要高亮时，缺的指标只标在数据表里', async () => {
  const host = await hostHolding([MISSING]);
  await regenerateForms(host, undefined, { isMarked: false });
  await createWorkbookChecker(host).check();
  expect(markedLabels(host)).toEqual({});
  expect(host.marks().some(({ remark }) => remark.includes('没有填写成本指标'))).toBe(true);
});

test('申报表上的数已与数据表不同，这一格不标，其余照标', async () => {
  const host = await hostHolding([wrong]);
  await regenerateForms(host);
  await createWorkbookChecker(host).check();
  const others = markedCells(host).length - 1;
  const { rows } = sheetOf(host, '项目总表');
  setCell(host, '项目总表', 1, rows[0]!.indexOf('年度资金总额'), 2);
  await createWorkbookChecker(host).check();
  expect(markedCells(host)).not.toContain(1);
  expect(markedCells(host).length).toBe(others);
});

test('在申报表里插了行，整张表都不标', async () => {
  const host = await hostHolding([wrong]);
  await regenerateForms(host);
  const plan = sheetOf(host, SHEET);
  host.edit({ ...plan, rows: [plan.rows[0]!, plan.rows[0]!.map(() => null), ...plan.rows.slice(1)] }, undefined);
  await createWorkbookChecker(host).check();
  expect(markedCells(host)).toEqual([]);
  expect(host.marks().length).toBeGreaterThan(0);
});

test('删掉的申报表不妨碍校验', async () => {
  const host = await hostHolding([wrong]);
  await regenerateForms(host);
  await host.write({ title: '删表', changes: [{ kind: 'remove-sheet', sheet: SHEET }] });
  await createWorkbookChecker(host).check();
  expect(host.marks().some(({ sheet }) => sheet === SHEET)).toBe(false);
});

test('按部门一张时，问题标在它自己那一份上', async () => {
  const host = await hostHolding([good, buildForm({ projectName: '道路养护', funds: wrong.funds })]);
  await regenerateForms(host, undefined, { arrangement: 'sheet-per-department' });
  await createWorkbookChecker(host).check();
  const sheet = `申报表 ${good.department.name}`;
  const { rows } = sheetOf(host, sheet);
  const secondStart = rows.findLastIndex(([cell]) => cell === good.title);
  const marked = host.marks().filter((mark) => mark.sheet === sheet);
  const total = marked.find(({ row, column }) => rows[row]![column] === 1);
  expect(total!.row).toBeGreaterThan(secondStart);
});

test('不要高亮的申报表不标，再生成时可以改回来', async () => {
  const host = await hostHolding([wrong]);
  await regenerateForms(host, undefined, { isMarked: false });
  await createWorkbookChecker(host).check();
  expect(markedCells(host)).toEqual([]);
  await regenerateForms(host);
  await createWorkbookChecker(host).check();
  expect(markedCells(host)).toContain(1);
});
