import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';

const read = (text: string): Reading => readSource({ kind: 'text', text });

const TABLE = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '整修古桥座数', '≥6座'],
  ['满意度指标', '服务对象满意度指标', '村民满意度', '≥90%'],
];

const ROWS = [
  ['桐岭县项目支出绩效目标表'],
  ['（2028年度）'],
  ['项目名称', '古桥整修'],
  ['主管部门', '桐岭县文物局', '实施单位', '桐岭县文物保护所'],
  ['联系人及电话', '韦青 0776-5201139', '起止时间', '2028年3月—2028年10月'],
  ['经费口径及去向', '按桥分列'],
  ['资金来源（千元）', '项目', '上年度预算安排', '本年度申请金额'],
  ['合计', '310.5', '425.8'],
  ['省级财政资金', '300.5', '365.8'],
  ['其他资金', '10', '60'],
  ['年度目标', '整修古桥六座。'],
  ...TABLE,
];

describe.each([
  ['a row a line', ROWS.map((row) => row.join(' ')).join('\n')],
  ['a cell a line', ROWS.flat().join('\n')],
])('labels, values and money in text with %s', (_, text) => {
  it('keeps amounts of several years that stand beside each other apart', () => {
    expect(read(text).forms[0]?.form.funds.annual).toMatchObject({ total: 425800, provincial: 365800, other: 60000 });
  });

  it('ends a pair of dates where they end', () => {
    expect(read(text).forms[0]?.form.duration).toBe('2028年3月—2028年10月');
  });
});

it('reads labels whose characters are set wide apart', () => {
  const text = ROWS.map((row) => row.join(' '))
    .join('\n')
    .replace('项目名称', '项 目 名 称')
    .replace('主管部门', '主 管 部 门')
    .replace('实施单位', '实 施 单 位');
  expect(read(text).forms[0]?.form).toMatchObject({
    title: '桐岭县项目支出绩效目标表',
    year: 2028,
    projectName: '古桥整修',
    unit: '桐岭县文物保护所',
  });
});

it('notes the list where a target is missing', () => {
  const text = ROWS.map((row) => row.join(' ')).join('\n');
  const { notes } = read(text.replace(' ≥6座', ''));
  expect(notes.some(({ path }) => path.startsWith('indicators.annual'))).toBe(true);
});

describe('what is only half there', () => {
  const print = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(' ')).join('\n');
  const notesOf = (text: string): string[] => read(text).notes.map(({ path }) => path);

  it('keeps a source without amounts among those that have several', () => {
    const rows = ROWS.map((row) => (row[0] === '省级财政资金' ? ['省级财政资金'] : row));
    expect(read(print(rows)).forms[0]?.form.funds.annual).toMatchObject({
      total: 425800,
      provincial: null,
      other: 60000,
    });
  });

  it('notes an indicator that has a target in no column, and none where all have one', () => {
    const rows = [
      ...ROWS.slice(0, -3),
      ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '计量单位'],
      ['产出指标', '数量指标', '整修古桥座数', '≥', '6', '座'],
      ['质量指标', '古桥风貌保持程度', '定性', '良好'],
      ['时效指标', '整修完工时限', '定性'],
      ['满意度指标', '服务对象满意度指标', '村民满意度', '≥', '90', '%'],
    ];
    const found = read(print(rows)).forms[0]?.form.indicators.annual.map(({ name, value }) => `${name}|${value}`);
    expect(found).toEqual(['整修古桥座数|≥6座', '古桥风貌保持程度|良好', '整修完工时限|', '村民满意度|≥90%']);
    expect(notesOf(print(rows))).toContain('indicators.annual[2]');
    expect(notesOf(print(ROWS)).filter((path) => path.startsWith('indicators'))).toEqual([]);
  });

  it('notes the list of a table in which a line stands that no column takes', () => {
    const rows = [...ROWS.slice(0, -1), ['以下各项由乡镇填写并报县级汇总审核之后再行确认'], ...ROWS.slice(-1)];
    expect(notesOf(print(rows)).some((path) => path.startsWith('indicators.annual'))).toBe(true);
  });
});
