import type { Form } from '../../../src/model/form';
import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';

const read = (text: string): Reading => readSource({ kind: 'text', text });

type Rows = readonly (readonly string[])[];

const CARRIERS = [
  ['a row a line', (rows: Rows) => rows.map((row) => row.join(' ')).join('\n')],
  ['a cell a line', (rows: Rows) => rows.flat().join('\n')],
] as const;

const TITLE = ['枫桥县古道修缮项目绩效目标申报表'];
const HEAD: Rows = [
  TITLE,
  ['（2027年度）', '单位：万元'],
  ['项目名称', '茶马古道修缮'],
  ['主管部门', '枫桥县文物局', '实施单位', '枫桥县文物保护所'],
];
const TABLE: Rows = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '修缮古道长度', '≥12公里'],
  ['质量指标', '验收合格率', '100%'],
  ['满意度指标', '服务对象满意度指标', '村民满意度', '≥91%'],
];

describe.each(CARRIERS)('forms in text with %s', (_, print) => {
  const formOf = (rows: Rows): Form | undefined => read(print(rows)).forms[0]?.form;
  const listOf = (form: Form | undefined, side: 'period' | 'annual'): string[] | undefined =>
    form?.indicators[side].map(({ level2, name, value }) => [level2, name, value].join('|'));

  it('are found where the name stands behind its label and a colon', () => {
    const form = formOf([
      TITLE,
      ['2027年度'],
      ['项目名称：茶马古道修缮'],
      ['主管部门：枫桥县文物局', '实施单位：枫桥县文物保护所'],
      ['经费类别：文物专项', '项目实施期：2027年3月至2028年9月'],
      ['年度目标', '修缮古道十二公里。'],
      ...TABLE,
    ]);
    expect(form).toMatchObject({
      title: '枫桥县古道修缮项目绩效目标申报表',
      projectName: '茶马古道修缮',
      unit: '枫桥县文物保护所',
      duration: '2027年3月至2028年9月',
    });
  });

  it('have amounts of the year left of those of the whole project where its total stands there', () => {
    const form = formOf([
      ...HEAD,
      ['年度资金总额', '31', '实施期资金总额', '95'],
      ['其中：中央资金', '20', '其中：中央资金', '60'],
      ['市县资金', '11', '市县资金', '35'],
      ...TABLE,
    ]);
    expect(form?.funds).toMatchObject({
      period: { total: 950000, central: 600000, municipal: 350000 },
      annual: { total: 310000, central: 200000, municipal: 110000 },
    });
  });

  it('have sides in a second row of headings, behind others', () => {
    const form = formOf([
      ...HEAD,
      ['一级指标', '二级指标', '三级指标', '目标值', '权重'],
      ['年度', '中期'],
      ['产出指标', '数量指标', '修缮古道长度', '≥5公里', '≥12公里', '20'],
      ['质量指标', '验收合格率', '≥98%', '100%', '10'],
      ['满意度指标', '服务对象满意度指标', '村民满意度', '≥89%', '≥91%', '10'],
    ]);
    expect(listOf(form, 'annual')).toEqual([
      '数量指标|修缮古道长度|≥5公里',
      '质量指标|验收合格率|≥98%',
      '服务对象满意度指标|村民满意度|≥89%',
    ]);
    expect(listOf(form, 'period')).toEqual([
      '数量指标|修缮古道长度|≥12公里',
      '质量指标|验收合格率|100%',
      '服务对象满意度指标|村民满意度|≥91%',
    ]);
  });

  it('have several headings that nobody knows before the first level', () => {
    const form = formOf([
      ...HEAD,
      ['一级指标', '二级指标', '三级指标', '全年目标值', '计量单位', '汛前安排', '汛后安排', '责任科室'],
      ['产出指标', '数量指标', '修缮古道长度', '≥12', '公里', '4', '8', '保护科'],
      ['质量指标', '验收合格率', '=100', '%', '100', '100', '工程科'],
      ['满意度指标', '服务对象满意度指标', '村民满意度', '≥91', '%', '91', '91', '办公室'],
    ]);
    expect(listOf(form, 'annual')).toEqual([
      '数量指标|修缮古道长度|≥12公里',
      '质量指标|验收合格率|=100%',
      '服务对象满意度指标|村民满意度|≥91%',
    ]);
  });

  it('have levels below headings that do not say so', () => {
    const form = formOf([
      ...HEAD,
      ['指标', '子指标', '三级指标', '指标值', '单位', '上年值'],
      ['产出指标', '数量指标', '修缮古道长度', '≥12', '公里', '9'],
      ['质量指标', '验收合格率', '=100', '%', '98'],
      ['时效指标', '按期完工率', '≥95', '%', '93'],
      ['满意度指标', '服务对象满意度指标', '村民满意度', '≥91', '%', '88'],
    ]);
    expect(listOf(form, 'annual')).toEqual([
      '数量指标|修缮古道长度|≥12公里',
      '质量指标|验收合格率|=100%',
      '时效指标|按期完工率|≥95%',
      '服务对象满意度指标|村民满意度|≥91%',
    ]);
  });

  it('keep 指标 at the edge of a table apart from headings of its levels', () => {
    const form = formOf([
      ...HEAD,
      ['年度目标', '修缮古道十二公里。'],
      ['年度绩效', '指标', '一级指标', '二级指标', '指标内容', '指标值', '备注'],
      ['产出指标'],
      ['数量指标'],
      ['修缮古道长度', '≥12公里'],
      ['质量指标', '验收合格率', '100%'],
      ['满意度指标', '服务对象满意度指标', '村民满意度', '≥91%'],
    ]);
    expect(listOf(form, 'annual')).toEqual([
      '数量指标|修缮古道长度|≥12公里',
      '质量指标|验收合格率|100%',
      '服务对象满意度指标|村民满意度|≥91%',
    ]);
  });

  it('have signs in a column whose heading does not say so', () => {
    const form = formOf([
      ...HEAD,
      ['一级指标', '二级指标', '三级指标', '指标值内容', '指标值'],
      ['产出指标', '数量指标', '修缮古道长度', '≥', '12公里'],
      ['质量指标', '验收合格率', '=', '100%'],
      ['时效指标', '补助拨付周期', '≤', '30天'],
      ['满意度指标', '服务对象满意度指标', '村民满意度', '≥', '91%'],
    ]);
    expect(listOf(form, 'annual')).toEqual([
      '数量指标|修缮古道长度|≥12公里',
      '质量指标|验收合格率|=100%',
      '时效指标|补助拨付周期|≤30天',
      '服务对象满意度指标|村民满意度|≥91%',
    ]);
  });

  it('take a label that nobody knows for one where its number follows that of another', () => {
    const form = formOf([
      TITLE,
      ['（2027年度）', '单位：元'],
      ['1.项目名称', '茶马古道修缮'],
      ['2.主管部门', '枫桥县文物局', '3.实施单位', '枫桥县文物保护所'],
      ['4.起止时间', '2027.03—2028.09'],
      ['5.钱款铺排', '年度资金总额', '310,000'],
      ['6.立项依据', '县政府第九次常务会议纪要。'],
      ...TABLE,
    ]);
    expect(form).toMatchObject({ duration: '2027.03—2028.09', funds: { annual: { total: 310000 } } });
  });

  it('have a box of explanations beside them, whose lines belong to no value', () => {
    const reading = read(
      print([
        TITLE,
        ['项目名称', '茶马古道修缮', '填写说明'],
        ['主管部门', '枫桥县文物局', '1.本表由实施单位填写后报送。'],
        ['实施单位', '枫桥县文物保护所', '2.指标值应当可以衡量。'],
        ['年度目标', '修缮古道十二公里。', '3.金额保留两位小数。'],
        ...TABLE,
      ]),
    );
    expect(reading.forms[0]?.form).toMatchObject({
      projectName: '茶马古道修缮',
      department: { name: '枫桥县文物局' },
      unit: '枫桥县文物保护所',
      goals: { annual: '修缮古道十二公里。' },
    });
    const asides = reading.remainder.filter(({ kind }) => kind === 'furniture').map(({ text }) => text);
    expect(asides).toContain('2.指标值应当可以衡量。');
  });

  it('have amounts below the sources of money, behind a label that says no more than that they are amounts', () => {
    const form = formOf([
      ...HEAD,
      ['资金来源', '资金总额', '其中：中央补助', '门票收入', '其他资金'],
      ['金额', '386.5', '200', '166.5', '20'],
      ...TABLE,
    ]);
    expect(form?.funds.annual).toMatchObject({ total: 3865000, central: 2000000, other: 200000 });
  });
});

it('notes a value that goes on with what ends as labels do, and one behind which words are left', () => {
  const rows = [...HEAD, ['实施地点', '枫桥镇'], ['项目属性', '延续'], ...TABLE];
  const text = rows.flat().join('\n').replace('枫桥县文物保护所', '枫桥县文物保护所\n茶园级别');
  const { forms, notes } = read(text);
  const isRight = forms[0]?.form.unit === '枫桥县文物保护所';
  expect(isRight || notes.some(({ path }) => path === 'unit')).toBe(true);
});
