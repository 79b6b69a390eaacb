import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { importForms } from '../../../src/app/import/importForms';
import type { ImportOutcome } from '../../../src/app/import/importPreview';
import { previewImport } from '../../../src/app/import/previewImport';
import { readStanding } from '../../../src/app/workbook/readStanding';
import { readWithRegister } from '../../../src/app/workbook/readWorkbook';
import { readRoster } from '../../../src/app/receipts/readRoster';
import { registerOverview } from '../../../src/app/receipts/registerOverview';
import { addToRoster } from '../../../src/app/receipts/roster';
import { sayOfReceipt } from '../../../src/app/receipts/sayOfReceipts';
import { sayWhatWaits } from '../../../src/app/receipts/sayRegister';
import { returnLetters } from '../../../src/app/sheets/returnLetters';
import {
  recordReturn,
  returnOpinions,
  withDeadlines,
  writeReturnOpinions,
} from '../../../src/app/sheets/returnOpinions';
import type { ReturnOpinion } from '../../../src/app/sheets/returnOpinions';
import { readReturnWords } from '../../../src/app/sheets/returnWords';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { readReceipts } from '../../../src/layout/receipts/receiptRows';
import type { PlacedReceipt } from '../../../src/layout/receipts/receiptRows';
import { findSheet } from '../../../src/model/change/findSheet';
import type { Form } from '../../../src/model/form';
import { buildForm } from '../../pane/buildForm';
import { memoryHost } from '../../pane/fakeServices';

const MARCH = (day: number): Date => new Date(2026, 2, day, 9, 7);
const faulty = buildForm({ projectName: '道路照明', unit: '照明所', department: { code: '045', name: '城市管理局' } });
const own = { ...faulty, funds: { ...faulty.funds, annual: { ...faulty.funds.annual, total: 1 } } };
const other: Form = { ...own, projectName: '绿化养护' };

async function receive(host: MemoryHost, form: Form, at: Date): Promise<ImportOutcome> {
  const preview = await previewImport(host, { forms: [{ form }] });
  const decision = preview.items[0]?.duplicate ? 'update' : 'create';
  return importForms(host, preview, new Map([[0, decision]]), { register: { at } });
}

async function receiptsIn(host: MemoryHost): Promise<readonly PlacedReceipt[]> {
  return readReceipts((await readWithRegister(host)).tables.receipts);
}

async function opinionsIn(host: MemoryHost): Promise<readonly ReturnOpinion[]> {
  const { findings } = await createWorkbookChecker(host).check();
  return returnOpinions(findings.filter(({ severity }) => severity === 'error'));
}

/** Writes into a row of 收表登记, as a user would. */
function type(host: MemoryHost, row: number, header: string, text: string): void {
  const plan = findSheet(host.sheets(), '收表登记')!;
  const column = plan.rows[0]!.indexOf(header);
  const rows = plan.rows.map((each, at) => (at === row ? each.with(column, text) : each));
  host.edit({ ...plan, rows }, undefined);
}

function withoutColumn(host: MemoryHost, header: string): void {
  const plan = findSheet(host.sheets(), '收表登记')!;
  const column = plan.rows[0]!.indexOf(header);
  const rows = plan.rows.map((each) => each.toSpliced(column, 1));
  const range = { ...plan.table!.range, columns: plan.table!.range.columns - 1 };
  const table = { ...plan.table!, range };
  host.edit({ ...plan, rows, columns: plan.columns.toSpliced(column, 1), table }, undefined);
}

const deadlines = (receipts: readonly PlacedReceipt[]) => receipts.map(({ round, deadline }) => [round, deadline]);

test('名单里的期限：一列，或一行管下面各行；再贴一遍改了期限的，只改还没有报的', async () => {
  const list = `报送期限：2026年3月10日前\n\n部门\t项目\t期限\n城市管理局\t道路照明\t\n城市管理局\t绿化养护\t3月12日\n民政局\t\t`;
  const { expected, passedOver } = readRoster(list, '2024');
  expect(passedOver).toEqual([]);
  expect(expected.map(({ deadline }) => deadline)).toEqual(['2026年3月10日前', '3月12日', '2026年3月10日前']);
  expect(readRoster('甲局\n期限 2026-03-10\n乙局\n期限：收到之日起五日内').passedOver).toEqual([
    '期限：收到之日起五日内',
  ]);

  const host = memoryHost();
  expect(await addToRoster(host, expected)).toEqual({ added: 3, known: 0, redated: 0 });
  await receive(host, own, MARCH(9));
  const later = readRoster('期限：2026-03-31\n城市管理局\t道路照明\n民政局', '2024').expected;
  expect(await addToRoster(host, later)).toEqual({ added: 0, known: 2, redated: 1 });
  expect((await receiptsIn(host)).map(({ projectName, deadline }) => [projectName, deadline])).toEqual([
    ['道路照明', '2026年3月10日前'],
    ['绿化养护', '3月12日'],
    ['', '2026-03-31'],
  ]);
});

