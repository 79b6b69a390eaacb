import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

const MANY = 301;

const forms = (count: number, names: readonly string[] = ['人社局', '民政局']) =>
  JSON.stringify(
    Array.from({ length: count }, (_, at) =>
      buildForm({
        projectName: `项目${at}`,
        department: { code: `0${(at % names.length) + 1}`, name: names[at % names.length]! },
        indicators: { period: [], annual: [] },
      }),
    ),
  );

async function sheetsOf(bytes: unknown): Promise<readonly string[]> {
  return (await readWorkbook(bytes as Uint8Array)).sheets.map(({ name }) => name);
}

jest.setTimeout(180_000);

test('几百份以上的官方申报表写进各部门的工作簿，并说出来；读回来一份不少', async () => {
  const { written, reported, code } = await runCommandLine(['build', 'a.json', '-o', '年/2024.xlsx', '--marked'], {
    'a.json': forms(MANY),
  });
  expect([...written.keys()]).toEqual([
    '年/2024.xlsx',
    '年/2024 申报表/01 人社局.xlsx',
    '年/2024 申报表/02 民政局.xlsx',
  ]);
  expect(code).toBe(1);
  expect(await sheetsOf(written.get('年/2024.xlsx'))).not.toContain('目录');
  expect(await sheetsOf(written.get('年/2024 申报表/02 民政局.xlsx'))).toEqual(['全部申报表']);
  expect(reported).toContain(
    '301 份官方申报表按主管部门写成 2 个工作簿，放在 年/2024 申报表。份数多，没有放进同一个工作簿；要放进去，加 --official each 或 batch。',
  );
  expect(reported).toContain('--marked 没有用上：放在各部门工作簿里的申报表不标问题。');
  const read = await runCommandLine(['parse', '年/2024 申报表/01 人社局.xlsx', '--json'], Object.fromEntries(written));
  const [file] = JSON.parse(read.printed) as { forms: { projectName: string }[]; remainder: unknown[] }[];
  expect(file!.forms.map(({ projectName }) => projectName)).toEqual(
    Array.from({ length: 151 }, (_, at) => `项目${2 * at}`),
  );
  expect(file!.remainder).toEqual([]);
});

test('正好三百份还在同一个工作簿里；split 的部门超过的接排在一张上', async () => {
  const { written } = await runCommandLine(['build', 'a.json', '-o', 'x.xlsx'], { 'a.json': forms(MANY - 1) });
  expect([...written.keys()]).toEqual(['x.xlsx']);
  expect(await sheetsOf(written.get('x.xlsx'))).toContain('2024-300 项目299');
  const split = await runCommandLine(['split', 'a.json', '--out-dir', '部门'], { 'a.json': forms(MANY, ['人社局']) });
  expect([...split.written.keys()]).toEqual(['部门/01 人社局.xlsx']);
  expect(await sheetsOf(split.written.get('部门/01 人社局.xlsx'))).toEqual(
    expect.arrayContaining(['全部申报表', '全部申报表(2)']),
  );
  expect(split.reported.join('')).toContain('301 份官方申报表放在一张工作表上');
});

test('--official 和 --order 说怎么放、按什么先后；写错了的说出有哪些', async () => {
  const files = { 'a.json': forms(4) };
  const build = async (...options: string[]) => runCommandLine(['build', 'a.json', '-o', 'x.xlsx', ...options], files);
  expect([...(await build('--official', 'apart')).written.keys()]).toEqual([
    'x.xlsx',
    'x 申报表/01 人社局.xlsx',
    'x 申报表/02 民政局.xlsx',
  ]);
  const apart = (await build('--official', 'apart')).reported.join('');
  expect(apart).toContain('4 份官方申报表按主管部门写成 2 个工作簿，放在 x 申报表。');
  expect(apart).not.toContain('份数多');
  const batch = await readWorkbook(
    (await build('--official', 'batch', '--order', 'department')).written.get('x.xlsx') as Uint8Array,
  );
  const rows = batch.sheets.find(({ name }) => name === '全部申报表')!.rows.flat();
  expect(rows.filter((cell) => typeof cell === 'string' && /^项目\d$/u.test(cell))).toEqual([
    '项目0',
    '项目2',
    '项目1',
    '项目3',
  ]);
  expect(await sheetsOf((await build('--official', 'department')).written.get('x.xlsx'))).toContain('申报表 人社局');
  expect(await sheetsOf((await build('--no-official')).written.get('x.xlsx'))).not.toContain('目录');
  expect((await build('--official', '分开')).code).toBe(2);
  expect((await runCommandLine(['split', 'a.json', '--out-dir', 'd', '--official', 'apart'], files)).code).toBe(2);
});
