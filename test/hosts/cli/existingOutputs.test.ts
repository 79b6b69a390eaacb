import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

const SPLIT = '分/062 某某局.xlsx';
const form = (projectName: string) =>
  buildForm({ projectName, department: { code: '062', name: '某某局' }, unit: '某某局' });
const files = { 'a.json': JSON.stringify([form('取暖费')]) };
const other = { 'a.json': JSON.stringify([form('维修费')]) };

/** Each command that writes, with one of the files that it writes. */
const COMMANDS: readonly (readonly [command: string, argv: readonly string[], output: string])[] = [
  ['build', ['build', 'a.json', '-o', '汇总.xlsx', '--no-official'], '汇总.xlsx'],
  ['split', ['split', 'a.json', '--out-dir', '分', '--no-official'], SPLIT],
  ['export --csv', ['export', 'a.json', '--csv', '--out-dir', '出'], '出/项目总表.csv'],
  ['export --parquet', ['export', 'a.json', '--parquet', '--out-dir', '出'], '出/收表登记.parquet'],
  ['parse', ['parse', 'a.json', '--out-dir', '出'], '出/a.json'],
  ['check', ['check', 'a.json', '--out-dir', '出'], '出/a.json'],
];

/** Files of others, among them such as look like ours at first sight. */
const FOREIGN: Readonly<Record<string, string | Uint8Array>> = {
  words: '我自己的内容',
  list: '[{"name": "我自己的名单"}]',
  table: '\ufeff"编号","我的列"\r\n"1","2"\r\n',
  zip: new Uint8Array([0x50, 0x4b, 3, 4, ...Array<number>(40).fill(0)]),
  parquet: 'PAR1 of somebody else PAR1',
};

describe.each(COMMANDS)('%s', (_, argv, output) => {
  it.each(Object.entries(FOREIGN))(
    'does not write over a file of others (%s) and says how to go on',
    async (__, own) => {
      const { written, reported, code } = await runCommandLine(argv, { ...files, [output]: own });
      expect(written.has(output)).toBe(false);
      expect(reported).toContainEqual(expect.stringMatching(new RegExp(`^${output}：已有这个文件.*--force`)));
      expect(code).not.toBe(0);
    },
  );

  it('writes over it where the user says so, and never over an input', async () => {
    const { written } = await runCommandLine([...argv, '--force'], { ...files, [output]: '我自己的内容' });
    expect(written.has(output)).toBe(true);
    const named = argv.flatMap((word) => (word === 'a.json' ? [word, output] : [word]));
    const run = await runCommandLine([...named, '--force'], { ...files, [output]: '我自己的内容' });
    expect(run.written.has(output)).toBe(false);
  });

  it('writes over an empty file, and over what it wrote itself', async () => {
    const { written } = await runCommandLine(argv, { ...other, [output]: '' });
    const first = written.get(output);
    expect(first).toBeDefined();
    const again = await runCommandLine(argv, { ...files, [output]: first! });
    expect(again.written.has(output)).toBe(true);
    expect(again.reported.join('\n')).not.toContain('已有这个文件');
    const isTold =
      !output.endsWith('.xlsx') && Buffer.compare(Buffer.from(first!), Buffer.from(again.written.get(output)!)) !== 0;
    expect(again.reported.filter((line) => line === `${output}：替换了以前写出的结果。`)).toHaveLength(isTold ? 1 : 0);
  });
});

it.each(COMMANDS.slice(0, 2))('%s keeps a workbook in which somebody has written since', async (_, argv, output) => {
  const { written } = await runCommandLine(argv, files);
  const { sheets, ...rest } = await readWorkbook(written.get(output) as Uint8Array);
  const remarked = sheets.map((sheet) =>
    sheet.name === '校验结果' ? { ...sheet, rows: sheet.rows.map((row) => row.with(-2, '已与单位核实')) } : sheet,
  );
  const run = await runCommandLine(argv, { ...files, [output]: await writeWorkbook({ ...rest, sheets: remarked }) });
  expect(run.written.has(output)).toBe(false);
  expect(run.reported.join('\n')).toContain(`${output}：已有这个文件`);
});

it('a single changed part of a workbook is seen, whatever else stays', async () => {
  const argv = ['build', 'a.json', '-o', 'x.xlsx', '--no-official'];
  const first = (await runCommandLine(argv, files)).written.get('x.xlsx') as Uint8Array;
  const second = (await runCommandLine(argv, other)).written.get('x.xlsx') as Uint8Array;
  const { openPackage } = await import('../../../src/formats/xlsx/package/packageParts');
  const [parts, others] = [await openPackage(first), await openPackage(second)];
  parts.write('xl/sharedStrings.xml', (await others.text('xl/sharedStrings.xml'))!);
  const run = await runCommandLine(argv, { ...files, 'x.xlsx': await parts.pack() });
  expect(run.written.has('x.xlsx')).toBe(false);
});

it('build tells it before it reads anything', async () => {
  const { reported } = await runCommandLine(['build', 'a.json', '-o', 'x.xlsx'], { 'a.json': '{', 'x.xlsx': '内容' });
  expect(reported).toEqual([expect.stringContaining('x.xlsx：已有这个文件')]);
});

it('split takes no workbook that gives it its settings for a result of before', async () => {
  const argv = ['split', 'a.json', '--out-dir', '分', '--no-official'];
  const { written } = await runCommandLine(argv, files);
  const before = { ...other, [SPLIT]: written.get(SPLIT)! };
  const run = await runCommandLine([...argv, '--settings', SPLIT], before);
  expect(run.written.has(SPLIT)).toBe(false);
});
