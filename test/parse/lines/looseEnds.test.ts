import type { Form } from '../../../src/model/form';
import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';

const read = (text: string): Reading => readSource({ kind: 'text', text });

function formOf({ forms }: Reading): Form {
  const [first, ...others] = forms;
  if (!first || others.length > 0) throw new Error(`${forms.length} forms`);
  return first.form;
}

const HEAD = ['桐岭县项目支出绩效目标表', '项目名称', '古桥整修', '实施单位', '桐岭县文物保护所'];
const TABLE = ['一级指标', '二级指标', '三级指标', '指标值', '产出指标', '数量指标', '整修古桥座数', '≥6座'];

describe('words that no label of the head announces', () => {
  const noted = (...between: string[]): boolean =>
    read([...HEAD, ...between, '项目属性', '延续', ...TABLE].join('\n\n')).notes.some(({ path }) => path === 'unit');

  it('are a doubt of the value before them, whose end they may be', () => {
    expect(noted('后山片区管护点')).toBe(true);
    expect(noted('后山片区管护点分批实施，另见附表。')).toBe(true);
  });

  it('are none where they are the foot of a page, or where nothing is between', () => {
    expect(noted('第 2 页')).toBe(false);
    expect(noted()).toBe(false);
  });
});

it('takes a single sign below a heading that nobody knows for its end', () => {
  const heads = ['一级指标', '二级指标', '三级指标', '2027年实', '际', '指标值'];
  const rows = [
    ['产出指标', '数量指标', '整修古桥座数', '4座', '≥6座'],
    ['产出指标', '质量指标', '验收合格率', '97%', '≥98%'],
    ['满意度指标', '服务对象满意度指标', '村民满意度', '89%', '≥90%'],
  ];
  const { annual } = formOf(read([...HEAD, ...heads, ...rows.flat()].join('\n'))).indicators;
  expect(annual.map(({ name, value }) => [name, value])).toEqual(rows.map((row) => [row[2], row[4]]));
  expect(annual[0]?.extra).toEqual([{ label: '2027年实际', value: '4座' }]);
});

it('finds targets in the column that holds them, not in the one whose heading says so', () => {
  const rows = [
    ['产出指标', '数量指标', '整修古桥座数', '按批复方案执行', '≥6座'],
    ['产出指标', '质量指标', '验收合格率', '按验收规程执行', '≥98%'],
    ['产出指标', '成本指标', '每座古桥费用', '按概算批复执行', '≤45万元'],
    ['满意度指标', '服务对象满意度指标', '村民满意度', '按问卷结果计算', '≥90%'],
  ];
  const heads = ['一级指标', '二级指标', '三级指标', '指标值', '绩效情况'];
  const text = [HEAD[0], HEAD.slice(1, 3).join(' '), HEAD.slice(3).join(' '), heads.join(' ')];
  const { annual } = formOf(read([...text, ...rows.map((row) => row.join(' '))].join('\n'))).indicators;
  expect(annual.map(({ name, value }) => [name, value])).toEqual(rows.map((row) => [row[2], row[4]]));
});

it('joins no amount with the one below it', () => {
  const money = ['年度资金总额（元）', '310500', '省级财政资金', '10500', '260000', '其他资金', '300000'];
  const { funds } = formOf(read([...HEAD, ...money, '年度目标', '整修古桥六座。', ...TABLE].join('\n')));
  expect(funds.annual).toMatchObject({ total: 310500, provincial: 10500, other: 300000 });
});
