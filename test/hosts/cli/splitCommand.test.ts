import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { formSchema } from '../../../src/model/formSchema';
import type { Form } from '../../../src/model/form';
import { exampleForm } from '../../../src/rules/exampleForm';
import { sameForm } from '../../../src/model/sameForm';
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import { arbitraryForm, asInFile } from '../../arbitraryForm';
import { buildForm } from '../../pane/buildForm';
import { runCommandLine } from './memoryWorld';
import type { CommandLineRun } from './memoryWorld';

type Files = Record<string, Uint8Array>;

const workbooksOf = ({ written }: CommandLineRun): Files =>
  Object.fromEntries([...written].map(([file, content]) => [file, content as Uint8Array]));

async function build(name: string, files: Record<string, string | Uint8Array>): Promise<Files> {
  return workbooksOf(await runCommandLine(['build', ...Object.keys(files), '-o', name], files));
}

async function formsIn(files: Files): Promise<readonly Form[]> {
  const { printed } = await runCommandLine(['parse', ...Object.keys(files), '--json'], files);
  const parsed = JSON.parse(printed) as readonly { readonly forms: readonly unknown[] }[];
  return parsed.flatMap(({ forms }) => forms.map((form) => formSchema.parse(form)));
}

/** Whether both lists hold the same forms, in any order. */
function sameForms(one: readonly Form[], other: readonly Form[]): boolean {
  return one.length === other.length && one.every((form) => other.some((candidate) => sameForm(form, candidate)));
}

const departments = Array.from({ length: 10 }, (_, index) => ({ code: `0${60 + index}`, name: `第${index}局` }));

/** The workbook of a form whose two data sheets have one more column, filled in every row. */
async function withOwnColumns(form: Form, header: string, value: string | number): Promise<Uint8Array> {
  const built = await build('x.xlsx', { 'a.json': JSON.stringify([form]) });
  const { sheets, ...rest } = await readWorkbook(built['x.xlsx']!);
  const widened = sheets.map((sheet) => {
    if (!['项目总表', '绩效指标'].includes(sheet.name) || !sheet.table) return sheet;
    const range = { ...sheet.table.range, columns: sheet.table.range.columns + 1 };
    const rows = sheet.rows.map((row, at) => [...row, at === 0 ? header : value]);
    return { ...sheet, rows, columns: [...sheet.columns, { width: 10 }], table: { ...sheet.table, range } };
  });
  return writeWorkbook({ ...rest, sheets: widened });
}

