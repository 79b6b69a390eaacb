import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import type { CheckedFinding } from '../../../src/app/check/checkedFinding';
import type { Host } from '../../../src/app/host';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { valueAt } from '../../../src/model/fieldPath';
import type { Form } from '../../../src/model/form';
import type { SheetContent } from '../../../src/model/sheetContent';
import type { CellPlace } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';
import type { HostCase, WorkbookUser } from '../hostSubject';
import { readSheet } from '../plans';

const good = buildForm();
const wrong = (projectName: string): Form =>
  buildForm({ projectName, funds: { ...good.funds, annual: { ...good.funds.annual, total: 32921921 } } });
const FORMS = [good, wrong('合计不等的项目'), wrong('另一个合计不等的项目')];
const WRONG_SUM = 'fund-sum-mismatch';

type Deed = (user: WorkbookUser, headerOf: (sheet: string, header: string) => Promise<CellPlace>) => Promise<unknown>;

/** What users do to the data sheets; a host that cannot express a deed is left out. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'filtered 项目总表 by name': async (user, headerOf) =>
    user.filter?.(await headerOf('项目总表', '项目名称'), ['合计不等的项目']),
  'filtered 绩效指标 by name': async (user, headerOf) =>
    user.filter?.(await headerOf('绩效指标', '项目名称'), ['另一个合计不等的项目']),
  'filtered 校验结果 by 编号': async (user, headerOf) =>
    user.filter?.(await headerOf('校验结果', '编号'), ['2024-003']),
  'hidden a row of 项目总表': async (user, headerOf) =>
    user.hideRow?.({ ...(await headerOf('项目总表', '编号')), row: 2 }),
  'added a column at the left of 校验结果': async (user, headerOf) =>
    user.insertColumn(await headerOf('校验结果', '严重程度'), '我的序号'),
  'added a column in the middle of 校验结果': async (user, headerOf) =>
    user.insertColumn(await headerOf('校验结果', '问题说明'), '我的意见'),
  'added a column at the left of 项目总表': async (user, headerOf) =>
    user.insertColumn(await headerOf('项目总表', '编号'), '我的序号'),
  'added a column in the middle of 绩效指标': async (user, headerOf) =>
    user.insertColumn(await headerOf('绩效指标', '三级指标'), '我的意见'),
  'renamed the column 比较符 of 绩效指标': async (user, headerOf) =>
    user.type(await headerOf('绩效指标', '比较符'), '我改的名'),
  'coloured a cell and written beside 项目总表': async (user, headerOf) => {
    const id = await headerOf('项目总表', '编号');
    await user.fill({ ...id, row: 2 }, 'FFC000');
    await user.type({ ...id, column: 45 }, '表外的话');
  },
};

/** Whatever the user has done to the data sheets: check, marks, his words and another import go to the right cells. */
export const editedTableCases: readonly HostCase[] = Object.entries(DEEDS).map(([deed, act]) => ({
  title: `a user has ${deed}: check, words and import go to the right cells`,
  run: async ({ host, user }) => {
    await bring(host, FORMS);
    const checker = createWorkbookChecker(host);
    await checker.check();
    await act(user, (sheet, header) => headerOf(host, sheet, header));

    const { findings } = await checker.check();
    expect(await misplaced(host, findings)).toEqual([]);
    expect(findings.filter(({ ruleId }) => ruleId === WRONG_SUM).map(({ record }) => record.id)).toEqual([
      '2024-002',
      '2024-003',
    ]);
    await expectMarks(user, findings);
    expect(await listed(host)).toEqual(findings.map(lineOf).toSorted());

    // The user's word on a finding, then an edit that settles another: live, as after typing.
    const message = findings.find(({ record, ruleId }) => record.id === '2024-003' && ruleId === WRONG_SUM)?.message;
    await say(host, user, '2024-003', message ?? '', '已电话核实');
    const total = await headerOf(host, '项目总表', '年度资金总额');
    await user.type({ ...total, row: 2 }, 32921920);
    const live = await checker.check({ isLive: true });
    expect(await misplaced(host, live.findings)).toEqual([]);
    const left = live.findings.filter(({ ruleId }) => ruleId === WRONG_SUM);
    expect(left.map(({ record, remark, state }) => [record.id, remark, state])).toEqual([
      ['2024-003', '已电话核实', 'fixed'],
    ]);
    await expectMarks(user, live.findings);

    // Another version of the first project comes in, and a new one.
    const renewed = buildForm({
      unit: good.unit,
      plan: '改写的计划，3月完成。',
      indicators: { period: [], annual: [] },
    });
    await bring(host, [renewed, wrong('新来的项目')]);
    const after = await createWorkbookChecker(host).check();
    expect(await misplaced(host, after.findings)).toEqual([]);
    expect(after.forms).toBe(4);
    expect(await columnOf(host, '项目总表', '项目实施计划')).toEqual([renewed.plan, good.plan, good.plan, good.plan]);
    expect(after.findings.filter(({ remark }) => remark !== '').map(({ record }) => record.id)).toEqual(['2024-003']);
    expect(await listed(host)).toEqual(after.findings.map(lineOf).toSorted());
  },
}));

