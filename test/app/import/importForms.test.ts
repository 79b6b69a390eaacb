import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { readWorkbook } from '../../../src/app/workbook/readWorkbook';
import type { ImportDecision, ImportOutcome, ImportPreview } from '../../../src/app/import/importPreview';
import { createMemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { findSheet } from '../../../src/model/change/findSheet';
import type { Form } from '../../../src/model/form';
import type { CellContent, SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';

const first = buildForm();
const second = buildForm({ projectName: '公益性岗位补贴' });
const firstChanged = buildForm({
  unit: '阳泉市 社会保险中心',
  overview: '改过的概况。',
  indicators: {
    period: [],
    annual: [
      { level1: '产出指标', level2: '数量指标', name: '新指标', value: '1个' },
      { level1: '产出指标', level2: '数量指标', name: '发放准确率', value: '≥99%' },
    ],
  },
});

const newHost = (): MemoryHost => createMemoryHost(() => Promise.resolve());

function preview(host: MemoryHost, forms: readonly Form[]): Promise<ImportPreview> {
  const readings = forms.map((form) => ({ form, spans: new Map(), labels: [], extent: { start: 0, end: 0 } }));
  return previewImport(host, { forms: readings });
}

async function run(
  host: MemoryHost,
  forms: readonly Form[],
  decisions: readonly (readonly [number, ImportDecision])[] = [],
): Promise<ImportOutcome> {
  return importForms(host, await preview(host, forms), new Map(decisions));
}

async function formsIn(host: MemoryHost): Promise<Record<string, Form>> {
  const { records, problems } = await readWorkbook(host);
  expect(problems).toEqual([]);
  return Object.fromEntries(records.map(({ id, form }) => [id, form]));
}

function sheetOf(host: MemoryHost, name: string): SheetPlan {
  const sheet = findSheet(host.sheets(), name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A column of the user's own before 项目名称, filled with what stands in `values` row by row. */
function addUserColumn(host: MemoryHost, name: string, values: readonly string[]): void {
  const plan = sheetOf(host, name);
  const at = 1;
  const rows = plan.rows.map((row, index) =>
    row.toSpliced(at, 0, index === 0 ? '我的备注' : (values[index - 1] ?? null)),
  );
  const range = { ...plan.table!.range, columns: plan.table!.range.columns + 1 };
  const columns = plan.columns.toSpliced(at, 0, { width: 10 });
  host.edit({ ...plan, rows, columns, table: { ...plan.table!, range } }, undefined);
}

function column(host: MemoryHost, name: string, header: string): readonly CellContent[] {
  const { rows } = sheetOf(host, name);
  const at = rows[0]?.indexOf(header) ?? -1;
  return rows.slice(1).map((row) => row[at] ?? null);
}

describe('importing into an empty workbook', () => {
  it('makes the data sheets and holds every form', async () => {
    const host = newHost();
    expect(await run(host, [first, second])).toEqual({ created: 2, updated: 0, skipped: 0 });
    expect(await host.listSheets()).toEqual(['项目总表', '绩效指标', '校验结果', '待核对']);
    expect(await formsIn(host)).toEqual({ '2024-001': first, '2024-002': second });
    expect(host.standingWrites().at(-1)?.title).toBe('导入 2 份申报表');
  });

  it('shows an indicator value as comparator, number and unit beside its text', async () => {
    const host = newHost();
    await run(host, [first]);
    expect(column(host, '绩效指标', '指标值')).toEqual(['≥6702人次/年', '≥6702人次/年', '100%']);
    expect(column(host, '绩效指标', '比较符')).toEqual(['≥', '≥', '']);
    expect(column(host, '绩效指标', '数值')).toEqual([6702, 6702, 100]);
    expect(column(host, '绩效指标', '单位')).toEqual(['人次/年', '人次/年', '%']);
  });

  it.each([
    ['3-5次', null],
    ['140102199001011234', null],
    ['123456789012345元', 123456789012345],
    ['062', 62],
  ])('never shows a number that is not the written one: %s', async (value, number) => {
    const host = newHost();
    const indicator = { level1: '产出指标', level2: '数量指标', name: '甲', value } as const;
    await run(host, [buildForm({ indicators: { period: [], annual: [indicator] } })]);
    expect(column(host, '绩效指标', '指标值')).toEqual([value]);
    expect(column(host, '绩效指标', '数值')).toEqual([number]);
  });

  it('counts findings with formulas over whole columns of 校验结果', async () => {
    const host = newHost();
    await run(host, [first, second]);
    expect(column(host, '项目总表', '警告')).toEqual([
      { formula: `COUNTIFS('校验结果'!$C:$C,$A2,'校验结果'!$A:$A,"警告")` },
      { formula: `COUNTIFS('校验结果'!$C:$C,$A3,'校验结果'!$A:$A,"警告")` },
    ]);
  });

  it('numbers forms by year, and those without a year apart', async () => {
    const host = newHost();
    await run(host, [first, buildForm({ year: 2025 }), buildForm({ year: null }), second]);
    expect(Object.keys(await formsIn(host))).toEqual(['2024-001', '2025-001', '0000-001', '2024-002']);
  });

  it('nothing to import is no write', async () => {
    const host = newHost();
    expect(await run(host, [])).toEqual({ created: 0, updated: 0, skipped: 0 });
    expect(await run(host, [first], [[0, 'skip']])).toEqual({ created: 0, updated: 0, skipped: 1 });
    expect(host.standingWrites().at(-1)?.title).toBeUndefined();
  });

  it('forms without indicators can be followed by forms with some', async () => {
    const host = newHost();
    const bare = buildForm({ indicators: { period: [], annual: [] } });
    await run(host, [bare]);
    await run(host, [second]);
    expect(await formsIn(host)).toEqual({ '2024-001': bare, '2024-002': second });
    expect(sheetOf(host, '绩效指标').rows).toHaveLength(4);
  });
});

describe('importing what is there already', () => {
  it('skips by default, be it equal or not', async () => {
    const host = newHost();
    await run(host, [first]);
    expect((await preview(host, [first, firstChanged, second])).items).toMatchObject([
      { duplicate: { kind: 'in-workbook', id: '2024-001', isEqual: true }, suggested: 'skip' },
      { duplicate: { kind: 'in-source', index: 0, isEqual: false }, suggested: 'skip' },
      { duplicate: undefined, suggested: 'create' },
    ]);
    expect(await run(host, [first, firstChanged, second])).toEqual({ created: 1, updated: 0, skipped: 2 });
    expect(await formsIn(host)).toEqual({ '2024-001': first, '2024-002': second });
  });

  it('更新 overwrites the form in its rows and keeps its 编号', async () => {
    const host = newHost();
    await run(host, [first, second]);
    expect(await run(host, [firstChanged], [[0, 'update']])).toEqual({ created: 0, updated: 1, skipped: 0 });
    expect(await formsIn(host)).toEqual({ '2024-001': firstChanged, '2024-002': second });
  });

  it("更新 keeps the user's own columns beside the project and beside each indicator that stays", async () => {
    const host = newHost();
    await run(host, [first, second]);
    addUserColumn(host, '项目总表', ['甲的备注', '乙的备注']);
    addUserColumn(host, '绩效指标', ['发放人数左', '发放人数右', '准确率', '另一个']);
    await run(host, [firstChanged, buildForm({ projectName: '第三个' })], [[0, 'update']]);
    expect(await formsIn(host)).toEqual({
      '2024-001': firstChanged,
      '2024-002': second,
      '2024-003': buildForm({ projectName: '第三个' }),
    });
    expect(column(host, '项目总表', '我的备注')).toEqual(['甲的备注', '乙的备注', null]);
    const indicators = column(host, '绩效指标', '三级指标');
    const remarks = column(host, '绩效指标', '我的备注');
    expect(indicators.map((name, row) => [name, remarks[row]])).toEqual([
      ['发放准确率', '准确率'],
      ['补助发放人数', '另一个'],
      ['补助发放人数', null],
      ['发放准确率', null],
      ['新指标', null],
      ['补助发放人数', null],
      ['补助发放人数', null],
      ['发放准确率', null],
    ]);
  });

  it('更新 clears indicator rows that could not be read', async () => {
    const host = newHost();
    await run(host, [first]);
    const plan = sheetOf(host, '绩效指标');
    host.edit({ ...plan, rows: plan.rows.map((row, index) => (index === 1 ? row.with(2, '乱写') : row)) }, undefined);
    await run(host, [first], [[0, 'update']]);
    expect(await formsIn(host)).toEqual({ '2024-001': first });
  });

  it('更新 follows the form when the user has sorted the rows since the preview', async () => {
    const host = newHost();
    await run(host, [first, second]);
    const shown = await preview(host, [firstChanged]);
    const plan = sheetOf(host, '项目总表');
    const [header = [], ...body] = plan.rows;
    host.edit({ ...plan, rows: [header, ...body.toReversed()] }, undefined);
    await importForms(host, shown, new Map([[0, 'update']]));
    expect(await formsIn(host)).toEqual({ '2024-002': second, '2024-001': firstChanged });
  });

  it('另存 keeps both, told apart by the 编号', async () => {
    const host = newHost();
    await run(host, [first]);
    await run(host, [firstChanged], [[0, 'save-as']]);
    await run(host, [buildForm({ plan: '第三版' })], [[0, 'save-as']]);
    expect(await formsIn(host)).toEqual({
      '2024-001': first,
      '2024-001-2': firstChanged,
      '2024-001-3': buildForm({ plan: '第三版' }),
    });
  });

  it('of several kept versions the equal one is named', async () => {
    const host = newHost();
    await run(host, [first]);
    await run(host, [firstChanged], [[0, 'save-as']]);
    expect((await preview(host, [firstChanged])).items[0]?.duplicate).toMatchObject({
      kind: 'in-workbook',
      id: '2024-001-2',
      isEqual: true,
    });
  });

  it('a form twice in one paste is written once, unless both are wanted', async () => {
    const once = newHost();
    expect(await run(once, [first, firstChanged])).toEqual({ created: 1, updated: 0, skipped: 1 });
    expect(await formsIn(once)).toEqual({ '2024-001': first });

    const both = newHost();
    await run(both, [first, firstChanged], [[1, 'save-as']]);
    expect(await formsIn(both)).toEqual({ '2024-001': first, '2024-001-2': firstChanged });

    const last = newHost();
    await run(last, [first, firstChanged], [[1, 'update']]);
    expect(await formsIn(last)).toEqual({ '2024-001': firstChanged });
  });

  it('a form that came into the workbook after the preview is not doubled', async () => {
    const host = newHost();
    const shown = await preview(host, [first]);
    await run(host, [first]);
    await expect(importForms(host, shown, new Map())).rejects.toMatchObject({ name: 'HostError', code: 'conflict' });
    expect(await formsIn(host)).toEqual({ '2024-001': first });
  });

  it('the 编号 of a project that was deleted while its indicators stayed is not given out again', async () => {
    const host = newHost();
    await run(host, [first]);
    const plan = sheetOf(host, '项目总表');
    const range = { ...plan.table!.range, rows: 1 };
    host.edit({ ...plan, rows: plan.rows.slice(0, 1), table: { ...plan.table!, range } }, undefined);
    await run(host, [second]);
    const { records } = await readWorkbook(host);
    expect(records.map(({ id }) => id)).toEqual(['2024-002']);
    expect(records[0]?.form).toEqual(second);
  });
});

describe('a workbook that cannot be written', () => {
  it('obstacles are told and nothing is written', async () => {
    const host = newHost();
    await run(host, [first]);
    const plan = sheetOf(host, '项目总表');
    host.edit({ ...plan, rows: plan.rows.map((row, index) => (index === 0 ? row.with(6, '单位') : row)) }, undefined);
    const shown = await preview(host, [second]);
    expect(shown.obstacles).toEqual(['「项目总表」缺少列「实施单位」，请恢复表头文字或补上此列。']);
    const before = host.sheets();
    await expect(importForms(host, shown, new Map())).rejects.toMatchObject({ code: 'conflict' });
    expect(host.sheets()).toBe(before);
  });

  it('what a form says beyond its fields is not left out where the workbook has no column for it', async () => {
    const host = newHost();
    await run(host, [first]);
    const plan = sheetOf(host, '项目总表');
    const range = { ...plan.table!.range, columns: plan.table!.range.columns - 1 };
    const gone = plan.rows[plan.table!.range.row]!.indexOf('其他内容');
    const rows = plan.rows.map((row) => row.filter((_, column) => column !== gone));
    host.edit({ ...plan, rows, table: { ...plan.table!, range } }, undefined);
    const extra = [{ label: '项目类别', value: '特定目标类' }];
    expect((await preview(host, [second])).obstacles).toEqual([]);
    expect((await preview(host, [{ ...second, extra }])).obstacles).toEqual([
      '「项目总表」没有「其他内容」这一列，表中另有的内容无处存放，请在表头最右边补上这一列后再导入。',
    ]);
  });

  it('a form with a text that no cell can hold is told and left out; the rest is written', async () => {
    const host = newHost();
    const long = buildForm({ projectName: '过长', overview: '长'.repeat(32_768) });
    const shown = await preview(host, [first, long, second]);
    expect(shown.obstacles).toEqual([]);
    expect(shown.items.map(({ problems, suggested }) => [problems, suggested])).toEqual([
      [[], 'create'],
      [
        [
          '第 2 份「过长」的项目概况有 32,768 字，超过单元格能存放的 32,767 字，这一份没有写入，请在原文中删减后重新导入。',
        ],
        'skip',
      ],
      [[], 'create'],
    ]);
    expect(await importForms(host, shown, new Map([[1, 'create']]))).toEqual({ created: 2, updated: 0, skipped: 1 });
    expect(Object.values(await formsIn(host))).toEqual([first, second]);
    const atLimit = await preview(newHost(), [buildForm({ overview: '长'.repeat(32_767) })]);
    expect(atLimit.items[0]?.problems).toEqual([]);
  });

  it('a text of an indicator that no cell can hold is told where it stands', async () => {
    const indicator = { level1: '产出指标', level2: '数量指标', name: '场次', value: '≥1场' } as const;
    const indicators = {
      period: [indicator],
      annual: [indicator, { ...indicator, value: `≥${'1'.repeat(32_767)}场` }],
    };
    const { items } = await preview(newHost(), [buildForm({ projectName: '过长', indicators })]);
    expect(items[0]?.problems).toEqual([
      '第 1 份「过长」的年度数量指标第2项指标值有 32,769 字，超过单元格能存放的 32,767 字，这一份没有写入，请在原文中删减后重新导入。',
    ]);
  });
});

describe('the rows of a worksheet', () => {
  const indicator = first.indicators.period[0]!;
  const withIndicators = (count: number): Form =>
    buildForm({ indicators: { period: Array.from({ length: count }, () => indicator), annual: [] } });

  it('as many as there are can be filled; one more is refused with what to do instead', async () => {
    expect((await preview(newHost(), [withIndicators(1_048_575)])).obstacles).toEqual([]);
    expect((await preview(newHost(), [withIndicators(1_048_576)])).obstacles).toEqual([
      '「绩效指标」会有 1,048,577 行，超过工作表的 1,048,576 行，没有写入；请按主管部门拆分成几个工作簿，或导出为 CSV、Parquet。',
    ]);
  });

  it('what is decided otherwise than suggested is refused too, and the workbook stays as it was', async () => {
    const host = newHost();
    const shown = await preview(host, [first, { ...withIndicators(1_048_576), plan: '另一版' }]);
    expect(shown.obstacles).toEqual([]);
    await expect(importForms(host, shown, new Map([[1, 'save-as']]))).rejects.toMatchObject({
      code: 'too-large',
      subject: '绩效指标',
    });
    expect(host.sheets()).toEqual([]);
  });
});

describe('progress and calling off', () => {
  it('counts forms up to their number', async () => {
    const host = newHost();
    const forms = Array.from({ length: 30 }, (_, index) => buildForm({ projectName: `项目${index}` }));
    const seen: string[] = [];
    await importForms(host, await preview(host, forms), new Map(), {
      onProgress: (done, total) => seen.push(`${done}/${total}`),
    });
    expect(seen.at(-1)).toBe('30/30');
    expect(new Set(seen.map((step) => step.split('/')[1]))).toEqual(new Set(['30']));
  });

  it('called off, it leaves the workbook as it was', async () => {
    const host = newHost();
    await run(host, [first]);
    const before = host.sheets();
    const shown = await preview(host, [second]);
    await expect(importForms(host, shown, new Map(), { signal: { aborted: true } })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(host.sheets()).toBe(before);
  });

  it('is undone as a whole', async () => {
    const host = newHost();
    await run(host, [first]);
    await run(host, [firstChanged, second], [[0, 'update']]);
    await host.undo();
    expect(await formsIn(host)).toEqual({ '2024-001': first });
  });

  it('asks the host twice to read and once to write, however many forms there are', async () => {
    const host = newHost();
    const calls: string[] = [];
    const counted: MemoryHost = {
      ...host,
      readSheets: (names, work) => (calls.push('read'), host.readSheets(names, work)),
      write: (change, work) => (calls.push('write'), host.write(change, work)),
    };
    await run(
      counted,
      Array.from({ length: 50 }, (_, index) => buildForm({ projectName: `项目${index}` })),
    );
    expect(calls).toEqual(['read', 'read', 'write']);
  });
});
