import type { Form } from '../../../src/model/form';
import { readSource } from '../../../src/parse/readSource';
import type { Reading } from '../../../src/model/reading';
import { gridOfRows } from './gridOfRows';

const HEAD = [['某市项目支出绩效目标申报表'], ['项目名称', '城区路灯节能改造']] as const;
const COLUMNS = ['一级指标', '二级指标', '三级指标', '指标值'] as const;

function read(...rows: readonly (readonly string[])[]): Reading {
  return readSource({ kind: 'grids', grids: [gridOfRows([...HEAD, ...rows])] });
}

function formOf({ forms }: Reading): Form {
  const [first, ...others] = forms;
  if (!first || others.length > 0) throw new Error(`${forms.length} forms`);
  return first.form;
}

const rowsOf = ({ indicators }: Form, side: 'period' | 'annual'): string[] =>
  indicators[side].map(({ level2, name, value }) => `${level2} ${name} ${value}`);

describe('labels written downwards', () => {
  it('say the side of the list beside them, from its headings on', () => {
    const form = formOf(
      read(
        ['', ...COLUMNS],
        ['长期', '产出指标', '数量指标', '更换灯具', '≥900盏'],
        ['绩效', '产出指标', '质量指标', '亮灯率', '≥98%'],
        ['指标', '效益指标', '生态效益指标', '节电率', '≥40%'],
        ['年', ...COLUMNS],
        ['度', '产出指标', '数量指标', '更换灯具', '≥310盏'],
        ['指', '产出指标', '质量指标', '亮灯率', '≥97%'],
        ['标', '满意度指标', '服务对象满意度指标', '市民满意度', '≥91%'],
      ),
    );
    expect(rowsOf(form, 'period')).toEqual([
      '数量指标 更换灯具 ≥900盏',
      '质量指标 亮灯率 ≥98%',
      '生态效益指标 节电率 ≥40%',
    ]);
    expect(rowsOf(form, 'annual')).toHaveLength(3);
    expect(form.indicators.annual.at(-1)?.value).toBe('≥91%');
    expect(form.indicators.annual.flatMap(({ extra = [] }) => extra)).toEqual([]);
  });

  it('are levels where their signs make one, and nothing where they do not', () => {
    const form = formOf(
      read(
        [...COLUMNS, '单位'],
        ['效', '经济效益指标', '节约电费', '≥25万', '元'],
        ['益', '生态效益指标', '节电率', '≥40', '点'],
      ),
    );
    expect(form.indicators.annual.map(({ level1, extra = [] }) => level1 + JSON.stringify(extra))).toEqual([
      '效益指标[]',
      '效益指标[]',
    ]);
    expect(form.indicators.annual.map(({ value }) => value)).toEqual(['≥25万元', '≥40点']);
  });
});

describe('a label whose words stand in lines of their own', () => {
  it('is not taken for a shorter one that is written downwards', () => {
    const text = [
      '财政项目支出绩效目标申报表',
      '（2026年度）',
      '项目名称 城区路灯节能改造',
      '主管部门 某市城市管理局 实施单位 某市照明中心',
      '项目',
      '绩效',
      '目标',
      '项目总目标 年度总体目标',
      '更换全部高耗能路灯，降低城区照明的能耗，',
      '让夜间出行更加安全。',
      '完成三条主干道的路灯更换，全年节约电费支出二',
      '十五万元。',
      '绩效指标',
      '一级指标 二级指标 三级指标 年度(/项目)指标值',
      '产出指标',
      '数量指标',
      '更换灯具 ≥310盏',
      '维修灯杆 ≥24根',
      '质量指标 亮灯率 ≥98%',
      '效益指标 生态效益指标 节电率 ≥40%',
    ].join('\n');
    expect(formOf(readSource({ kind: 'text', text })).goals).toEqual({
      period: '更换全部高耗能路灯，降低城区照明的能耗，让夜间出行更加安全。',
      annual: '完成三条主干道的路灯更换，全年节约电费支出二十五万元。',
    });
  });
});

describe('headings in two rows', () => {
  it('stand under one that is wider, with nothing at the edge', () => {
    const form = formOf(
      read(
        ['绩效指标', '', '', '目标值', '权重'],
        ['一级指标', '二级指标', '三级指标', '', ''],
        ['产出指标', '数量指标', '更换灯具', '≥310盏', '30'],
      ),
    );
    expect(rowsOf(form, 'annual')).toEqual(['数量指标 更换灯具 ≥310盏']);
    expect(form.indicators.annual[0]?.extra).toEqual([{ label: '权重', value: '30' }]);
  });
});

