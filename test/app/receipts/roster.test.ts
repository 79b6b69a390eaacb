import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { readWithRegister } from '../../../src/app/workbook/readWorkbook';
import { registerOverview } from '../../../src/app/receipts/registerOverview';
import type { RegisterOverview } from '../../../src/app/receipts/registerOverview';
import { readRoster } from '../../../src/app/receipts/readRoster';
import { addToRoster, rosterOfForms } from '../../../src/app/receipts/roster';
import { rosterOfSource } from '../../../src/app/receipts/rosterOfSource';
import { sayOfReceipt } from '../../../src/app/receipts/sayOfReceipts';
import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { settleFindings } from '../../../src/app/check/settleFindings';
import { returnOpinions, writeReturnOpinions } from '../../../src/app/sheets/returnOpinions';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { findSheet } from '../../../src/model/change/findSheet';
import type { Form } from '../../../src/model/form';
import { isSameDepartment } from '../../../src/model/matchDepartment';
import { buildForm } from '../../pane/buildForm';
import { memoryHost } from '../../pane/fakeServices';

const AT = new Date(2026, 2, 5, 9, 7);
const form = buildForm();

async function receive(host: MemoryHost, ...forms: readonly Form[]): Promise<void> {
  const preview = await previewImport(host, { forms: forms.map((each) => ({ form: each, source: '甲.pdf' })) });
  const updates = preview.items.map(({ index, duplicate }) => [index, duplicate ? 'update' : 'create'] as const);
  await importForms(host, preview, new Map(updates), { register: { at: AT } });
}

async function overview(host: MemoryHost): Promise<RegisterOverview> {
  return registerOverview(await readWithRegister(host))!;
}

const lines = (text: string) =>
  readRoster(text).expected.map(({ departmentCode, department, projectName, unit }) =>
    [departmentCode, department, projectName, unit].join('|'),
  );

test('名单一行一个部门，或部门和项目；代码、序号、表头、合并单元格、顿号都认得', () => {
  expect(lines('062 人社局\r\n\n045-城市管理局\n教育局（101）\n 民政局 ')).toEqual([
    '062|人社局||',
    '045|城市管理局||',
    '101|教育局||',
    '|民政局||',
  ]);
  expect(lines('教育局、民政局，人社局')).toEqual(['|教育局||', '|民政局||', '|人社局||']);
  expect(lines('人社局\t水、电、暖补助\t社保中心\n\t公益性岗位')).toEqual([
    '|人社局|水、电、暖补助|社保中心',
    '|人社局|公益性岗位|',
  ]);
  expect(lines('062\t人社局\t取暖费\n1\t民政局\t低保')).toEqual(['062|人社局|取暖费|', '|民政局|低保|']);
  expect(lines('序号\t部门代码\t主管部门\t项目名称\n1\t062\t人社局\t取暖费\n2\t062\t人社局\t取暖费')).toEqual([
    '062|人社局|取暖费|',
  ]);
  expect(lines('单位名称\n人社局')).toEqual(['|人社局||']);
  expect(lines('')).toEqual([]);
  // A title above the headings, and lines of headings that are none of the first.
  expect(lines('2026年应报单位名单\n\n部门代码\t主管部门\n062\t人社局')).toEqual(['062|人社局||']);
});

test('名单里不像部门名称的行不列入，逐行说出来：标题、合计、说明、别的文件里的字符', () => {
  const read = (text: string) => {
    const { expected, passedOver } = readRoster(text);
    return [expected.map(({ departmentCode, department }) => `${departmentCode}${department}`), passedOver];
  };
  expect(
    read('2026年应报部门名单\n062 人社局\n请各部门于3月5日前报送。\n合 计\t2\n%PDF-1.7\n12345\n民政局\n\t\t备注'),
  ).toEqual([
    ['062人社局', '民政局'],
    ['2026年应报部门名单', '请各部门于3月5日前报送。', '合 计 2', '%PDF-1.7', '12345', '备注'],
  ]);
  expect(read(`${'局'.repeat(41)}\n${'委'.repeat(40)}`)).toEqual([['委'.repeat(40)], ['局'.repeat(41)]]);
  // A project below no department belongs to nobody.
  expect(read('\t道路照明\n城市管理局\t\n\t绿化')).toEqual([['城市管理局', '城市管理局'], ['道路照明']]);
  // Units of every kind are departments.
  expect(read('第110指挥中心\n市委办\n开发区（高新区）管委会')[1]).toEqual([]);
});

