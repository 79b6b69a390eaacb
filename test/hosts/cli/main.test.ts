import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { readDataSheets } from '../../../src/layout/readDataSheets';
import { sheetContentOf } from '../../../src/model/sheetContentOf';
import type { Form } from '../../../src/model/form';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

const first = buildForm();
const second = buildForm({ projectName: '公益性岗位补贴', department: { code: '062', name: '=1+1' } });
const json = (...forms: Form[]): string => JSON.stringify(forms);

async function formsOf(bytes: Uint8Array | string | undefined): Promise<Form[]> {
  if (!(bytes instanceof Uint8Array)) throw new Error('no workbook was written');
  const { sheets } = await readWorkbook(bytes);
  const { records, problems } = readDataSheets(new Map(sheets.map((sheet) => [sheet.name, sheetContentOf(sheet)])));
  expect(problems).toEqual([]);
  return records.map(({ form }) => form);
}

describe('build', () => {
  it('writes all forms of all files into one workbook, from which they can be read again', async () => {
    const run = await runCommandLine(['build', 'a.json', 'b.json', '-o', '出/汇总.xlsx'], {
      'a.json': json(first),
      'b.json': json(second),
    });
    expect(run).toMatchObject({
      code: 1,
      printed: '',
      reported: [
        '收到 2 个文件：读出 2 个 2 份，0 个没有读。',
        expect.stringMatching(/^已写出 出\/汇总.xlsx：2 份申报表，错误 [1-9]\d* 处/),
      ],
    });
    expect(await formsOf(run.written.get('出/汇总.xlsx'))).toEqual([first, second]);
  });

  it('lists the findings in 校验结果 and adds the official form of each project', async () => {
    const run = await runCommandLine(['build', 'a.json', '-o', 'x.xlsx'], { 'a.json': json(first, second) });
    const { sheets, settings } = await readWorkbook(run.written.get('x.xlsx') as Uint8Array);
    expect(sheets.map(({ name }) => name)).toEqual([
      '项目总表',
      '绩效指标',
      '校验结果',
      '待核对',
      '收表登记',
      '部门汇总',
      '领导一页',
      '目录',
      '2024-001 退休人员取暖费',
      '2024-002 公益性岗位补贴',
    ]);
    const rules = sheets[2]!.rows.map((row) => row[1]);
    expect(rules).toContain('缺少应有的指标');
    expect(sheets[8]!.rows[0]![0]).toBe(first.title);
    expect(settings.get('official-sheets')).toEqual([
      ['2024-001', '2024-001 退休人员取暖费', 'unmarked'],
      ['2024-002', '2024-002 公益性岗位补贴', 'unmarked'],
    ]);
  });

  it('--no-official leaves the official forms out', async () => {
    const run = await runCommandLine(['build', 'a.json', '--no-official', '-o', 'x.xlsx'], { 'a.json': json(first) });
    const { sheets } = await readWorkbook(run.written.get('x.xlsx') as Uint8Array);
    expect(sheets.map(({ name }) => name)).toContain('校验结果');
    expect(sheets.filter(({ name }) => name.includes(first.projectName))).toEqual([]);
  });

  it('ends with code 0 when nothing would be sent back', async () => {
    const levels = [
      ['产出指标', '数量指标', '发放人数', '≥6702人次'],
      ['产出指标', '质量指标', '发放准确率', '≥99%'],
      ['产出指标', '时效指标', '发放完成时间', '2024年12月底前'],
      ['产出指标', '成本指标', '发放标准', '3360元/人'],
      ['效益指标', '社会效益指标', '保障基本生活', '有效保障'],
      ['满意度指标', '服务对象满意度指标', '受益人员满意度', '≥95%'],
    ] as const;
    const indicators = levels.map(([level1, level2, name, value]) => ({ level1, level2, name, value }));
    const form = buildForm({
      attribute: '经常性项目（长期开展）',
      indicators: { period: indicators, annual: indicators },
    });
    const run = await runCommandLine(['build', 'a.json', '-o', 'x.xlsx'], { 'a.json': json(form) });
    expect(run.reported.at(-1)).toContain('错误 0 处');
    expect(run.code).toBe(0);
  });

  describe('with two versions of a form', () => {
    const changed = { ...first, plan: '改过', funds: { ...first.funds, annual: { ...first.funds.annual, other: 5 } } };
    const build = (...options: string[]) =>
      runCommandLine(['build', 'a.json', 'b.json', '-o', 'x.xlsx', ...options], {
        'a.json': json(first),
        'b.json': json(first, changed),
      });
    const cells = ['    年度其他资金：先为空，后「5」', '    项目实施计划：先「按时足额发放。」，后「改过」'].join(
      '\n',
    );

    it.each([
      [[], '两份都写入，请核实：', [first, changed]],
      [['--on-conflict', 'first'], '留下先读到的一份：', [first]],
      [['--on-conflict', 'last'], '留下后读到的一份：', [changed]],
    ])('%j writes what was asked for and says each cell that differs', async (options, outcome, forms) => {
      const run = await build(...options);
      expect(run.reported.slice(1, 3)).toEqual([
        'b.json：「退休人员取暖费」与 a.json 里的一份内容完全相同，只写一份。',
        `b.json：「退休人员取暖费」与 a.json 里的一份有 2 处不同，${outcome}\n${cells}`,
      ]);
      expect(await formsOf(run.written.get('x.xlsx'))).toEqual(forms);
    });

    it('a choice that does not exist is explained', async () => {
      expect(await build('--on-conflict', '随便')).toMatchObject({
        code: 2,
        reported: ['选项「--on-conflict <CHOICE>」不能是「随便」，请从 both, first, last 里选一个。'],
      });
    });
  });

  it('reports a file that cannot be read by name and goes on with the rest', async () => {
    const run = await runCommandLine(
      ['build', 'a.json', 'locked.txt', 'none.txt', 'b.docx', '-o', 'x.xlsx'],
      { 'a.json': json(first), 'b.docx': 'PK\u0003\u0004…' },
      ['locked.txt'],
    );
    expect(run.code).toBe(1);
    expect(run.reported).toEqual([
      'none.txt：找不到此文件，请检查路径。',
      'locked.txt：正被别的程序占用，打不开；请关闭后重试。',
      '「b.docx」不完整或已损坏，不能读取；请重新取得此文件。',
      '收到 4 个文件：读出 1 个 1 份，3 个没有读。',
      expect.stringMatching(/^已写出 x.xlsx：1 份申报表，/),
    ]);
    expect(await formsOf(run.written.get('x.xlsx'))).toEqual([first]);
  });

  it('writes nothing when there is no form', async () => {
    const run = await runCommandLine(['build', 'a.txt', '-o', 'x.xlsx'], { 'a.txt': '今天天气不错' });
    expect(run.code).toBe(2);
    expect(run.written.size).toBe(0);
    expect(run.reported.at(-1)).toBe('没有读到申报表，没有写出工作簿。');
  });

  it('never overwrites an input', async () => {
    const run = await runCommandLine(['build', 'a.xlsx', '-o', './a.xlsx'], { 'a.xlsx': 'PK\u0003\u0004' });
    expect(run.written.size).toBe(0);
    expect(run.code).toBe(2);
  });

  it('says when the output is locked, or is no .xlsx', async () => {
    const locked = await runCommandLine(['build', 'a.json', '-o', 'x.xlsx'], { 'a.json': json(first) }, ['x.xlsx']);
    expect(locked).toMatchObject({
      code: 2,
      reported: ['x.xlsx：正被别的程序（如 Excel）打开，没有写出，原有的文件没有改动；请关闭后重试。'],
    });
    const wrong = await runCommandLine(['build', 'a.json', '-o', 'x.xls'], { 'a.json': json(first) });
    expect(wrong).toMatchObject({ code: 2, reported: ['输出文件「x.xls」的扩展名不是 .xlsx，请改成 .xlsx 后重试。'] });
  });
});

