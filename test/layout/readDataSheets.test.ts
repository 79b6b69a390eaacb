import fc from 'fast-check';
import { readDataSheets } from '../../src/layout/readDataSheets';
import { DATA_SHEETS } from '../../src/model/dataSheets';
import type { Form } from '../../src/model/form';
import type { CellValue } from '../../src/model/sheetPlan';
import type { SheetContent } from '../../src/model/sheetContent';
import { arbitraryForm } from '../arbitraryForm';
import { buildForm } from '../pane/buildForm';
import { dataSheets, editCell, editRows, numbered } from './dataSheets';

type Rows = readonly (readonly CellValue[])[];

function read(contents: ReadonlyMap<string, SheetContent>): { forms: Form[]; messages: string[] } {
  const { records, problems } = readDataSheets(contents);
  return { forms: records.map((record) => record.form), messages: problems.map((problem) => problem.message) };
}

/** Reads after every data sheet was changed by hand. */
function readEdited(forms: readonly Form[], edit: (rows: Rows, name: string) => Rows): ReturnType<typeof read> {
  const contents = [...dataSheets(numbered(forms))].map(
    ([name, content]) => [name, editRows(content, (rows) => edit(rows, name))] as const,
  );
  return read(new Map(contents));
}

const someForms = fc.array(arbitraryForm, { minLength: 1, maxLength: 5 });

describe('forms → sheets → forms', () => {
  it('is the identity for any forms', () => {
    fc.assert(
      fc.property(fc.array(arbitraryForm, { maxLength: 6 }), (forms) => {
        expect(read(dataSheets(numbered(forms)))).toEqual({ forms, messages: [] });
      }),
    );
  });

  it('keeps every form with its 编号 when rows are sorted in any order', () => {
    fc.assert(
      fc.property(someForms, fc.func(fc.nat()), (forms, order) => {
        const records = numbered(forms);
        const shuffle = (rows: Rows): Rows => {
          const [header = [], ...body] = rows;
          return [header, ...body.toSorted((a, b) => order(a) - order(b))];
        };
        const contents = [...dataSheets(records)].map(([name, content]) => [name, editRows(content, shuffle)] as const);
        const { records: back, problems } = readDataSheets(new Map(contents));
        expect(problems).toEqual([]);
        expect(new Map(back.map(({ id, form }) => [id, form]))).toEqual(
          new Map(records.map(({ id, form }) => [id, form])),
        );
      }),
    );
  });

  it('does not depend on the place of columns, nor on columns of the user', () => {
    fc.assert(
      fc.property(someForms, fc.func(fc.nat()), fc.nat(8), (forms, order, at) => {
        const { forms: back, messages } = readEdited(forms, (rows) => {
          const places = (rows[0] ?? []).map((_, index) => index).sort((a, b) => order(a) - order(b));
          return rows.map((row, index) =>
            places
              .map((place) => row[place] ?? null)
              .toSpliced(Math.min(at, places.length), 0, index === 0 ? '我的备注' : '已核实'),
          );
        });
        expect({ back, messages }).toEqual({ back: forms, messages: [] });
      }),
    );
  });

  it('keeps all other forms when rows of one are deleted from both sheets', () => {
    fc.assert(
      fc.property(fc.array(arbitraryForm, { minLength: 2, maxLength: 5 }), (forms) => {
        const back = readEdited(forms, (rows) => rows.filter((row) => row[0] !== '2024-001'));
        expect(back).toEqual({ forms: forms.slice(1), messages: [] });
      }),
    );
  });
});

