import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';
import type { CommandLineRun } from './memoryWorld';

const form = buildForm();
const departmentOf = (at: number) => ({ code: `0${60 + at}`, name: `第${at}局` });
const sent = (at: number, plan = '按时发放。') =>
  buildForm({ department: departmentOf(at), unit: `第${at}局`, projectName: `项目${at}`, plan });
const json = (...forms: readonly unknown[]) => JSON.stringify(forms);
const bookOf = ({ written }: CommandLineRun, name: string) => written.get(name) as Uint8Array;

async function receiptsIn(bytes: Uint8Array) {
  const sheet = (await readWorkbook(bytes)).sheets.find(({ name }) => name === '收表登记')!;
  const [headers, ...rows] = sheet.rows;
  const at = (header: string) => headers!.indexOf(header);
  return rows.map((row) => ['编号', '主管部门', '报送轮次', '来源文件', '状态'].map((header) => row[at(header)] ?? ''));
}

const ROSTER = Array.from({ length: 4 }, (_, at) => `${departmentOf(at).code} ${departmentOf(at).name}`).join('\n');

test('一季从头到尾：名单、一上、二上接着登记，谁没报一目了然；拆开、合上都带着', async () => {
  const files = { '名单.txt': ROSTER, '一上.json': json(sent(0), sent(1), sent(2)) };
  const first = await runCommandLine(
    ['build', '一上.json', '--roster', '名单.txt', '--no-official', '-o', '季.xlsx'],
    files,
  );
  expect(first.reported).toContain('2024年度：共 4 个部门，3 个已报，1 个还没有报。');

  const second = await runCommandLine(
    ['build', '季.xlsx', '二上.json', '--on-conflict', 'last', '--no-official', '-o', '新.xlsx'],
    { '季.xlsx': bookOf(first, '季.xlsx'), '二上.json': json(sent(1, '改过。')) },
  );
  const book = bookOf(second, '新.xlsx');
  expect(await receiptsIn(book)).toEqual([
    ['2024-001', '第0局', '一上', '一上.json', '已收到'],
    ['2024-002', '第1局', '一上', '一上.json', '已有新报'],
    ['2024-002', '第1局', '二上', '二上.json', '已收到'],
    ['2024-003', '第2局', '一上', '一上.json', '已收到'],
    ['', '第0局', '', '', '已报送'],
    ['', '第1局', '', '', '已报送'],
    ['', '第2局', '', '', '已报送'],
    ['', '第3局', '', '', '未报送'],
  ]);

  const told = await runCommandLine(['register', '新.xlsx'], { '新.xlsx': book });
  expect(told.code).toBe(0);
  expect(told.printed).toContain('2024年度：共 4 个部门，3 个已报，1 个还没有报。');
  expect(told.printed).toContain('  063 第3局');
  expect(told.printed).toMatch(
    / {2}2024-002 项目1（061 第1局）二上，.*改了 1 处：项目实施计划 「按时发放。」 → 「改过。」/u,
  );
  const data = JSON.parse(
    (await runCommandLine(['register', '新.xlsx', '--json'], { '新.xlsx': book })).printed,
  ) as unknown;
  expect(data).toMatchObject({ year: '2024', expected: 4, silent: 1 });

  const parts = await runCommandLine(['split', '新.xlsx', '--no-official', '--out-dir', '分'], { '新.xlsx': book });
  const part = bookOf(parts, '分/061 第1局.xlsx');
  expect(await receiptsIn(part)).toEqual([
    ['2024-002', '第1局', '一上', '一上.json', '已有新报'],
    ['2024-002', '第1局', '二上', '二上.json', '已收到'],
  ]);
}, 60_000);

test('名单取自上年的工作簿；没有登记、没有名单、轮次不对都说明', async () => {
  const last = buildForm({ ...form, year: 2023 });
  const files = { '今年.json': json(form), '去年.json': json(last), '空.txt': '\n' };
  const built = await runCommandLine(['build', '去年.json', '--no-official', '-o', '去年.xlsx'], files);
  const all = { ...files, '去年.xlsx': bookOf(built, '去年.xlsx') };
  const run = async (...args: readonly string[]) =>
    runCommandLine(['build', '今年.json', '--no-official', '-o', 'x.xlsx', ...args], all);
  const made = await run('--roster', '去年.xlsx', '--round', '二上');
  expect(await receiptsIn(bookOf(made, 'x.xlsx'))).toEqual([
    ['2024-001', form.department.name, '二上', '今年.json', '已收到'],
  ]);
  expect((await run('--roster', '空.txt')).reported.at(-1)).toBe('空.txt：没有读到应报的部门，请一行写一个部门。');
  expect((await run('--round', '初稿')).reported).toEqual(['「初稿」不是报送轮次，请写 一上、二上、三上……。']);
  const none = await runCommandLine(['register', '今年.json'], all);
  expect(none).toMatchObject({ code: 2, printed: '' });
  expect(none.reported[0]).toContain('里面没有「收表登记」');
});
