import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { assertExcelSafe } from '../../../src/formats/xlsx/assertExcelSafe';
import { measureTextHeight } from '../../../src/model/measureText';
import { planOfficialSheet } from '../../../src/layout/official/planOfficialSheet';
import { LEVEL2_INDICATORS } from '../../../src/model/form';
import { formSchema } from '../../../src/model/formSchema';
import type { Form, Indicator } from '../../../src/model/form';
import { readSource } from '../../../src/parse/readSource';
import { gridOfPlan } from './gridOfPlan';
import { LEVEL1_OF } from '../../../src/model/vocabulary';
import { valueAt } from '../../../src/model/fieldPath';

const seeds = path.join(__dirname, '../../fixtures/seeds');
const realForms = readdirSync(seeds)
  .filter((name) => name.endsWith('.gold.json'))
  .map((name): Form => formSchema.parse(JSON.parse(readFileSync(path.join(seeds, name), 'utf8'))));

const blank: Form = {
  title: '',
  year: null,
  projectName: '',
  department: { code: '', name: '' },
  unit: '',
  attribute: '',
  duration: '',
  funds: {
    period: { total: null, central: null, provincial: null, municipal: null, selfRaised: null, other: null },
    annual: { total: null, central: null, provincial: null, municipal: null, selfRaised: null, other: null },
  },
  overview: '',
  basis: '',
  necessity: '',
  safeguards: '',
  plan: '',
  goals: { period: '', annual: '' },
  indicators: { period: [], annual: [] },
  signoff: { responsible: '', handler: '', phone: '', filedAt: '' },
};

const indicators = fc.array(
  fc
    .record({
      level2: fc.constantFrom(...LEVEL2_INDICATORS),
      name: fc.string({ maxLength: 60 }),
      value: fc.string({ maxLength: 20 }),
    })
    .map((row) => ({
      ...row,
      level1: LEVEL1_OF[row.level2],
    })),
  { maxLength: 40 },
);

const LONG_TEXT = 400;

/** Where a cell holds a field together with others, the cell's text contains it; a text that goes on on the next page begins in it. */
function expectFieldInCell(form: Form, path: string, cell: unknown): void {
  const value = valueAt(form, path as Parameters<typeof valueAt>[1]);
  if (typeof value === 'string' && value.length > LONG_TEXT) expect(value.startsWith(String(cell))).toBe(true);
  else if (typeof value === 'string') expect(cell ?? '').toContain(value);
  else if (typeof value === 'number' && path === 'year') expect(cell).toBe(`（${value}年度）`);
  else if (typeof value === 'number') expect(cell).toBe(value);
}

const isTitle = (cell: unknown): boolean => typeof cell === 'string' && cell.includes('项目支出绩效目标');