describe('parse', () => {
  it('--json prints file, forms, notes and remainder of each file, and nothing else', async () => {
    const run = await runCommandLine(['parse', 'a.json', '--json'], { 'a.json': json(first, second) });
    expect(run).toMatchObject({ code: 0, reported: [] });
    expect(JSON.parse(run.printed)).toEqual([{ file: 'a.json', forms: [first, second], notes: [], remainder: [] }]);
  });

  it('--out-dir writes an array of forms under the name of each file without its last extension', async () => {
    const run = await runCommandLine(['parse', 'in/a.b.json', 'in/c.json', '--out-dir', 'out'], {
      'in/a.b.json': json(first),
      'in/c.json': json(second),
    });
    expect(run).toMatchObject({ code: 0, printed: '', reported: ['收到 2 个文件：读出 2 个 2 份，0 个没有读。'] });
    expect([...run.written].map(([file, text]) => [file, JSON.parse(String(text)) as unknown])).toEqual([
      ['out/a.b.json', [first]],
      ['out/c.json', [second]],
    ]);
  });

  it('--out-dir never lets two files write over each other, nor over an input', async () => {
    const run = await runCommandLine(['parse', '甲/表.json', '乙/表.json', '--out-dir', 'out'], {
      '甲/表.json': json(first),
      '乙/表.json': json(second),
    });
    expect(run.code).toBe(1);
    expect(run.reported).toContain('乙/表.json：结果也要写到 out/表.json，为免覆盖没有写出，请改名后单独重试。');
    expect([...run.written.keys()]).toEqual(['out/表.json']);

    const onto = await runCommandLine(['parse', 'in/a.json', '--out-dir', 'in'], { 'in/a.json': json(first) });
    expect(onto.code).toBe(1);
    expect(onto.written.size).toBe(0);
  });

  it('without options prints a summary for a reader', async () => {
    const { printed, code } = await runCommandLine(['parse', 'a.json'], { 'a.json': json(first) });
    expect(code).toBe(0);
    expect(printed).toBe(
      'a.json：1 份申报表\n  1. 2024年 退休人员取暖费｜阳泉市人力资源和社会保障局｜年度资金 32,921,920 元｜指标 3 项',
    );
  });

  it('reads text in the encodings of Windows and says which line it could not use', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array(Array.from('你好', (c) => c.charCodeAt(0))).buffer),
    ]);
    const run = await runCommandLine(['parse', 'a.txt', '--json'], { 'a.txt': utf16 });
    expect(run.code).toBe(1);
    expect(JSON.parse(run.printed)).toEqual([
      { file: 'a.txt', forms: [], notes: [], remainder: [{ line: 1, text: '你好' }] },
    ]);
    expect(run.reported[0]).toContain('a.txt：没有找到申报表的标签');
  });

  it('reads a web page as tables, by its extension or by its content', async () => {
    const page = '<html><body><table><tr><td>项目名称</td><td>取暖费</td></tr></table></body></html>';
    for (const name of ['a.html', 'a.txt', 'a.xls']) {
      const run = await runCommandLine(['parse', name, '--json'], { [name]: page });
      expect(run.printed).not.toContain('<td>');
    }
  });

  it('data that is no form is reported with the place that does not fit', async () => {
    const run = await runCommandLine(['parse', 'a.json', 'b.json'], {
      'a.json': JSON.stringify([{ ...first, year: '2024' }]),
      'b.json': '[{',
    });
    expect(run).toMatchObject({
      code: 2,
      reported: [
        'a.json：不是申报表数据，「0.year」与格式不符，请检查此文件。',
        'b.json：不是完整的 JSON，请检查此文件。',
        '收到 2 个文件：读出 0 个 0 份，2 个没有读。',
        '没有一个文件读得出来。',
      ],
    });
  });
});

