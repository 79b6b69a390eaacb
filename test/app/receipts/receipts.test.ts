import { importForms } from '../../../src/app/import/importForms';
import type { ImportDecision, ImportOutcome, IncomingForm } from '../../../src/app/import/importPreview';
import { previewImport } from '../../../src/app/import/previewImport';
import { registerOverview } from '../../../src/app/receipts/registerOverview';
import { formOfRound } from '../../../src/app/receipts/registerReceipts';
import { readWithRegister } from '../../../src/app/workbook/readWorkbook';
import { readReceipts } from '../../../src/layout/receipts/receiptRows';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { findSheet } from '../../../src/model/change/findSheet';
import type { Form } from '../../../src/model/form';
import type { Receipt } from '../../../src/model/receipt';
import { buildForm } from '../../pane/buildForm';
import { memoryHost } from '../../pane/fakeServices';

const form = buildForm();
const changed = buildForm({ overview: '改过的概况。', plan: '' });
const funded = (total: number): Form =>
  buildForm({ funds: { ...form.funds, annual: { ...form.funds.annual, total } } });

const MARCH = new Date(2026, 2, 5, 9, 7);
const APRIL = new Date(2026, 3, 1, 14, 30);

async function receive(
  host: MemoryHost,
  incoming: IncomingForm,
  { at = MARCH, decision, round }: { at?: Date; decision?: ImportDecision; round?: string } = {},
): Promise<ImportOutcome> {
  const preview = await previewImport(host, { forms: [incoming] });
  const wanted = decision ?? (preview.items[0]?.duplicate ? 'update' : 'create');
  return importForms(host, preview, new Map([[0, wanted]]), { register: { at, round } });
}

async function receiptsIn(host: MemoryHost): Promise<readonly Receipt[]> {
  const { tables, problems } = await readWithRegister(host);
  expect(problems).toEqual([]);
  return readReceipts(tables.receipts);
}

/** Writes into the row of 收表登记, as a user would; of a new row the cells that are named. */
function type(host: MemoryHost, row: number, cells: Readonly<Record<string, string>>): void {
  const plan = findSheet(host.sheets(), '收表登记')!;
  const headers = plan.rows[0] as readonly string[];
  const rows = plan.rows.map((each, at) =>
    at === row ? each.map((cell, column) => cells[headers[column]!] ?? cell) : each,
  );
  const added = row < rows.length ? [] : [headers.map((header) => cells[header] ?? null)];
  const all = [...rows, ...added];
  const range = { ...plan.table!.range, rows: all.length };
  host.edit({ ...plan, rows: all, table: { ...plan.table!, range } }, undefined);
}

test('收到的每份表登记一行：来自哪个文件、什么时候、第几轮', async () => {
  const host = memoryHost();
  await receive(host, { form, source: '人社局.pdf' });
  expect(await host.listSheets()).toEqual(['项目总表', '绩效指标', '校验结果', '待核对', '收表登记']);
  expect(await receiptsIn(host)).toEqual([
    expect.objectContaining({
      id: '2024-001',
      year: '2024',
      departmentCode: form.department.code,
      department: form.department.name,
      projectName: form.projectName,
      unit: form.unit,
      round: '一上',
      receivedAt: '2026-03-05 09:07',
      source: '人社局.pdf',
      changes: '',
      state: '已收到',
      content: '',
    }),
  ]);
});

test('再报一轮：上一轮的内容留着，改了什么逐格写明；退回过的记为已重报', async () => {
  const host = memoryHost();
  await receive(host, { form, source: '一上.pdf' });
  type(host, 1, { 状态: '已退回', 退回时间: '2026-03-10' });
  await receive(host, { form: changed, source: '二上.pdf' }, { at: APRIL });
  const [first, second] = await receiptsIn(host);
  expect(first).toMatchObject({ round: '一上', state: '已退回', returnedAt: '2026-03-10', changes: '' });
  expect(formOfRound(first!)).toEqual(form);
  expect(second).toMatchObject({
    id: '2024-001',
    round: '二上',
    receivedAt: '2026-04-01 14:30',
    source: '二上.pdf',
    state: '已重报',
    content: '',
  });
  expect(second!.changes).toBe(
    `改了 2 处：项目概况 「${form.overview}」 → 「改过的概况。」；项目实施计划 「${form.plan}」 → 空`,
  );

  await receive(host, { form: funded(1234567.5), source: '三上.pdf' });
  const rounds = await receiptsIn(host);
  expect(rounds.map(({ round, state }) => [round, state])).toEqual([
    ['一上', '已退回'],
    ['二上', '已有新报'],
    ['三上', '已收到'],
  ]);
  expect(formOfRound(rounds[1]!)).toEqual(changed);
  expect(rounds[2]!.changes).toContain('1,234,567.5');
});

