import type { Form } from '../../../src/model/form';
import { readSource } from '../../../src/parse/readSource';

/** The first form in a text of these lines. */
function readForm(...lines: string[]): Form {
  const [found] = readSource({ kind: 'text', text: lines.join('\n') }).forms;
  if (!found) throw new Error('no form was read');
  return found.form;
}

function rowsOf({ indicators }: Form, side: 'period' | 'annual' = 'annual'): string[] {
  return indicators[side].map(({ level2, name, value }) => [level2, name, value].join(' '));
}

const HEAD = [
  '松岭市财政支出项目绩效目标申报表',
  '（2025年度）',
  '项目名称 山区校车运营补贴 主管部门 松岭市教育局',
  '实施单位 松岭市学生资助中心 项目属性 经常性项目',
  '年度目标 校车覆盖全部山区乡镇，全年运送学生不少于120万人次。',
];
const HEAD_CELLS = HEAD.flatMap((line) =>
  line.startsWith('年度目标') ? line.split(/ (.*)/u).slice(0, 2) : line.split(' '),
);

describe('amounts in running text', () => {
  it('reads one row of amounts below their sources, wherever the label of the row stands', () => {
    const amounts = ['1,860.50', '0', '600.5', '1,260', '0'];
    const sources = ['本年资金总额', '中央财政资金', '省级财政资金', '市级财政资金', '其他资金'];
    const lines = [
      ['单位：万元', `资金安排 ${sources.join(' ')}`, amounts.join(' ')],
      ['单位：万元', sources.join(' '), `资金安排 ${amounts.join(' ')}`],
      ['单位：万元', '资金安排', ...sources, ...amounts],
      ['单位：万元', ...sources, '资金安排', ...amounts],
    ];
    for (const own of lines) {
      const { funds } = readForm(...(own.length > 3 ? HEAD_CELLS : HEAD), ...own);
      expect(funds.annual).toEqual({
        total: 18605000,
        central: 0,
        provincial: 6005000,
        municipal: 12600000,
        selfRaised: null,
        other: 0,
      });
    }
  });

  it('reads sources below each other beside the amounts of the whole project and of a year', () => {
    const money = ['资金来源 项目总预算 2025年预算', '合计 960 320', '1.财政拨款 900 300', '2.单位自筹 60 20'];
    for (const own of [money, money.flatMap((line) => line.split(' '))]) {
      const { funds } = readForm(...HEAD, '金额单位：万元', ...own);
      expect(funds.period).toMatchObject({ total: 9600000, selfRaised: 600000 });
      expect(funds.annual).toMatchObject({ total: 3200000, selfRaised: 200000 });
    }
  });
});

