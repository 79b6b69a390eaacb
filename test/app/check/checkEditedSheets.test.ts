import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { valueAt } from '../../../src/model/fieldPath';
import type { Form } from '../../../src/model/form';
import type { CellContent, SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

type Row = readonly CellContent[];
type Edit = (rows: readonly Row[]) => readonly Row[];

const good = buildForm();
const blankFunds = { total: null, central: null, provincial: null, municipal: null, selfRaised: null, other: null };
const blank = buildForm({
  projectName: '空白项目',
  attribute: '',
  duration: '',
  funds: { period: blankFunds, annual: blankFunds },
  overview: '',
  basis: '',
  necessity: '',
  safeguards: '',
  plan: '',
  goals: { period: '', annual: '' },
  indicators: { period: [], annual: [] },
});
const absurd = buildForm({
  projectName: '数值离谱的项目',
  funds: {
    period: { ...blankFunds, total: 1e300, municipal: -1e-7 },
    annual: { ...blankFunds, total: Number.MAX_SAFE_INTEGER, other: 0.1 + 0.2 },
  },
});
const LONG = '养老机构，'.repeat(6553).slice(0, 32_767);
const full = buildForm({
  projectName: '写满的项目',
  plan: LONG,
  goals: { period: '（'.repeat(32_767), annual: '1、'.repeat(16_000) },
  indicators: {
    period: [{ ...good.indicators.period[0]!, value: '9'.repeat(32_767) }],
    annual: good.indicators.annual,
  },
});

const reversed: Edit = ([header = [], ...rows]) => [header, ...rows.toReversed()];
const columnAdded: Edit = (rows) =>
  rows.map((row, at) => [row[0] ?? null, at === 0 ? '我的备注' : '已看', ...row.slice(1)]);
const columnsSwapped: Edit = (rows) => rows.map((row) => [row[0] ?? null, ...row.slice(1).toReversed()]);
const rowDeleted: Edit = ([header = [], , ...rows]) => [header, ...rows];

const EDITS: readonly (readonly [string, Edit])[] = [
  ['倒过来排序', reversed],
  ['加了自己的一列', columnAdded],
  ['换了列的次序', columnsSwapped],
  ['删了一行', rowDeleted],
];

describe.each(['项目总表', '绩效指标'])('用户把「%s」', (sheet) => {
  test.each(EDITS)('%s，每条结果还在它的单元格上', async (_, edit) => {
    const host = await hostHolding([good, blank, absurd, buildForm({ projectName: '另一个项目', year: 2025 })]);
    const checker = createWorkbookChecker(host);
    await checker.check();
    const plan = host.sheets().find(({ name }) => name === sheet)!;
    const rows = edit(plan.rows);
    host.edit(withRows(plan, rows), undefined);
    const { findings } = await checker.check();
    expect(findings.length).toBeGreaterThan(0);
    expect(misplaced(host, findings)).toEqual([]);
  });
});

test.each<readonly [string, Form]>([
  ['每一栏都空白', blank],
  ['数值离谱', absurd],
  ['单元格写满 32,767 字', full],
])('%s的表检查得完，结果都在它的单元格上', async (_, form) => {
  const host = await hostHolding([good, form]);
  const { findings, unchecked, forms } = await createWorkbookChecker(host).check();
  expect(forms).toBe(2);
  expect(unchecked.filter(({ reason }) => reason.includes('内部问题'))).toEqual([]);
  expect(misplaced(host, findings)).toEqual([]);
});

test('表头被改掉的表读不出来，给出一句话，不写任何结果', async () => {
  const host = await hostHolding([good]);
  const plan = host.sheets().find(({ name }) => name === '项目总表')!;
  host.edit(withRows(plan, [plan.rows[0]!.map(() => '改掉了'), ...plan.rows.slice(1)]), undefined);
  const before = host.sheets();
  const { findings, problems } = await createWorkbookChecker(host).check();
  expect(findings).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/。$/u)]);
  expect(host.sheets()).toEqual(before);
});

function withRows(plan: SheetPlan, rows: readonly Row[]): SheetPlan {
  const range = { row: 0, column: 0, rows: rows.length, columns: Math.max(...rows.map((row) => row.length)) };
  return { ...plan, rows, ...(plan.table && { table: { ...plan.table, range } }) };
}

/** The fields of findings whose cell belongs to another form, or holds something else than the form says there. */
function misplaced(
  host: MemoryHost,
  findings: Awaited<ReturnType<ReturnType<typeof createWorkbookChecker>['check']>>['findings'],
): readonly string[] {
  const sheets = new Map(host.sheets().map((sheet) => [sheet.name, sheet]));
  return findings.flatMap(({ ruleId, fields }) =>
    fields.flatMap(({ record, path, place }) => {
      if (!place) return [];
      const { rows = [] } = sheets.get(place.sheet) ?? {};
      const owner = textOf(rows[place.row]?.[rows[0]?.indexOf('编号') ?? -1]);
      const value = valueAt(record.form, path);
      const cell = textOf(rows[place.row]?.[place.column]);
      const isValue = typeof value === 'string' || typeof value === 'number' || value === null;
      const isRight = owner === record.id && (!isValue || cell === String(value ?? ''));
      return isRight ? [] : [`${ruleId} ${path}: ${owner} ${cell.slice(0, 20)}`];
    }),
  );
}

function textOf(content: CellContent | undefined): string {
  if (content === null || content === undefined) return '';
  return typeof content === 'object' ? JSON.stringify(content) : String(content);
}