describe('cells that a user has edited', () => {
  const FORMS = DATA_SHEETS.forms;
  const INDICATORS = DATA_SHEETS.indicators;
  const afterEdit = (
    sheet: string,
    row: number,
    header: string,
    value: CellValue,
  ): ReturnType<typeof readDataSheets> => {
    const contents = dataSheets(numbered([buildForm()]));
    const content = contents.get(sheet);
    if (!content) throw new Error(sheet);
    return readDataSheets(contents.set(sheet, editCell(content, row, header, value)));
  };

  it('an edited text and an edited amount are what the form says now', () => {
    expect(afterEdit(FORMS, 1, '实施单位', '新单位').records[0]?.form.unit).toBe('新单位');
    expect(afterEdit(FORMS, 1, '年度资金总额', 12.5).records[0]?.form.funds.annual.total).toBe(12.5);
    expect(afterEdit(INDICATORS, 3, '指标值', '≥98%').records[0]?.form.indicators.annual[1]?.value).toBe('≥98%');
  });

  it('an emptied amount is null, an amount of zero stays zero', () => {
    expect(afterEdit(FORMS, 1, '年度资金总额', null).records[0]?.form.funds.annual.total).toBeNull();
    expect(afterEdit(FORMS, 1, '年度资金总额', '').records[0]?.form.funds.annual.total).toBeNull();
    expect(afterEdit(FORMS, 1, '年度资金总额', 0).records[0]?.form.funds.annual.total).toBe(0);
  });

  it.each([
    ['1,234.50', 1234.5],
    [' 12 ', 12],
    ['-3.5', -3.5],
    ['１２', 12],
  ])('an amount written as the text %j counts as its number', (text, value) => {
    const { records, problems } = afterEdit(FORMS, 1, '年度资金总额', text);
    expect(records[0]?.form.funds.annual.total).toBe(value);
    expect(problems).toEqual([]);
  });

  it.each(['35万', '1,23', '约100', '1e5', '100元', '=1+1', true])(
    'an amount that is no plain number (%j) is a problem on its cell and no guess',
    (text) => {
      const { records, problems } = afterEdit(FORMS, 1, '年度资金总额', text);
      expect(records[0]).toMatchObject({ unreadable: ['funds.annual.total'], form: { projectName: '退休人员取暖费' } });
      expect(problems).toEqual([
        {
          isObstacle: false,
          place: { sheet: FORMS, row: 1, column: 15 },
          message: `「项目总表」P2 的年度资金总额写着「${text}」，读不出金额，请改为以元为单位的数字。`,
        },
      ]);
    },
  );

  it('a year that is no whole number is a problem', () => {
    expect(afterEdit(FORMS, 1, '年度', '二〇二四').problems[0]?.message).toBe(
      '「项目总表」B2 的年度写着「二〇二四」，请改为四位数字的年份。',
    );
    expect(afterEdit(FORMS, 1, '年度', 2024.5).records[0]?.unreadable).toEqual(['year']);
  });

  it('a number in a text cell is its digits, unless the workbook has rounded it', () => {
    expect(afterEdit(FORMS, 1, '主管部门代码', 62).records[0]?.form.department.code).toBe('62');
    const rounded = afterEdit(FORMS, 1, '联系电话', 140311197001010020);
    expect(rounded.records[0]?.unreadable).toEqual(['signoff.phone']);
    expect(rounded.problems[0]?.message).toContain('超过 15 位');
  });

  it('an indicator with an unknown 期间 or 二级指标 is a problem, and its side counts as unreadable', () => {
    const side = afterEdit(INDICATORS, 1, '期间', '本年');
    expect(side.records[0]?.unreadable).toEqual(['indicators.period', 'indicators.annual']);
    expect(side.problems[0]?.message).toBe('「绩效指标」C2 的期间写着「本年」，请改为「实施期」或「年度」。');
    const level = afterEdit(INDICATORS, 2, '二级指标', '数量');
    expect(level.records[0]?.unreadable).toEqual(['indicators.annual']);
    expect(level.problems[0]?.message).toContain('请改为申报表上的二级指标名称');
  });

  it('一级指标 left empty follows from 二级指标', () => {
    const { records, problems } = afterEdit(INDICATORS, 1, '一级指标', '');
    expect(records[0]?.form.indicators.period[0]?.level1).toBe('产出指标');
    expect(problems).toEqual([]);
  });

  it('a row that the user inserts without 序号 follows the row above it', () => {
    const contents = dataSheets(numbered([buildForm()]));
    const inserted = ['2024-001', null, '年度', null, '产出指标', '数量指标', '插入的', '1个', null, null, null];
    const content = editRows(contents.get(INDICATORS)!, (rows) => rows.toSpliced(3, 0, inserted));
    const { records } = readDataSheets(contents.set(INDICATORS, content));
    expect(records[0]?.form.indicators.annual.map(({ name }) => name)).toEqual([
      '补助发放人数',
      '插入的',
      '发放准确率',
    ]);
  });
});