describe('tables in running text', () => {
  it('reads a form whose indicators stand above its labels', () => {
    const [title = '', year = '', ...labels] = HEAD;
    const table = ['二级指标 三级指标 指标值', '数量指标 运送学生人次 ≥120万人次', '质量指标 车辆年检合格率 =100%'];
    const form = readForm(title, year, ...table, ...labels);
    expect(form).toMatchObject({ title, year: 2025, projectName: '山区校车运营补贴' });
    expect(rowsOf(form)).toEqual(['数量指标 运送学生人次 ≥120万人次', '质量指标 车辆年检合格率 =100%']);
  });

  it('finds the headings of a table that has no levels', () => {
    const rows = [
      '绩效指标 目标值 评价标准',
      '运送学生人次 ≥120万人次 少1万人次扣1分',
      '车辆年检合格率 =100% 低于不得分',
    ];
    const expected = [' 运送学生人次 ≥120万人次', ' 车辆年检合格率 =100%'];
    expect(rowsOf(readForm(...HEAD, ...rows))).toEqual(expected);
    expect(rowsOf(readForm(...HEAD_CELLS, ...rows.flatMap((line) => line.split(' '))))).toEqual(expected);
  });

  it('keeps headings apart that nobody knows', () => {
    const rows = [
      '一级指标 二级指标 三级指标 上年完成值 全国平均值 目标值 权重',
      '产出指标 数量指标 运送学生人次 112万人次 90万人次 ≥120万人次 20',
      '质量指标 车辆年检合格率 99% 98% =100% 15',
    ];
    const { indicators } = readForm(...HEAD_CELLS, ...rows.flatMap((line) => line.split(' ')));
    expect(indicators.annual[1]).toEqual({
      level1: '产出指标',
      level2: '质量指标',
      name: '车辆年检合格率',
      value: '=100%',
      extra: [
        { label: '上年完成值', value: '99%' },
        { label: '全国平均值', value: '98%' },
        { label: '权重', value: '15' },
      ],
    });
  });

  it('knows a column that says of which side each row is, merged or not and whatever its heading', () => {
    const rows = (heading: string, period: string, annual: string): string[] => [
      `${heading} 一级指标 二级指标 三级指标 指标值 备注`,
      `${period} 产出指标 数量指标 累计运送学生人次 ≥360万人次 运营台账`,
      '效益指标 社会效益指标 山区学生流失率 ≤0.5% 学籍系统',
      `${annual} 产出指标 数量指标 运送学生人次 ≥120万人次 运营台账`,
      '质量指标 车辆年检合格率 =100% 年检记录',
    ];
    for (const own of [rows('指标类型', '中期', '年度'), rows('期段', '长期绩效指标', '年度绩效指标')]) {
      for (const form of [
        readForm(...HEAD, ...own),
        readForm(...HEAD_CELLS, ...own.flatMap((row) => row.split(' '))),
      ]) {
        expect(rowsOf(form, 'period')).toEqual([
          '数量指标 累计运送学生人次 ≥360万人次',
          '社会效益指标 山区学生流失率 ≤0.5%',
        ]);
        expect(rowsOf(form)).toEqual(['数量指标 运送学生人次 ≥120万人次', '质量指标 车辆年检合格率 =100%']);
      }
    }
  });

  it('finds the column of targets by what it holds', () => {
    const rows = [
      '一级指标 二级指标 三级指标 运算符号 指标内容 度量单位 完成时限',
      '产出指标 数量指标 运送学生人次 ≥ 120 万人次 12月底',
      '质量指标 车辆年检合格率 = 100 % 9月底',
      '效益指标 社会效益指标 山区就学条件 定性 改善 12月底',
    ];
    const expected = [
      '数量指标 运送学生人次 ≥120万人次',
      '质量指标 车辆年检合格率 =100%',
      '社会效益指标 山区就学条件 改善',
    ];
    expect(rowsOf(readForm(...HEAD, ...rows))).toEqual(expected);
    expect(rowsOf(readForm(...HEAD_CELLS, ...rows.flatMap((line) => line.split(' '))))).toEqual(expected);
  });

  it('takes no unit for a target in words', () => {
    const rows = [
      '一级指标 二级指标 三级指标 指标性质 指标值 计量单位 权重',
      '产出指标 数量指标 运送学生人次 大于等于 120 万人次 20',
      '质量指标 车辆年检合格率 等于 100 % 15',
      '效益指标 社会效益指标 山区就学条件 定性 改善 20',
      '可持续影响指标 运营机制 定性 健全 10',
    ];
    const expected = [
      '数量指标 运送学生人次 大于等于120万人次',
      '质量指标 车辆年检合格率 等于100%',
      '社会效益指标 山区就学条件 改善',
      '可持续影响指标 运营机制 健全',
    ];
    expect(rowsOf(readForm(...HEAD, ...rows))).toEqual(expected);
    expect(rowsOf(readForm(...HEAD_CELLS, ...rows.flatMap((line) => line.split(' '))))).toEqual(expected);
  });
});

it('reads the year and the unit that stand in one line with other labels', () => {
  const form = readForm(
    '松岭市财政支出项目绩效目标申报表',
    '申报单位：松岭市教育局　　　　预算年度：2025年　　　　计量单位：万元',
    ...HEAD_CELLS.slice(2, 4),
    '年度资金总额',
    '860.5',
    ...HEAD_CELLS.slice(4),
  );
  expect(form).toMatchObject({ year: 2025, funds: { annual: { total: 8605000 } } });
});

