import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { projectAtCell } from '../../../src/app/sheets/projectAtCell';
import { readWorkbook } from '../../../src/app/workbook/readWorkbook';
import { regenerateForms } from '../../../src/app/sheets/regenerateForms';
import { findSheet } from '../../../src/model/change/findSheet';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { CellValue, SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

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

type Rows = SheetPlan['rows'];

/** What a user does to the rows of an official form, as the rows then stand; the first is that of the title. */
const REARRANGED: Readonly<Record<string, (rows: Rows) => Rows>> = {
  在最前面插了行: (rows) => [[null], ...rows],
  在中间插了空行: (rows) => [...rows.slice(0, 6), [null], ...rows.slice(6)],
  在中间插了有字的行: (rows) => [...rows.slice(0, 9), ['经办人注：', '待核'], ...rows.slice(9)],
  在最后写了字: (rows) => [...rows, ['以上由业务科填报']],
  把一行移到最后: (rows) => [...rows.slice(0, 3), ...rows.slice(4), rows[3]!],
};

test.each(Object.keys(REARRANGED))('在申报表里%s，问题仍标在自己的格子上', async (deed) => {
  const host = await hostHolding([wrong]);
  await regenerateForms(host);
  await createWorkbookChecker(host).check();
  const before = markedCells(host);
  expect(before.length).toBeGreaterThan(5);
  const plan = sheetOf(host, SHEET);
  host.edit({ ...plan, rows: REARRANGED[deed]!(plan.rows) }, undefined);
  await createWorkbookChecker(host).check();
  expect([...markedCells(host)].sort()).toEqual([...before].sort());
});

test('申报表里删掉的一行不标，其余照标', async () => {
  const host = await hostHolding([wrong]);
  await regenerateForms(host);
  await createWorkbookChecker(host).check();
  const before = markedCells(host);
  const plan = sheetOf(host, SHEET);
  const total = plan.rows.findIndex((cells) => cells.includes(1));
  host.edit({ ...plan, rows: plan.rows.toSpliced(total, 1) }, undefined);
  await createWorkbookChecker(host).check();
  const gone = plan.rows[total]!.filter((value) => before.includes(value));
  expect([...markedCells(host), ...gone].sort()).toEqual([...before].sort());
});

test('申报表的名称对调以后，别人的问题不标上去', async () => {
  const host = await hostHolding([wrong, buildForm({ projectName: '道路养护' })]);
  await regenerateForms(host);
  const other = '2024-002 道路养护';
  const swapped = new Map([
    [SHEET, other],
    [other, SHEET],
  ]);
  host.arrange(host.sheets().map(({ name }) => ({ from: name, to: swapped.get(name) ?? name })));
  await createWorkbookChecker(host).check();
  expect(host.marks().filter(({ sheet }) => swapped.has(sheet))).toEqual([]);
});

test.each(['year', 'unit'] as const)('同名项目的申报表对调以后，%s 不同就不标', async (field) => {
  const others = { year: { year: 2025 }, unit: { unit: '市就业服务中心' } };
  const host = await hostHolding([wrong, buildForm({ ...others[field], funds: wrong.funds })]);
  const made = await regenerateForms(host);
  const [one, two] = [...made.values()] as [string, string];
  host.arrange(host.sheets().map(({ name }) => ({ from: name, to: name === one ? two : name === two ? one : name })));
  await createWorkbookChecker(host).check();
  expect(host.marks().filter(({ sheet }) => [one, two].includes(sheet))).toEqual([]);
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

describe('按部门一张的申报表里', () => {
  const DEPARTMENT = `申报表 ${good.department.name}`;
  const NAMES = ['甲路', '乙桥', '丙站'];

  async function checked(): Promise<MemoryHost> {
    const forms = NAMES.map((projectName) =>
      buildForm({ projectName, ...(projectName === '乙桥' && { funds: wrong.funds }) }),
    );
    const host = await hostHolding(forms);
    await regenerateForms(host, undefined, { arrangement: 'sheet-per-department' });
    await createWorkbookChecker(host).check();
    return host;
  }

  /** What of the project 乙桥 is marked: each marked cell as the name that stands above it and what it shows. */
  function marksOfForms(host: MemoryHost): readonly string[] {
    const { rows } = sheetOf(host, DEPARTMENT);
    const nameAt = (row: number): unknown => {
      const at = rows.findLastIndex((cells, index) => index <= row && NAMES.some((name) => cells.includes(name)));
      return NAMES.find((name) => rows[at]?.includes(name));
    };
    return host
      .marks()
      .flatMap(({ sheet, row, column }) =>
        sheet === DEPARTMENT ? [`${String(nameAt(row))} ${rows[row]![column] as string}`] : [],
      )
      .sort();
  }

  /** The rows of each form, in their order. */
  const blocksOf = ({ rows }: SheetPlan): readonly Rows[] => {
    const starts = rows.flatMap(([cell], row) => (cell === good.title ? [row] : []));
    return starts.map((start, at) => rows.slice(start, starts[at + 1]));
  };

  test('各份换了位置，问题跟着自己那一份', async () => {
    const host = await checked();
    const before = marksOfForms(host);
    expect(before).toContain('乙桥 1');
    const plan = sheetOf(host, DEPARTMENT);
    host.edit({ ...plan, rows: [...blocksOf(plan)].reverse().flat() }, undefined);
    await createWorkbookChecker(host).check();
    const after = marksOfForms(host);
    expect(after).toContain('乙桥 1');
    for (const mark of after) expect(before).toContain(mark);
  });

  test('删掉一份，其余照标', async () => {
    const host = await checked();
    const plan = sheetOf(host, DEPARTMENT);
    host.edit({ ...plan, rows: blocksOf(plan).slice(1).flat() }, undefined);
    await createWorkbookChecker(host).check();
    expect(marksOfForms(host)).toContain('乙桥 1');
    expect(marksOfForms(host).some((mark) => mark.startsWith('甲路'))).toBe(false);
  });

  test('项目总表里删掉一个项目，另外几份照标', async () => {
    const host = await checked();
    const before = marksOfForms(host);
    const plan = sheetOf(host, '项目总表');
    host.edit({ ...plan, rows: plan.rows.toSpliced(1, 1) }, undefined);
    await createWorkbookChecker(host).check();
    expect(marksOfForms(host)).toContain('乙桥 1');
    for (const mark of marksOfForms(host)) expect(before).toContain(mark);
  });

  test('插了行以后，选中的格子仍说得出是哪个项目', async () => {
    const host = await checked();
    const plan = sheetOf(host, DEPARTMENT);
    const [first] = blocksOf(plan);
    host.edit({ ...plan, rows: [...Array.from({ length: 5 }, () => [null]), ...plan.rows] }, undefined);
    const reading = await readWorkbook(host);
    const at = (row: number) => projectAtCell(host, reading, { sheet: DEPARTMENT, row, column: 0 });
    expect(await at(first!.length + 4)).toBe('2024-001');
    expect(await at(first!.length + 5)).toBe('2024-002');
  });
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
