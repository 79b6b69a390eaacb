import type { Level2Indicator, Side } from '../../../src/model/form';
import type { FormPatch } from '../../../src/rules/ruleExample';
import type { CasesByRule } from '../ruleCases';
import { RECURRING, money } from '../ruleCases';

function add(level2: Level2Indicator, name: string, value: string, side?: Side): FormPatch {
  return { rows: [{ add: [level2, name, value], ...(side && { side }) }] };
}

/** The good form with these labels beyond its fields. */
function printed(...extra: readonly (readonly [label: string, value: string])[]): FormPatch {
  return { extra: extra.map(([label, value]) => ({ label, value })) };
}

/** The good form with weights of its first rows. */
function weighted(...weights: readonly string[]): FormPatch {
  const names = ['培训护理员人数', '培训期数', '结业合格率'];
  return { rows: weights.map((value, at) => ({ row: names[at] ?? '', extra: [{ label: '指标权重', value }] })) };
}

export const fundsCases: CasesByRule = {
  'fund-sum-mismatch': {
    loud: [
      { funds: { period: { total: 600000.01 } } },
      { funds: { annual: { central: 1 } } },
      { funds: { period: { municipal: null } } },
    ],
    silent: [
      { funds: { annual: { total: null } } },
      { funds: { annual: { municipal: null } }, ...printed(['其中:当年财政拨款', '600,000.00元']) },
      { funds: { period: { total: 0.3, municipal: 0.1, central: 0.2 } } },
      { funds: { annual: { central: 200000, municipal: 300000, other: 100000 } } },
    ],
  },
  'annual-exceeds-period': {
    loud: [
      money(600000, 600001),
      { funds: { annual: { provincial: 50000, municipal: 550000 } } },
      { funds: { period: { central: null, municipal: 600000 }, annual: { central: 1, municipal: 599999 } } },
    ],
    silent: [money(700000, 600000), money(600000, 600000), { funds: { period: { total: 0, municipal: 0 } } }],
  },
  'oneoff-period-ne-annual': {
    loud: [
      money(600000.5, 600000),
      { attribute: '', duration: '1年', ...money(900000, 600000) },
      { attribute: '一次性项目', duration: '', ...money(900000, 600000) },
    ],
    silent: [
      { ...RECURRING, ...money(900000, 600000) },
      { attribute: '阶段性项目', duration: '2025年-2027年', ...money(900000, 600000) },
      { attribute: '一次性项目（2年结束）', duration: '2年', ...money(900000, 600000) },
      { funds: { period: { total: null } } },
    ],
  },
  'attribute-term-conflict': {
    loud: [
      { duration: '99年' },
      { attribute: '经常性项目', duration: '1年' },
      { attribute: '一次性项目（2年结束）', duration: '3年' },
    ],
    silent: [
      { attribute: '一次性项目（2年结束）', duration: '2年' },
      { duration: '' },
      { attribute: '经常性项目', duration: '202501-202512' },
      { attribute: '阶段性项目', duration: '3年' },
    ],
  },
  'recurring-total-implausible': {
    loud: [
      { ...RECURRING, ...money(720000, 600000) },
      { ...RECURRING, duration: '10年' },
      [{ ...RECURRING }, { ...RECURRING, projectName: '社区食堂运营' }],
    ],
    silent: [
      { ...RECURRING, ...money(59400000, 600000) },
      { ...RECURRING, duration: '5年' },
      { ...RECURRING, ...money(1800000, 600000) },
    ],
  },
  'funds-cut-targets-unchanged': {
    loud: [money(700000, 600000), { ...RECURRING, ...money(1000000, 600000) }],
    silent: [
      money(660000, 600000),
      { ...RECURRING, duration: '5年', ...money(3000000, 600000) },
      { ...money(800000, 600000), rows: [{ row: '结业合格率', value: '≥98%', side: 'period' }] },
    ],
  },
  'amount-invalid': {
    loud: [
      money(0, 0),
      money(600000.123, 600000),
      { funds: { annual: { central: -1, municipal: 600001 } } },
      money(9999, 9999),
    ],
    silent: [money(10000, 10000), money(600000.99, 600000.99), { funds: { annual: { selfRaised: 0 } } }],
  },
  'total-cost-exceeds-funds': {
    loud: [add('成本指标', '项目总成本', '≤61万元', 'annual'), add('成本指标', '培训总费用', '606001元')],
    silent: [
      add('成本指标', '项目总成本', '≤606000元'),
      add('成本指标', '场地租赁费', '≤59万元/年'),
      add('成本指标', '成本节约额', '≥75万元'),
      { rows: [{ add: ['数量指标', '培训总投资', '2400万元'] }] },
    ],
  },
  'dates-inconsistent': {
    loud: [
      {
        extra: [
          { label: '计划开始日期', value: '20251201' },
          { label: '计划完成日期', value: '20250301' },
        ],
      },
      printed(['项目起止时间', '2025年9月至2025年3月']),
      printed(['项目开始时间', '2025-03-02'], ['项目结束时间', '2025-03-01']),
      { duration: '2025年1月1日至2026年3月31日' },
    ],
    silent: [
      {
        extra: [
          { label: '计划开始日期', value: '202503' },
          { label: '计划完成日期', value: '202512' },
        ],
      },
      printed(['项目起止时间', '2025年1月至2025年12月']),
      printed(['项目开始时间', '2025-03-01'], ['项目结束时间', '2025-12-31']),
      { attribute: '阶段性项目', duration: '2025年1月1日至2026年3月31日' },
      { attribute: '一次性项目', duration: '2025年1月1日至2026年3月31日' },
      printed(['计划开始日期', '另定'], ['计划完成日期', '2025-03-01']),
    ],
  },
  'weight-sum-mismatch': {
    loud: [weighted('30', '30', '35'), weighted('30%', '30%', '41%'), weighted('50', '39')],
    silent: [
      weighted('30', '30', '40'),
      weighted('30', '30', '30'),
      weighted('0.5', '0.25', '0.25'),
      weighted('30', '三十', '35'),
      { forms: [weighted('30', '30')], settings: { wordLists: { weightTotals: { added: ['60'], removed: [] } } } },
    ],
  },
};