test('表格里没有列可读的行：单写的部门照收，合计和说明说出来；编号、空格分开的表头都认得', () => {
  const rows = (text: string) => {
    const { expected, passedOver } = readRoster(text);
    return [expected.map((line) => [line.departmentCode, line.department, line.projectName].join('|')), passedOver];
  };
  const table =
    '序号\t代码\t主管部门\t项目名称\n1\t045\t城市管理局\t道路养护\n\t\t\t绿化\n合计\t\t\t2\n财政局\n审计局、统计局\n说明：请于3月底前报送\n7';
  expect(rows(table)).toEqual([
    ['045|城市管理局|道路养护', '045|城市管理局|绿化', '|财政局|', '|审计局|', '|统计局|'],
    ['合计 2', '说明：请于3月底前报送', '7'],
  ]);
  expect(rows('1. 城市管理局\n2、水务局\n（3）教育局\n④民政局\n12) 审计局\t项目')).toEqual([
    ['|城市管理局|', '|水务局|', '|教育局|', '|民政局|', '|审计局|项目'],
    [],
  ]);
  expect(rows('序号 主管部门 项目\n1 城市管理局 道路养护\n2 水务局 水利维修')).toEqual([
    ['|城市管理局|道路养护', '|水务局|水利维修'],
    [],
  ]);
});

test('代码前面的零被表格软件去掉了，还是那个部门；零在中间、末尾的不是', async () => {
  const host = memoryHost();
  await addToRoster(host, readRoster('062\t人社局\n602\t审计局').expected);
  expect(await addToRoster(host, readRoster('代码,主管部门\n62,人社局\n620,别的局').expected)).toEqual({
    added: 1,
    known: 1,
    redated: 0,
  });
  expect(isSameDepartment({ code: '62', name: '' }, { code: '062', name: '' })).toBe(true);
  expect(isSameDepartment({ code: '62', name: '' }, { code: '602', name: '' })).toBe(false);
  expect(isSameDepartment({ code: '0', name: '' }, { code: '000', name: '' })).toBe(true);
});

test('印好的页面不是名单；工作簿里已有登记的，取它还没有收到的', async () => {
  expect(rosterOfSource({ kind: 'pages', pages: [] })).toBeUndefined();
  const host = memoryHost();
  await receive(host, form);
  await addToRoster(host, readRoster('民政局').expected);
  const { name, rows, table } = findSheet(host.sheets(), '收表登记')!;
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '')));
  const dataSheets = [{ name, rows: cells, merges: [], tables: [{ name, range: table!.range }] }];
  const list = rosterOfSource({ kind: 'workbook', grids: [], dataSheets, settings: new Map() });
  expect(list?.expected.map(({ department }) => department)).toEqual(['民政局']);
});

test('两千行的名单按部门和项目各记一行，再贴一遍不重复，收到的不再列', async () => {
  const host = memoryHost();
  await receive(host, form);
  const text = Array.from({ length: 2000 }, (_, at) => `${100 + (at % 40)} 第${at % 40}局\t项目${at}`).join('\n');
  const own = `${form.department.code} ${form.department.name}\t${form.projectName}`;
  expect(await addToRoster(host, readRoster(`${text}\n${own}`).expected)).toEqual({
    added: 2000,
    known: 1,
    redated: 0,
  });
  expect(await addToRoster(host, readRoster(text).expected)).toEqual({ added: 0, known: 2000, redated: 0 });
  const { expected, silent, counts } = await overview(host);
  expect([expected, silent, counts.missing, counts.received]).toEqual([41, 40, 2000, 1]);
  await host.undo();
  expect((await overview(host)).counts.missing).toBe(0);
});

