import type { CasesByRule } from '../ruleCases';
import { RECURRING, money } from '../ruleCases';

export const fundsCases: CasesByRule = {
  'fund-sum-mismatch': {
    loud: [
      { funds: { period: { total: 600000.01 } } },
      { funds: { annual: { central: 1 } } },
      { funds: { period: { municipal: null } } },
    ],
    silent: [
      { funds: { annual: { total: null } } },
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
};
