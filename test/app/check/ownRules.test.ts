import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { addOwnRule, canBecomeRule, findOwnRule, showOwnRules } from '../../../src/app/check/editOwnRules';
import { importForms } from '../../../src/app/import/importForms';
import { joinReadings } from '../../../src/app/read/joinReadings';
import { previewImport } from '../../../src/app/import/previewImport';
import { readForms } from '../../../src/app/read/readForms';
import { readLastCheck } from '../../../src/app/check/readLastCheck';
import { settleFindings } from '../../../src/app/check/settleFindings';
import { splitWorkbook } from '../../../src/app/files/splitWorkbook';
import { decodeFile } from '../../../src/formats/decodeFile';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import { createMemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { findSheet } from '../../../src/model/change/findSheet';
import type { CellValue, SheetPlan } from '../../../src/model/sheetPlan';
import { exampleForm } from '../../../src/rules/exampleForm';
import { patchedForm } from '../../../src/rules/ruleExample';

const SHEET = '自定义规则';
const HEADERS = ['启用', '规则名称', '级别', '范围', '条件', '内容', '仅当', '提示语'];

async function workbook(): Promise<MemoryHost> {
  const host = createMemoryHost(() => Promise.resolve());
  const forms = [{ form: exampleForm }, { form: patchedForm({ projectName: '养老院消防改造', plan: '' }) }];
  await importForms(host, await previewImport(host, { forms }), new Map());
  return host;
}

function sheetOf(host: MemoryHost, name = SHEET): SheetPlan {
  const sheet = findSheet(host.sheets(), name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The user writes a rule into a row of the sheet. */
function write(host: MemoryHost, row: number, cells: readonly CellValue[]): void {
  const plan = sheetOf(host);
  const rows = plan.rows.map((old, at) => (at === row ? HEADERS.map((_, column) => cells[column] ?? null) : old));
  host.edit({ ...plan, rows }, { row, column: 0, rows: 1, columns: HEADERS.length });
}

const RATE = ['是', '合格率要求', '错误', '质量指标的指标值', '小于', '98%', '', '「{指标}」只有 {值}。'];

describe('工作簿里的自定义规则', () => {
  it('表里有三条停用的例子，照样校验', async () => {
    const host = await workbook();
    const before = await createWorkbookChecker(host).check();
    expect(await showOwnRules(host)).toEqual({ sheet: SHEET, row: 1, column: 0 });
    expect(sheetOf(host).rows[0]).toEqual(HEADERS);
    expect(
      sheetOf(host)
        .rows.slice(1, 4)
        .map((row) => row[0]),
    ).toEqual(['否', '否', '否']);
    const after = await createWorkbookChecker(host).check();
    expect(after.findings.map(({ message }) => message)).toEqual(before.findings.map(({ message }) => message));
    expect(after.problems).toEqual([]);
    expect(await showOwnRules(host)).toEqual({ sheet: SHEET, row: 1, column: 0 });
  });

  it('例子改成启用就都能用', async () => {
    const host = await workbook();
    await showOwnRules(host);
    for (const row of [1, 2, 3]) write(host, row, ['是', ...sheetOf(host).rows[row]!.slice(1)] as CellValue[]);
    const { unchecked, problems } = await createWorkbookChecker(host).check();
    expect([problems, unchecked.filter(({ rule }) => rule.startsWith('自定义'))]).toEqual([[], []]);
  });

  it('写一条就标出单元格，改一条就跟着变，和别的问题一样可以忽略', async () => {
    const host = await workbook();
    const checker = createWorkbookChecker(host);
    await showOwnRules(host);
    write(host, 4, RATE);
    const { findings } = await checker.check();
    const own = findings.filter(({ rule }) => rule === '合格率要求');
    expect(own.map(({ severity, message, record }) => [severity, message, record.id])).toEqual([
      ['error', '「结业合格率」只有 ≥95%。', '2025-001'],
      ['error', '「结业合格率」只有 ≥95%。', '2025-002'],
    ]);
    const [place] = own[0]!.places;
    expect(host.marks()).toContainEqual(expect.objectContaining({ ...place, severity: 'error' }));
    await settleFindings(host, [own[0]!], { state: 'ignored', remark: '本年已说明' });
    const again = (await checker.check()).findings.filter(({ rule }) => rule === '合格率要求');
    expect(again.map(({ state, remark }) => [state, remark])).toEqual([
      ['ignored', '本年已说明'],
      ['open', ''],
    ]);
    expect((await readLastCheck(host))?.findings.filter(({ ruleId }) => ruleId === own[0]!.ruleId)).toHaveLength(2);
    write(host, 4, RATE.with(5, '95%'));
    expect((await checker.check()).findings.filter(({ rule }) => rule === '合格率要求')).toEqual([]);
  });

  it('写不对的行自己被标出来，列入未检查，别的照常', async () => {
    const host = await workbook();
    await showOwnRules(host);
    write(host, 4, RATE.with(4, '约等于'));
    write(host, 6, RATE.with(1, '另一条'));
    const { findings, unchecked, problems } = await createWorkbookChecker(host).check();
    expect(findings.filter(({ rule }) => rule === '另一条')).toHaveLength(2);
    expect(unchecked.filter(({ rule }) => rule === '自定义：合格率要求')).toMatchObject([{ form: null }]);
    const place = { sheet: SHEET, row: 4, column: 4 };
    expect(problems).toMatchObject([{ isObstacle: false, place }]);
    expect(host.marks()).toContainEqual({
      ...place,
      severity: 'warning',
      remark: expect.stringContaining('没有这种条件') as string,
    });
  });

  it('公式出错的格子有一句话，写在表格下面的行也算', async () => {
    const host = await workbook();
    await showOwnRules(host);
    write(host, 4, RATE.with(5, '#REF!'));
    const plan = sheetOf(host);
    host.edit({ ...plan, rows: [...plan.rows, RATE] }, { row: plan.rows.length, column: 0, rows: 1, columns: 8 });
    const { findings, problems } = await createWorkbookChecker(host).check();
    expect(problems.map(({ message }) => message)).toEqual([
      '这条规则没有检查：「内容」显示「#REF!」，公式出错或数字太长，请直接填写内容。',
    ]);
    expect(findings.filter(({ rule }) => rule === '合格率要求')).toHaveLength(2);
  });

  it('用户自己的同名工作表不动，说明一句，校验照常', async () => {
    const host = await workbook();
    await host.write({
      title: '自己的表',
      changes: [{ kind: 'create-sheet', plan: { name: SHEET, rows: [['我的笔记']], columns: [] } }],
    });
    const { findings, problems } = await createWorkbookChecker(host).check();
    expect(findings.length).toBeGreaterThan(0);
    expect(problems).toMatchObject([{ isObstacle: false }]);
    await expect(showOwnRules(host)).rejects.toMatchObject({ code: 'conflict' });
    expect(sheetOf(host).rows).toEqual([['我的笔记']]);
  });

  it('由一条问题新建的规则先停用，照那一格写好，名称不重复', async () => {
    const host = await workbook();
    const { findings } = await createWorkbookChecker(host).check();
    const finding = findings.find(canBecomeRule)!;
    const first = await addOwnRule(host, finding);
    expect(sheetOf(host).rows[first.row]![0]).toBe('否');
    const second = await addOwnRule(host, finding);
    expect(second.row).toBe(first.row + 1);
    const names = [first, second].map(({ row }) => sheetOf(host).rows[row]![1] as string);
    expect(new Set(names).size).toBe(2);
    expect(await findOwnRule(host, names[1]!)).toEqual({ ...second, column: 1 });
    write(host, second.row, ['是', ...sheetOf(host).rows[second.row]!.slice(1)] as CellValue[]);
    const { findings: now, problems } = await createWorkbookChecker(host).check();
    expect(problems).toEqual([]);
    expect(now.some(({ rule, path }) => rule === names[1] && path === finding.path)).toBe(true);
  });

  it('导入带有规则的工作簿，规则跟着进来：例子和已有的不重复，一次撤销就都没有了', async () => {
    const sender = await workbook();
    await showOwnRules(sender);
    write(sender, 4, RATE);
    write(sender, 5, RATE.with(1, '另一条'));
    const bytes = await writeWorkbook({ sheets: sender.sheets(), marks: [], settings: sender.settings() });
    const source = await decodeFile('部门.xlsx', bytes, { cMaps: '', standardFonts: '' });
    if (source.kind === 'unreadable') throw new Error(source.problem);
    const reading = joinReadings([{ name: '部门.xlsx', reading: readForms(source) }]);
    const bring = async (host: MemoryHost) =>
      importForms(host, await previewImport(host, { forms: reading.forms, ownRules: reading.ownRules }), new Map());
    const rulesOf = (host: MemoryHost) =>
      sheetOf(host)
        .rows.slice(1)
        .filter((row) => row.some((cell) => cell !== null && cell !== ''));

    const empty = createMemoryHost(() => Promise.resolve());
    expect((await bring(empty)).leftBehind).toEqual([
      '带来的 2 条自定义规则已加进「自定义规则」表，下次校验就会用到。',
    ]);
    expect(rulesOf(empty)).toEqual([RATE, RATE.with(1, '另一条')]);
    const { findings } = await createWorkbookChecker(empty).check();
    expect(findings.filter(({ rule }) => rule === '合格率要求')).toHaveLength(2);

    const other = createMemoryHost(() => Promise.resolve());
    await showOwnRules(other);
    write(other, 4, RATE);
    expect((await bring(other)).leftBehind).toEqual([
      '带来的 1 条自定义规则已加进「自定义规则」表，下次校验就会用到。',
    ]);
    expect(rulesOf(other).slice(3)).toEqual([RATE, RATE.with(1, '另一条')]);

    const taken = createMemoryHost(() => Promise.resolve());
    const plan = { name: SHEET, rows: [['我的笔记']], columns: [] };
    await taken.write({ title: '自己的表', changes: [{ kind: 'create-sheet', plan }] });
    expect((await bring(taken)).leftBehind?.[0]).toContain('没有加入');
    expect(sheetOf(taken).rows).toEqual([['我的笔记']]);
  });

  it('拆分时随每个部门的工作簿走', async () => {
    const host = await workbook();
    await showOwnRules(host);
    write(host, 4, RATE);
    const {
      files: [file],
    } = await splitWorkbook(host);
    const sheets = file?.kind === 'workbook' ? file.workbook.sheets : [];
    expect(sheets.find(({ name }) => name === SHEET)?.rows[4]).toEqual(RATE);
  });
});
