import type { Form } from '../../../src/model/form';
import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';
import { unclaimedCharacters } from '../unclaimedCharacters';
import { gridOfRows } from './gridOfRows';

const TITLE = ['某市项目支出绩效目标表（2025年度）'];
const LEVELS = ['一级指标', '二级指标', '三级指标'];

function read(...rows: string[][]): Reading {
  return readSource({ kind: 'grids', grids: [gridOfRows([TITLE, ['项目名称', '甲'], ...rows])] });
}

function readForm(...rows: string[][]): Form {
  return formOf(read(...rows));
}

function formOf(reading: Reading): Form {
  const [found] = reading.forms;
  if (!found) throw new Error('no form was read');
  return found.form;
}

describe('columns of indicators under headings that no list has', () => {
  it.each([
    ['made of known words', ['绩效指标性质', '绩效指标值', '绩效度量单位']],
    ['that say nothing, by the signs below', ['关系', '绩效目标值', '计量单位']],
    ['of levels by other words', ['指标性质', '计划水平', '值的单位']],
  ])('joins comparator, number and unit %s', (_, headings) => {
    const { indicators } = readForm(
      [...LEVELS, ...headings],
      ['产出指标', '数量指标', '清淤长度', '≥', '42.6', '公里'],
      ['', '', '加固座数', '=', '7', '座'],
      ['效益指标', '社会效益指标', '管护机制', '定性', '健全', ''],
    );
    expect(indicators.annual.map(({ value }) => value)).toEqual(['≥42.6公里', '=7座', '健全']);
    expect(indicators.period).toEqual([]);
  });

  it.each([
    ['that a list has', ['指标值', '二级指标', '一级指标']],
    ['that nobody knows', ['年度指标值', '归入小类', '归入大类']],
  ])('reads levels that stand behind the targets, under words %s', (_, [value = '', level2 = '', level1 = '']) => {
    const { indicators } = readForm(
      ['序号', '三级指标', value, level2, level1, '备注'],
      ['1', '养护里程', '≥1386公里', '数量指标', '产出指标', ''],
      ['2', '抢通时间', '≤24小时', '时效指标', '产出指标', ''],
      ['3', '通客车率', '=100%', '社会效益指标', '效益指标', '含乡道'],
      ['4', '群众满意度', '≥90%', '服务对象满意度指标', '满意度指标', ''],
    );
    expect(indicators.annual.map((one) => [one.level1, one.level2, one.name + one.value])).toEqual([
      ['产出指标', '数量指标', '养护里程≥1386公里'],
      ['产出指标', '时效指标', '抢通时间≤24小时'],
      ['效益指标', '社会效益指标', '通客车率=100%'],
      ['满意度指标', '服务对象满意度指标', '群众满意度≥90%'],
    ]);
    expect(indicators.annual[2]?.extra).toEqual([
      { label: '序号', value: '3' },
      { label: '备注', value: '含乡道' },
    ]);
  });

  it.each(['注：1.本表由申报单位填写；2.金额保留一位小数。', '填表说明：指标不少于三项', '（备注：按实际填写）'])(
    'takes no remark below the list for an indicator: %s',
    (remark) => {
      const reading = read(['绩效指标', '目标值'], ['适配人数', '≥680人'], ['合格率', '≥98%'], [remark]);
      expect(formOf(reading).indicators.annual.map(({ name }) => name)).toEqual(['适配人数', '合格率']);
      expect(reading.remainder.map(({ text }) => text)).toEqual([remark]);
      expect(reading.notes.filter(({ path }) => path.startsWith('indicators'))).toEqual([]);
    },
  );

  it('takes targets that are all 长期 for no sides of their rows', () => {
    const { indicators } = readForm(
      [...LEVELS, '指标值'],
      ['效益指标', '可持续影响指标', '管护机制', '长期'],
      ['', '', '服务能力', '长期'],
    );
    expect(indicators.annual.map(({ name, value }) => [name, value])).toEqual([
      ['管护机制', '长期'],
      ['服务能力', '长期'],
    ]);
  });

  it('keeps the level of the year before and what explains an indicator beside it', () => {
    const { indicators } = readForm(
      [...LEVELS, '上年度实际水平', '本年度计划水平', '指标内容/计算公式'],
      ['产出指标', '数量指标', '购置装备', '92台', '≥136台', '采购合同数量'],
      ['', '质量指标', '完好率', '96%', '≥98%', '完好数/总数'],
    );
    expect(indicators.annual.map(({ name, value }) => name + value)).toEqual(['购置装备≥136台', '完好率≥98%']);
    expect(indicators.annual[0]?.extra).toEqual([
      { label: '上年度实际水平', value: '92台' },
      { label: '指标内容/计算公式', value: '采购合同数量' },
    ]);
  });

  it('does not take what explains an indicator for a second side', () => {
    const { indicators } = readForm(
      [...LEVELS, '指标性质', '指标值', '度量单位', '指标内容'],
      ['产出指标', '数量指标', '维修面积', '≥', '3100', '平方米', '反映维修面积。'],
      ['', '质量指标', '合格率', '=', '100', '%', '合格工程量/总工程量。'],
    );
    expect(indicators).toMatchObject({ period: [], annual: [{ value: '≥3100平方米' }, { value: '=100%' }] });
    expect(indicators.annual[0]?.extra).toEqual([{ label: '指标内容', value: '反映维修面积。' }]);
  });

  it('finds the targets under a heading that nobody knows where the known one holds sentences', () => {
    const { indicators } = readForm(
      [...LEVELS, '绩效目标', '达标线', '分值'],
      ['产出指标', '数量指标', '培训人数', '组织开展业务培训，提高人员能力。', '≥860人次', '20'],
      ['', '质量指标', '合格率', '参训人员全部参加考核，并达到要求。', '≥96%', '30'],
    );
    expect(indicators.annual.map(({ value }) => value)).toEqual(['≥860人次', '≥96%']);
  });

  it('reads the parts of a heading in the row below, also those in words', () => {
    const { indicators } = readForm(
      [...LEVELS, '指标描述', '指标值', '', '', '', '确定依据'],
      ['', '', '', '', '符号', '值', '单位', '文字描述'],
      ['产出指标', '数量指标', '监测点', '在用点数', '≥', '45', '个', '', '实施方案'],
      ['', '时效指标', '报送时间', '时限', '', '', '', '每月5日前', '合同'],
    );
    expect(indicators.annual.map(({ name, value }) => name + value)).toEqual(['监测点≥45个', '报送时间每月5日前']);
    expect(indicators.annual[1]?.extra).toEqual([
      { label: '指标描述', value: '时限' },
      { label: '确定依据', value: '合同' },
    ]);
  });

  it('finds names and levels by what stands below headings that say neither', () => {
    const { indicators } = readForm(
      ['指标维度', '指标分类', '考核点', '判断符', '目标数值', '单位', '评分说明'],
      ['产出', '数量', '培训人数', '≥', '5', '人', '按比例'],
      ['产出', '质量', '合格率', '≥', '95', '%', '按比例'],
      ['效益', '社会效益', '能力', '定性', '提高', '', '按比例'],
    );
    expect(indicators.annual.map(({ level2, name, value }) => level2 + name + value)).toEqual([
      '数量指标培训人数≥5人',
      '质量指标合格率≥95%',
      '社会效益指标能力提高',
    ]);
  });

  it('takes 指标 over levels for their column, and both sides of one list', () => {
    const { indicators } = readForm(
      ['指标', '指标内容', '指标值（总体）', '指标值（年度）'],
      ['数量指标', '建成数', '≥30', '≥10'],
      ['质量指标', '合格率', '≥98%', '≥95%'],
    );
    expect(indicators.period.map(({ level2, value }) => level2 + value)).toEqual(['数量指标≥30', '质量指标≥98%']);
    expect(indicators.annual.map(({ level2, value }) => level2 + value)).toEqual(['数量指标≥10', '质量指标≥95%']);
  });

  it('reads the parts of a heading for targets whatever they are called', () => {
    const { indicators } = readForm(
      [...LEVELS, '目标', '', '权重'],
      ['', '', '', '判断', '内容', ''],
      ['产出指标', '数量指标', '人数', '≥', '50人', '20'],
      ['', '质量指标', '合格率', '=', '100%', '30'],
    );
    expect(indicators.annual.map(({ name, value }) => name + value)).toEqual(['人数≥50人', '合格率=100%']);
  });

  it('reads the same whatever the order of the columns behind the names', () => {
    const columns = [
      ['关系符号', '≥', '≥', '='],
      ['计划达到值', '5', '95', '0'],
      ['度量单位', '人', '%', '起'],
      ['权重', '20', '30', '50'],
      ['评分依据', '按比例得分。', '酌情扣分。', '出现一起不得分。'],
      ['上年实际完成情况', '4', '94', '1'],
    ];
    const names = [
      ['三级指标', '人数', '合格率', '事故'],
      ['二级指标', '数量指标', '质量指标', '社会效益指标'],
    ];
    for (let turn = 0; turn < columns.length; turn++) {
      const turned = [...names.toReversed(), ...columns.slice(turn), ...columns.slice(0, turn)];
      const rows = [0, 1, 2, 3].map((row) => turned.map((column) => column[row] ?? ''));
      const { indicators } = readForm(...rows);
      expect(indicators.annual.map(({ name, value }) => name + value)).toEqual(['人数≥5人', '合格率≥95%', '事故=0起']);
    }
  });

  it('takes numbers beside comparators for targets, whatever stands over them, and dates for none', () => {
    const { indicators } = readForm(
      [...LEVELS, '运算符号', '指标内容', '计量单位', '完成期限'],
      ['产出指标', '数量指标', '修缮房屋', '≥', '36', '间', '2025-10'],
      ['', '质量指标', '合格率', '=', '100', '%', '2025-11'],
      ['效益指标', '社会效益指标', '居住条件', '定性', '改善', '', '2025-12'],
    );
    expect(indicators.annual.map(({ name, value }) => name + value)).toEqual([
      '修缮房屋≥36间',
      '合格率=100%',
      '居住条件改善',
    ]);
    expect(indicators.annual[0]?.extra).toEqual([{ label: '完成期限', value: '2025-10' }]);
  });

  it('takes dates under a heading of their own for no targets', () => {
    const { indicators } = readForm(
      [...LEVELS, '绩效目标', '完成期限'],
      ['产出指标', '数量指标', '修缮房屋', '建成并投用', '10月底'],
      ['', '质量指标', '合格率', '保持良好', '12月底'],
    );
    expect(indicators.annual.map(({ value }) => value)).toEqual(['建成并投用', '保持良好']);
  });

  it('ends at a sign-off whose cells stand in the columns of the list', () => {
    const { indicators, signoff } = readForm(
      ['一级指标', '二级指标', '实施期指标', '', '年度指标', ''],
      ['', '', '指标名称', '指标值', '指标名称', '指标值'],
      ['产出指标', '数量指标', '建站', '≥9座', '建站', '≥3座'],
      ['负责人：张三', '', '经办人：李四', '填报日期：2025-01-02'],
    );
    expect([indicators.period.length, indicators.annual.length]).toEqual([1, 1]);
    expect(signoff).toMatchObject({ responsible: '张三', handler: '李四', filedAt: '2025-01-02' });
  });

  it.each([
    ['负责人', '张三', '经办人', '李四', '联系电话', '123'],
    ['填表人', '李四', '联系电话', '123', '', ''],
    ['审核人', '王五', '单位负责人', '张三', '日期', '2025-01-02'],
    ['联系电话', '123', '', '', '', ''],
  ])('ends at a sign-off whose labels and values have cells of their own: %s %s %s', (...cells) => {
    const reading = read(
      ['序号', ...LEVELS, '指标值', '权重'],
      ['1', '产出指标', '数量指标', '建站', '≥9座', '10'],
      ['2', '', '质量指标', '合格率', '≥95%', '10'],
      cells,
    );
    const { indicators, signoff, extra = [] } = formOf(reading);
    expect(indicators.annual.map(({ name }) => name)).toEqual(['建站', '合格率']);
    const told = (label: string): string => cells[cells.indexOf(label) + 1] ?? '';
    expect(signoff).toEqual({
      responsible: cells.includes('负责人') ? told('负责人') : cells.includes('单位负责人') ? told('单位负责人') : '',
      handler: cells.includes('经办人') ? told('经办人') : cells.includes('填表人') ? told('填表人') : '',
      phone: cells.includes('联系电话') ? told('联系电话') : '',
      filedAt: cells.includes('日期') ? told('日期') : '',
    });
    expect(extra.map(({ label }) => label)).toEqual(cells.includes('审核人') ? ['表样', '审核人'] : ['表样']);
    expect(reading.notes.filter(({ path }) => !path.startsWith('signoff'))).toEqual([]);
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('takes who answers for a project above the indicators for no sign-off', () => {
    const { signoff, extra } = readForm(
      ['负责人', '张三', '联系电话', '123'],
      [...LEVELS, '指标值'],
      ['产出指标', '数量指标', '建站', '≥9座'],
    );
    expect(signoff).toEqual({ responsible: '', handler: '', phone: '', filedAt: '' });
    expect(extra).toContainEqual({ label: '负责人', value: '张三' });
  });

  it('reads two lists beside each other that have no levels', () => {
    const { indicators } = readForm(
      ['长期指标', '', '年度指标', ''],
      ['指标名称', '指标值', '指标名称', '指标值'],
      ['疫点数', '减少50%', '除治疫木', '≥1.2万株'],
      ['', '', '飞防面积', '≥6万亩'],
    );
    expect(indicators.period.map(({ name, value }) => name + value)).toEqual(['疫点数减少50%']);
    expect(indicators.annual.map(({ name, value }) => name + value)).toEqual(['除治疫木≥1.2万株', '飞防面积≥6万亩']);
  });

  it.each([
    ['总目标', '2026年目标'],
    ['总任务', '本年任务'],
    ['总体任务', '年度任务量'],
  ])('takes %s and %s for what the project and the year are to bring', (whole, year) => {
    const { indicators } = readForm(
      ['指标类别', '指标名称', '计量单位', whole, year],
      ['数量指标', '建筑面积', '万平方米', '6', '4'],
      ['质量指标', '合格率', '%', '100', '95'],
    );
    expect(indicators.period.map(({ name, value }) => name + value)).toEqual(['建筑面积6万平方米', '合格率100%']);
    expect(indicators.annual.map(({ name, value }) => name + value)).toEqual(['建筑面积4万平方米', '合格率95%']);
  });

  it('keeps what stands beside two columns of values with the indicators of both sides', () => {
    const { indicators } = readForm(
      [...LEVELS, '实施期指标值', '年度指标值', '备注'],
      ['产出指标', '数量指标', '植树', '≥9千株', '≥3千株', '含补植'],
    );
    expect(indicators.period[0]?.extra).toEqual([{ label: '备注', value: '含补植' }]);
    expect(indicators.annual[0]?.extra).toEqual([{ label: '备注', value: '含补植' }]);
  });

  it('takes levels for what they are, whichever heading stands over which', () => {
    const { indicators } = readForm(
      ['二级指标', '一级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '植树', '≥9千株'],
      ['产出指标', '质量指标', '成活率', '≥90%'],
      ['效益指标', '社会效益指标', '就业', '≥9人'],
    );
    expect(indicators.annual.map(({ level1, level2 }) => level1 + level2)).toEqual([
      '产出指标数量指标',
      '产出指标质量指标',
      '效益指标社会效益指标',
    ]);
    expect(indicators.annual.some(({ extra }) => extra)).toBe(false);
  });

  it('keeps a printed level that says more than its name, and no other word for it', () => {
    const { indicators } = readForm(
      [...LEVELS, '指标值'],
      ['产出指标（50分）', '数量指标', '植树', '≥9千株'],
      ['成本指标', '经济成本指标', '单价', '≤9元'],
      ['效益指标', '环境效益指标', '绿地', '≥9亩'],
      ['满意度指标', '社会公众满意度', '满意', '≥90%'],
    );
    expect(indicators.annual.map(({ level2, extra = [] }) => [level2, ...extra.map(({ value }) => value)])).toEqual([
      ['数量指标', '产出指标（50分）'],
      ['成本指标', '经济成本指标'],
      ['生态效益指标'],
      ['服务对象满意度指标'],
    ]);
  });

  it('takes a column of values for the whole project where another is for the year', () => {
    const { indicators } = readForm(
      [...LEVELS, '总体绩效指标值', '年度绩效指标值'],
      ['产出指标', '数量指标', '植树', '≥9千株', '≥3千株'],
      ['', '质量指标', '成活率', '≥92%', '≥90%'],
    );
    expect(indicators.period.map(({ value }) => value)).toEqual(['≥9千株', '≥92%']);
    expect(indicators.annual.map(({ value }) => value)).toEqual(['≥3千株', '≥90%']);
  });

  it.each(['2024年预计', '2025年预计'])(
    'takes of several years under one heading the target, beside %s',
    (expected) => {
      const { indicators } = readForm(
        [...LEVELS, '指标值', '', '', '依据'],
        ['', '', '', '2023年实际', expected, '2025年目标', ''],
        ['产出指标', '数量指标', '植树', '1千株', '2千株', '≥3千株', '规划'],
        ['', '质量指标', '成活率', '', '', '≥90%', '规划'],
      );
      expect(indicators.period).toEqual([]);
      expect(indicators.annual.map(({ name, value }) => name + value)).toEqual(['植树≥3千株', '成活率≥90%']);
      expect(indicators.annual[0]?.extra).toEqual([
        { label: '2023年实际', value: '1千株' },
        { label: expected, value: '2千株' },
        { label: '依据', value: '规划' },
      ]);
    },
  );
});

describe('tables of other shapes', () => {
  it('reads a list that prints no headings by its levels and targets', () => {
    const { indicators, signoff } = readForm(
      ['年度目标', '改造九十公里。'],
      ['产出指标', '数量', '改造里程', '90公里'],
      ['', '质量', '优良率', '≥95%'],
      ['满意度', '服务对象', '群众满意度', '≥90%'],
      ['填表人', '张三', '电话', '123'],
    );
    expect(indicators.annual.map(({ level2, name, value }) => level2 + name + value)).toEqual([
      '数量指标改造里程90公里',
      '质量指标优良率≥95%',
      '服务对象满意度指标群众满意度≥90%',
    ]);
    expect(signoff).toMatchObject({ handler: '张三', phone: '123' });
    expect(readForm(['数量', '维修里程', '90公里'], ['质量', '优良率', '≥95%']).indicators.annual).toMatchObject([
      { level2: '数量指标', name: '维修里程', value: '90公里' },
      { level2: '质量指标', name: '优良率', value: '≥95%' },
    ]);
  });

  it('takes labels and values beside each other for no such list', () => {
    const { indicators, extra } = readForm(
      ['年度目标', '乙'],
      ['产出指标', '质量', '改造里程', '待定'],
      ['甲类', '乙', '丙类', '丁'],
    );
    expect(indicators.annual).toEqual([]);
    const alone = readForm(
      ['年度目标', '乙'],
      ['产出指标', '质量', '改造里程', '90公里'],
      ['甲类', '乙', '丙类', '丁'],
    );
    expect(alone.indicators.annual).toEqual([]);
    expect(extra).toContainEqual({ label: '甲类', value: '乙' });
  });

  it('keeps a numbered table of expenses beside the form, and its amounts out of it', () => {
    const reading = read(
      ['年度资金总额（元）', '350', '其他资金', '350'],
      ['项目支出明细'],
      ['序号', '明细', '测算依据', '金额'],
      ['1', '设备购置', '询价', '200'],
      ['2', '软件开发', '合同', '150'],
      ['合计', '', '', '350'],
      ['年度目标', '建成二十个点位。'],
      [...LEVELS, '指标值'],
      ['产出指标', '数量指标', '点位', '≥20个'],
    );
    const { funds, extra, goals, indicators } = formOf(reading);
    expect(funds.annual).toMatchObject({ total: 350, other: 350, central: null });
    expect(goals.annual).toBe('建成二十个点位。');
    expect(indicators.annual).toHaveLength(1);
    expect(extra).toEqual([
      { label: '表样', value: '其他表样' },
      { label: '设备购置', value: '询价\n200' },
      { label: '软件开发', value: '合同\n150' },
      { label: '合计', value: '350' },
    ]);
    expect(reading.notes).toEqual([]);
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('takes a numbered list of indicators for one, and numbers that do not go on for no table', () => {
    expect(
      readForm(['序号', '指标名称', '指标值'], ['1', '建站', '≥9座'], ['2', '合格率', '≥95%']).indicators.annual,
    ).toHaveLength(2);
    expect(readForm(['年度目标', '乙'], ['序号', '甲项', '乙项'], ['7', '丙', '丁']).extra).not.toContainEqual({
      label: '丙',
      value: '丁',
    });
  });
});

describe('the sides of a list', () => {
  it.each([
    ['in every row', '项目期', ['中长期', '中长期', '年度', '年度']],
    ['in merged cells', '阶段', ['中期绩效指标', '', '年度绩效指标', '']],
    ['under the label of the table', '绩效指标', ['长期绩效指标', '', '年度绩效指标', '']],
    ['by years', '目标类型', ['实施期目标', '', '2025年度目标', '']],
  ])('are what a column says of the rows, %s', (_, heading, [one = '', two = '', three = '', four = '']) => {
    const reading = read(
      ['年度目标', '乙'],
      [heading, ...LEVELS, '指标值'],
      [one, '产出指标', '数量指标', '建成数', '≥30个'],
      [two, '效益指标', '社会效益指标', '受益人数', '≥900人'],
      [three, '产出指标', '质量指标', '合格率', '≥95%'],
      [four, '', '', '返修率', '≤1%'],
      ['三级指标按项目细化，不得照抄。'],
      ['负责人：张三', '经办人：李四', '联系电话：123', '填报日期：2025-01-02'],
    );
    const form = formOf(reading);
    expect(reading.remainder.map(({ text }) => text)).toEqual(['三级指标按项目细化，不得照抄。']);
    expect([...form.indicators.period, ...form.indicators.annual].some(({ extra }) => extra)).toBe(false);
    const told = (side: 'period' | 'annual'): string[] =>
      form.indicators[side].map(({ level2, name, value }) => level2 + name + value);
    expect(told('period')).toEqual(['数量指标建成数≥30个', '社会效益指标受益人数≥900人']);
    expect(told('annual')).toEqual(['质量指标合格率≥95%', '质量指标返修率≤1%']);
    expect(form.signoff).toMatchObject({ responsible: '张三', handler: '李四', phone: '123', filedAt: '2025-01-02' });
    expect(form.extra?.filter(({ label }) => label !== '表样')).toEqual([]);
  });

  it('begin without a level of the side before', () => {
    const { indicators } = readForm(
      ['期间', ...LEVELS, '指标值'],
      ['中期', '产出指标', '数量指标', '建成数', '≥30个'],
      ['年度', '', '', '新建数', '≥10个'],
    );
    expect(indicators.annual).toMatchObject([{ level1: '', level2: '', name: '新建数' }]);
  });

  it('are said by the numbered part of the form that a table stands in', () => {
    const table = (name: string): string[][] => [
      [...LEVELS, '指标值'],
      ['产出指标', '数量指标', name, '≥30个'],
      ['', '质量指标', `${name}合格率`, '≥95%'],
    ];
    const { indicators, goals } = readForm(
      ['三、长期绩效目标'],
      ['长期目标', '建成三十个站点。'],
      ...table('站点'),
      ['四、年度绩效目标'],
      ['年度目标', '建成十个站点。'],
      ...table('新站点'),
    );
    expect(goals).toEqual({ period: '建成三十个站点。', annual: '建成十个站点。' });
    expect(indicators.period.map(({ name }) => name)).toEqual(['站点', '站点合格率']);
    expect(indicators.annual.map(({ name }) => name)).toEqual(['新站点', '新站点合格率']);
  });
});

describe('labels that no list has', () => {
  it('keeps what came true in years before beside the goals', () => {
    const form = readForm(
      ['总体绩效目标', '2025年度绩效目标', '上年度目标完成情况'],
      ['建成三十个站点。', '建成十个站点。', '建成六个站点。'],
    );
    expect(form.goals).toEqual({ period: '建成三十个站点。', annual: '建成十个站点。' });
    expect(form.extra).toContainEqual({ label: '上年度目标完成情况', value: '建成六个站点。' });
  });

  it.each(['申报单位负责人（签章）', '实施单位负责人', '项目单位负责人'])(
    'takes %s for who answers for it',
    (label) => {
      expect(readForm(['年度目标', '乙'], [`${label}：李明`, '财务负责人：王芳']).signoff.responsible).toBe('李明');
    },
  );

  it('takes a cell with a label of its own for no value of the label before it', () => {
    const form = readForm(['单位（盖章）', '填表日期：2025-11-01'], ['总体绩效目标', '2026年目标：完成小试。']);
    expect(form).toMatchObject({ signoff: { filedAt: '2025-11-01' }, goals: { annual: '完成小试。', period: '' } });
  });

  it('takes 专项属性 for what 项目属性 says, where it says so', () => {
    expect(readForm(['专项属性', '延续'], ['年度目标', '乙']).attribute).toBe('延续');
    expect(readForm(['专项属性', '公益'], ['年度目标', '乙']).attribute).toBe('');
  });

  it.each([[['项目', '公厕改造']], [['Project Name', '公厕改造']], [['Xiangmu Mingcheng', '公厕改造']]])(
    'doubts the name where none was read and %s may be it',
    (row) => {
      const reading = readSource({ kind: 'grids', grids: [gridOfRows([TITLE, row, ['年度目标', '改造十座。']])] });
      expect(reading.notes.map(({ path }) => path)).toContain('projectName');
    },
  );

  it('takes numbered labels among numbered labels for labels', () => {
    const form = readForm(
      ['1.项目实施单位', '甲站', '2.项目性质', '延续项目'],
      ['3.项目属地', '东乡', '4.开办口径', '社区'],
      ['5.立项依据', '某市规划。', '6.项目负责人', '张三'],
    );
    expect(form).toMatchObject({ unit: '甲站', basis: '某市规划。' });
    expect(form.extra).toEqual(
      expect.arrayContaining([
        { label: '3.项目属地', value: '东乡' },
        { label: '4.开办口径', value: '社区' },
      ]),
    );
  });
});

test('三级 as the value of both sides heads no columns', () => {
  const rows = [
    ['某市项目支出绩效目标表'],
    ['项目名称', '等保测评', '主管部门', '某市大数据局'],
    ['一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '测评系统', '2个', '数量指标', '测评系统', '1个'],
    ['产出指标', '质量指标', '等保级别', '三级', '质量指标', '等保级别', '二级'],
    ['产出指标', '质量指标', '安全等级', '三级', '质量指标', '安全等级', '三级'],
    ['产出指标', '时效指标', '完成时间', '12月底前', '时效指标', '完成时间', '11月底前'],
  ];
  const { forms } = readSource({ kind: 'grids', grids: [gridOfRows(rows)] });
  const { indicators } = forms[0]!.form;
  const shown = (side: 'period' | 'annual') => indicators[side].map(({ name, value }) => `${name} ${value}`);
  expect(shown('period')).toEqual(['测评系统 2个', '等保级别 三级', '安全等级 三级', '完成时间 12月底前']);
  expect(shown('annual')).toEqual(['测评系统 1个', '等保级别 二级', '安全等级 三级', '完成时间 11月底前']);
});