test('登记和表一起撤销', async () => {
  const host = memoryHost();
  await receive(host, { form, source: '一上.pdf' });
  const before = await receiptsIn(host);
  await receive(host, { form: changed, source: '二上.pdf' });
  await host.undo();
  expect(await receiptsIn(host)).toEqual(before);
});

test('手工写的轮次和状态不被改动，下一轮接着它编', async () => {
  const host = memoryHost();
  await receive(host, { form });
  type(host, 1, { 报送轮次: '二上', 状态: '局长已签' });
  await receive(host, { form: changed });
  expect((await receiptsIn(host)).map(({ round, state }) => [round, state])).toEqual([
    ['二上', '局长已签'],
    ['三上', '已收到'],
  ]);
  await receive(host, { form: funded(1) }, { round: '二上' });
  expect((await receiptsIn(host)).at(-1)!.round).toBe('二上');
});

test('像旧稿的说明：填报日期更早，或与以前某一轮内容相同', async () => {
  const host = memoryHost();
  const filed = (filedAt: string, overview: string): Form =>
    buildForm({ overview, signoff: { ...form.signoff, filedAt } });
  await receive(host, { form: filed('20240123114540', '甲') });
  expect((await receive(host, { form: filed('2024年2月3日', '乙') })).leftBehind).toBeUndefined();
  const older = await receive(host, { form: filed('2024-01-30', '丙') });
  expect(older.leftBehind).toEqual([`「${form.projectName}」填报日期早于上一次，请核实是不是旧稿。`]);
  const same = await receive(host, { form: filed('20240123114540', '甲') });
  expect(same.leftBehind).toEqual([`「${form.projectName}」与一上的内容相同，请核实是不是旧稿。`]);
  expect((await receiptsIn(host)).at(-1)!.changes).toMatch(/^与一上的内容相同，请核实是不是旧稿；改了 2 处：/u);
});

test('名单里的项目收到后写进它那一行，只写部门的记为已报送；别的部门同名的不算', async () => {
  const host = memoryHost();
  const other = buildForm({ projectName: '道路照明', unit: '照明所', department: { code: '045', name: '城市管理局' } });
  await receive(host, { form: other });
  const { code, name } = form.department;
  type(host, 2, { 主管部门: '城市管理局', 项目名称: form.projectName, 备注: '催过' });
  type(host, 3, { 主管部门代码: code, 主管部门: '人社局（旧名）', 项目名称: `2024年${form.projectName}`, 备注: '等' });
  type(host, 4, { 主管部门: name, 状态: '未报送' });
  type(host, 5, { 主管部门: name, 状态: '不需报送' });
  type(host, 6, { 年度: '2023', 主管部门: name, 状态: '未报送' });
  await receive(host, { form, source: '人社.pdf' });
  const receipts = await receiptsIn(host);
  expect(receipts.map(({ id, department, state }) => [id, department, state])).toEqual([
    ['2024-001', '城市管理局', '已收到'],
    ['', '城市管理局', ''],
    ['2024-002', name, '已收到'],
    ['', name, '已报送'],
    ['', name, '不需报送'],
    ['', name, '未报送'],
  ]);
  const remarks = findSheet(host.sheets(), '收表登记')!;
  expect(remarks.rows.map((row) => row[remarks.rows[0]!.indexOf('备注')])).toEqual(
    ['备注', '', '催过', '等', '', '', ''].map((text) => text || null),
  );
});

