import fc from 'fast-check';
import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { importForms } from '../../../src/app/import/importForms';
import { previewForms, previewImport } from '../../../src/app/import/previewImport';
import { readForms } from '../../../src/app/read/readForms';
import { readWorkbook } from '../../../src/app/workbook/readWorkbook';
import { regenerateForms } from '../../../src/app/sheets/regenerateForms';
import { settleFindings } from '../../../src/app/check/settleFindings';
import { decodeFile } from '../../../src/formats/decodeFile';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import { createMemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { planOfficialSheet } from '../../../src/layout/official/planOfficialSheet';
import { valueAt } from '../../../src/model/fieldPath';
import type { Form } from '../../../src/model/form';
import type { Reading } from '../../../src/model/reading';
import { sameForm } from '../../../src/model/sameForm';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import { arbitraryForm, asInFile } from '../../arbitraryForm';
import { buildForm } from '../../pane/buildForm';
import { unclaimedCharacters } from '../../parse/unclaimedCharacters';

const first = buildForm();
const second = buildForm({ projectName: '公益性岗位补贴', department: { code: '063', name: '阳泉市财政局' } });

async function hostOf(forms: readonly Form[]): Promise<MemoryHost> {
  const host = createMemoryHost(() => Promise.resolve());
  await importForms(host, await previewForms(host, forms), new Map(forms.map((_, index) => [index, 'save-as'])));
  return host;
}

/** Reads the workbook as it comes from a file, its sheets changed by hand before. */
async function readFile(
  host: MemoryHost,
  edit: (sheets: readonly SheetPlan[]) => readonly SheetPlan[] = (sheets) => sheets,
) {
  const bytes = await writeWorkbook({ sheets: edit(host.sheets()), marks: [], settings: host.settings() });
  const source = await decodeFile('部门.xlsx', bytes, { cMaps: '', standardFonts: '' });
  if (source.kind === 'unreadable') throw new Error(source.problem);
  return readForms(source);
}

const formsOf = (reading: Reading): Form[] => reading.forms.map(({ form }) => form);
const sentences = (reading: Reading): string[] =>
  reading.problems.map((problem) => (problem.kind === 'data-sheets' ? problem.message : problem.kind));

/** The same sheets, one of them with another text in one cell. */
function withCell(sheets: readonly SheetPlan[], name: string, before: string, after: string): readonly SheetPlan[] {
  return sheets.map((sheet) =>
    sheet.name === name
      ? { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (cell === before ? after : cell))) }
      : sheet,
  );
}

describe('what somebody wrote on an official sheet that is as we made it', () => {
  it.each([
    ['below the form', '局长意见：同意，请压减5%'],
    ['below the form, what looks like a value', '联系电话：0353-1234567'],
    ['below the form, what it says already', first.projectName],
  ])('is text of no form: %s', async (_, words) => {
    const host = await hostOf([first]);
    const sheet = [...(await regenerateForms(host)).values()][0]!;
    const reading = await readFile(host, (sheets) =>
      sheets.map((plan) => (plan.name === sheet ? { ...plan, rows: [...plan.rows, [words]] } : plan)),
    );
    expect(formsOf(reading)).toEqual([first]);
    expect(reading.remainder.map(({ text }) => text)).toEqual([words]);
    expect(sentences(reading)).toEqual([]);
  });
});

describe('a copy of a data sheet', () => {
  const named = (sheets: readonly SheetPlan[], from: string, to: string): SheetPlan => {
    const { table, ...plan } = sheets.find(({ name }) => name === from)!;
    return { ...plan, name: to, ...(table && { table: { ...table, name: `${table.name}3` } }) };
  };

  it.each(['项目总表', '绩效指标', '校验结果', '待核对'])(
    'of %s is named and not read, whatever its name',
    async (original) => {
      const host = await hostOf([first, second]);
      await createWorkbookChecker(host).check();
      const reading = await readFile(host, (sheets) => [
        ...sheets,
        ...(sheets.some(({ name }) => name === original) ? [named(sheets, original, '备份')] : []),
      ]);
      expect(formsOf(reading)).toHaveLength(2);
      expect(reading.remainder).toEqual([]);
      const isThere = host.sheets().some(({ name }) => name === original);
      expect(sentences(reading)).toEqual(
        isThere ? [expect.stringContaining(`工作表「备份」的表头与数据表「${original}」相同`)] : [],
      );
    },
  );

  it('is known without some of its columns, and below other rows', async () => {
    const host = await hostOf([first, second]);
    const reading = await readFile(host, (sheets) => {
      const { table, ...copy } = named(sheets, '项目总表', '备份');
      expect(table).toBeDefined();
      return [...sheets, { ...copy, rows: [['截至昨天'], ...copy.rows.map((row) => row.slice(0, 36))] }];
    });
    expect(formsOf(reading)).toHaveLength(2);
    expect(sentences(reading)).toEqual([expect.stringContaining('工作表「备份」的表头与数据表「项目总表」相同')]);
  });

  it('that stands alone is told with what to do, and is no form', async () => {
    const host = await hostOf([first, second]);
    const reading = await readFile(host, (sheets) => [named(sheets, '项目总表', 'Sheet1')]);
    expect(formsOf(reading)).toEqual([]);
    expect(sentences(reading)).toEqual([expect.stringContaining('请把它改名为「项目总表」')]);
  });

  it('leaves the list of another office alone, whatever headers it shares', async () => {
    const list = [
      ['编号', '项目名称', '期间', '序号', '一级指标', '二级指标', '三级指标', '指标值', '备注'],
      ['1', '取暖费', '年度', '1', '产出指标', '数量指标', '人数', '10人', ''],
    ];
    const reading = await readFile(await hostOf([first]), (sheets) => [
      ...sheets,
      { name: '清单', rows: list, columns: [] },
    ]);
    expect(sentences(reading).join('')).not.toContain('清单');
  });
});

