import fc from 'fast-check';
import type { CellGrid } from '../../../src/model/cellGrid';
import type { Form } from '../../../src/model/form';
import type { Reading } from '../../../src/model/reading';
import type { Source } from '../../../src/model/source';
import { readSource } from '../../../src/parse/readSource';
import { readFixture } from '../readFixture';
import { unclaimedCharacters } from '../unclaimedCharacters';

const read = (rows: readonly (readonly string[])[]): Reading =>
  readSource({ kind: 'grids', grids: [gridOfRows(rows)] });
const extraOf = (form: Form | undefined): Record<string, string> =>
  Object.fromEntries((form?.extra ?? []).map(({ label, value }) => [label, value]));

const HEADINGS = ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'];

describe('forms that list their indicators once, as cells', () => {
  it.each(['shanghai.html', 'central-ten-thousand.tsv'])('reads %s', (file) => {
    const { text, forms } = readFixture('oneSided', file);
    const source: Source = file.endsWith('html') ? { kind: 'html', html: text } : { kind: 'text', text };
    const reading = readSource(source);
    expect(reading.forms.map(({ form }) => form)).toEqual(forms);
    expect(reading).toMatchObject({ notes: [], problems: [] });
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('gives what no field is for its place in the source', () => {
    const { text } = readFixture('oneSided', 'central-ten-thousand.tsv');
    const [form] = readSource({ kind: 'text', text }).forms;
    const index = form?.form.extra?.findIndex(({ label }) => label === '年度资金总额中的财政拨款（万元）') ?? -1;
    const [span] = form?.spans.get(`extra[${index}].value`) ?? [];
    expect(text.slice(span?.start, span?.end)).toBe('1,000.07');
  });

  it.each([
    ['0.07', 700],
    ['1,234.56', 12345600],
    ['16.1', 161000],
    ['4.35', 43500],
    ['1.005', 10050],
    ['0', 0],
    ['12元', 12],
    ['3万元', 30000],
  ])('reads %s in a form in 万元 as %d 元, without an error of binary fractions', (text, yuan) => {
    const reading = read([
      ['项目支出绩效目标表'],
      ['单位：万元'],
      ['项目名称', '甲'],
      ['年度资金总额', text],
      ['其中：财政拨款', text],
    ]);
    expect(reading.forms[0]?.form.funds.annual.total).toBe(yuan);
    expect(extraOf(reading.forms[0]?.form)).toMatchObject({
      金额单位: '万元',
      '年度资金总额中的财政拨款（万元）': text,
    });
    expect(reading.remainder).toEqual([]);
  });

  it('reads the amounts of the two-sided form in 万元 too', () => {
    const reading = read([
      ['项目名称', '甲'],
      ['项目资金（万元）', '实施期资金总额：', '3.5', '年度资金总额：', '1.2'],
      ['', '单位自筹', '', '单位自筹', '1.2'],
    ]);
    expect(reading.forms[0]?.form.funds).toMatchObject({
      period: { total: 35000 },
      annual: { total: 12000, selfRaised: 12000 },
    });
    expect(reading.forms[0]?.form.extra).toEqual([{ label: '金额单位', value: '万元' }]);
  });

  it('reads goals below their labels and behind them', () => {
    const below = [
      ['项目名称', '甲', '计划开始日期', '2026/1/1'],
      ['项目绩效目标', '项目总目标', '', '年度总体目标'],
      ['', '建成', '', '开工'],
    ];
    const behind = [
      ['项目名称', '甲', '计划开始日期', '2026/1/1'],
      ['项目总目标', '建成'],
      ['年度总体目标', '开工'],
    ];
    for (const rows of [below, behind]) {
      expect(read(rows).forms[0]?.form.goals).toEqual({ period: '建成', annual: '开工' });
    }
  });

  it('reads a column of values of the project beside that of the year', () => {
    const reading = read([
      ['项目名称', '甲', '计划开始日期', '2026/1/1'],
      ['一级指标', '二级指标', '三级指标', '项目指标值', '年度指标值'],
      ['产出指标', '数量指标', '修缮面积', '900平方米', '300平方米'],
      ['', '', '修缮房屋', '', '2间'],
    ]);
    const { indicators } = reading.forms[0]?.form ?? {};
    expect(indicators?.period.map(({ name, value }) => [name, value])).toEqual([['修缮面积', '900平方米']]);
    expect(indicators?.annual.map(({ name, value }) => [name, value])).toEqual([
      ['修缮面积', '300平方米'],
      ['修缮房屋', '2间'],
    ]);
  });

  it('takes an indicator whose 一级指标 has but one 二级指标, and tells a 成本指标 of either level', () => {
    const reading = read([
      ['项目名称', '甲'],
      ['年度总体目标', '乙'],
      HEADINGS,
      ['', '产出指标', '成本指标', '人均成本', '≤2元'],
      ['', '成本指标', '', '总成本', '≤9元'],
      ['', '', '生态环境成本', '排放', '0吨'],
      ['', '满意度指标', '', '群众满意度', '≥90%'],
    ]);
    const { form } = reading.forms[0] ?? {};
    expect(form?.indicators.annual.map(({ level2, name }) => [level2, name])).toEqual([
      ['成本指标', '人均成本'],
      ['成本指标', '总成本'],
      ['成本指标', '排放'],
      ['服务对象满意度指标', '群众满意度'],
    ]);
    expect(form?.indicators.annual[2]?.extra).toEqual([{ label: '二级指标', value: '生态环境成本' }]);
  });

  it('keeps a 二级指标 that it does not know beside its indicator, and notes it', () => {
    const reading = read([
      ['项目名称', '甲'],
      ['年度总体目标', '乙'],
      HEADINGS,
      ['', '产出指标', '创新指标', '专利', '3件'],
    ]);
    expect(reading.notes.map(({ path }) => path)).toContain('indicators.annual');
    expect(reading.forms[0]?.form.indicators.annual).toEqual([
      { level1: '产出指标', level2: '', name: '专利', value: '3件', extra: [{ label: '二级指标', value: '创新指标' }] },
    ]);
    expect(reading.remainder).toEqual([]);
    expect(unclaimedCharacters(reading)).toBe('');
  });

  it('reads forms of several kinds in one source, each by its own template', () => {
    const reading = read([
      ['某市财政项目支出绩效目标申报表'],
      ['项目名称', '甲', '项目性质', '一次性项目'],
      ['计划开始日期', '2026-01-01'],
      ['项目支出绩效目标申报表'],
      ['项目名称', '乙'],
      ['项目概况', '丙', ''],
      ['项目支出绩效目标表'],
      ['项目名称', '丁'],
      ['年度总体目标', '戊'],
    ]);
    expect(reading.forms.map(({ form }) => extraOf(form)['表样'])).toEqual([
      '上海市财政项目支出绩效目标申报表',
      undefined,
      '项目支出绩效目标表（只有年度一栏）',
    ]);
  });

  it('loses nothing and never throws, whatever stands in the cells', () => {
    const words = [
      '项目名称',
      '计划开始日期',
      '年度资金总额（万元）',
      '其中：财政拨款',
      '年度总体目标',
      '一级指标',
      '二级指标',
    ];
    const more = [
      '三级指标',
      '指标值',
      '项目指标值',
      '分值权重',
      '成本指标',
      '满意度指标',
      '经济成本指标',
      '数量指标',
      '主管部门',
    ];
    const cell = fc.oneof(fc.constantFrom(...words, ...more), fc.string({ unit: 'binary', maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 25 }), (rows) => {
        expect(unclaimedCharacters(read([['项目支出绩效目标表'], ['年度总体目标', '计划完成日期'], ...rows]))).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a two-sided form two-sided, however few of its labels there are', () => {
    const reading = read([
      ['项目支出绩效目标表'],
      ['项目名称', '甲'],
      ['年度资金总额', '5', '其他资金', '5'],
      [...HEADINGS, ...HEADINGS.slice(2)],
      ['', '产出指标', '数量指标', '乙', '1个', '数量指标', '乙', '1个'],
    ]);
    expect(reading.forms[0]?.form.extra).toBeUndefined();
    expect(reading.forms[0]?.form.indicators.period).toHaveLength(1);
  });

  it('takes a form with one list of indicators for one of another kind where it lacks what the known kinds print', () => {
    const reading = read([
      ['项目支出绩效目标表'],
      ['项目名称', '甲'],
      ['实施单位', '丙'],
      HEADINGS,
      ['', '产出指标', '数量指标', '乙', '1个'],
    ]);
    expect(extraOf(reading.forms[0]?.form)['表样']).toBe('其他表样');
    expect(reading.forms[0]?.form.indicators.annual).toHaveLength(1);
  });

  it('reads a form of targets of which it knows few labels with its pairs, and leaves a table of another purpose', () => {
    const rows = [
      ['项目名称', '甲'],
      ['承担科室', '乙'],
      ['预算安排', '30'],
      ['工作内容', '丙'],
    ];
    const reading = read([['某区项目绩效目标申报表'], ...rows]);
    expect(reading.forms.map(({ form }) => [form.projectName, form.funds.annual.total, extraOf(form)])).toEqual([
      ['甲', 30, { 表样: '其他表样', 承担科室: '乙', 工作内容: '丙' }],
    ]);
    expect(reading.notes.map(({ path }) => path)).toEqual(['funds.annual.total']);
    expect(unclaimedCharacters(reading)).toBe('');
    const strange = read([...rows.slice(0, 2), ['采购方式', '公开招标'], ...rows.slice(3)]);
    expect(strange.problems).toMatchObject([{ kind: 'unknown-template' }]);
  });
});

function gridOfRows(rows: readonly (readonly string[])[]): CellGrid {
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => ({ row: at, column, rowSpan: 1, columnSpan: 1, text })),
  );
  return { name: '', rows: rows.length, columns: Math.max(0, ...rows.map(({ length }) => length)), cells };
}
