import type { Form } from '../../../src/model/form';
import type { Reading } from '../../../src/model/reading';
import { readSource } from '../../../src/parse/readSource';
import { unclaimedCharacters } from '../unclaimedCharacters';
import { gridOfRows } from './gridOfRows';

const TITLE = ['某市项目支出绩效目标表'];

function read(...rows: string[][]): Reading {
  return readSource({ kind: 'grids', grids: [gridOfRows([TITLE, ...rows])] });
}

function readForm(...rows: string[][]): Form {
  const [found] = read(...rows).forms;
  if (!found) throw new Error('no form was read');
  return found.form;
}

describe('the year, the unit of money and the one who files, in lines above the table', () => {
  it('reads statements that share a cell', () => {
    const form = readForm(['填报单位：某局　2025年度　金额：万元'], ['项目名称', '甲'], ['年度资金总额', '1560']);
    expect(form).toMatchObject({ year: 2025, funds: { annual: { total: 15600000 } } });
    expect(form.extra).toContainEqual({ label: '填报单位', value: '某局' });
  });

  it('reads a year behind its label', () => {
    expect(readForm(['预算年度：2026', '金额单位：千元'], ['项目名称', '甲'], ['主管部门', '乙局']).year).toBe(2026);
  });
});

describe('money of forms that nobody described', () => {
  it('reads sources below each other and years beside each other', () => {
    const reading = read(
      ['（2025年度）'],
      ['项目名称', '甲'],
      ['资金来源（万元）', '项目', '上年度预算安排', '上年度实际执行', '本年度申请金额'],
      ['', '合计', '310.50', '298.17', '425.80'],
      ['', '中央补助', '260.50', '250.00', '365.80'],
      ['', '其他资金', '', '', '60'],
      ['绩效目标', '乙'],
    );
    const [{ form } = { form: undefined }] = reading.forms;
    expect(form?.funds).toMatchObject({
      period: { total: null, central: null },
      annual: { total: 4258000, central: 3658000, other: 600000 },
    });
    expect(form?.goals.annual).toBe('乙');
    expect(form?.extra).toContainEqual({ label: '上年度预算安排中的合计', value: '310.50' });
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('reads each column of amounts in the unit that stands over it', () => {
    const reading = read(
      ['（2026年度）'],
      ['项目名称', '甲'],
      ['资金安排', '资金来源', '实施期资金（亿元）', '年度资金（万元）'],
      ['', '资金合计', '18.6', '52000'],
      ['', '中央资金', '3.2', '9000'],
      ['', '单位自筹', '15.4', '43000'],
    );
    expect(reading.forms[0]?.form.funds).toMatchObject({
      period: { total: 1_860_000_000, central: 320_000_000, selfRaised: 1_540_000_000 },
      annual: { total: 520_000_000, central: 90_000_000, selfRaised: 430_000_000 },
    });
    expect(reading.forms[0]?.form.extra).toEqual([{ label: '表样', value: '其他表样' }]);
    expect(reading.notes.filter(({ path }) => path.startsWith('funds'))).toEqual([]);
  });

  it('reads sources beside their totals, also those that a short word names', () => {
    const form = readForm(
      ['项目名称', '甲'],
      ['投资情况（万元）', '总投资', '本年投资', '其中：中央', '其中：省', '县', '其中：医院自筹'],
      ['', '560.5', '280', '100', '80', '60', '40'],
    );
    expect(form.funds).toMatchObject({
      period: { total: 5_605_000, central: null },
      annual: { total: 2_800_000, central: 1_000_000, provincial: 800_000, municipal: 600_000, selfRaised: 400_000 },
    });
  });

  it('takes what others than the unit raise for money of another source', () => {
    const { funds, extra } = readForm(
      ['项目名称', '甲'],
      ['资金来源（元）', '合计', '900'],
      ['', '学校自筹', '500'],
      ['', '群众自筹', '400'],
    );
    expect(funds.annual).toMatchObject({ total: 900, selfRaised: 500 });
    expect(extra).toContainEqual({ label: '群众自筹', value: '400' });
  });

  it('takes amounts below times and behind no label of their own for totals', () => {
    const { funds, extra } = readForm(
      ['项目名称', '甲'],
      ['资金安排（元）', '上年预算', '本年申请', '增减额'],
      ['', '500', '600', '100'],
      ['年度目标', '乙'],
    );
    expect(funds.annual.total).toBe(600);
    expect(extra).toContainEqual({ label: '上年预算中的资金安排（元）', value: '500' });
  });

  it('reads the money of a province under any of its words, by years', () => {
    const { funds } = readForm(
      ['（2026年度）'],
      ['项目名称', '甲'],
      ['资金来源（元）', '中央预算内投资', '省级配套', '市县配套', '自筹'],
      ['2025年', '2000', '1000', '500', '100'],
      ['2026年', '3000', '1200', '800', '200'],
    );
    expect(funds.annual).toMatchObject({ central: 3000, provincial: 1200, municipal: 800, selfRaised: 200 });
  });

  it('tells years in a row from amounts, and keeps sources that nobody knows', () => {
    const { funds, extra } = readForm(
      ['（2026年度）'],
      ['项目名称', '甲'],
      ['经费预算（单位：万元）'],
      ['年份', '2025', '2026', '2027', '合计'],
      ['重点学科', '100', '120', '130', '350'],
      ['单位自筹', '50', '60', '70', '180'],
      ['小计', '150', '180', '200', '530'],
    );
    expect(funds).toMatchObject({
      period: { total: 5_300_000, selfRaised: 1_800_000 },
      annual: { total: 1_800_000, selfRaised: 600_000 },
    });
    expect(extra).toContainEqual({ label: '2027中的重点学科', value: '130' });
  });

  it('takes of columns of years the one that the form is for, however they are ordered', () => {
    const rowsOf = (years: number[]): string[][] => [
      ['（2026年度）'],
      ['项目名称', '甲'],
      ['资金（元）', ...years.map((year) => `${year}年`)],
      ['资金总额', ...years.map((year) => `${year}00`)],
      ['其他资金', ...years.map((year) => `${year}`)],
    ];
    for (const years of [
      [2025, 2026, 2027],
      [2027, 2025, 2026],
    ]) {
      expect(readForm(...rowsOf(years)).funds.annual).toMatchObject({ total: 202600, other: 2026 });
    }
  });

  it('reads years below each other and sources beside each other', () => {
    const { funds } = readForm(
      ['项目名称', '甲'],
      ['项目资金（千元）', '合计', '省级资金', '单位自筹'],
      ['实施期', '90', '60', '30'],
      ['本年度', '30', '20', '10'],
    );
    expect(funds).toMatchObject({
      period: { total: 90000, provincial: 60000, selfRaised: 30000 },
      annual: { total: 30000, provincial: 20000, selfRaised: 10000 },
    });
  });

  it.each([
    ['项目总预算', '2025年预算'],
    ['项目总投资', '当年预算数'],
    ['资金总额', '本年度安排'],
  ])('reads %s beside %s as the amounts of the whole project and of the year', (whole, year) => {
    const { funds } = readForm(
      ['（2025年度）'],
      ['项目名称', '甲'],
      ['资金来源（万元）', whole, year],
      ['合计', '90', '30'],
      ['1.州级财政资金', '60', '20'],
      ['2.兵团本级资金', '20', '10'],
      ['3.单位自筹', '10', '0'],
    );
    expect(funds).toMatchObject({
      period: { total: 900000, provincial: 200000, municipal: 600000, selfRaised: 100000 },
      annual: { total: 300000, provincial: 100000, municipal: 200000, selfRaised: 0 },
    });
  });

  it('takes a time from one month to another for no column of amounts', () => {
    const form = readForm(
      ['项目名称', '甲'],
      ['项目属性', '一次性', '项目期', '2025年1月-2025年12月'],
      ['预算资金情况', '预算资金总额', '93'],
      ['', '其他收入', '3'],
    );
    expect(form).toMatchObject({
      attribute: '一次性',
      duration: '2025年1月-2025年12月',
      funds: { annual: { total: 93 } },
    });
  });

  it('takes a budget form by its title, without the word 绩效', () => {
    const reading = readSource({
      kind: 'grids',
      grids: [gridOfRows([['2025年某市部门预算项目申报表'], ['项目名称', '甲'], ['主管部门', '乙局']])],
    });
    expect(reading.forms[0]?.form).toMatchObject({ title: '2025年某市部门预算项目申报表', year: 2025 });
  });

  it('reads amounts that a sentence names one after the other', () => {
    const reading = read(
      ['项目名称', '甲'],
      ['资金来源及金额', '资金总额：1286.5万元，其中：中央财政资金320万元，申请省级补助186.5万元，县级配套780万元。'],
      ['年度目标', '乙'],
    );
    expect(reading.forms[0]?.form.funds.annual).toMatchObject({
      total: 12865000,
      central: 3200000,
      provincial: 1865000,
      municipal: 7800000,
    });
    expect(reading.notes).toEqual([]);
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('takes neither the sum of the points nor the text of a goal for an amount', () => {
    const { funds, goals } = readForm(
      ['项目名称', '甲'],
      ['其他资金', ''],
      ['绩效目标', '乙'],
      ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
      ['产出指标', '数量指标', '人数', '≥5人', '100'],
      ['合计', '', '', '', '100'],
    );
    expect(funds.annual).toMatchObject({ total: null, other: null });
    expect(goals.annual).toBe('乙');
  });

  it('takes a kind of money for a value where no amount stands behind it', () => {
    const form = readForm(['项目名称', '甲'], ['项目计划实施时间', '2025年1月', '资金性质', '一般公共预算']);
    expect(form.duration).toBe('2025年1月');
    expect(form.extra).toContainEqual({ label: '资金性质', value: '一般公共预算' });
  });

  it('takes the sum of years for that of the project, and a share for no amount', () => {
    const { funds } = readForm(
      ['（2025年度）'],
      ['项目名称', '甲'],
      ['资金总额（万元）', '2025年', '2026年', '合计'],
      ['中央财政', '10', '20', '30'],
      ['小计', '15', '25', '40'],
    );
    expect(funds).toMatchObject({
      period: { total: 400000, central: 300000 },
      annual: { total: 150000, central: 100000 },
    });
    const shares = readForm(
      ['项目名称', '甲'],
      ['资金构成', '来源', '金额（元）', '占比'],
      ['', '单位自筹', '40', '40%'],
      ['', '合计', '100', ''],
    );
    expect(shares.funds.annual).toMatchObject({ selfRaised: 40, total: 100 });
  });

  it('reads a sentence of amounts that begins with its own label', () => {
    const { funds } = readForm(
      ['项目名称', '甲'],
      ['主管部门', '乙局'],
      ['资金总额：12.5万元，其中：中央财政资金10万元，单位自筹2.5万元。'],
    );
    expect(funds.annual).toMatchObject({ total: 125000, central: 100000, selfRaised: 25000 });
  });

  it('takes neither a year nor a count in such a sentence for an amount', () => {
    const { funds } = readForm(
      ['项目名称', '甲'],
      ['资金来源及金额', '资金总额2025年12万元，中央财政资金3批10万元，单位自筹2个部分'],
    );
    expect(funds.annual).toMatchObject({ central: null, selfRaised: null });
  });
});

describe('totals and sources beside each other', () => {
  const FUNDS = (...rows: string[][]): Reading => read(['单位：万元'], ['项目名称', '甲'], ...rows, ['年度目标', '乙']);

  it('are of the whole project and of a year where only the second says so', () => {
    const form = FUNDS(['项目总投入', '530.5', '当年投入', '268.2'], ['州县财政', '380', '州县财政', '190']).forms[0]
      ?.form;
    expect(form?.funds).toMatchObject({
      period: { total: 5305000, municipal: 3800000 },
      annual: { total: 2682000, municipal: 1900000 },
    });
  });

  it('doubts the money of a level of government whose name no line has', () => {
    const { notes } = FUNDS(['年度资金总额', '268.2'], ['乡镇财政补助', '78.2'], ['省级资金', '190']);
    expect(notes.map(({ path }) => path)).toContain('funds.annual.municipal');
  });
});

it('misses no source of money where others come to the total, or stand in its place', () => {
  const missed = (first: string, period: string, annual: string): string[] =>
    readSource({
      kind: 'grids',
      grids: [
        gridOfRows([
          ['某市市级预算部门（单位）项目支出绩效目标申报表'],
          ['项目名称', '甲'],
          ['主管部门', '乙局', '实施单位', '丙站'],
          ['项目属性', '延续', '项目期', '3年'],
          ['实施期资金总额（元）', '900', '年度资金总额（元）', '400'],
          [first, period, first, annual],
          ...['中央财政资金', '省级财政资金', '市县（区）财政资金'].map((label) => [label, '', label, '']),
          ...['项目概况', '立项依据', '项目设立必要性', '保证项目实施的制度、措施', '项目实施计划'].map((label) => [
            label,
            '丁',
          ]),
          ['总体目标', '实施期目标', '年度目标'],
          ['', '戊', '己'],
          ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
          ['', '产出指标', '数量指标', '庚', '=2座', '数量指标', '庚', '=1座'],
        ]),
      ],
    })
      .notes.filter(({ path, doubt }) => doubt === 'missing-label' && path.endsWith('other'))
      .map(({ path }) => path);
  expect(missed('单位自筹', '900', '300')).toEqual(['funds.annual.other']);
  expect(missed('单位自筹', '900', '400')).toEqual([]);
  expect(missed('财政拨款', '700', '300')).toEqual([]);
  expect(missed('单位自筹', '', '')).toEqual(['funds.period.other', 'funds.annual.other']);
});
