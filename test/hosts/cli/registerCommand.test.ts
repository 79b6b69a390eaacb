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

const lastYear = (at: number) => ({ ...sent(at), year: 2023 });

test('名单文件按内容认：PDF、图片、旧格式、申报表数据、Word 和 .csv 各有各的说法，不像部门的行说出来', async () => {
  const encoded = (text: string) => new TextEncoder().encode(text);
  const files = {
    '申报.json': json(form),
    '去年.json': json(lastYear(1)),
    '坏.json': '[{"year":',
    '图.xlsx': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    '坏.xlsx': encoded('PK\u0003\u0004剩下的不见了'),
    '名单.html':
      '<p>各部门名单</p><table><tr><td>代码</td><td>部门</td></tr><tr><td>062</td><td>人社局</td></tr></table>',
    '名单.csv': '部门代码,主管部门,项目名称\r\n062,人社局,"水、电,暖补助"\r\n',
    '名单.txt': '2024年应报部门名单\n人社局\n合计 1',
  };
  const run = async (roster: string) =>
    runCommandLine(['build', '申报.json', '--no-official', '-o', 'x.xlsx', '--roster', roster], files);
  const refused = async (roster: string) => {
    const { code, reported, written } = await run(roster);
    expect([code, written.size]).toEqual([2, 0]);
    // Before what is said of the files.
    expect(reported).toHaveLength(1);
    return reported[0];
  };
  expect(await refused('图.xlsx')).toContain('是图片');
  expect(await refused('坏.xlsx')).toContain('不完整或已损坏');
  expect(await refused('坏.json')).toContain('不是完整的 JSON');
  expect(await refused('没有.txt')).toBe('没有.txt：找不到此文件，请检查路径。');

  const listed = async (roster: string) =>
    (await receiptsIn(bookOf(await run(roster), 'x.xlsx'))).filter(([id]) => id === '').map(([, name]) => name);
  expect(await listed('名单.html')).toEqual(['人社局']);
  expect(await listed('名单.csv')).toEqual(['人社局']);
  expect(await listed('去年.json')).toEqual(['第1局']);
  expect(await listed('名单.txt')).toEqual(['人社局']);
  expect((await run('名单.txt')).reported).toContain(
    '名单.txt：有 2 行不像部门名称，没有列入名单：「2024年应报部门名单」「合计 1」',
  );
}, 60_000);

test('register 说最近的年度，并说还有哪些年度；--year 看别的；找不到、打不开、坏了的文件各有说法', async () => {
  const built = await runCommandLine(['build', '两年.json', '--no-official', '-o', '季.xlsx'], {
    '两年.json': json(lastYear(1), lastYear(2), sent(3)),
  });
  const files = { '季.xlsx': bookOf(built, '季.xlsx'), '坏.xlsx': 'PK\u0003\u0004剩下的不见了', '字.txt': '人社局' };
  const told = await runCommandLine(['register', '季.xlsx'], files);
  expect(told.printed).toContain('2024年度：共 1 个部门，1 个已报');
  expect(told.reported).toEqual(['另有 2023年度的登记，加 --year 2023 看。']);
  const before = await runCommandLine(['register', '季.xlsx', '--year', '2023'], files);
  expect(before.printed).toContain('2023年度：共 2 个部门，2 个已报');
  expect(before.printed).not.toContain('第3局');
  const json2023 = (await runCommandLine(['register', '季.xlsx', '--year', '2023', '--json'], files)).printed;
  expect(JSON.parse(json2023)).toMatchObject({ year: '2023', years: ['2024', '2023'], expected: 2 });
  const refused = async (...args: readonly string[]) => {
    const { code, printed, reported } = await runCommandLine(['register', ...args], files);
    expect([code, printed]).toEqual([2, '']);
    return reported;
  };
  expect(await refused('季.xlsx', '--year', '2022')).toEqual([
    '季.xlsx：「收表登记」里没有「2022」年度，有 2024、2023。',
  ]);
  expect(await refused('没有.xlsx')).toEqual(['没有.xlsx：找不到此文件，请检查路径。']);
  expect(await refused('坏.xlsx')).toEqual(['「坏.xlsx」不完整或已损坏，不能读取；请重新取得此文件。']);
  expect((await refused('字.txt'))[0]).toContain('里面没有「收表登记」');
});