test('谁没有报、谁退回了没有答复、谁重报了，随着发生的事变', async () => {
  const host = memoryHost();
  const roads = buildForm({ projectName: '道路照明', unit: '照明所', department: { code: '045', name: '城市管理局' } });
  const { code, name } = form.department;
  await addToRoster(
    host,
    readRoster(`${code} ${name}\n城市管理局\t道路照明\n城市管理局\t绿化\n民政局\n教育局`).expected,
  );
  const steps = async () => {
    const { departments, silent, counts } = await overview(host);
    const named = departments.map(({ name: department, projects, missing }) => [
      department,
      ...projects.map(({ step }) => step),
      ...missing.map(({ projectName }) => `缺${projectName}`),
    ]);
    return { named, silent, counts };
  };
  expect((await steps()).silent).toBe(4);
  await receive(host, { ...form, funds: { ...form.funds, annual: { ...form.funds.annual, total: 1 } } }, roads);
  const checker = createWorkbookChecker(host);
  const ofRoads = (await checker.check()).findings.filter(({ record }) => record.form.unit === '照明所');
  expect((await steps()).named[1]).toEqual(['城市管理局', 'faulty', '缺绿化']);
  await settleFindings(host, ofRoads, { state: 'ignored' });
  const { findings } = await checker.check();
  expect((await steps()).named).toEqual([
    [name, 'faulty'],
    ['城市管理局', 'received', '缺绿化'],
    ['民政局', '缺'],
    ['教育局', '缺'],
  ]);

  const opinions = returnOpinions(findings.filter(({ severity, state }) => severity === 'error' && state === 'open'));
  await writeReturnOpinions(host, opinions, { at: AT });
  expect((await steps()).named[0]).toEqual([name, 'returned']);
  await host.undo();
  expect((await steps()).named[0]).toEqual([name, 'faulty']);
  await writeReturnOpinions(host, opinions, { at: AT });

  await receive(host, form);
  const waived = (await overview(host)).departments[2]!.missing[0]!;
  expect((await overview(host)).expected).toBe(4);
  await sayOfReceipt(host, waived, 'waived', AT);
  // Of whom nothing is expected any more is neither silent nor has it sent.
  expect((await overview(host)).expected).toBe(3);
  expect(await steps()).toEqual({
    named: [[name, 'answered'], ['城市管理局', 'received', '缺绿化'], ['民政局'], ['教育局', '缺']],
    silent: 1,
    counts: { answered: 1, faulty: 0, received: 1, returned: 0, missing: 2, done: 0 },
  });
  await expect(sayOfReceipt(host, { ...waived, department: '别的局' }, 'waived', AT)).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('名单取自去年：年度加一；两个部门同名而代码不同的分开，部门改了名按代码认', async () => {
  const host = memoryHost();
  const lastYear = [
    buildForm({ year: 2025, department: { code: '101', name: '教育局' }, projectName: '甲' }),
    buildForm({ year: 2025, department: { code: '202', name: '教育局' }, projectName: '甲' }),
  ];
  await addToRoster(host, rosterOfForms(lastYear));
  await receive(host, buildForm({ year: 2026, department: { code: '202', name: '教育和体育局' }, projectName: '甲' }));
  const { year, departments } = await overview(host);
  expect(year).toBe('2026');
  expect(departments.map(({ code, name, hasSent, missing }) => [code, name, hasSent, missing.length])).toEqual([
    ['101', '教育局', false, 1],
    ['202', '教育和体育局', true, 0],
  ]);
});