describe('sheets that cannot be read', () => {
  const FORMS = DATA_SHEETS.forms;
  const INDICATORS = DATA_SHEETS.indicators;
  const two = (): Map<string, SheetContent> =>
    dataSheets(numbered([buildForm(), buildForm({ projectName: '另一项目' })]));
  const edited = (sheet: string, edit: (content: SheetContent) => SheetContent): ReturnType<typeof readDataSheets> => {
    const contents = two();
    return readDataSheets(contents.set(sheet, edit(contents.get(sheet)!)));
  };

  it('an empty workbook holds no forms and no problem', () => {
    expect(readDataSheets(new Map())).toMatchObject({ records: [], problems: [] });
  });

  it('a missing column is named', () => {
    const { records, problems } = edited(FORMS, (content) => editCell(content, 0, '实施单位', '单位'));
    expect(records).toEqual([]);
    expect(problems).toEqual([
      { isObstacle: true, message: '「项目总表」缺少列「实施单位」，请恢复表头文字或补上此列。' },
    ]);
  });

  it('a header with spaces or a line break is still the header', () => {
    const { records } = edited(FORMS, (content) => editCell(content, 0, '实施单位', ' 实施\n单位 '));
    expect(records).toHaveLength(2);
  });

  it('a column that is there twice is named', () => {
    const { problems } = edited(FORMS, (content) => editCell(content, 0, '负责人', '经办人'));
    expect(problems.map(({ message }) => message)).toEqual([
      '「项目总表」缺少列「负责人」，请恢复表头文字或补上此列。',
    ]);
    const twice = edited(FORMS, (content) =>
      editRows(content, (rows) => rows.map((row, index) => [...row, index === 0 ? '经办人' : null])),
    );
    expect(twice.problems.map(({ message }) => message)).toEqual([
      '「项目总表」有两列都叫「经办人」，请给其中一列改名。',
    ]);
  });

  it('a column that is only shown may go', () => {
    const { records, problems } = edited(INDICATORS, (content) => editCell(content, 0, '比较符', '不要了'));
    expect([records.length, problems]).toEqual([2, []]);
  });

  it('a table that was dissolved is an obstacle', () => {
    const { problems } = edited(FORMS, (content) => ({ ...content, tables: [] }));
    expect(problems[0]).toMatchObject({ isObstacle: true });
    expect(problems[0]?.message).toContain('没有名为「项目总表」的表格');
  });

  it('a workbook that lost 绩效指标 is an obstacle, not forms without indicators', () => {
    const contents = two();
    contents.delete(INDICATORS);
    expect(readDataSheets(contents)).toMatchObject({ records: [], problems: [{ isObstacle: true }] });
  });

  it('a row without 编号 and rows with the same 编号 are obstacles; the other forms are read', () => {
    const without = edited(FORMS, (content) => editCell(content, 2, '编号', null));
    expect(without.records.map(({ id }) => id)).toEqual(['2024-001']);
    expect(without.problems.map(({ message }) => message)).toContain(
      '「项目总表」第 3 行没有编号，请补上编号或删除此行。',
    );
    const twice = edited(FORMS, (content) => editCell(content, 2, '编号', '2024-001'));
    expect(twice.records).toEqual([]);
    expect(twice.problems[0]).toMatchObject({
      isObstacle: true,
      message: '「项目总表」第 2、3 行的编号都是「2024-001」，请改成互不相同的编号。',
    });
  });

  it('indicators whose project is gone are reported and their 编号 stays taken', () => {
    const { records, problems, usedIds } = edited(FORMS, (content) =>
      editRows(content, (rows) => rows.filter((row) => row[0] !== '2024-002')),
    );
    expect(records.map(({ id }) => id)).toEqual(['2024-001']);
    expect(problems).toMatchObject([{ isObstacle: false }]);
    expect(problems[0]?.message).toContain('编号「2024-002」的 3 行');
    expect([...usedIds]).toContain('2024-002');
  });

  it('a totals row under the table is no form', () => {
    const { records, problems } = edited(FORMS, (content) =>
      editRows(content, (rows) => [
        ...rows,
        rows[0]!.map((header) => (header === '编号' ? '汇总' : header === '年度资金总额' ? 5 : null)),
      ]),
    );
    expect([records.length, problems]).toEqual([2, []]);
  });
});