describe('usage', () => {
  it.each([
    [['parse'], '没有给出文件，请在命令后面写上文件、文件夹或通配符。'],
    [['parse', 'a', '--jsn'], '没有选项「--jsn」，请用 --help 查看用法。'],
    [['prase', 'a'], '没有命令「prase」，请用 --help 查看用法。'],
    [['build', 'a'], '缺少选项「-o, --output <OUT.xlsx>」，请用 --help 查看用法。'],
    [['parse', 'a', '--out-dir'], '选项「--out-dir <DIR>」后面缺少内容，请用 --help 查看用法。'],
    [['parse', 'a', '--json', '--out-dir', 'x'], '--json 与 --out-dir 不能一起用，请只留一个。'],
  ])('%j is explained', async (argv, sentence) => {
    expect(await runCommandLine(argv)).toMatchObject({ code: 2, printed: '', reported: [sentence] });
  });

  it('--help is data and a success; no command shows the same as a message', async () => {
    const help = await runCommandLine(['--help']);
    expect(help).toMatchObject({ code: 0, reported: [] });
    expect(help.printed).toContain('用法：');
    expect(help.printed).toContain('build');
    expect(help.printed).not.toMatch(/Usage|Options|Commands|display/);
    expect(await runCommandLine([])).toMatchObject({ code: 2, printed: '' });
  });

  it('--version prints the version', async () => {
    expect((await runCommandLine(['--version'])).printed).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