describe('headings of tables in running text', () => {
  const TIMES = ['2023年实际 2024年预计 2025年目标', '前年 上年 预计当年实现'];

  it.each(TIMES)('reads times that part the targets: %s', (times) => {
    const rows = [
      '一级指标 二级指标 指标名称 指标值 绩效标准',
      times,
      '产出指标 数量指标 运送学生人次 108万人次 112万人次 ≥120万人次 历史标准',
      '校车班次 80班 96班 ≥110班 计划标准',
      '质量指标 车辆年检合格率 100% 100% =100% 行业标准',
      '满意度指标 服务对象满意度指标 家长满意度 88% 89% ≥90% 历史标准',
    ];
    const expected = [
      '数量指标 运送学生人次 ≥120万人次',
      '数量指标 校车班次 ≥110班',
      '质量指标 车辆年检合格率 =100%',
      '服务对象满意度指标 家长满意度 ≥90%',
    ];
    expect(rowsOf(readForm(...HEAD, ...rows))).toEqual(expected);
    expect(rowsOf(readForm(...HEAD_CELLS, ...rows.flatMap((line) => line.split(' '))))).toEqual(expected);
  });

  it('reads the same headings below both sides', () => {
    const rows = [
      '一级指标 二级指标 实施期指标 本年度指标',
      '指标名称 指标值 分值 指标名称 指标值 分值',
      '产出指标 数量指标 累计运送学生人次 ≥360万人次 15 运送学生人次 ≥120万人次 15',
      '质量指标 车辆年检合格率 =100% 10 车辆年检合格率 =100% 10',
    ];
    for (const form of [
      readForm(...HEAD, ...rows),
      readForm(...HEAD_CELLS, ...rows.flatMap((line) => line.split(' '))),
    ]) {
      expect(rowsOf(form, 'period')).toEqual(['数量指标 累计运送学生人次 ≥360万人次', '质量指标 车辆年检合格率 =100%']);
      expect(rowsOf(form)).toEqual(['数量指标 运送学生人次 ≥120万人次', '质量指标 车辆年检合格率 =100%']);
    }
  });

  it('reads targets that stand before their names', () => {
    const rows = [
      '序号 目标值 绩效指标 考核办法',
      '1 ≥120万人次 运送学生人次 运营台账',
      '2 2025年9月30日前 补贴发放时间 银行明细',
    ];
    const expected = [' 运送学生人次 ≥120万人次', ' 补贴发放时间 2025年9月30日前'];
    expect(rowsOf(readForm(...HEAD, ...rows))).toEqual(expected);
    expect(rowsOf(readForm(...HEAD_CELLS, ...rows.flatMap((line) => line.split(' '))))).toEqual(expected);
  });

  it('tells levels from each other under headings that do not', () => {
    const rows = [
      '指标类型 指标类别 指标名称 指标值 考评频次',
      '产出指标 数量指标 运送学生人次 ≥120万人次 年度',
      '产出指标 质量指标 车辆年检合格率 =100% 年度',
      '满意度 服务对象满意度 家长满意度 ≥90% 年度',
    ];
    const expected = [
      '数量指标 运送学生人次 ≥120万人次',
      '质量指标 车辆年检合格率 =100%',
      '服务对象满意度指标 家长满意度 ≥90%',
    ];
    expect(rowsOf(readForm(...HEAD, ...rows))).toEqual(expected);
    expect(rowsOf(readForm(...HEAD_CELLS, ...rows.flatMap((line) => line.split(' '))))).toEqual(expected);
  });
});

describe('numbered labels of running text', () => {
  it('reads a year behind a label as its value, and a part that is named like a goal as none', () => {
    const form = readForm(
      HEAD[0] ?? '',
      '一、项目基本情况',
      '1.项目名称 山区校车运营补贴 2.主管部门 松岭市教育局',
      '3.项目性质 经常性项目 4.实施单位 松岭市学生资助中心',
      '5.起始年度 2024 6.终止年度 2026',
      '二、年度绩效目标',
      '年度目标 校车覆盖全部山区乡镇，全年运送学生不少于120万人次。',
    );
    expect(form).toMatchObject({
      attribute: '经常性项目',
      unit: '松岭市学生资助中心',
      goals: { period: '', annual: '校车覆盖全部山区乡镇，全年运送学生不少于120万人次。' },
    });
    expect(form.extra).toEqual(
      expect.arrayContaining([
        { label: '5.起始年度', value: '2024' },
        { label: '6.终止年度', value: '2026' },
      ]),
    );
  });

  it('joins no cells where blank lines stand between them', () => {
    const cells = [...HEAD_CELLS, '一级指标', '二级指标', '三级指标', '指标值', '备注'];
    const rows = [
      '产出指标',
      '数量指标',
      '运送学生人次',
      '≥120万人次',
      '台账',
      '质量指标',
      '年检合格率',
      '=100%',
      '证',
    ];
    expect(rowsOf(readForm([...cells, ...rows].join('\n\n')))).toEqual([
      '数量指标 运送学生人次 ≥120万人次',
      '质量指标 年检合格率 =100%',
    ]);
  });
});

describe('where forms and cells begin in running text', () => {
  it('finds the name of the project below a long table', () => {
    const [title = '', year = '', ...labels] = HEAD;
    const rows = Array.from({ length: 20 }, (_, at) => `第${at + 1}条线路运送人次 ≥${at + 2}万人次`);
    const form = readForm(title, year, '三级指标 指标值', ...rows, ...labels);
    expect(form).toMatchObject({ title, projectName: '山区校车运营补贴' });
    expect(form.indicators.annual).toHaveLength(20);
  });

  it('knows the label of the name over two lines', () => {
    const [title = '', year = ''] = HEAD;
    const form = readForm(
      title,
      year,
      '项目（政策）名',
      '称',
      '山区校车运营补贴',
      '主管部门 松岭市教育局',
      '项目属性 经常性项目',
    );
    expect(form).toMatchObject({ title, projectName: '山区校车运营补贴', department: { name: '松岭市教育局' } });
  });

  it('joins the lines of a block, and no blocks', () => {
    const blocks = [...HEAD_CELLS, '一级指标', '二级指标', '三级指标', '指标值', '产出指标', '数量指标'];
    const rows = ['山区校车全年运\n送学生人次', '≥120万人次', '质量指标', '校车年度检验', '全部合格'];
    expect(rowsOf(readForm([...blocks, ...rows].join('\n\n')))).toEqual([
      '数量指标 山区校车全年运送学生人次 ≥120万人次',
      '质量指标 校车年度检验 全部合格',
    ]);
  });
});
