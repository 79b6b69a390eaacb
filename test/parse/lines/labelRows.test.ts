import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';

const read = (lines: readonly string[]): Reading => readSource({ kind: 'text', text: lines.join('\n') });

const TITLE = '沙溪市信息化项目绩效目标申报书';
const TABLE = [
  '年度目标 上线三个业务模块。',
  '一级指标 二级指标 三级指标 指标值',
  '产出指标 数量指标 上线业务模块 =3个',
  '满意度指标 服务对象满意度指标 使用部门满意率 ≥92%',
];
const asRows = (...rows: (readonly string[])[]): string[] => [TITLE, ...rows.map((row) => row.join(' ')), ...TABLE];
const asCells = (...rows: (readonly string[])[]): string[] => [
  TITLE,
  ...rows.flat(),
  ...TABLE.flatMap((row) => row.split(' ')),
];
const LABELS = ['项目名称', '主管部门', '建设单位'];
const VALUES = ['档案数字化二期', '沙溪市档案局', '沙溪市档案馆'];

function headOf({ forms }: Reading): readonly (string | undefined)[] {
  const form = forms[0]?.form;
  return [form?.projectName, form?.department.name, form?.unit, form?.attribute, form?.duration];
}

const noted = ({ notes }: Reading): string[] => notes.map(({ path }) => path);

describe('a row of labels over a row of their values', () => {
  it.each([
    ['a row a line', asRows(LABELS, VALUES, ['项目类型', '建设起止时间'], ['一次性项目', '2027年2月至11月'])],
    ['a cell a line', asCells(LABELS, VALUES, ['项目类型', '建设起止时间'], ['一次性项目', '2027年2月至11月'])],
  ])('gives each label the value below it: %s', (_, lines) => {
    const reading = read(lines);
    expect(headOf(reading)).toEqual([
      '档案数字化二期',
      '沙溪市档案局',
      '沙溪市档案馆',
      '一次性项目',
      '2027年2月至11月',
    ]);
    expect(noted(reading)).not.toContain('unit');
  });

  it('parts more pieces than labels by what the labels announce, and doubts them', () => {
    const reading = read(
      asRows(['项目名称', '联系人及电话', '主管部门'], ['档案数字化', '江若岚', '0716-5520913', '沙溪市档案局']),
    );
    expect(headOf(reading).slice(0, 2)).toEqual(['档案数字化', '沙溪市档案局']);
    expect(reading.forms[0]?.form.extra).toContainEqual({ label: '联系人及电话', value: '江若岚 0716-5520913' });
    expect(noted(reading)).toContain('projectName');
  });

  it('doubts what stands below two labels where one of them may be blank', () => {
    const reading = read(asCells(['项目名称', '实施单位'], ['档案数字化二期', '沙溪市档案馆']));
    expect(headOf(reading).slice(0, 3)).toEqual(['档案数字化二期', '', '沙溪市档案馆']);
    expect(noted(reading)).toContain('projectName');
  });

  it('is none where labels stand behind each other because the first has no value', () => {
    const reading = read([TITLE, '项目名称 档案数字化二期', '主管部门', '实施单位 沙溪市档案馆', ...TABLE]);
    expect(headOf(reading).slice(0, 3)).toEqual(['档案数字化二期', '', '沙溪市档案馆']);
  });
});

it('takes words behind labels in their own line for no row of values below them', () => {
  const reading = read([TITLE, '项目名称 档案数字化二期', '联系人 实施单位 沙溪市档案馆 三楼东侧', ...TABLE]);
  expect(headOf(reading)[2]).toMatch(/^沙溪市档案馆/u);
});

describe('the name of an office over several lines', () => {
  const form = (...unit: string[]): Reading =>
    read(
      asCells(
        ['项目名称', '档案数字化二期'],
        ['主管部门', '沙溪市档案局'],
        ['实施单位', ...unit],
        ['联系人', '江若岚'],
      ),
    );

  it('is whole where its lines are as narrow as its column', () => {
    expect(headOf(form('沙溪市工', '业和信息', '化局'))[2]).toBe('沙溪市工业和信息化局');
  });

  it('does not take a label behind it that is known', () => {
    expect(headOf(form('沙溪市档案馆'))[2]).toBe('沙溪市档案馆');
  });

  it('is doubtful where words follow that may be the rest of it', () => {
    const reading = form('沙溪市档案馆', '第三工作', '小组');
    expect(noted(reading)).toContain('unit');
  });
});