test('登记以前就在工作簿里的表，先补一行再登记新的一轮', async () => {
  const host = memoryHost();
  await importForms(host, await previewImport(host, { forms: [{ form }] }), new Map());
  await receive(host, { form: changed, source: '二上.pdf' });
  const [first, second] = await receiptsIn(host);
  expect(first).toMatchObject({ id: '2024-001', round: '一上', receivedAt: '', state: '已有新报' });
  expect(formOfRound(first!)).toEqual(form);
  expect(second).toMatchObject({ round: '二上', source: '二上.pdf' });
});

test('工作簿里另有自己的「收表登记」时照常导入，登记不动它并说明', async () => {
  const host = memoryHost();
  await host.write({
    title: '',
    changes: [{ kind: 'create-sheet', plan: { name: '收表登记', rows: [['我的登记']], columns: [{ width: 10 }] } }],
  });
  const { created, leftBehind } = await receive(host, { form });
  expect(created).toBe(1);
  expect(leftBehind?.[0]).toContain('已有您自己的工作表「收表登记」');
  expect(findSheet(host.sheets(), '收表登记')!.rows).toEqual([['我的登记']]);
});

test('删掉的表的编号不会给别的表', async () => {
  const host = memoryHost();
  await receive(host, { form });
  const { tables } = await readWithRegister(host);
  const plan = findSheet(host.sheets(), '项目总表')!;
  host.edit({ ...plan, rows: [plan.rows[0]!, plan.rows[0]!.map(() => null)] }, undefined);
  const indicators = findSheet(host.sheets(), '绩效指标')!;
  host.edit(
    {
      ...indicators,
      rows: [indicators.rows[0]!, indicators.rows[0]!.map(() => null)],
      table: { ...indicators.table!, range: { ...indicators.table!.range, rows: 2 } },
    },
    undefined,
  );
  expect(tables.receipts).toBeDefined();
  await receive(host, { form: buildForm({ projectName: '另一项' }) });
  expect((await receiptsIn(host)).map(({ id }) => id)).toEqual(['2024-001', '2024-002']);
});

test('上年做的登记没有后来才有的列：照样登记，说明哪几列没有记下', async () => {
  const host = memoryHost();
  await receive(host, { form });
  const plan = findSheet(host.sheets(), '收表登记')!;
  const gone = ['与上次相比', '原报内容'].map((header) => plan.rows[0]!.indexOf(header));
  const without = plan.rows.map((row) => row.filter((_, at) => !gone.includes(at)));
  const columns = plan.columns.filter((_, at) => !gone.includes(at));
  const range = { ...plan.table!.range, columns: columns.length };
  host.edit({ ...plan, rows: without, columns, table: { ...plan.table!, range } }, undefined);
  const { leftBehind } = await receive(host, { form: changed });
  expect(leftBehind).toEqual([
    '「收表登记」里没有「与上次相比」「原报内容」这几列，这次的没有记下；把列名补在表头后面，下次就会记。',
  ]);
  expect((await receiptsIn(host)).map(({ round, state }) => [round, state])).toEqual([
    ['一上', '已有新报'],
    ['二上', '已收到'],
  ]);
  expect((await receive(host, { form: buildForm({ projectName: '另一项' }) })).leftBehind).toBeUndefined();
});

test('登记里的编号被改过：原来的一行各归各，新的一轮另起，不冒认别的项目的轮次', async () => {
  const host = memoryHost();
  const second = buildForm({ projectName: '另一项' });
  await receive(host, { form });
  await receive(host, { form: second });
  type(host, 1, { 编号: '2024-002' });
  await receive(host, { form: changed });
  const rounds = await receiptsIn(host);
  expect(rounds.map(({ id, projectName, round }) => [id, projectName, round])).toEqual([
    ['2024-002', form.projectName, '一上'],
    ['2024-002', '另一项', '一上'],
    ['2024-001', form.projectName, '一上'],
    ['2024-001', form.projectName, '二上'],
  ]);
  expect(formOfRound(rounds[2]!)).toEqual(form);
  const { departments } = registerOverview(await readWithRegister(host))!;
  expect(departments[0]!.projects.map(({ last, rounds: all }) => [last.id, last.projectName, all.length])).toEqual([
    ['2024-002', form.projectName, 1],
    ['2024-002', '另一项', 1],
    ['2024-001', form.projectName, 2],
  ]);
});