describe('money of one time', () => {
  it('stands below the word for it, in the unit of its label', () => {
    const form = formOf(
      read(['资金来源（万元）', '本年度预算'], ['合计', '82.5'], ['中央财政资金', '60'], ['市级资金', '22.5']),
    );
    expect(form.funds.annual).toMatchObject({ total: 825000, central: 600000, municipal: 225000 });
    expect(form.funds.period).toMatchObject({ total: null, central: null, municipal: null });
  });
});

describe('what explains how a form is filled in', () => {
  const LIST = [[...COLUMNS], ['产出指标', '数量指标', '更换灯具', '≥310盏']];

  it('is no cell of the form that it stands beside, and no reason for a doubt', () => {
    const [heads = [], row = []] = LIST;
    const reading = read([...heads, '', '填写说明'], [...row, '', '1.指标值应当量化，如≥95%。']);
    expect(rowsOf(formOf(reading), 'annual')).toEqual(['数量指标 更换灯具 ≥310盏']);
    expect(formOf(reading).indicators.annual[0]?.extra).toBeUndefined();
    expect(reading.notes.filter(({ path }) => path.startsWith('indicators'))).toEqual([]);
    expect(reading.remainder.map(({ text }) => text)).toEqual(['填写说明', '1.指标值应当量化，如≥95%。']);
  });

  it('is a column where it is headed as one', () => {
    const [heads = [], row = []] = LIST;
    const { indicators } = formOf(read([...heads, '评分标准'], [...row, '不得低于310盏，应按比例扣分。']));
    expect(indicators.annual[0]?.extra).toEqual([{ label: '评分标准', value: '不得低于310盏，应按比例扣分。' }]);
  });

  it('does not hide a target that no list took', () => {
    const reading = read(...LIST, ['更换灯杆≥20根']);
    expect(reading.notes.map(({ path }) => path)).toContain('indicators.annual');
  });
});

describe('targets of a form without a list', () => {
  it('are noted where they are kept under labels of their own', () => {
    const reading = read(['主管部门', '某市城管局'], ['更换灯具', '≥310盏'], ['亮灯率', '≥97%']);
    expect(reading.notes.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['indicators.annual', 'indicators.period']),
    );
  });
});

describe('a column that says how often', () => {
  it('is none of sides', () => {
    const reading = read(
      [...COLUMNS, '考评频次'],
      ['产出指标', '数量指标', '更换灯具', '≥310盏', '年度'],
      ['产出指标', '质量指标', '亮灯率', '≥97%', '年度'],
    );
    expect(reading.notes.filter(({ path }) => path.startsWith('indicators'))).toEqual([]);
  });
});

describe('targets in columns of their own', () => {
  const HEADS = [...COLUMNS.slice(0, 3), '运算符', '目标值', '计量单位'];

  it.each([
    ['不超过', '3.5', '%', '不超过3.5%'],
    ['至少', '12', '次', '至少12次'],
    ['不晚于', '9', '月', '不晚于9月'],
    ['定性', '2', '项', '2项'],
    ['定性', '达到3A级标准', '级', '达到3A级标准'],
    ['正向', '80', '人', '80人'],
  ])('are joined: %s %s %s', (sign, number, unit, expected) => {
    const { indicators } = formOf(
      read(
        HEADS,
        ['产出指标', '数量指标', '更换灯具', '≥', '310', '盏'],
        ['产出指标', '数量指标', '巡查', sign, number, unit],
      ),
    );
    expect(indicators.annual.map(({ value }) => value)).toEqual(['≥310盏', expected]);
  });
});

describe('a sign-off in one cell', () => {
  it('is parted at its labels where lines of a page were joined between them', () => {
    const form = formOf(
      read(
        [...COLUMNS],
        ['产出指标', '数量指标', '更换灯具', '≥310盏'],
        ['单位负责人：石磊填表人：云帆审核人：卫东联系电话：0351-2233441填表日期：2026年3月2日'],
      ),
    );
    expect(form.signoff).toEqual({
      responsible: '石磊',
      handler: '云帆',
      phone: '0351-2233441',
      filedAt: '2026年3月2日',
    });
    expect(form.extra).toContainEqual({ label: '审核人', value: '卫东' });
  });
});
