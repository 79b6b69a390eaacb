import type * as Reading from '../../../src/app/read/readForms';
import { packZip } from '../../formats/zip/packZip';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

jest.mock('../../../src/app/read/readForms', () => {
  const actual = jest.requireActual<typeof Reading>('../../../src/app/read/readForms');
  return {
    readForms: (source: Parameters<typeof actual.readForms>[0]) => {
      if (source.kind === 'text' && source.text.includes('使程序出错')) {
        throw new TypeError('Cannot read 「退休人员取暖费」 of undefined');
      }
      return actual.readForms(source);
    },
  };
});

const form = buildForm();
const json = JSON.stringify([form]);
const text = '今天天气不错';

describe('what was handed over', () => {
  it('is accounted for: each file that was not read by name, and a count of all', async () => {
    const run = await runCommandLine(['parse', '报送', '--json'], {
      '报送/1.json': json,
      '报送/2.et': Buffer.from('\u00D0\u00CF\u0011\u00E0', 'latin1'),
      '报送/3.txt': text,
      '报送/.DS_Store': 'x',
    });
    expect(run.code).toBe(1);
    expect(run.reported).toEqual([
      '「报送/2.et」是旧版 Office 或 WPS 格式，不能读取；请打开后另存为 .xlsx。',
      '报送/3.txt：没有找到申报表的标签（如「项目名称」「项目资金」），请确认是项目支出绩效目标申报表的全文。',
      '收到 3 个文件：读出 1 个 1 份，2 个没有读。',
      '另有 1 个隐藏文件或系统文件（如 ~$ 开头的、Thumbs.db）不是申报材料，没有看。',
    ]);
    expect(JSON.parse(run.printed)).toEqual([
      { file: '报送/1.json', forms: [form], notes: [], remainder: [] },
      { file: '报送/3.txt', forms: [], notes: [], remainder: [{ line: 1, text }] },
    ]);
  });

  it('in a .zip counts as the files in it, and each result is named like its file', async () => {
    const bytes = packZip([
      { name: '子/甲.txt', content: text },
      { name: '乙.txt', content: text },
    ]);
    const run = await runCommandLine(['parse', '报.zip', '--out-dir', '出'], { '报.zip': bytes });
    expect([...run.written.keys()]).toEqual(['出/甲.json', '出/乙.json']);
    expect(run.reported).toContain('收到 2 个文件：读出 0 个 0 份，2 个没有读。');
  });

  it('with parts that are not text ends with code 1, though it is read', async () => {
    const bytes = Buffer.from(text.repeat(20));
    bytes[4] = 0x20;
    const run = await runCommandLine(['parse', 'a.txt'], { 'a.txt': bytes });
    expect(run.code).toBe(1);
    expect(run.reported).toContainEqual(expect.stringContaining('处字节已损坏') as string);
  });

  it('is not blamed for what goes wrong in the program, and the rest goes on', async () => {
    const files = { 'a.txt': '使程序出错', 'b.json': json };
    const run = await runCommandLine(['parse', 'a.txt', 'b.json'], files);
    expect(run.code).toBe(1);
    expect(run.printed).toContain('b.json：1 份申报表');
    expect(run.reported).toEqual([
      '程序没能读「a.txt」，这不是文件的问题；请把诊断信息发给技术支持。',
      '收到 2 个文件：读出 1 个 1 份，1 个没有读。',
      '加上 --debug 再运行一次，会打印给技术支持的诊断信息。',
    ]);
    const debugged = await runCommandLine(['parse', '--debug', 'a.txt', 'b.json'], files);
    expect(debugged.reported.at(-1)).toMatch(
      /^诊断信息（a.txt，不含表里的内容）：\nTypeError: Cannot read … of undefined\n {2}at /u,
    );
  });

  it('is told of even where nothing of it can be read', async () => {
    const run = await runCommandLine(['build', '没有.txt', 'a.png', '-o', 'x.xlsx'], {
      'a.png': Buffer.from('\u0089PNG', 'latin1'),
    });
    expect(run.code).toBe(2);
    expect(run.reported.slice(0, 3)).toEqual([
      '没有.txt：找不到此文件，请检查路径。',
      '「a.png」是图片，不能读取；请向填报单位要电子版。',
      '收到 2 个文件：读出 0 个 0 份，2 个没有读。',
    ]);
  });
});

describe('an output that is an input', () => {
  it('is refused before anything is read', async () => {
    const run = await runCommandLine(['build', 'a.json', '-o', './x/../a.xlsx', 'a.xlsx'], {
      'a.json': '[{',
      'a.xlsx': 'x',
    });
    expect(run).toMatchObject({
      code: 2,
      reported: ['输出文件 ./x/../a.xlsx 同时是输入文件，为免覆盖没有写出，请换一个名称。'],
    });
  });

  it('is refused as well if it holds the settings', async () => {
    const run = await runCommandLine(['build', 'a.json', '-o', 'a.xlsx', '--settings', 'a.xlsx'], {
      'a.json': json,
      'a.xlsx': 'x',
    });
    expect(run).toMatchObject({ code: 2, reported: [expect.stringContaining('同时是输入文件') as string] });
  });

  it('is refused though it could not be read as an input', async () => {
    const run = await runCommandLine(['parse', '出/a.json', 'a.txt', '--out-dir', '出'], {
      '出/a.json': '[{',
      'a.txt': text,
    });
    expect(run.written.size).toBe(0);
    expect(run.code).toBe(1);
    expect(run.reported.at(-1)).toContain('而它是输入文件');
  });
});