test('过了期限才收到的说出来并记下，期限当天不算；没有写到项目的按部门的期限', async () => {
  const host = memoryHost();
  await addToRoster(host, readRoster('城市管理局\t道路照明\n城市管理局', '2024').expected);
  type(host, 1, '期限', '2026年3月10日');
  type(host, 2, '期限', '2026-03-12');
  expect((await receive(host, own, MARCH(10))).leftBehind).toBeUndefined();
  expect((await receive(host, other, MARCH(15))).leftBehind).toEqual([
    '「绿化养护」逾期 3 天才收到，期限是 2026-03-12。',
  ]);
  expect(
    (await receiptsIn(host)).map(({ projectName, deadline, changes }) => [projectName, deadline, changes]),
  ).toEqual([
    ['道路照明', '2026年3月10日', ''],
    ['', '2026-03-12', ''],
    ['绿化养护', '2026-03-12', '逾期 3 天'],
  ]);
});

test('退回时说的期限登记在那一行；过了还没有重报的算逾期，重报迟了的也说', async () => {
  const host = memoryHost();
  await receive(host, own, MARCH(1));
  await receive(host, other, MARCH(1));
  const words = { office: '某市财政局', deadline: '3月20日前' };
  await writeReturnOpinions(host, await opinionsIn(host), { at: MARCH(8), words });
  expect(await readReturnWords(host)).toEqual(words);
  expect((await receiptsIn(host)).map(({ state, deadline }) => [state, deadline])).toEqual([
    ['已退回', '3月20日前'],
    ['已退回', '3月20日前'],
  ]);
  const lateAt = async (day: number) => registerOverview(await readWithRegister(host), { at: MARCH(day) })!;
  expect((await lateAt(20)).late).toEqual({ returned: 0, missing: 0 });
  const overview = await lateAt(23);
  expect(overview.late).toEqual({ returned: 2, missing: 0 });
  expect(overview.departments[0]!.projects.map(({ daysLate }) => daysLate)).toEqual([3, 3]);
  expect(sayWhatWaits(overview)).toEqual([{ step: 'returned', text: '已退回 2 份，等待重报，其中 2 份已过期限。' }]);
  expect((await readStanding(host, { at: MARCH(23) }))!.season).toContain('已退回 2 份，等待重报，其中 2 份已过期限。');
  expect((await readStanding(host))!.season).toContain('已退回 2 份，等待重报。');

  const { leftBehind } = await receive(host, { ...own, overview: '改了' }, MARCH(25));
  expect(leftBehind).toEqual(['「道路照明」逾期 5 天才收到，期限是 3月20日前。']);
  const last = (await receiptsIn(host)).at(-1)!;
  expect(last).toMatchObject({ round: '二上', state: '已重报', deadline: '3月20日前' });
  expect(last.changes).toMatch(/^逾期 5 天；改了 1 处：项目概况/u);
  expect((await lateAt(26)).late).toEqual({ returned: 1, missing: 0 });
  // The third round answers nothing, so no deadline is behind it.
  await receive(host, { ...own, overview: '又改' }, MARCH(28));
  expect(deadlines((await receiptsIn(host)).slice(2))).toEqual([
    ['二上', '3月20日前'],
    ['三上', ''],
  ]);
});