describe('split', () => {
  it('ten department workbooks, merged and split again, give the same forms in the same departments', async () => {
    const sent: Files = {};
    const forms = departments.map((department, index) =>
      Array.from({ length: (index % 3) + 1 }, (_, at) =>
        buildForm({ department, projectName: `项目${index}-${at}`, unit: department.name, plan: `第 ${at} 份` }),
      ),
    );
    for (const [index, own] of forms.entries()) {
      Object.assign(sent, await build(`部门${index}.xlsx`, { 'a.json': JSON.stringify(own) }));
    }
    const all = await build('全部.xlsx', sent);
    expect(sameForms(await formsIn(all), forms.flat())).toBe(true);

    const run = await runCommandLine(['split', '全部.xlsx', '--out-dir', '分'], all);
    expect([...run.written.keys()]).toEqual(departments.map(({ code, name }) => `分/${code} ${name}.xlsx`));
    const parts = workbooksOf(run);
    for (const [index, own] of forms.entries()) {
      const { code, name } = departments[index]!;
      const file = `分/${code} ${name}.xlsx`;
      expect(await formsIn({ [file]: parts[file]! })).toEqual(own);
    }
    expect(sameForms(await formsIn(await build('又.xlsx', parts)), forms.flat())).toBe(true);
  }, 60_000);

  it('columns that users have added go beside the right rows of the merged workbook, and back into the parts', async () => {
    const form = (index: number): Form =>
      buildForm({ department: departments[index]!, projectName: `项目${index}`, unit: departments[index]!.name });
    const own = {
      'a.xlsx': await withOwnColumns(form(1), '跟进人', '=1+1'),
      'b.xlsx': await withOwnColumns(form(2), '跟 进人', 7),
    };
    const all = await build('全部.xlsx', own);
    const { sheets } = await readWorkbook(all['全部.xlsx']!);
    const columns = (name: string, headers: readonly string[]) => {
      const [header = [], ...rows] = sheets.find((sheet) => sheet.name === name)!.rows;
      expect(header).toContain(headers[1]);
      return rows.map((row) => headers.map((wanted) => row[header.indexOf(wanted)] ?? null));
    };
    expect(columns('项目总表', ['项目名称', '跟进人'])).toEqual([
      ['项目1', '=1+1'],
      ['项目2', 7],
    ]);
    expect(columns('绩效指标', ['项目名称', '跟进人'])).toEqual([
      ['项目1', '=1+1'],
      ['项目1', '=1+1'],
      ['项目1', '=1+1'],
      ['项目2', 7],
      ['项目2', 7],
      ['项目2', 7],
    ]);
    const parts = workbooksOf(await runCommandLine(['split', '全部.xlsx', '--out-dir', '分'], all));
    const [, second] = Object.values(parts);
    const part = (await readWorkbook(second!)).sheets.find(({ name }) => name === '项目总表')!;
    expect(part.rows.map((row) => row.at(-2))).toEqual(['跟进人', 7]);
  });

  it('loses no finding, also of those between forms of two departments, and counts each where the fault is', async () => {
    const amount = { total: 60000, central: null, provincial: null, municipal: 60000, selfRaised: null, other: null };
    const form = (index: number, projectName: string): Form =>
      buildForm({
        ...{ department: departments[index]!, projectName, unit: departments[index]!.name },
        funds: { period: amount, annual: { ...amount, total: 50000 + index } },
        indicators: exampleForm.indicators,
      });
    const twin = { ...form(1, '甲'), projectName: '乙', unit: '别处', department: departments[2]! };
    const recoded = { ...form(3, '丙'), department: { code: departments[1]!.code, name: '别的写法' } };
    const forms = [form(1, '甲'), form(1, '丁'), twin, recoded];
    const all = await build('全部.xlsx', { 'a.json': JSON.stringify(forms) });
    const parts = workbooksOf(await runCommandLine(['split', '全部.xlsx', '--out-dir', '分'], all));
    const findingsIn = async (bytes: Uint8Array) => {
      const [header = [], ...rows] = (await readWorkbook(bytes)).sheets.find(({ name }) => name === '校验结果')!.rows;
      const wanted = ['严重程度', '规则', '编号', '问题说明'].map((name) => header.indexOf(name));
      return rows.map((row) => wanted.map((at) => row[at] as string).join('｜'));
    };
    const before = await findingsIn(all['全部.xlsx']!);
    const after = (await Promise.all(Object.values(parts).map(findingsIn))).flat();
    expect(Object.keys(parts)).toHaveLength(3);
    expect(before.filter((line) => /项目重复申报|部门代码与名称不一致/u.test(line))).toHaveLength(3);
    // A sentence that counts forms counts those of its workbook.
    const placesOf = (lines: readonly string[]) => lines.map((line) => line.split('｜').slice(0, 3).join('｜'));
    expect(placesOf(before).filter((place) => !placesOf(after).includes(place))).toEqual([]);
    const across = (line: string) => /项目重复申报|部门代码与名称不一致/u.test(line);
    expect(before.filter((line) => across(line) && !after.includes(line))).toEqual([]);
    const more = after.filter((line) => across(line) && !before.includes(line));
    expect(more.map((line) => line.split('｜').slice(0, 3))).toEqual([
      ['提示', '项目重复申报', '2024-001'],
      ['提示', '部门代码与名称不一致', '2024-001'],
    ]);
  }, 60_000);

  it('any forms of any departments survive the way there and back, and no file leaves the folder', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(arbitraryForm.map(asInFile), { minLength: 1, maxLength: 5, comparator: sameForm }),
        async (forms) => {
          const all = await build('全部.xlsx', { 'a.json': JSON.stringify(forms) });
          const run = await runCommandLine(['split', '全部.xlsx', '--out-dir', '分'], all);
          expect([...run.written.keys()].filter((file) => !/^分\/[^/\\]+\.xlsx$/u.test(file))).toEqual([]);
          expect(sameForms(await formsIn(workbooksOf(run)), forms)).toBe(true);
        },
      ),
      { numRuns: 6 },
    );
  }, 60_000);

  it('gives each workbook the sheets of build, and each form the 编号 it had', async () => {
    const forms = departments.slice(0, 2).map((department) => buildForm({ department, unit: department.name }));
    const all = await build('全部.xlsx', { 'a.json': JSON.stringify(forms) });
    const run = await runCommandLine(['split', '全部.xlsx', '--out-dir', '分'], all);
    const second = await readWorkbook(run.written.get('分/061 第1局.xlsx') as Uint8Array);
    expect(second.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['项目总表', '绩效指标', '校验结果', '2024-002 退休人员取暖费']),
    );
    expect(second.sheets[0]!.rows[1]![0]).toBe('2024-002');
    expect(run.reported[0]).toMatch(/^已写出 分\/060 第0局\.xlsx：1 份申报表/);
  });

  it('编号给出后不变：各部门自编的号合并后仍在，重号的加部门代码并说明，再拆再合都不改', async () => {
    const forms = departments
      .slice(0, 2)
      .map((department, index) => buildForm({ department, unit: department.name, projectName: `项目${index}` }));
    const own: Files = {};
    for (const [index, form] of forms.entries()) {
      Object.assign(own, await build(`部门${index}.xlsx`, { 'a.json': JSON.stringify([form]) }));
    }
    const merged = await runCommandLine(['build', ...Object.keys(own), '-o', '全部.xlsx'], own);
    expect(merged.reported).toContainEqual(
      expect.stringContaining('「项目1」原来的编号「2024-001」已经用在别的项目上，写入为「061-2024-001」'),
    );
    const idsIn = async (files: Files): Promise<readonly unknown[]> => {
      const sheets = await Promise.all(Object.values(files).map(async (bytes) => (await readWorkbook(bytes)).sheets));
      return sheets.flatMap(([forms]) => forms!.rows.slice(1).map(([id]) => id));
    };
    const all = workbooksOf(merged);
    expect(await idsIn(all)).toEqual(['2024-001', '061-2024-001']);
    const parts = workbooksOf(await runCommandLine(['split', '全部.xlsx', '--out-dir', '分'], all));
    expect(await idsIn(parts)).toEqual(['2024-001', '061-2024-001']);
    const again = await runCommandLine(['build', ...Object.keys(parts).reverse(), '-o', '又.xlsx'], parts);
    expect(await idsIn(workbooksOf(again))).toEqual(['061-2024-001', '2024-001']);
    expect(again.reported.join()).not.toContain('原来的编号');
  });

  it('从文件直接拆分时各部门的编号也互不相同，带上设置里的前缀', async () => {
    const forms = departments.slice(0, 2).map((department) => buildForm({ department, unit: department.name }));
    const files = { 'a.json': JSON.stringify(forms), 's.json': JSON.stringify({ idPrefix: '{主管部门代码}' }) };
    const idsOf = async (args: readonly string[]): Promise<readonly unknown[]> => {
      const run = await runCommandLine(['split', 'a.json', '--out-dir', '分', ...args], files);
      const books = await Promise.all(Object.values(workbooksOf(run)).map((bytes) => readWorkbook(bytes)));
      return books.map(({ sheets }) => sheets[0]!.rows[1]![0]);
    };
    expect(await idsOf([])).toEqual(['2024-001', '2024-002']);
    expect(await idsOf(['--settings', 's.json'])).toEqual(['060-2024-001', '061-2024-001']);
  });

  it('never writes over an input, goes on past a locked file, and says when there is nothing', async () => {
    const forms = departments.slice(0, 2).map((department) => buildForm({ department, unit: department.name }));
    const files = { '分/060 第0局.json': '[]', '分/060 第0局.xlsx': 'x', 'a.json': JSON.stringify(forms) };
    const run = await runCommandLine(['split', ...Object.keys(files), '--out-dir', '分'], files);
    expect(run.code).toBe(1);
    expect([...run.written.keys()]).toEqual(['分/061 第1局.xlsx', '分/不属于任何申报表的文字.xlsx']);
    const none = await runCommandLine(['split', 'a.json', '--out-dir', '分'], { 'a.json': '[]' });
    expect(none).toMatchObject({ code: 2, reported: ['没有读到申报表，没有写出工作簿。'] });
  });
});

