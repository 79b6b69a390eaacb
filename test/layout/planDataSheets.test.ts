import { pagesAcross } from '../../src/layout/pagesAcross';
import { planFindingSheet, planFormSheet, planIndicatorSheet } from '../../src/layout/planDataSheets';
import { buildForm } from '../pane/buildForm';

describe('the plans of the data sheets', () => {
  it('项目总表 has the columns of the form in its order, then the counts and what else the forms say', () => {
    expect(planFormSheet([]).rows[0]).toEqual([
      ...['编号', '年度', '表名', '项目名称', '主管部门代码', '主管部门', '实施单位', '项目属性', '项目期'],
      ...['实施期资金总额', '实施期中央财政资金', '实施期省级财政资金', '实施期市县（区）财政资金'],
      ...['实施期单位自筹', '实施期其他资金'],
      ...[
        '年度资金总额',
        '年度中央财政资金',
        '年度省级财政资金',
        '年度市县（区）财政资金',
        '年度单位自筹',
        '年度其他资金',
      ],
      ...['项目概况', '立项依据', '项目设立必要性', '保证项目实施的制度、措施', '项目实施计划'],
      ...['实施期目标', '年度目标', '负责人', '经办人', '联系电话', '填报日期', '错误', '警告', '提示'],
      ...['待核对', '其他内容', '校验标记'],
    ]);
  });

  it('绩效指标 shows each indicator with the value read', () => {
    const { rows } = planIndicatorSheet([{ id: '2024-001', form: buildForm() }]);
    expect(rows.slice(0, 2)).toEqual([
      [
        '编号',
        '项目名称',
        '期间',
        '序号',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '比较符',
        '数值',
        '单位',
        '其他内容',
        '校验标记',
      ],
      [
        ...['2024-001', '退休人员取暖费', '实施期', 1, '产出指标', '数量指标'],
        ...['补助发放人数', '≥6702人次/年', '≥', 6702, '人次/年', '', null],
      ],
    ]);
  });

  it('texts are formatted as text, so that what is typed over them stays what was typed', () => {
    const { rows, columns } = planFormSheet([]);
    const formats = (rows[0] ?? []).map((header, index) => [header, columns[index]?.style?.format] as const);
    expect(Object.fromEntries(formats)).toMatchObject({
      编号: '@',
      主管部门代码: '@',
      联系电话: '@',
      填报日期: '@',
      年度: '0',
      年度资金总额: '#,##0.00##',
    });
  });

  it('an empty sheet is a table with one empty row', () => {
    const { rows, table } = planFindingSheet();
    expect(rows).toHaveLength(2);
    expect(table).toEqual({
      name: '校验结果',
      range: { row: 0, column: 0, rows: 2, columns: rows[0]?.length },
      rowIdentity: ['编号', '规则', '位置', '问题说明'].map((header) => rows[0]?.indexOf(header)),
    });
  });

  it('prints all but the columns that rules and links need, which stand last', () => {
    const record = { id: '2024-001', form: buildForm() };
    expect(planIndicatorSheet([record]).rows[0]?.at(-1)).toBe('校验标记');
    const { rows, page } = planFindingSheet();
    expect(rows[0]?.at(-1)).toBe('跳转');
    expect(page?.printedColumns).toEqual([0, (rows[0]?.length ?? 0) - 2]);
  });

  it('prints 绩效指标 up to 指标值, one page across', () => {
    const { rows, page } = planIndicatorSheet([{ id: '2024-001', form: buildForm() }]);
    expect(page?.printedColumns).toEqual([0, rows[0]?.indexOf('指标值')]);
    expect(page?.fitToWidth).toBe(1);
  });

  it('prints 项目总表 up to the last amount: whole texts are read on the screen and on the official form', () => {
    const { rows, page } = planFormSheet([{ id: '2024-001', form: buildForm() }]);
    expect(page?.printedColumns).toEqual([0, rows[0]?.indexOf('年度其他资金')]);
    // What the project is, its amounts of 实施期, those of 年度.
    expect(page?.fitToWidth).toBe(3);
  });

  it('keeps the project in sight while the rest is scrolled through, and repeats it on paper where there is a second page across', () => {
    const record = { id: '2024-001', form: buildForm() };
    const [forms, indicators] = [planFormSheet([record]), planIndicatorSheet([record])];
    expect(forms.freeze).toEqual({ rows: 1, columns: 4 });
    expect(forms.page?.titleColumns).toEqual([0, 3]);
    expect(indicators.freeze).toEqual({ rows: 1, columns: 2 });
    expect(indicators.page?.titleColumns).toBeUndefined();
    expect(planFindingSheet().freeze).toEqual({ rows: 1, columns: 0 });
  });

  it('takes as many pages across as its columns fill, each with those that are repeated', () => {
    const columns = (...widths: number[]) => widths.map((width) => ({ width }));
    // At 11 points a page takes 178 characters before its print falls under 8 points, at 10 points 162.
    expect(pagesAcross(columns(90, 88), 0, 11)).toBe(1);
    expect(pagesAcross(columns(90, 88, 1), 0, 11)).toBe(2);
    expect(pagesAcross(columns(90, 72), 0, 10)).toBe(1);
    expect(pagesAcross(columns(90, 73), 0, 10)).toBe(2);
    expect(pagesAcross(columns(80, 60, 60, 60), 1, 11)).toBe(3);
    expect(pagesAcross(columns(80, 49, 49, 49, 49), 1, 11)).toBe(2);
    expect(pagesAcross(columns(500), 0, 11)).toBe(1);
  });
});