test('没有报的过了期限算逾期；不需报送的、没有写期限的不算', async () => {
  const host = memoryHost();
  await addToRoster(host, readRoster('民政局\n教育局\n水务局\n审计局', '2024').expected);
  type(host, 1, '期限', '2026-03-10');
  type(host, 2, '期限', '2026-03-09');
  type(host, 2, '状态', '不需报送');
  type(host, 3, '期限', '下周');
  const overview = registerOverview(await readWithRegister(host), { at: MARCH(11) })!;
  expect(overview.late).toEqual({ returned: 0, missing: 1 });
  expect(sayWhatWaits(overview)).toEqual([{ step: 'missing', text: '还没有报的 3 项，等待催报，其中 1 项已过期限。' }]);
  expect(overview.departments.flatMap(({ missing }) => missing.map(({ daysLate }) => daysLate))).toEqual([1, 0, 0]);
});

test('退回时没有说期限：上一轮过了的期限不留着，还没到的留着，已退回的不动', async () => {
  const host = memoryHost();
  await receive(host, own, MARCH(1));
  await receive(host, other, MARCH(1));
  type(host, 1, '期限', '2026-03-07');
  type(host, 2, '期限', '2026-03-08');
  const [first, second] = await receiptsIn(host);
  await sayOfReceipt(host, first!, 'returned', MARCH(8));
  await sayOfReceipt(host, second!, 'returned', MARCH(8));
  expect(deadlines(await receiptsIn(host))).toEqual([
    ['一上', ''],
    ['一上', '2026-03-08'],
  ]);
  await writeReturnOpinions(host, await opinionsIn(host), { at: MARCH(30) });
  expect((await receiptsIn(host)).map(({ deadline }) => deadline)).toEqual(['', '2026-03-08']);
  await sayOfReceipt(host, (await receiptsIn(host))[1]!, 'accepted', MARCH(30));
  expect((await receiptsIn(host))[1]).toMatchObject({ state: '已通过', deadline: '2026-03-08' });
});

test('公函登记退回、记住落款和期限，可以撤销；没有说期限的用登记里的，各份不一样的不写', async () => {
  const host = memoryHost();
  await receive(host, own, MARCH(1));
  await receive(host, other, MARCH(1));
  const opinions = await opinionsIn(host);
  const letter = (held: readonly ReturnOpinion[], deadline = '') =>
    JSON.stringify(returnLetters(held, { office: '', deadline, date: MARCH(8) }));
  expect(letter(await withDeadlines(host, opinions, MARCH(8)))).toContain('及时重新报送');
  const recorded = await recordReturn(host, opinions, {
    at: MARCH(8),
    words: { office: '财政局', deadline: ' 3月20日以前 ' },
  });
  expect(recorded).toEqual({ isWritten: true, told: [] });
  expect((await receiptsIn(host)).map(({ state, deadline }) => [state, deadline])).toEqual([
    ['已退回', '3月20日以前'],
    ['已退回', '3月20日以前'],
  ]);
  const known = await withDeadlines(host, opinions, MARCH(30));
  expect(letter(known)).toContain('于3月20日前重新报送');
  expect(letter(known, '4月1日前')).toContain('于4月1日前重新报送');
  type(host, 2, '期限', '4月2日');
  expect(letter(await withDeadlines(host, opinions, MARCH(30)))).toContain('及时重新报送');
  await host.undo({ force: true });
  expect((await receiptsIn(host)).map(({ state }) => state)).toEqual(['已收到', '已收到']);
  expect(await readReturnWords(host)).toEqual({ office: '', deadline: '' });
});

test('没有登记的工作簿只记住落款和期限；上年的登记没有期限一列的，说明没有记下', async () => {
  const host = memoryHost();
  const preview = await previewImport(host, { forms: [{ form: own }] });
  await importForms(host, preview, new Map([[0, 'create']]));
  const words = { office: '财政局', deadline: '3月20日' };
  expect(await recordReturn(host, await opinionsIn(host), { at: MARCH(8), words })).toEqual({
    isWritten: false,
    told: [],
  });
  expect(await readReturnWords(host)).toEqual(words);
  expect(await host.listSheets()).not.toContain('收表登记');

  const older = memoryHost();
  await receive(older, own, MARCH(1));
  withoutColumn(older, '期限');
  const { told } = await writeReturnOpinions(older, await opinionsIn(older), { at: MARCH(8), words });
  expect(told).toEqual([expect.stringContaining('「收表登记」里没有「期限」这一列')]);
  expect((await receiptsIn(older))[0]).toMatchObject({ state: '已退回', deadline: '' });
  expect((await recordReturn(older, await opinionsIn(older), { at: MARCH(9), words })).told).toEqual(told);
});