describe('a workbook with our data sheets', () => {
  it('gives its forms once, though the official form of each is there too', async () => {
    const host = await hostOf([first, second]);
    await regenerateForms(host);
    await createWorkbookChecker(host).check();
    const reading = await readFile(host);
    expect(formsOf(reading)).toEqual([first, second]);
    expect(reading).toMatchObject({ notes: [], remainder: [], problems: [] });
    expect(reading.forms.map(({ origin }) => origin)).toMatchObject([
      { kind: 'data-sheets', id: '2024-001' },
      { kind: 'data-sheets', id: '2024-002' },
    ]);
  });

  it('gives any form back exactly, and each value has its place in the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryForm.map(asInFile), { minLength: 1, maxLength: 3 }), async (forms) => {
        const reading = await readFile(await hostOf(forms));
        expect(formsOf(reading).map((form, index) => sameForm(form, forms[index]!))).toEqual(forms.map(() => true));
        expect(unclaimedCharacters(reading)).toBe('');
        for (const { form, spans } of reading.forms) {
          for (const [path, [span]] of spans) {
            expect(reading.text.slice(span!.start, span!.end)).toBe(String(valueAt(form, path)));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('tells of the official form of a project that was renamed in 项目总表 since, and never counts it', async () => {
    const host = await hostOf([first]);
    await regenerateForms(host);
    const reading = await readFile(host, (sheets) => withCell(sheets, '项目总表', '退休人员取暖费', '新名称'));
    expect(formsOf(reading)).toMatchObject([{ projectName: '新名称' }]);
    expect(sentences(reading)).toEqual([
      expect.stringMatching(/与项目总表里的「新名称」有 1 处不一致（项目名称），按项目总表读取/u),
    ]);
  });

  it('tells of an official form that was edited by hand, and never counts it', async () => {
    const host = await hostOf([first, second]);
    const names = await regenerateForms(host);
    const reading = await readFile(host, (sheets) =>
      withCell(sheets, names.get('2024-002')!, '按时足额发放。', '改过。'),
    );
    expect(formsOf(reading)).toEqual([first, second]);
    expect(sentences(reading)).toEqual([expect.stringContaining('公益性岗位补贴」有 1 处不一致（项目实施计划）')]);
    expect(reading.remainder).toEqual([]);
  });

  it('reads a project that stands on an official form only', async () => {
    const host = await hostOf([first]);
    const { plan } = planOfficialSheet('手工', [second]);
    const reading = await readFile(host, (sheets) => [...sheets, plan]);
    expect(formsOf(reading)).toEqual([first, second]);
    expect(reading.forms[1]!.origin).toBeUndefined();
  });

  it('lists what stands on sheets of the user as the remainder', async () => {
    const note: SheetPlan = { name: '便签', rows: [['记得核对金额']], columns: [] };
    const reading = await readFile(await hostOf([first]), (sheets) => [...sheets, note]);
    expect(reading.remainder.map(({ text }) => text)).toEqual(['记得核对金额']);
    expect(unclaimedCharacters(reading)).toBe('');
  });
});

describe('a workbook of official forms', () => {
  it('gives the forms of all its sheets', async () => {
    const host = createMemoryHost(() => Promise.resolve());
    const plans = [first, second].map((form, index) => planOfficialSheet(`表${index + 1}`, [form]).plan);
    expect(formsOf(await readFile(host, () => plans))).toEqual([first, second]);
  });
});

describe('a workbook that was changed by hand', () => {
  const withoutColumn = (sheets: readonly SheetPlan[], name: string, header: string): readonly SheetPlan[] =>
    sheets.map((sheet) => {
      const at = sheet.name === name ? (sheet.rows[0]?.indexOf(header) ?? -1) : -1;
      if (at < 0) return sheet;
      const range = { ...sheet.table!.range, columns: sheet.table!.range.columns - 1 };
      return { ...sheet, rows: sheet.rows.map((row) => row.toSpliced(at, 1)), table: { ...sheet.table!, range } };
    });
  const withoutTable = (sheets: readonly SheetPlan[]): readonly SheetPlan[] =>
    sheets.map(({ table, ...sheet }) => (table?.name === '项目总表' ? sheet : { ...sheet, ...(table && { table }) }));

  it.each<[string, (sheets: readonly SheetPlan[]) => readonly SheetPlan[], string]>([
    [
      'a changed header',
      (sheets) => withCell(sheets, '项目总表', '实施单位', '单位'),
      '「项目总表」缺少列「实施单位」',
    ],
    ['a missing column', (sheets) => withoutColumn(sheets, '绩效指标', '指标值'), '「绩效指标」缺少列「指标值」'],
    ['no table any more', withoutTable, '「项目总表」里没有名为「项目总表」的表格'],
    ['one sheet of the two', (sheets) => sheets.filter(({ name }) => name !== '绩效指标'), '缺少工作表「绩效指标」'],
  ])(
    '%s is said in a sentence; all of it is the remainder, and the official forms are read',
    async (_, edit, sentence) => {
      const host = await hostOf([first]);
      const { plan } = planOfficialSheet('手工', [second]);
      const reading = await readFile(host, (sheets) => [...edit(sheets), plan]);
      expect(sentences(reading)).toEqual([
        expect.stringContaining(sentence),
        expect.stringContaining('改从申报表工作表读取了 1 份'),
      ]);
      expect(sentences(reading)[0]).toMatch(/。$/u);
      expect(formsOf(reading)).toEqual([second]);
      expect(reading.remainder.some(({ text }) => text.includes('退休人员取暖费'))).toBe(true);
      expect(unclaimedCharacters(reading)).toBe('');
    },
  );

  it('a renamed sheet is known by its table', async () => {
    const reading = await readFile(await hostOf([first]), (sheets) =>
      sheets.map((sheet) => (sheet.name === '项目总表' ? { ...sheet, name: '2024总表' } : sheet)),
    );
    expect(formsOf(reading)).toEqual([first]);
  });

  it('what a person writes above, under and beside the tables of the data sheets is the remainder, once', async () => {
    const host = await hostOf([first, second]);
    await createWorkbookChecker(host).check();
    const reading = await readFile(host, (sheets) =>
      sheets.map((sheet) => {
        const { range } = sheet.table ?? {};
        if (!range || sheet.name === '部门汇总') return sheet;
        const width = range.columns;
        const rows = [
          [`${sheet.name}的标题`],
          ...sheet.rows.map((row, at) => (at === 1 ? [...row, null, `${sheet.name}旁边`] : row)),
          [...Array.from({ length: width + 3 }, () => null), `${sheet.name}下面`],
        ];
        const moved = { ...range, row: range.row + 1, rows: Math.max(2, range.rows) };
        return { ...sheet, rows, table: { ...sheet.table!, range: moved } };
      }),
    );
    expect(formsOf(reading)).toEqual([first, second]);
    const names = ['项目总表', '绩效指标', '校验结果', '待核对'];
    expect(reading.remainder.map(({ text }) => text.trim()).toSorted()).toEqual(
      names
        .flatMap((name) =>
          ['标题', '旁边', '下面'].map((place) => name + place).map((text) => text.replace(/标题$/u, '的标题')),
        )
        .toSorted(),
    );
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('columns that a person adds to 校验结果 and 待核对 are named, and his rows there are the remainder', async () => {
    const host = await hostOf([first]);
    await createWorkbookChecker(host).check();
    const own = { 校验结果: '责任人', 待核对: '谁来核' } as const;
    const reading = await readFile(host, (sheets) =>
      sheets.map((sheet) => {
        const header = own[sheet.name as keyof typeof own] as string | undefined;
        if (header === undefined) return sheet;
        const { range } = sheet.table!;
        const empty = range.columns;
        const added = Array.from<unknown, string | null>({ length: empty }, (_, column) =>
          sheet.rows[0]![column] === '编号' ? '2024-001' : null,
        );
        const rows = [
          [...sheet.rows[0]!, header],
          ...sheet.rows.slice(1, range.rows).map((row) => [...row, '']),
          [...added.with(sheet.rows[0]!.indexOf(sheet.name === '校验结果' ? '问题说明' : '原文'), '少了附件'), '李四'],
        ];
        return {
          ...sheet,
          rows,
          table: { ...sheet.table!, range: { ...range, rows: rows.length, columns: empty + 1 } },
        };
      }),
    );
    expect(sentences(reading)).toEqual([
      expect.stringContaining('「校验结果」里自己添加的列「责任人」不随申报表带走'),
      expect.stringContaining('「待核对」里自己添加的列「谁来核」不随申报表带走'),
    ]);
    expect(reading.remainder.map(({ text }) => text.split('\t').filter((cell) => cell !== ''))).toEqual([
      ['少了附件'],
      ['2024-001', '少了附件', '李四'],
    ]);
  });

  it('two rows of one 编号 are left out with a sentence and stay in the remainder; the rest is read', async () => {
    const host = await hostOf([first, second, buildForm({ projectName: '丙' })]);
    const reading = await readFile(host, (sheets) => withCell(sheets, '项目总表', '2024-002', '2024-001'));
    expect(formsOf(reading).map(({ projectName }) => projectName)).toEqual(['丙']);
    expect(sentences(reading)[0]).toContain('编号都是「2024-001」');
    expect(reading.remainder.map(({ text }) => text).join('\n')).toContain('公益性岗位补贴');
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('a cell that cannot be read is left empty with a note, and its text is not lost', async () => {
    const host = await hostOf([first]);
    const reading = await readFile(host, (sheets) =>
      sheets.map((sheet) =>
        sheet.name === '项目总表'
          ? {
              ...sheet,
              rows: sheet.rows.map((row, at) =>
                at === 1 ? row.map((cell) => (cell === 32921920 ? '约三千万' : cell)) : row,
              ),
            }
          : sheet,
      ),
    );
    expect(formsOf(reading)[0]!.funds.annual.total).toBeNull();
    expect(reading.notes.map(({ path }) => path)).toContain('funds.annual.total');
    expect(sentences(reading)[0]).toContain('读不出金额');
    const [span] = reading.forms[0]!.spans.get('funds.annual.total')!;
    expect(reading.text.slice(span!.start, span!.end)).toBe('约三千万');
  });

  it('a column of the user comes along with the form', async () => {
    const reading = await readFile(await hostOf([first]), (sheets) =>
      sheets.map((sheet) => {
        if (sheet.name !== '项目总表') return sheet;
        const range = { ...sheet.table!.range, columns: sheet.table!.range.columns + 1 };
        const rows = sheet.rows.map((row, at) => [...row, at === 0 ? '我的意见' : '同意']);
        return { ...sheet, rows, table: { ...sheet.table!, range } };
      }),
    );
    expect(formsOf(reading)).toEqual([first]);
    expect(sentences(reading)).toEqual([]);
    expect(reading.forms[0]!.origin).toMatchObject({ own: { form: new Map([['我的意见', '同意']]), indicators: [] } });
  });

  it('a fault in 校验结果 keeps no form from being read', async () => {
    const reading = await readFile(await hostOf([first]), (sheets) => withCell(sheets, '校验结果', '编号', '号'));
    expect(formsOf(reading)).toEqual([first]);
  });
});

describe('what the user said of findings', () => {
  it('goes with the form into another workbook, under its new 编号 there, and is found by the next check', async () => {
    const source = await hostOf([buildForm({ projectName: '另一份' }), first]);
    const checked = await createWorkbookChecker(source).check();
    const [finding, other] = checked.findings.filter(({ record }) => record.form.projectName === first.projectName);
    await settleFindings(source, [finding!], { state: 'ignored', remark: '已电话核实' });
    await settleFindings(source, [other!], { state: 'open', remark: '=待补' });
    const { forms } = await readFile(source);

    const target = await hostOf([second, buildForm({ projectName: '占号' })]);
    await importForms(target, await previewImport(target, { forms: forms.slice(1) }), new Map());
    const { findings } = await createWorkbookChecker(target).check();
    const said = findings.filter(({ state, remark }) => state !== 'open' || remark !== '');
    expect(said.map(({ record, rule, message, state, remark }) => [record.id, rule, message, state, remark])).toEqual([
      ['062-2024-002', finding!.rule, finding!.message, 'ignored', '已电话核实'],
      ['062-2024-002', other!.rule, other!.message, 'open', '=待补'],
    ]);
  });
});

test('the 编号 of a form stays where nobody has it', async () => {
  const source = await hostOf([first, second, buildForm({ projectName: '丙' })]);
  const { forms } = await readFile(source);
  const target = createMemoryHost(() => Promise.resolve());
  await importForms(target, await previewImport(target, { forms: forms.slice(1) }), new Map());
  await importForms(target, await previewForms(target, [buildForm({ projectName: '丁' })]), new Map());
  const { records } = await readWorkbook(target);
  expect(records.map(({ id, form }) => [id, form.projectName])).toEqual([
    ['2024-002', '公益性岗位补贴'],
    ['2024-003', '丙'],
    ['2024-004', '丁'],
  ]);
});
