import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';

const fixture = (name: string): string => readFileSync(join(__dirname, '../../fixtures/doubts', name), 'utf8');
const unreadable = fixture('unreadableAmount.txt');
/** Behind the sign-off stands something that no field takes. */
const withRest = `${unreadable}\n\n专项债券500万元\n`;

async function sheetsOf(bytes: Uint8Array | string | undefined): Promise<readonly SheetPlan[]> {
  if (!(bytes instanceof Uint8Array)) throw new Error('no workbook was written');
  return (await readWorkbook(bytes)).sheets;
}

const doubtsIn = (sheets: readonly SheetPlan[]) => sheets.find(({ name }) => name === '待核对')!.rows.slice(1);

/** The workbook with one cell under a header changed in every row. */
async function retyped(bytes: Uint8Array, sheet: string, header: string, value: string): Promise<Uint8Array> {
  const workbook = await readWorkbook(bytes);
  const sheets = workbook.sheets.map((plan) => {
    if (plan.name !== sheet) return plan;
    const column = plan.rows[0]!.indexOf(header);
    return { ...plan, rows: plan.rows.map((row, index) => (index === 0 ? row : row.with(column, value))) };
  });
  return writeWorkbook({ ...workbook, sheets });
}

describe('what a file leaves doubtful or unread', () => {
  it('build tells it by file and form, lists it in 待核对, and answers 1', async () => {
    const { code, reported, written } = await runCommandLine(['build', '甲/申报.txt', '-o', 'x.xlsx'], {
      '甲/申报.txt': withRest,
    });
    expect(code).toBe(1);
    expect(reported[0]).toMatch(/^甲\/申报.txt：有 \d+ 处没有把握或没有读入/u);
    expect(reported.join('\n')).toContain('第 1 份「2022年以后办理退休人员取暖费」');
    expect(reported.join('\n')).toMatch(/实施期资金总额：读作空白，原文「35,68O,000」/u);
    expect(reported.join('\n')).toContain('「专项债券500万元」');
    const rows = doubtsIn(await sheetsOf(written.get('x.xlsx')));
    const cells = rows.map((row) => [row[0], row[2], row[3], row[4], row[7], row[8]]);
    expect(cells).toContainEqual(['2024-001', '实施期资金总额', '', '35,68O,000', '申报.txt', '待核对']);
    expect(cells).toContainEqual(['2024-001', '未读入的文字', '', '专项债券500万元', '申报.txt', '待核对']);
  });

  it.each([
    ['check', ['check', 'a.txt']],
    ['check --json', ['check', 'a.txt', '--json']],
    ['check --out-dir', ['check', 'a.txt', '--out-dir', '出']],
    ['split', ['split', 'a.txt', '--out-dir', '出']],
    ['export', ['export', 'a.txt', '--csv', '--out-dir', '出']],
  ])('%s tells it too and answers 1', async (_, args) => {
    const { code, reported } = await runCommandLine(args, { 'a.txt': withRest });
    expect(code).toBe(1);
    expect(reported.join('\n')).toContain('35,68O,000');
    expect(reported.join('\n')).toContain('专项债券500万元');
  });

  it('parse --out-dir tells it, as its files hold forms alone', async () => {
    const { reported, written } = await runCommandLine(['parse', 'a.txt', '--out-dir', '出'], { 'a.txt': withRest });
    expect([...written.keys()]).toEqual(['出/a.json']);
    expect(reported.join('\n')).toContain('35,68O,000');
    expect(reported.join('\n')).toContain('「专项债券500万元」');
  });

  it('split names a department of two lines in one', async () => {
    const form = buildForm({ projectName: '坏\uFFFE名', department: { code: '001', name: '部\n门' } });
    const { reported } = await runCommandLine(['split', 'a.json', '--no-official', '--out-dir', '出'], {
      'a.json': JSON.stringify([form]),
    });
    expect(reported.find((line) => line.includes('存不下的字符'))).toMatch(/^001 部\u240A门：/u);
  });

  it('the output of check --json stays an array of findings', async () => {
    const { printed } = await runCommandLine(['check', 'a.txt', '--json'], { 'a.txt': withRest });
    const findings = JSON.parse(printed) as Record<string, unknown>[];
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings)
      expect(Object.keys(finding).slice(0, 6)).toEqual(['file', 'form', 'rule', 'severity', 'path', 'message']);
  });
});

describe('a workbook with open doubts', () => {
  const build = async (): Promise<Uint8Array> => {
    const { written } = await runCommandLine(['build', 'a.txt', '-o', 'x.xlsx'], { 'a.txt': withRest });
    return written.get('x.xlsx') as Uint8Array;
  };

  it('gives them back as notes and remainder, and keeps them when it is built again', async () => {
    const bytes = await build();
    const parsed = await runCommandLine(['parse', 'x.xlsx', '--json'], { 'x.xlsx': bytes });
    const [{ notes, remainder }] = JSON.parse(parsed.printed) as [
      { notes: { path: string }[]; remainder: { text: string }[] },
    ];
    expect(notes.map(({ path }) => path)).toContain('funds.period.total');
    expect(remainder.map(({ text }) => text)).toEqual(['专项债券500万元']);
    const again = await runCommandLine(['build', 'x.xlsx', '-o', 'y.xlsx'], { 'x.xlsx': bytes });
    expect(again.code).toBe(1);
    expect(doubtsIn(await sheetsOf(again.written.get('y.xlsx')))).toEqual(doubtsIn(await sheetsOf(bytes)));
  });

  it('no longer tells of those that are settled, and keeps the word', async () => {
    const bytes = await retyped(await build(), '待核对', '处理', '已核对');
    const parsed = await runCommandLine(['parse', 'x.xlsx', '--json'], { 'x.xlsx': bytes });
    expect(JSON.parse(parsed.printed)).toMatchObject([{ notes: [], remainder: [] }]);
    const again = await runCommandLine(['build', 'x.xlsx', 'a.txt', '-o', 'y.xlsx'], {
      'x.xlsx': bytes,
      'a.txt': withRest,
    });
    const states = doubtsIn(await sheetsOf(again.written.get('y.xlsx'))).map((row) => row[8]);
    expect(new Set(states)).toEqual(new Set(['已核对']));
  });

  it('an amount typed into the empty cell settles its doubt', async () => {
    const bytes = await retyped(await build(), '项目总表', '实施期资金总额', '35,680,000');
    const { printed } = await runCommandLine(['parse', 'x.xlsx', '--json'], { 'x.xlsx': bytes });
    const [{ forms, notes }] = JSON.parse(printed) as [
      { forms: { funds: { period: { total: number } } }[]; notes: { path: string }[] },
    ];
    expect(forms[0]!.funds.period.total).toBe(35680000);
    expect(notes.map(({ path }) => path)).not.toContain('funds.period.total');
  });

  it('without any, answers 0 where nothing else is wrong', async () => {
    const form = { ...buildForm() };
    const made = await runCommandLine(['build', 'a.json', '-o', 'x.xlsx'], { 'a.json': JSON.stringify([form]) });
    const { code, reported } = await runCommandLine(['export', 'x.xlsx', '--csv', '--out-dir', '出'], {
      'x.xlsx': made.written.get('x.xlsx') as Uint8Array,
    });
    expect(reported.every((line) => line.startsWith('已导出'))).toBe(true);
    expect(code).toBe(0);
  });
});