describe('官方申报表的版式', () => {
  it.each(realForms.map((form) => [`${form.year} ${form.projectName}`, form] as const))(
    '%s：每个字段都在它的单元格里',
    (_, form) => {
      const { plan, places } = planOfficialSheet('申报表', [form]);
      const [fields] = places;
      for (const [field, { row, column }] of fields!) expectFieldInCell(form, field, plan.rows[row]?.[column]);
      for (const side of ['period', 'annual'] as const) {
        form.indicators[side].forEach((_indicator, index) => {
          expect(fields!.has(`indicators.${side}[${index}].value`)).toBe(true);
        });
      }
    },
  );

  it('任何指标清单都排得下：不重叠、Excel 接受、每项都在', () => {
    fc.assert(
      fc.property(indicators, indicators, (period, annual) => {
        const form = { ...blank, indicators: { period, annual } };
        const { plan, places } = planOfficialSheet('申报表', [form]);
        assertExcelSafe([plan]);
        for (const [field, { row, column }] of places[0]!) expectFieldInCell(form, field, plan.rows[row]?.[column]);
      }),
    );
  });

  it('表外的栏目印在落款下面，金额写明自己的单位；表样和金额单位不印', () => {
    const extra = [
      { label: '表样', value: '其他表样' },
      { label: '金额单位', value: '万元' },
      { label: '项目编码', value: '0076' },
      { label: '财政拨款', value: '800' },
      { label: '上年结转资金（万元）', value: '12.5' },
      { label: '自有资金', value: '0' },
      { label: '受益人数', value: '300' },
      { label: '银行贷款', value: '60万元' },
    ];
    const { plan, places } = planOfficialSheet('申报表', [{ ...blank, extra }]);
    const signoff = places[0]!.get('signoff.phone')!.row;
    expect(plan.rows.slice(signoff + 1).map((row) => [row[0], row[2]])).toEqual([
      ['项目编码', '0076'],
      ['财政拨款', '800万元'],
      ['上年结转资金（万元）', '12.5'],
      ['自有资金', '0'],
      ['受益人数', '300'],
      ['银行贷款', '60万元'],
    ]);
    expect(places[0]!.get('extra[3].value')).toMatchObject({ row: signoff + 2, column: 2 });
    expect(planOfficialSheet('申报表', [{ ...blank, extra: extra.slice(0, 2) }]).plan.rows).toHaveLength(
      planOfficialSheet('申报表', [blank]).plan.rows.length,
    );
  });

  it('没有归入二级指标的指标也印出来，读回来还是没有归入', () => {
    const item = (level1: Indicator['level1'], name: string): Indicator => ({
      level1,
      level2: '',
      name,
      value: '≥1个',
    });
    const known: Indicator = { level1: '产出指标', level2: '数量指标', name: '人数', value: '≥9人' };
    const side = [item('', '无级'), item('产出指标', '产出'), known, item('效益指标', '效益')];
    const { plan } = planOfficialSheet('申报表', [
      {
        ...blank,
        title: '某市项目支出绩效目标申报表',
        projectName: '甲',
        indicators: { period: side.slice(1), annual: side },
      },
    ]);
    const [read] = readSource({ kind: 'grids', grids: [gridOfPlan(plan)] }).forms;
    expect(read?.form.indicators.annual).toEqual(side);
    expect(read?.form.indicators.period).toEqual(side.slice(1));
  });

  it('空的二级指标留一行，九个二级指标两边都在', () => {
    const { plan } = planOfficialSheet('申报表', [blank]);
    for (const level2 of LEVEL2_INDICATORS) {
      const row = plan.rows.find((cells) => cells[2] === level2);
      expect(row?.[5]).toBe(level2);
    }
  });

  it('短的一边摊开到长的一边的行数', () => {
    const item = (name: string) => ({ level1: '产出指标', level2: '数量指标', name, value: '1个' }) as const;
    const form = { ...blank, indicators: { period: [item('甲')], annual: [item('乙'), item('丙'), item('丁')] } };
    const { plan, places } = planOfficialSheet('申报表', [form]);
    const place = places[0]!.get('indicators.period[0].name')!;
    expect(plan.merges).toContainEqual({ row: place.row, column: place.column, rows: 3, columns: 1 });
  });

  it('几张表接排时各起一页，单张时由打印机重复指标表头', () => {
    const single = planOfficialSheet('一', realForms.slice(0, 1)).plan;
    const many = planOfficialSheet('多', realForms.slice(0, 3)).plan;
    const [header] = single.page!.titleRows!;
    expect(single.rows[header]).toContain('一级指标');
    const titles = many.rows.flatMap((row, index) => (index > 0 && isTitle(row[0]) ? [index] : []));
    expect(titles).toHaveLength(2);
    expect(many.page!.breaks).toEqual(expect.arrayContaining(titles));
  });

  it('行高不超过 Excel 的上限，长文分行合并', () => {
    const { plan, places } = planOfficialSheet('申报表', [{ ...blank, plan: '很长的实施计划。'.repeat(400) }]);
    for (const height of plan.rowHeights!.values()) expect(height).toBeLessThanOrEqual(409);
    const { row } = places[0]!.get('plan')!;
    expect(plan.merges!.find((merge) => merge.row === row && merge.column === 2)!.rows).toBeGreaterThan(1);
  });

  it('放不进单元格的金额缩小字号，免得打印成 ####', () => {
    const sizeOf = (total: number): number | undefined => {
      const form = { ...blank, funds: { ...blank.funds, annual: { ...blank.funds.annual, total } } };
      const { plan, places } = planOfficialSheet('申报表', [form]);
      const { row, column } = places[0]!.get('funds.annual.total')!;
      return plan.styles!.find(({ range }) => range.row === row && range.column === column)?.style.font?.size;
    };
    expect(sizeOf(1_234_567_890_123.45)).toBeLessThan(sizeOf(9_999_999_999.99)!);
  });

  it('金额照原表：整数不带小数，空白不写 0', () => {
    const form = {
      ...blank,
      funds: { ...blank.funds, annual: { ...blank.funds.annual, total: 35680000, central: 0, municipal: 6136786.36 } },
    };
    const { plan, places } = planOfficialSheet('申报表', [form]);
    const formatAt = (field: string): string | undefined => {
      const place = places[0]!.get(field as 'plan')!;
      return plan.styles!.find(({ range }) => range.row === place.row && range.column === place.column)?.style.format;
    };
    expect([formatAt('funds.annual.total'), formatAt('funds.annual.municipal')]).toEqual(['#,##0', '#,##0.00']);
    const other = places[0]!.get('funds.annual.other')!;
    expect(plan.rows[other.row]?.[other.column]).toBeNull();
  });
});

describe('measureTextHeight', () => {
  it('放得下是一行，放不下换行，换行符另起一行', () => {
    const one = measureTextHeight('八个汉字刚好放下', 20, 10);
    expect(measureTextHeight('八个汉字'.repeat(5), 20, 10)).toBeGreaterThan(one);
    expect(measureTextHeight('一\n二', 20, 10)).toBe(measureTextHeight('一\n二二', 20, 10));
  });
});
