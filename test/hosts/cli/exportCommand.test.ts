import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

const form = buildForm({ projectName: '=1+1' });
const files = { 'a.json': JSON.stringify([form, buildForm({ projectName: '公益性岗位补贴', year: 2025 })]) };

const bytesOf = (content: Uint8Array | string | undefined): Uint8Array => content as Uint8Array;

describe('export', () => {
  it('--csv writes 项目总表 and 绩效指标, one row a form and one an indicator', async () => {
    const run = await runCommandLine(['export', 'a.json', '--csv', '--out-dir', '出'], files);
    expect(run).toMatchObject({
      code: 0,
      reported: [
        '已导出 出/项目总表.csv：2 行。',
        '已导出 出/绩效指标.csv：6 行。',
        expect.stringMatching(/^已导出 出\/校验结果\.csv：[1-9]\d* 行。$/u),
        '已导出 出/待核对.csv：0 行。',
        '已导出 出/收表登记.csv：0 行。',
      ],
    });
    const [header, first] = new TextDecoder().decode(bytesOf(run.written.get('出/项目总表.csv'))).split('\r\n');
    expect(header).toMatch(/^"编号","年度","表名","项目名称"/u);
    expect(header).not.toContain('错误');
    expect(first).toMatch(/^"2024-001",2024,"阳泉市.*","'=1\+1","062"/u);
  });

  it('--parquet writes the same with types, which another reader reads', async () => {
    const run = await runCommandLine(['export', 'a.json', '--parquet', '--csv', '--out-dir', '出'], files);
    expect(run.written.size).toBe(10);
    const bytes = bytesOf(run.written.get('出/绩效指标.parquet'));
    const rows = await parquetReadObjects({ file: bytes.slice().buffer });
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({
      编号: '2024-001',
      期间: '实施期',
      序号: 1,
      指标值: '≥6702人次/年',
      比较符: '≥',
      数值: 6702,
    });
    const forms = await parquetReadObjects({ file: bytesOf(run.written.get('出/项目总表.parquet')).slice().buffer });
    expect(forms[0]!['年度资金总额']).toBeCloseTo(32921920);
    expect(forms[0]).toMatchObject({ 项目名称: '=1+1', 年度: 2024, 年度其他资金: null });
  });

  it('报了两次的项目写明不计入合计，求和与只留一份的相同；用户说两份都要的照计', async () => {
    const amount = (total: number) => ({ ...form.funds, annual: { ...form.funds.annual, total } });
    const [one, two, other] = [100, 900, 20].map((total, at) =>
      buildForm({ projectName: at < 2 ? '甲' : '乙', funds: amount(total) }),
    );
    const read = async (input: string, all: Record<string, string | Uint8Array>) => {
      const run = await runCommandLine(['export', input, '--parquet', '--out-dir', '出'], all);
      const bytes = bytesOf(run.written.get('出/项目总表.parquet'));
      const rows = await parquetReadObjects({ file: bytes.slice().buffer });
      const counted = rows
        .filter((row) => row['计入合计'] === '是')
        .map((row) => Math.round(Number(row['年度资金总额'])));
      return { run, counted };
    };
    const sources = { 'a.json': JSON.stringify([one, two, other]) };
    const { run, counted } = await read('a.json', sources);
    expect(counted).toEqual([100, 20]);
    expect(run.reported).toContain(
      '项目总表里有 1 份重复的申报表（2024-001-2），「计入合计」写为「否」，求和时请除开。',
    );

    const built = await runCommandLine(['build', 'a.json', '--no-official', '-o', 'x.xlsx'], sources);
    expect(built.reported.join('\n')).toContain('1 份重复的申报表没有计入合计：2024-001-2 甲（与 2024-001 重复）；');
    const { sheets, ...rest } = await readWorkbook(bytesOf(built.written.get('x.xlsx')));
    const meant = sheets.map((sheet) => {
      if (sheet.name !== '校验结果') return sheet;
      const [rule, state] = ['规则', '处理'].map((header) => sheet.rows[0]!.indexOf(header));
      return {
        ...sheet,
        rows: sheet.rows.map((row) => (row[rule!] === '项目重复申报' ? row.with(state!, '已忽略') : row)),
      };
    });
    const settled = await read('x.xlsx', { 'x.xlsx': await writeWorkbook({ ...rest, sheets: meant }) });
    expect(settled.counted).toEqual([100, 900, 20]);
    expect(settled.run.reported.join('\n')).not.toContain('求和时请除开');
  });

  it('--partitioned 按年度和主管部门分文件夹，别的读者读回来一行不少；以前导出留下的说出来', async () => {
    const named = (year: number | null, name: string, projectName: string) =>
      buildForm({ year, projectName, unit: projectName, department: { code: '', name } });
    const some = [
      named(2025, '教育/体育局', '甲'),
      named(2024, '民政局', '乙'),
      named(null, 'a局', '丙'),
      named(null, 'A局', '丁'),
    ];
    const left = '出/项目总表/年度=2023/主管部门=教育局/part.parquet';
    const args = ['export', 'a.json', '--parquet', '--partitioned', '--out-dir', '出'];
    const run = await runCommandLine(args, { 'a.json': JSON.stringify(some), [left]: 'PAR1' });
    expect(run.code).toBe(1);
    expect(run.reported.at(-1)).toContain(`1 个文件（如 ${left.slice('出/'.length)}）`);
    const forms = [...run.written.keys()].filter((file) => file.startsWith('出/项目总表/'));
    expect(forms).toEqual([
      '出/项目总表/年度=2025/主管部门=教育%2F体育局/part.parquet',
      '出/项目总表/年度=2024/主管部门=民政局/part.parquet',
      '出/项目总表/年度=__HIVE_DEFAULT_PARTITION__/主管部门=a局/part.parquet',
      '出/项目总表/年度=__HIVE_DEFAULT_PARTITION__/主管部门=A局/part-2.parquet',
    ]);
    expect(run.reported).toContain('已导出 出/项目总表：4 行，分成 4 个文件。');
    const rows = await Promise.all(
      forms.map((file) => parquetReadObjects({ file: bytesOf(run.written.get(file)).slice().buffer })),
    );
    expect(rows.flat().map(({ 项目名称 }) => 项目名称 as string)).toEqual(['甲', '乙', '丙', '丁']);
    const again = await runCommandLine(args, { 'a.json': JSON.stringify(some) });
    expect(again.reported.join('')).not.toContain('以前导出');
    expect(
      (
        await runCommandLine(
          args.filter((arg) => arg !== '--parquet'),
          files,
        )
      ).code,
    ).toBe(2);
    const csv = await runCommandLine(['export', 'a.json', '--csv', '--partitioned', '--out-dir', '出'], files);
    expect(csv).toMatchObject({ code: 2, reported: ['--partitioned 只用于 --parquet，请一起写上。'] });
  });

  it('校验结果连同处理和备注、收表登记连同还没有报的一起导出', async () => {
    const named = { ...files, '名单.txt': '民政局' };
    const built = await runCommandLine(['build', 'a.json', '--roster', '名单.txt', '-o', 'x.xlsx'], named);
    const { sheets, ...rest } = await readWorkbook(bytesOf(built.written.get('x.xlsx')));
    const settled = sheets.map((sheet) => {
      if (sheet.name !== '校验结果') return sheet;
      const [headers = [], first = [], ...others] = sheet.rows;
      const said = first.map((cell, at) => ({ 处理: '已忽略', 备注: '已核实' })[headers[at] as string] ?? cell);
      return { ...sheet, rows: [headers, said, ...others] };
    });
    const book = { 'x.xlsx': await writeWorkbook({ ...rest, sheets: settled }) };
    const run = await runCommandLine(['export', 'x.xlsx', '--parquet', '--out-dir', '出'], book);
    const rowsOf = async (name: string) =>
      parquetReadObjects({ file: bytesOf(run.written.get(`出/${name}.parquet`)).slice().buffer });
    const findings = await rowsOf('校验结果');
    expect(findings.filter(({ 处理, 备注 }) => 处理 === '已忽略' && 备注 === '已核实')).toHaveLength(1);
    expect(findings).toContainEqual(
      expect.objectContaining({ 严重程度: '错误', 编号: '2024-001', 规则: '缺少应有的指标', 处理: '待处理' }),
    );
    const receipts = await rowsOf('收表登记');
    expect(
      receipts.map((row) => ['编号', '主管部门', '报送轮次', '状态'].map((header) => row[header] as string)),
    ).toEqual([
      ['2024-001', form.department.name, '一上', '已收到'],
      ['2025-001', form.department.name, '一上', '已收到'],
      ['', '民政局', '', '未报送'],
    ]);
  });

  it('keeps the 编号 of a workbook', async () => {
    const built = await runCommandLine(['build', 'a.json', '-o', 'x.xlsx'], files);
    const run = await runCommandLine(['export', 'x.xlsx', '--csv', '--out-dir', '出'], {
      'x.xlsx': bytesOf(built.written.get('x.xlsx')),
    });
    expect(new TextDecoder().decode(bytesOf(run.written.get('出/项目总表.csv')))).toContain('"2025-001",2025');
  });

  it('writes what is to be checked as 待核对, with what was said of it and whose form it is, in both formats', async () => {
    const text = readFileSync(join(__dirname, '../../fixtures/doubts/unreadableAmount.txt'), 'utf8');
    const doubtful = `${text}\n专项债券500万元`;
    const run = await runCommandLine(['export', '甲.txt', '封面.txt', '--csv', '--parquet', '--out-dir', '出'], {
      '甲.txt': doubtful,
      '封面.txt': '请审核。',
    });
    expect(run.code).toBe(1);
    const rows = await parquetReadObjects({ file: bytesOf(run.written.get('出/待核对.parquet')).slice().buffer });
    const told = rows.map((row) => ['编号', '位置', '原文', '来源文件', '处理'].map((header) => row[header] as string));
    expect(told).toEqual(
      expect.arrayContaining([
        ['2024-001', '实施期资金总额', '35,68O,000', '甲.txt', '待核对'],
        ['2024-001', '未读入的文字', '专项债券500万元', '甲.txt', '待核对'],
        ['', '未读入的文字', '请审核。', '封面.txt', '待核对'],
      ]),
    );
    const csv = new TextDecoder().decode(bytesOf(run.written.get('出/待核对.csv')));
    expect(csv.split('\r\n')).toHaveLength(told.length + 2);
    expect(csv).toContain('"专项债券500万元"');
    const clean = await runCommandLine(['export', 'a.json', '--parquet', '--out-dir', '出'], files);
    const none = bytesOf(clean.written.get('出/待核对.parquet'));
    expect(await parquetReadObjects({ file: none.slice().buffer })).toEqual([]);
  });

  it('carries the columns of users as text, in both formats', async () => {
    const built = await runCommandLine(['build', 'a.json', '-o', 'x.xlsx'], files);
    const workbook = await readWorkbook(bytesOf(built.written.get('x.xlsx')));
    const sheets = workbook.sheets.map((plan) => {
      if (plan.name !== '项目总表') return plan;
      const rows = plan.rows.map((row, at) => [...row, ['经费科目', '01'][at] ?? null]);
      return { ...plan, rows, table: { ...plan.table!, range: { ...plan.table!.range, columns: rows[0]!.length } } };
    });
    const run = await runCommandLine(['export', 'x.xlsx', '--csv', '--parquet', '--out-dir', '出'], {
      'x.xlsx': await writeWorkbook({ ...workbook, sheets }),
    });
    const [header, first, second] = new TextDecoder().decode(bytesOf(run.written.get('出/项目总表.csv'))).split('\r\n');
    expect(header).toMatch(/"其他内容","计入合计","经费科目"$/u);
    expect(first).toMatch(/"01"$/u);
    expect(second).toMatch(/,(?:"")?$/u);
    const [row] = await parquetReadObjects({ file: bytesOf(run.written.get('出/项目总表.parquet')).slice().buffer });
    expect(row).toMatchObject({ 经费科目: '01' });
    const again = await runCommandLine(['build', 'x.xlsx', '-o', 'y.xlsx'], {
      'x.xlsx': await writeWorkbook({ ...workbook, sheets }),
    });
    const [register] = (await readWorkbook(bytesOf(again.written.get('y.xlsx')))).sheets;
    expect(register!.rows[0]!.at(-2)).toBe('经费科目');
    expect(register!.rows[1]!.at(-2)).toBe('01');
  });

  it('says which amount a .parquet cannot hold exactly', async () => {
    const odd = buildForm({ funds: { ...form.funds, annual: { ...form.funds.annual, other: 0.123456 } } });
    const run = await runCommandLine(['export', 'a.json', '--parquet', '--out-dir', '出'], {
      'a.json': JSON.stringify([odd]),
    });
    expect(run.code).toBe(1);
    expect(run.reported[0]).toMatch(/^编号「2024-001」的年度其他资金是 0\.123456，超出/u);
  });

  it.each([
    [['export', 'a.json', '--out-dir', '出'], '没有说明导出成哪种格式，请加 --csv 或 --parquet。'],
    [['export', 'a.json', '--csv'], '缺少选项「--out-dir <DIR>」，请用 --help 查看用法。'],
  ])('%j is explained', async (argv, sentence) => {
    expect(await runCommandLine(argv, files)).toMatchObject({ code: 2, reported: [sentence] });
  });
});