describe('rule settings', () => {
  const settings = JSON.stringify({ rules: { 'required-field-blank': { enabled: false } } });
  const storedIn = async (bytes: Uint8Array | undefined) => (await readWorkbook(bytes!)).settings.get('rule-settings');
  const files = (name: string) => ({ [`${name}.json`]: JSON.stringify([buildForm({ projectName: name })]) });

  it('go along when all workbooks agree on them, and not when they differ', async () => {
    const one = await runCommandLine(['build', '甲.json', '--settings', 's.json', '-o', '甲.xlsx'], {
      ...files('甲'),
      's.json': settings,
    });
    const other = await runCommandLine(['build', '乙.json', '--settings', 's.json', '-o', '乙.xlsx'], {
      ...files('乙'),
      's.json': settings,
    });
    const plain = await build('丙.xlsx', files('丙'));
    const alike = { ...workbooksOf(one), ...workbooksOf(other) };
    expect(await storedIn((await build('全部.xlsx', alike))['全部.xlsx'])).toEqual({
      ...JSON.parse(settings),
      controlTotals: [],
    });

    const differing = { ...alike, ...plain };
    const run = await runCommandLine(['build', ...Object.keys(differing), '-o', 'x.xlsx'], differing);
    expect(run.reported.join('\n')).toContain('规则设置不同');
    expect(await storedIn(workbooksOf(run)['x.xlsx'])).toBeUndefined();
    const chosen = await runCommandLine(
      ['build', ...Object.keys(differing), '--settings', '甲.xlsx', '-o', 'x.xlsx'],
      differing,
    );
    expect(await storedIn(workbooksOf(chosen)['x.xlsx'])).toEqual({ ...JSON.parse(settings), controlTotals: [] });
  });

  it('lines that belong to no form go into a workbook of their own, and are counted', async () => {
    const text = `请各单位于三月底前报送\n${readFileSync('assets/samples/2024.txt', 'utf8')}`;
    const run = await runCommandLine(['split', '甲.txt', '--out-dir', '分', '--no-official'], { '甲.txt': text });
    const file = '分/不属于任何申报表的文字.xlsx';
    const { sheets } = await readWorkbook(run.written.get(file) as Uint8Array);
    expect(JSON.stringify(sheets.map(({ rows }) => rows))).toContain('请各单位于三月底前报送');
    expect(run.reported).toContainEqual(expect.stringMatching(new RegExp(`^已写出 ${file}：1 行文字不属于任何申报表`)));
    expect(run.code).toBe(1);
  });

  it('settings of a workbook that are damaged are told, and cannot be named as settings', async () => {
    const built = await build('甲.xlsx', { 'a.json': JSON.stringify([buildForm()]) });
    const { sheets, settings } = await readWorkbook(built['甲.xlsx']!);
    const rest = { sheets, marks: [] };
    const damaged = await writeWorkbook({ ...rest, settings: new Map([...settings, ['rule-settings', '{"rules":{']]) });
    const split = await runCommandLine(['split', '甲.xlsx', '--out-dir', '分', '--no-official'], {
      '甲.xlsx': damaged,
    });
    expect(split.reported.join('\n')).toMatch(/保存的设置（rule-settings）已损坏/);
    expect(split.code).toBe(1);
    const check = await runCommandLine(['check', '甲.xlsx', '--settings', '甲.xlsx'], { '甲.xlsx': damaged });
    expect(check.reported.join('\n')).toContain('甲.xlsx：不是规则设置');
    expect(check.code).toBe(2);
    const partly = await writeWorkbook({ ...rest, settings: new Map([['rule-settings', { thresholds: 7 }]]) });
    const again = await runCommandLine(['split', '甲.xlsx', '--out-dir', '分', '--no-official'], { '甲.xlsx': partly });
    expect(again.reported.join('\n')).toMatch(/甲\.xlsx：工作簿里保存的规则设置中「界限值」已损坏/);
  });
});