async function bring(host: Host, forms: readonly Form[]): Promise<void> {
  const readings = forms.map((form) => ({ form, spans: new Map(), labels: [], extent: { start: 0, end: 0 } }));
  const preview = await previewImport(host, { forms: readings });
  await importForms(host, preview, new Map(preview.items.map((_, index) => [index, 'update'])));
}

async function headerOf(host: Host, sheet: string, header: string): Promise<CellPlace> {
  const content = await readSheet(host, sheet);
  const row = content.tables[0]?.range.row ?? 0;
  const column = (content.rows[row] ?? []).indexOf(header);
  if (column < 0) throw new Error(`${sheet} has no column ${header}.`);
  return { sheet, row, column };
}

async function columnOf(host: Host, sheet: string, header: string): Promise<readonly unknown[]> {
  const { row, column } = await headerOf(host, sheet, header);
  const { rows, tables } = await readSheet(host, sheet);
  return rows.slice(row + 1, row + (tables[0]?.range.rows ?? 1)).map((cells) => cells[column] ?? null);
}

/** Writes 处理 and 备注 beside a finding of 校验结果. */
async function say(host: Host, user: WorkbookUser, id: string, message: string, remark: string): Promise<void> {
  const ids = await columnOf(host, '校验结果', '编号');
  const messages = await columnOf(host, '校验结果', '问题说明');
  const row = 1 + ids.findIndex((other, at) => other === id && messages[at] === message);
  await user.type({ ...(await headerOf(host, '校验结果', '处理')), row }, '已修改');
  await user.type({ ...(await headerOf(host, '校验结果', '备注')), row }, remark);
}

const lineOf = ({ record, rule, message }: CheckedFinding): string => [record.id, rule, message].join(' ');

/** What 校验结果 lists. */
async function listed(host: Host): Promise<readonly string[]> {
  const columns = await Promise.all(['编号', '规则', '问题说明'].map((header) => columnOf(host, '校验结果', header)));
  return (columns[0] ?? []).map((_, at) => columns.map((column) => column[at]).join(' ')).toSorted();
}

async function expectMarks(user: WorkbookUser, findings: readonly CheckedFinding[]): Promise<void> {
  const key = ({ sheet, row, column }: CellPlace): string => `${sheet} ${row} ${column}`;
  const marked = (await user.markedCells()).map(key);
  const open = findings.filter(({ state }) => state !== 'ignored').flatMap(({ places }) => places.map(key));
  expect([...new Set(marked)].toSorted()).toEqual([...new Set(open)].toSorted());
}

/** The findings whose cell belongs to another form, or holds something else than the form says there. */
async function misplaced(host: Host, findings: readonly CheckedFinding[]): Promise<readonly string[]> {
  const sheets = await host.readSheets(['项目总表', '绩效指标']);
  return findings.flatMap(({ ruleId, fields }) =>
    fields.flatMap(({ record, path, place }) => {
      if (!place) return [];
      const content = sheets.get(place.sheet);
      const value = valueAt(record.form, path);
      const isValue = typeof value === 'string' || typeof value === 'number';
      const cell = content?.rows[place.row]?.[place.column] ?? null;
      const isRight = ownerOf(content, place) === record.id && (!isValue || cell === (value === '' ? null : value));
      return isRight ? [] : [`${ruleId} ${path}`];
    }),
  );
}

function ownerOf(content: SheetContent | undefined, { row }: CellPlace): unknown {
  const header = content?.tables[0]?.range.row ?? 0;
  return content?.rows[row]?.[content.rows[header]?.indexOf('编号') ?? -1];
}
