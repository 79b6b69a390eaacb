import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import type { CheckedFinding } from '../../../src/app/check/checkedFinding';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { findSheet } from '../../../src/model/change/findSheet';
import { createMemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { Form } from '../../../src/model/form';
import { columnLetters } from '../../../src/model/cellAddress';
import type { CellValue, FormulaCell, SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';

const WRONG_SUM = 'fund-sum-mismatch';
const good = buildForm();
const bad = buildForm({
  projectName: '合计不等的项目',
  funds: { ...good.funds, annual: { ...good.funds.annual, total: 32921921 } },
});

async function workbookOf(...forms: readonly Form[]): Promise<MemoryHost> {
  const host = createMemoryHost(() => Promise.resolve());
  const readings = forms.map((form) => ({ form, spans: new Map(), labels: [], extent: { start: 0, end: 0 } }));
  await importForms(host, await previewImport(host, { forms: readings }), new Map());
  return host;
}

function sheetOf(host: MemoryHost, name: string): SheetPlan {
  const sheet = findSheet(host.sheets(), name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function columnOf(host: MemoryHost, sheet: string, header: string): number {
  return sheetOf(host, sheet).rows[0]!.indexOf(header);
}

/** The user types into a cell. */
function type(host: MemoryHost, sheet: string, row: number, header: string, value: CellValue): void {
  const plan = sheetOf(host, sheet);
  const column = columnOf(host, sheet, header);
  const rows = plan.rows.map((cells, at) => (at === row ? cells.toSpliced(column, 1, value) : cells));
  host.edit({ ...plan, rows }, { row, column, rows: 1, columns: 1 });
}

function rowOf(host: MemoryHost, finding: CheckedFinding): number {
  const column = columnOf(host, '校验结果', '问题说明');
  return sheetOf(host, '校验结果').rows.findIndex((row) => row[column] === finding.message);
}

async function wrongSum(host: MemoryHost, checker = createWorkbookChecker(host)): Promise<CheckedFinding | undefined> {
  const { findings } = await checker.check();
  return findings.find(({ ruleId }) => ruleId === WRONG_SUM);
}

describe('校验工作簿', () => {
  it('写在条数上的数说在哪一格，随后改别处时还说，恢复公式以后不说', async () => {
    const host = await workbookOf(good, bad);
    const checker = createWorkbookChecker(host);
    await checker.check();
    const counted = sheetOf(host, '项目总表').rows[2]![columnOf(host, '项目总表', '错误')]!;
    type(host, '项目总表', 2, '错误', 99);
    const typed = async (isLive: boolean) =>
      (await checker.check({ isLive })).problems.flatMap(({ message }) =>
        message.includes('直接写上') ? [message] : [],
      );
    const address = `${columnLetters(columnOf(host, '项目总表', '错误'))}3`;
    expect(await typed(false)).toEqual([expect.stringContaining(`「项目总表」${address}「99」是直接写上的`)]);
    type(host, '项目总表', 1, '实施单位', '另一个单位');
    expect(await typed(true)).toHaveLength(1);
    host.edit(
      {
        ...sheetOf(host, '项目总表'),
        rows: sheetOf(host, '项目总表').rows.map((row, at) =>
          at === 2 ? row.with(columnOf(host, '项目总表', '错误'), counted) : row,
        ),
      },
      { row: 2, column: 0, rows: 1, columns: 1 },
    );
    expect(await typed(true)).toEqual([]);
    expect(await typed(false)).toEqual([]);
  });

  it('错误标在它的单元格上，校验结果里有一行通向它', async () => {
    const host = await workbookOf(good, bad);
    const finding = await wrongSum(host);
    const total = { sheet: '项目总表', row: 2, column: columnOf(host, '项目总表', '年度资金总额') };
    expect(finding).toMatchObject({ severity: 'error', state: 'open', record: { id: '2024-002' } });
    expect(finding!.places[0]).toEqual(total);
    const mark = host
      .marks()
      .find(({ row, column, sheet }) => sheet === total.sheet && row === total.row && column === total.column);
    expect(mark).toMatchObject({ severity: 'error' });
    expect(mark!.remark).toContain(finding!.message);
    const row = sheetOf(host, '校验结果').rows[rowOf(host, finding!)]!;
    expect(row[columnOf(host, '校验结果', '位置')]).toBe('年度资金总额');
    expect(row[columnOf(host, '校验结果', '跳转')]).toEqual({
      formula: `HYPERLINK("#'项目总表'!"&IFERROR(ADDRESS(MATCH(INDEX($C:$C,ROW()),'项目总表'!$A:$A,0),COLUMN('项目总表'!$P$1)),"A1"),"查看")`,
      result: '查看',
    });
    expect(row[columnOf(host, '校验结果', '处理')]).toBe('待处理');
  });

  it('问题涉及另一份表的单元格时，那里写明是哪份表的问题，颜色按提示', async () => {
    const { code, name } = good.department;
    const recoded = { ...good, projectName: '换了代码的项目', department: { code: `${code}9`, name } };
    const host = await workbookOf(good, { ...good, projectName: '第二个项目' }, recoded);
    const { findings } = await createWorkbookChecker(host).check();
    const conflict = findings.find(({ ruleId }) => ruleId === 'dept-code-conflict')!;
    const marksOn = (row: number) => host.marks().filter((mark) => mark.sheet === '项目总表' && mark.row === row);
    expect(conflict.record.id).toBe('2024-003');
    expect(marksOn(3).find(({ remark }) => remark.includes(`错误：${conflict.message}`))).toMatchObject({
      severity: 'error',
    });
    const pointed = `2024-003「换了代码的项目」的问题涉及本表的这一格：${conflict.message}`;
    expect(marksOn(1).filter(({ remark }) => remark.includes(conflict.message))).toMatchObject([
      { severity: 'info', remark: `提示：${pointed}` },
    ]);
  });

  it('在单元格里改正后再校验，标记和那一行都没有了', async () => {
    const host = await workbookOf(bad);
    const checker = createWorkbookChecker(host);
    const finding = await wrongSum(host, checker);
    type(host, '项目总表', 1, '年度资金总额', 32921920);
    expect(await wrongSum(host, checker)).toBeUndefined();
    expect(rowOf(host, finding!)).toBe(-1);
    const column = columnOf(host, '项目总表', '年度资金总额');
    expect(
      host.marks().filter((mark) => mark.sheet === '项目总表' && mark.column === column && mark.severity === 'error'),
    ).toEqual([]);
  });

  it('份数多时分段检查：报告进度、让出页面；再校验时没变的不再检查', async () => {
    const forms = Array.from({ length: 40 }, (_, index) => ({ ...good, projectName: `项目${index + 1}` }));
    const host = await workbookOf(...forms);
    const checker = createWorkbookChecker(host);
    const steps: string[] = [];
    const work = {
      onFormsChecked: (done: number, total: number) => steps.push(`${done}/${total}`),
      pause: () => Promise.resolve(void steps.push('pause')),
    };
    const first = await checker.check(work);
    expect(steps.slice(0, 4)).toEqual(['16/40', 'pause', '32/40', 'pause']);
    expect(new Set(steps.slice(4))).toEqual(new Set(['pause']));
    expect(first.findings).toEqual((await createWorkbookChecker(await workbookOf(...forms)).check()).findings);
    steps.length = 0;
    await checker.check(work);
    expect(steps.filter((step) => step !== 'pause')).toEqual([]);
  });

  it('检查中途取消，什么都不写', async () => {
    const forms = Array.from({ length: 40 }, (_, index) => ({ ...bad, projectName: `项目${index + 1}` }));
    const host = await workbookOf(...forms);
    const before = host.sheets();
    const signal = { aborted: false };
    const pause = () => Promise.resolve(void (signal.aborted = true));
    await expect(createWorkbookChecker(host).check({ signal, pause })).rejects.toMatchObject({ code: 'cancelled' });
    expect(host.sheets()).toEqual(before);
    expect(host.marks()).toEqual([]);
  });

  it('再校验一次什么都不变', async () => {
    const host = await workbookOf(good, bad);
    const checker = createWorkbookChecker(host);
    const first = await checker.check();
    const sheets = host.sheets();
    expect(await checker.check()).toEqual(first);
    expect(host.sheets()).toEqual(sheets);
  });

  it('处理与备注经得起再校验，用户排过序也不会错行', async () => {
    const host = await workbookOf(good, bad);
    const finding = await wrongSum(host);
    type(host, '校验结果', rowOf(host, finding!), '备注', '已电话通知');
    type(host, '校验结果', rowOf(host, finding!), '处理', '已修改');
    const plan = sheetOf(host, '校验结果');
    host.edit({ ...plan, rows: [plan.rows[0]!, ...plan.rows.slice(1).reverse()] }, undefined);
    expect(await wrongSum(host)).toMatchObject({ state: 'fixed', remark: '已电话通知' });
  });

  it('指标行移动后，点了校验就写成通向新的行；跟随编辑的校验不动链接', async () => {
    const indicators = {
      period: [{ level1: '产出指标', level2: '数量指标', name: '修缮面积', value: '' }] as const,
      annual: [...good.indicators.annual],
    };
    const host = await workbookOf(good, buildForm({ projectName: '指标值空着的项目', indicators }));
    const checker = createWorkbookChecker(host);
    const { findings } = await checker.check();
    const finding = findings.find(({ ruleId }) => ruleId === 'indicator-half-filled')!;
    const link = () =>
      sheetOf(host, '校验结果').rows[rowOf(host, finding)]![columnOf(host, '校验结果', '跳转')] as FormulaCell;
    const row = finding.places[0]!.row + 1;
    expect(link().formula).toContain(`ROW('绩效指标'!$A$${row})`);
    const plan = sheetOf(host, '绩效指标');
    host.edit({ ...plan, rows: [plan.rows[0]!, ...plan.rows.slice(1).reverse()] }, undefined);
    await checker.check({ isLive: true });
    expect(link().formula).toContain(`ROW('绩效指标'!$A$${row})`);
    await checker.check();
    expect(link().formula).toContain(`ROW('绩效指标'!$A$${plan.rows.length - row + 2})`);
  });

  it('粘贴来的文字不进链接的公式', async () => {
    const hostile = '"&HYPERLINK("http://x","y")&"';
    const host = await workbookOf(
      buildForm({
        projectName: hostile,
        extra: [{ label: hostile, value: hostile }],
        funds: { ...good.funds, annual: { ...good.funds.annual, total: 1 } },
      }),
    );
    await createWorkbookChecker(host).check();
    const column = columnOf(host, '校验结果', '跳转');
    const formulas = sheetOf(host, '校验结果')
      .rows.slice(1)
      .map((row) => (row[column] as FormulaCell).formula);
    expect(formulas.length).toBeGreaterThan(0);
    for (const formula of formulas) expect(formula).not.toContain('http');
  });

  it('忽略后没有标记，单元格改了又变回待处理', async () => {
    const host = await workbookOf(bad);
    const finding = await wrongSum(host);
    type(host, '校验结果', rowOf(host, finding!), '处理', '已忽略');
    expect(await wrongSum(host)).toMatchObject({ state: 'ignored' });
    expect(host.marks().some(({ remark }) => remark.includes(finding!.message))).toBe(false);
    type(host, '项目总表', 1, '年度资金总额', 32921922);
    expect(await wrongSum(host)).toMatchObject({ state: 'open' });
  });

  it('缺的指标标在它该在的那一组行的头上，校验结果的链接也通向那里', async () => {
    const host = await workbookOf(
      buildForm({
        indicators: {
          period: [{ level1: '产出指标', level2: '数量指标', name: '补助人数', value: '10人' }],
          annual: [
            { level1: '产出指标', level2: '数量指标', name: '补助人数', value: '10人' },
            { level1: '产出指标', level2: '成本指标', name: '', value: '520元' },
            { level1: '效益指标', level2: '社会效益指标', name: '投诉率', value: '≤1%' },
          ],
        },
      }),
    );
    const { findings } = await createWorkbookChecker(host).check();
    const missing = findings.filter(({ ruleId }) => ruleId === 'indicator-level-missing');
    const at = (header: string, row: number) => ({
      sheet: '绩效指标',
      row,
      column: columnOf(host, '绩效指标', header),
    });
    const placesOf = (level: string) => missing.find(({ path }) => path.endsWith(`.${level}`))!.places;
    expect(placesOf('成本指标')).toEqual([at('一级指标', 1)]);
    expect(placesOf('时效指标')).toEqual([at('一级指标', 1), at('一级指标', 2)]);
    expect(placesOf('效益指标')).toEqual([at('期间', 1)]);
    expect(placesOf('满意度指标')).toEqual([at('期间', 1), at('期间', 2)]);
    const cost = missing.find(({ path }) => path === 'indicators.period.成本指标')!;
    const row = sheetOf(host, '校验结果').rows[rowOf(host, cost)]!;
    expect(row[columnOf(host, '校验结果', '位置')]).toBe('实施期成本指标');
    const { formula } = row[columnOf(host, '校验结果', '跳转')] as FormulaCell;
    expect(formula).toContain(`ROW('绩效指标'!$A$2)`);
    expect(formula).toContain(`COLUMN('绩效指标'!$${columnLetters(at('一级指标', 1).column)}$1)`);
  });

  it('两侧都没有指标时只标项目一次', async () => {
    const host = await workbookOf(buildForm({ indicators: { period: [], annual: [] } }));
    const { findings } = await createWorkbookChecker(host).check();
    const empty = findings.find(({ ruleId }) => ruleId === 'indicator-level-missing')!;
    expect(empty.places).toEqual([{ sheet: '项目总表', row: 1, column: columnOf(host, '项目总表', '项目名称') }]);
    const mark = host.marks().find(({ remark }) => remark.includes(empty.message))!;
    expect(mark.remark.split(empty.message)).toHaveLength(2);
  });

  it('校验不占用撤销：撤销的仍是导入', async () => {
    const host = await workbookOf(bad);
    await createWorkbookChecker(host).check();
    expect(host.standingWrites().at(-1)?.title).toBe('导入 1 份申报表');
  });

  it('读不出的单元格列为未检查，不报成空白', async () => {
    const host = await workbookOf(good);
    type(host, '项目总表', 1, '年度资金总额', '面议');
    const { findings, unchecked, problems } = await createWorkbookChecker(host).check();
    expect(findings.filter(({ path }) => path === 'funds.annual.total')).toEqual([]);
    expect(unchecked.map(({ form }) => form)).toContain(0);
    expect(problems[0]!.message).toContain('面议');
  });

  it('数据表缺了列就不校验，也不写任何东西', async () => {
    const host = await workbookOf(bad);
    type(host, '项目总表', 0, '年度', '年份');
    const sheets = host.sheets();
    const { findings, problems } = await createWorkbookChecker(host).check();
    expect(findings).toEqual([]);
    expect(problems[0]!.isObstacle).toBe(true);
    expect(host.sheets()).toEqual(sheets);
  });

  it('最后一个问题改好后，校验结果仍是能用的表格', async () => {
    const host = await workbookOf(bad);
    await createWorkbookChecker(host).check();
    await importForms(host, await previewImport(host, { forms: [] }), new Map());
    const plan = sheetOf(host, '校验结果');
    const idColumn = columnOf(host, '校验结果', '编号');
    const gone = sheetOf(host, '项目总表');
    host.edit({ ...gone, rows: [gone.rows[0]!, gone.rows[1]!.map(() => null)] }, undefined);
    const indicators = sheetOf(host, '绩效指标');
    host.edit(
      { ...indicators, rows: indicators.rows.map((row, at) => (at === 0 ? row : row.map(() => null))) },
      undefined,
    );
    expect(plan.rows.length).toBeGreaterThan(2);
    await createWorkbookChecker(host).check();
    const after = sheetOf(host, '校验结果');
    expect(after.table!.range.rows).toBe(2);
    expect(after.rows[1]![idColumn]).toBeNull();
  });
});
