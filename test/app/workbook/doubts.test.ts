import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { importForms } from '../../../src/app/import/importForms';
import type { ImportDecision, IncomingForm } from '../../../src/app/import/importPreview';
import { previewImport } from '../../../src/app/import/previewImport';
import { readDoubts } from '../../../src/app/workbook/readDoubts';
import { readWorkbook } from '../../../src/app/workbook/readWorkbook';
import { settleDoubts } from '../../../src/app/workbook/settleDoubts';
import { splitWorkbook } from '../../../src/app/files/splitWorkbook';
import { findSheet } from '../../../src/model/change/findSheet';
import { createMemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { FormDoubt } from '../../../src/model/doubt';
import type { CellContent, SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';

const form = buildForm();
const other = buildForm({ projectName: '公益性岗位补贴', department: { code: '063', name: '阳泉市财政局' } });

const doubt = (rest: Partial<FormDoubt> = {}): FormDoubt => ({
  path: 'unit',
  readAs: form.unit,
  original: `${form.unit}（盖章）`,
  alternative: '社会保险中心',
  message: '两格的边界没有把握。',
  source: '甲.txt',
  ...rest,
});

const newHost = (): MemoryHost => createMemoryHost(() => Promise.resolve());

async function bring(
  host: MemoryHost,
  forms: readonly IncomingForm[],
  { decision, loose = [] }: { decision?: ImportDecision; loose?: readonly FormDoubt[] } = {},
) {
  const preview = await previewImport(host, { forms, loose });
  return importForms(host, preview, new Map(decision ? forms.map((_, index) => [index, decision]) : []));
}

function sheetOf(host: MemoryHost, name: string): SheetPlan {
  const sheet = findSheet(host.sheets(), name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The rows of 待核对 by their headers, those of some columns. */
function rowsOf(host: MemoryHost, ...headers: readonly string[]): readonly (readonly CellContent[])[] {
  const { rows } = sheetOf(host, '待核对');
  const columns = headers.map((header) => rows[0]!.indexOf(header));
  return rows.slice(1).map((row) => columns.map((column) => row[column] ?? null));
}

function type(host: MemoryHost, name: string, row: number, header: string, value: CellContent): void {
  const plan = sheetOf(host, name);
  const column = plan.rows[0]!.indexOf(header);
  const rows = plan.rows.map((cells, at) => (at === row ? cells.with(column, value) : cells));
  host.edit({ ...plan, rows }, undefined);
}

const open = async (host: MemoryHost) => (await readDoubts(host)).map(({ label, original }) => [label, original]);

describe('importing forms with doubts', () => {
  it('lists each in 待核对 in the same write, counts them in 项目总表, and undo takes them back', async () => {
    const host = newHost();
    const loose = [doubt({ path: undefined, readAs: '', original: '附言', message: '没有读进。' })];
    await bring(host, [{ form, doubts: [doubt()] }, { form: other }], { loose });
    const { rows } = sheetOf(host, '待核对');
    expect(rows).toEqual([
      ['编号', '项目名称', '位置', '读作', '原文', '另一种读法', '说明', '来源文件', '处理'],
      [
        '2024-001',
        form.projectName,
        '实施单位',
        form.unit,
        `${form.unit}（盖章）`,
        '社会保险中心',
        '两格的边界没有把握。',
        '甲.txt',
        '待核对',
      ],
      ['', '', '未读入的文字', '', '附言', '社会保险中心', '没有读进。', '甲.txt', '待核对'],
    ]);
    const register = sheetOf(host, '项目总表').rows;
    expect(register[1]![register[0]!.indexOf('待核对')]).toEqual({
      formula: `COUNTIFS('待核对'!$A:$A,$A2)-COUNTIFS('待核对'!$A:$A,$A2,'待核对'!$I:$I,"已核对")-COUNTIFS('待核对'!$A:$A,$A2,'待核对'!$I:$I,"已修改")`,
    });
    expect(await host.undo()).toMatchObject({ kind: 'undone' });
    expect(await host.listSheets()).toEqual([]);
  });

  it('doubts that say the same are settled one by one', async () => {
    const host = newHost();
    await bring(host, [{ form, doubts: [doubt(), doubt({ path: 'plan', readAs: form.plan })] }]);
    const sheet = sheetOf(host, '待核对');
    const rows = [sheet.rows[0]!, sheet.rows[1]!, sheet.rows[1]!, sheet.rows[2]!];
    host.edit({ ...sheet, rows, table: { ...sheet.table!, range: { ...sheet.table!.range, rows: 4 } } }, undefined);
    const [first, same, third] = await readDoubts(host);
    await settleDoubts(host, [
      { doubt: first!, how: 'confirmed' },
      { doubt: third!, how: 'confirmed' },
    ]);
    expect(rowsOf(host, '位置', '处理')).toEqual([
      ['实施单位', '已核对'],
      ['实施单位', '待核对'],
      ['项目实施计划', '已核对'],
    ]);
    const both = [same!, same!].map((one) => ({ doubt: one, how: 'confirmed' as const }));
    await expect(settleDoubts(host, both)).rejects.toMatchObject({ code: 'conflict' });
    await settleDoubts(host, both.slice(1));
    expect(await readDoubts(host)).toEqual([]);
  });

  it('a doubt that is told twice is one row with all that is said of it', async () => {
    const host = newHost();
    await bring(host, [{ form, doubts: [doubt({ message: '金额没有写明单位。' }), doubt(), doubt()] }]);
    expect(rowsOf(host, '位置', '说明', '另一种读法')).toEqual([
      ['实施单位', '金额没有写明单位。两格的边界没有把握。', '社会保险中心'],
    ]);
  });

  it('an update takes the place of the doubts of that form only, and what the user confirmed stays confirmed', async () => {
    const host = newHost();
    const second = doubt({ path: 'duration', readAs: form.duration, original: '99 年' });
    const gone = doubt({ path: 'attribute', readAs: form.attribute, original: '属性' });
    await bring(host, [
      { form, doubts: [doubt(), second, gone] },
      { form: other, doubts: [doubt()] },
    ]);
    type(host, '待核对', 1, '处理', '已核对');
    type(host, '待核对', 2, '处理', '已修改');
    const added = doubt({ path: 'plan', readAs: form.plan, original: '计划' });
    await bring(host, [{ form, doubts: [doubt(), second, added] }], { decision: 'update' });
    expect(rowsOf(host, '编号', '位置', '处理')).toEqual([
      ['2024-001', '实施单位', '已核对'],
      ['2024-001', '项目期', '待核对'],
      ['2024-002', '实施单位', '待核对'],
      ['2024-001', '项目实施计划', '待核对'],
    ]);
  });

  it('another reading of the same characters is open again, whatever was said of the first', async () => {
    const host = newHost();
    await bring(host, [{ form, doubts: [doubt()] }]);
    type(host, '待核对', 1, '处理', '已核对');
    const changed = { ...form, unit: '中心' };
    const [item] = (await previewImport(host, { forms: [{ form: changed }] })).items;
    expect(item!.duplicate).toBeUndefined();
    const renewed = { ...form, plan: '新的计划' };
    await bring(host, [{ form: renewed, doubts: [doubt({ readAs: '别的' })] }], { decision: 'update' });
    expect(rowsOf(host, '读作', '处理')).toEqual([['别的', '待核对']]);
  });

  it('a form that is skipped keeps its doubts, and text of no form is not listed twice', async () => {
    const host = newHost();
    const loose = [doubt({ path: undefined, readAs: '', original: '附言' })];
    await bring(host, [{ form, doubts: [doubt()] }], { loose });
    await bring(host, [{ form, doubts: [] }, { form: other }], { loose });
    expect(rowsOf(host, '编号', '原文')).toEqual([
      ['2024-001', `${form.unit}（盖章）`],
      ['', '附言'],
    ]);
  });

  it('an update without doubts empties the last row, so that the table stays', async () => {
    const host = newHost();
    await bring(host, [{ form, doubts: [doubt()] }]);
    await bring(host, [{ form: { ...form, plan: '新的计划' } }], { decision: 'update' });
    expect(rowsOf(host, '编号', '原文', '处理')).toEqual([[null, null, null]]);
    await bring(host, [{ form: other, doubts: [doubt()] }]);
    expect(rowsOf(host, '编号')).toEqual([['2024-002']]);
  });

  it('what the source says stands as text, whatever it looks like', async () => {
    const host = newHost();
    await bring(host, [{ form, doubts: [doubt({ original: '=1+1', readAs: '00123' })] }]);
    expect(rowsOf(host, '读作', '原文')).toEqual([['00123', '=1+1']]);
    expect(sheetOf(host, '待核对').columns.every(({ style }) => style?.format === '@')).toBe(true);
  });

  it('a workbook of an earlier version gets the sheet with the first doubt, and its own column of that name stays the user’s', async () => {
    const host = newHost();
    await bring(host, [{ form }]);
    const { rows, table, ...plan } = sheetOf(host, '项目总表');
    await host.write({ title: '旧版', changes: [{ kind: 'remove-sheet', sheet: '待核对' }] });
    const at = rows[0]!.indexOf('待核对');
    host.edit(
      { ...plan, table: table!, rows: rows.map((row, index) => row.with(at, index === 0 ? '待核对' : '请张三看')) },
      undefined,
    );
    await bring(host, [{ form: { ...form, plan: '新的计划' } }], { decision: 'update' });
    expect(await host.listSheets()).not.toContain('待核对');
    expect(sheetOf(host, '项目总表').rows[1]![at]).toBe('请张三看');
    expect((await splitWorkbook(host)).files[0]).toMatchObject({
      workbook: {
        sheets: expect.arrayContaining([
          expect.objectContaining({
            name: '项目总表',
            rows: expect.arrayContaining([expect.arrayContaining(['待核对（2）'])]) as unknown,
          }),
        ]) as unknown,
      },
    });
    await bring(host, [{ form: { ...form, plan: '更新的计划' }, doubts: [doubt()] }], { decision: 'update' });
    expect(rowsOf(host, '编号')).toEqual([['2024-001']]);
  });

  it('a sheet of the user that is called 待核对 stops an import with a sentence, and nothing else', async () => {
    const host = newHost();
    await bring(host, [{ form }]);
    await host.write({ title: '旧版', changes: [{ kind: 'remove-sheet', sheet: '待核对' }] });
    host.edit({ name: '待核对', rows: [['张三']], columns: [] }, undefined);
    const preview = await previewImport(host, { forms: [{ form: other }] });
    expect(preview.obstacles).toEqual([expect.stringContaining('待核对')]);
    await expect(importForms(host, preview, new Map())).rejects.toMatchObject({ code: 'conflict' });
    expect((await createWorkbookChecker(host).check()).forms).toBe(1);
  });
});

describe('doubts of a workbook', () => {
  const hostWith = async (doubts: readonly FormDoubt[], forms: readonly IncomingForm[] = [{ form: other }]) => {
    const host = newHost();
    await bring(host, [{ form, doubts }, ...forms]);
    return host;
  };

  it('are open with the cell that shows the value, wherever the row stands', async () => {
    const host = await hostWith([doubt(), doubt({ path: 'indicators.annual[0]', readAs: '', original: '行' })]);
    const [unit, row] = await readDoubts(host);
    const { rows } = sheetOf(host, '项目总表');
    expect(unit).toMatchObject({
      canTakeAlternative: true,
      place: { sheet: '项目总表', row: 1, column: rows[0]!.indexOf('实施单位') },
    });
    expect(row).toBeUndefined();
  });

  it.each([
    [
      '处理 says so',
      (host: MemoryHost) => {
        type(host, '待核对', 1, '处理', ' 已核对');
      },
    ],
    [
      '处理 says that it was changed',
      (host: MemoryHost) => {
        type(host, '待核对', 1, '处理', '已修改');
      },
    ],
    [
      'its cell holds something else',
      (host: MemoryHost) => {
        type(host, '项目总表', 1, '实施单位', '对的中心');
      },
    ],
    [
      'its form is gone',
      (host: MemoryHost) => {
        type(host, '待核对', 1, '编号', '2019-009');
      },
    ],
  ])('are settled where %s', async (_, edit) => {
    const host = await hostWith([doubt()]);
    expect(await readDoubts(host)).toHaveLength(1);
    edit(host);
    expect(await readDoubts(host)).toEqual([]);
  });

  it.each(['', '待核对', '请张三看'])('a word like 「%s」 settles nothing', async (word) => {
    const host = await hostWith([doubt()]);
    type(host, '待核对', 1, '处理', word);
    expect(await readDoubts(host)).toHaveLength(1);
  });

  it('an indicator that has moved within its side is known by what it says', async () => {
    const [, ...rest] = form.indicators.annual;
    const readAs = form.indicators.annual[1]!.value;
    const host = await hostWith([doubt({ path: 'indicators.annual[1].value', readAs, original: '原' })]);
    const { rows } = sheetOf(host, '绩效指标');
    const order = rows[0]!.indexOf('序号');
    expect(rest.length).toBeGreaterThan(0);
    const annual = rows.findIndex((row) => row.includes('年度') && row.includes(readAs));
    type(host, '绩效指标', annual, '序号', 0);
    expect(rows[annual]![order]).toBe(2);
    expect(await readDoubts(host)).toEqual([
      expect.objectContaining({ place: expect.objectContaining({ row: annual }) as unknown }),
    ]);
  });

  it('a row of a form that is gone is said in a sentence', async () => {
    const host = await hostWith([doubt()]);
    type(host, '待核对', 1, '编号', '2019-009');
    expect((await readWorkbook(host)).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('「待核对」里编号「2019-009」的 1 行'),
    ]);
  });

  it('go into the workbook of their department, settled or not', async () => {
    const host = await hostWith([doubt(), doubt({ path: 'duration', readAs: form.duration, original: '99' })]);
    type(host, '待核对', 2, '处理', '已核对');
    const files = (await splitWorkbook(host)).files.flatMap((file) =>
      file.kind === 'workbook' ? [file.workbook.sheets] : [],
    );
    const lists = files.map((sheets) =>
      sheets
        .find(({ name }) => name === '待核对')!
        .rows.slice(1)
        .map((row) => [row[0], row[2], row[8]]),
    );
    expect(lists).toEqual([
      [
        ['2024-001', '实施单位', '待核对'],
        ['2024-001', '项目期', '已核对'],
      ],
      [[null, null, null]],
    ]);
  });
});

describe('settling', () => {
  const hostWith = async (...doubts: readonly FormDoubt[]) => {
    const host = newHost();
    await bring(host, [{ form: other }, { form, doubts }]);
    return host;
  };

  it('by the other reading writes it into the cell and the word into the row, as one step that can be undone', async () => {
    const host = await hostWith(doubt());
    const [first] = await readDoubts(host);
    await settleDoubts(host, [{ doubt: first!, how: 'alternative' }]);
    expect((await readWorkbook(host)).records[1]!.form.unit).toBe('社会保险中心');
    expect(rowsOf(host, '处理')).toEqual([['已修改']]);
    expect(await open(host)).toEqual([]);
    expect(await host.undo()).toMatchObject({ kind: 'undone', title: '核对 1 处' });
    expect((await readWorkbook(host)).records[1]!.form.unit).toBe(form.unit);
    expect(await open(host)).toHaveLength(1);
  });

  it('several at once: confirmed, and typed as an amount', async () => {
    const amount = doubt({ path: 'funds.annual.other', readAs: '', original: '约贰拾万元整' });
    const host = await hostWith(doubt(), amount);
    const [unit, money] = await readDoubts(host);
    await settleDoubts(host, [
      { doubt: unit!, how: 'confirmed' },
      { doubt: money!, how: { typed: '200,000' } },
    ]);
    const { records } = await readWorkbook(host);
    expect([records[1]!.form.unit, records[1]!.form.funds.annual.other]).toEqual([form.unit, 200000]);
    expect(rowsOf(host, '处理')).toEqual([['已核对'], ['已修改']]);
  });

  it('of what a form says beyond its fields', async () => {
    const host = newHost();
    const extra = [
      { label: '备注', value: '甲' },
      { label: '类别', value: '乙' },
    ];
    const about = doubt({ path: 'extra[1].value', readAs: '乙', original: '乙', alternative: '丙' });
    await bring(host, [{ form: { ...form, extra }, doubts: [about] }]);
    await settleDoubts(host, [{ doubt: (await readDoubts(host))[0]!, how: 'alternative' }]);
    expect((await readWorkbook(host)).records[0]!.form.extra).toEqual([extra[0], { label: '类别', value: '丙' }]);
  });

  it('refuses what the place cannot take, and what has changed meanwhile, and writes nothing', async () => {
    const host = await hostWith(
      doubt({ path: 'year', readAs: '2024', original: '2024' }),
      doubt({ path: 'indicators.annual', readAs: '', original: '' }),
    );
    const [year] = await readDoubts(host);
    const before = host.sheets();
    await expect(settleDoubts(host, [{ doubt: year!, how: { typed: '今年' } }])).rejects.toMatchObject({
      code: 'unsupported',
    });
    expect(host.sheets()).toBe(before);
    type(host, '项目总表', 2, '年度', 2025);
    await expect(settleDoubts(host, [{ doubt: year!, how: 'confirmed' }])).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('读取有疑问的地方', () => {
  const blank = { ...form, unit: '', funds: { ...form.funds, annual: { ...form.funds.annual, total: 1 } } };

  const check = async (host: MemoryHost, rule: string) => {
    const { findings, unchecked } = await createWorkbookChecker(host).check();
    return [
      findings.filter(({ ruleId }) => ruleId === rule).length,
      unchecked.filter((one) => one.rule === rule).length,
    ];
  };

  it('不当作填报的问题，列入未检查；核对过就照常说', async () => {
    const host = newHost();
    await bring(host, [{ form: blank, doubts: [doubt({ readAs: '' })] }]);
    expect(await check(host, 'required-field-blank')).toEqual([0, 1]);
    const [first] = await readDoubts(host);
    await settleDoubts(host, [{ doubt: first!, how: 'confirmed' }]);
    expect(await check(host, 'required-field-blank')).toEqual([1, 0]);
  });

  it('还有没读进去的文字时，不说空着的格子没有填写', async () => {
    const host = newHost();
    await bring(host, [{ form: blank, doubts: [doubt({ path: undefined, readAs: '', original: '社会保险中心' })] }]);
    expect(await check(host, 'required-field-blank')).toEqual([0, 1]);
    expect(await check(host, 'amount-invalid')).toEqual([1, 0]);
  });

  it('资金总额有疑问时，不拿别的金额和它比', async () => {
    const host = newHost();
    await bring(host, [{ form: blank, doubts: [doubt({ path: 'funds.annual.total', readAs: '1' })] }]);
    expect(await check(host, 'amount-invalid')).toEqual([0, 1]);
    expect(await check(host, 'required-field-blank')).toEqual([1, 0]);
  });
});