test('只有登记过的工作簿时说明 --round 没有用上；同时有新收到的就照写', async () => {
  const built = await runCommandLine(['build', 'a.json', '--no-official', '-o', '季.xlsx'], {
    'a.json': json(sent(1)),
  });
  const files = { '季.xlsx': bookOf(built, '季.xlsx'), 'b.json': json(sent(2)) };
  const said = /--round 二上 没有用上/u;
  const run = async (...inputs: readonly string[]) =>
    runCommandLine(['build', ...inputs, '--round', '二上', '--no-official', '-o', 'x.xlsx'], files);
  const alone = await run('季.xlsx');
  expect(alone.reported.filter((line) => said.test(line))).toHaveLength(1);
  const both = await run('季.xlsx', 'b.json');
  expect(both.reported.filter((line) => said.test(line))).toEqual([]);
  expect((await receiptsIn(bookOf(both, 'x.xlsx'))).map(([, , round]) => round)).toEqual(['一上', '二上']);
});

test('两个工作簿里的同一份表编号不同：说出是哪一个文件里的、用哪个编号、哪个不再使用', async () => {
  const other = sent(2);
  const first = await runCommandLine(['build', 'a.json', '--no-official', '-o', '甲.xlsx'], {
    'a.json': json(sent(1)),
  });
  const bookWith = async (shown: unknown) =>
    bookOf(
      await runCommandLine(['build', 'b.json', '--no-official', '-o', '乙.xlsx'], { 'b.json': json(other, shown) }),
      '乙.xlsx',
    );
  const files = { '甲.xlsx': bookOf(first, '甲.xlsx'), '乙.xlsx': await bookWith(sent(1)) };
  const same = await runCommandLine(['build', '甲.xlsx', '乙.xlsx', '--no-official', '-o', 'x.xlsx'], files);
  expect(same.reported).toContain(
    '乙.xlsx：「项目1」与 甲.xlsx 里的一份内容完全相同，只写一份，编号用先读到的 2024-001，2024-002 不再使用。',
  );
  const changed = { ...files, '乙.xlsx': await bookWith(sent(1, '改过。')) };
  for (const choice of ['last', 'first']) {
    const run = await runCommandLine(
      ['build', '甲.xlsx', '乙.xlsx', '--on-conflict', choice, '--no-official', '-o', 'x.xlsx'],
      changed,
    );
    expect(run.reported.join('\n')).toContain('\n    编号用先读到的 2024-001，2024-002 不再使用');
    const ids = new Set((await receiptsIn(bookOf(run, 'x.xlsx'))).map(([id]) => id));
    expect([...ids][0]).toBe('2024-001');
  }
  const both = await runCommandLine(['build', '甲.xlsx', '乙.xlsx', '--no-official', '-o', 'x.xlsx'], changed);
  expect(both.reported.join('\n')).not.toContain('不再使用');
}, 60_000);

test('register --compare 逐格比较每份表的任两轮，名称和数字都认；没有这两轮的说有几份', async () => {
  let book: Uint8Array | undefined;
  for (const [at, plan] of ['一稿。', '二稿。', '三稿。'].entries()) {
    const only = at === 0 ? json(sent(1, plan), sent(2)) : json(sent(1, plan));
    const files = { [`${at}.json`]: only, ...(book && { '季.xlsx': book }) };
    const args = ['build', ...(book ? ['季.xlsx'] : []), `${at}.json`, '--on-conflict', 'last', '--no-official'];
    book = bookOf(await runCommandLine([...args, '-o', '新.xlsx'], files), '新.xlsx');
  }
  const run = async (...args: readonly string[]) =>
    runCommandLine(['register', '季.xlsx', ...args], { '季.xlsx': book! });
  const compared = await run('--compare', '1', '3');
  expect(compared).toMatchObject({ code: 0, reported: ['另有 1 份没有这两轮。'] });
  expect(compared.printed).toBe(
    '2024-001 项目1（061 第1局）一上 → 三上：1 处不同\n    项目实施计划：先「一稿。」，后「三稿。」',
  );
  const named = await run('--compare', '二上', '一上', '--json');
  expect(JSON.parse(named.printed)).toEqual([
    expect.objectContaining({
      id: '2024-001',
      earlier: '二上',
      later: '一上',
      differences: [expect.objectContaining({ path: 'plan', existing: '二稿。', incoming: '一稿。' })],
    }),
  ]);
  for (const wrong of [['1'], ['1', '1'], ['1', '2', '3'], ['初稿', '2'], ['一上', '1']]) {
    expect(await run('--compare', ...wrong)).toMatchObject({ code: 2, printed: '' });
  }
  expect((await run('--compare', '1', '9')).reported).toEqual(['另有 2 份没有这两轮。']);
}, 60_000);
