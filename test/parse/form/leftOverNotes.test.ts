import { readSource } from '../../../src/parse/readSource';
import { gridOfRows } from './gridOfRows';

const HEAD = [['某市项目支出绩效目标表（2025年度）'], ['金额单位：元'], ['项目名称', '甲'], ['主管部门', '乙局']];
const TABLE = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '人数', '≥5人'],
  ['', '质量指标', '合格率', '≥95%'],
];

function notedIn(...rows: string[][]): string[] {
  return readSource({ kind: 'grids', grids: [gridOfRows(rows)] }).notes.map(({ path }) => path);
}

function notedInText(...lines: string[]): string[] {
  return readSource({ kind: 'text', text: lines.join('\n') }).notes.map(({ path }) => path);
}

describe('what is left over of a form', () => {
  it('says nothing of a form that is read whole', () => {
    expect(notedIn(...HEAD, ['年度资金总额', '5'], ['年度目标', '丙'], ...TABLE)).toEqual([]);
  });

  it('notes an amount that is empty while a text names it', () => {
    const noted = notedIn(...HEAD, ['其他说明', '本年需财政投入，合计约128000元，其中省级资金80000元。'], ...TABLE);
    expect(noted).toEqual(expect.arrayContaining(['funds.annual.total', 'funds.annual.provincial']));
  });

  it('notes the total where none of the years beside each other is known to be that of the form', () => {
    const noted = notedIn(
      ['某市项目支出绩效目标表'],
      ['项目名称', '甲'],
      ['资金（元）', '2025年', '2026年'],
      ['资金总额', '100', '200'],
      ['年度目标', '乙'],
      ...TABLE,
    );
    expect(noted).toContain('funds.annual.total');
  });

  it('notes a list most of whose targets were not found', () => {
    const [headings = [], ...rows] = TABLE;
    const blank = rows.map((row) => row.slice(0, 3));
    expect(notedIn(...HEAD, ['年度目标', '丙'], headings, ...blank)).toEqual(['indicators.annual']);
  });

  it.each([
    ['a target in its name', ['产出指标', '数量指标', '清淤≥42公里', '']],
    ['a number for its name', ['产出指标', '数量指标', '42.6', '公里']],
    ['a level in its target', ['产出指标', '数量指标', '清淤', '42公里质量指标']],
    ['two targets', ['产出指标', '数量指标', '清淤', '≥42公里合格率≥95%']],
  ])('notes an indicator with %s', (_, row) => {
    expect(notedIn(...HEAD, ['年度目标', '丙'], ...TABLE, row)).toEqual(['indicators.annual[2]']);
  });

  it('notes an indicator without a target beside a text in the column of units', () => {
    const [, ...rows] = TABLE;
    const headings = ['一级指标', '二级指标', '三级指标', '指标值', '度量单位'];
    const odd = ['', '时效指标', '机制', '', '健全'];
    expect(notedIn(...HEAD, ['年度目标', '丙'], headings, ...rows, odd)).toEqual(['indicators.annual[2]']);
  });

  it('notes a year that only the term of the project names', () => {
    expect(notedIn(['某市项目绩效目标表'], ['项目名称', '甲'], ['起止时间', '2025年1月至12月'], ...TABLE)).toContain(
      'year',
    );
  });

  it('notes a short value that holds the label of another place, and that place', () => {
    const noted = notedInText(
      '某市项目绩效目标申报表（2025年）',
      '项目名称 甲',
      '联系人及电话 罗某 0319-8162245 项目属性 经常性项目',
      '起止时间 2024年1月—2024年12月资金来源及情形 总额1286.5万元',
      '年度目标 丙。',
    );
    expect(noted).toContain('duration');
  });

  it('doubts no value beside a cell of its own that no place took', () => {
    const rows = [
      ...HEAD.slice(0, 3),
      ['主管部门', '乙局', '', '填写说明'],
      ['年度目标', '丙', '', '1.目标应细化。'],
      ...TABLE,
    ];
    expect(notedInText(...rows.map((row) => row.join('\t')))).toEqual([]);
  });
});
