import Big from 'big.js';
import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import { FUND_LINES, SIDES } from '../../model/form';
import { defineFormRule } from '../defineRule';
import { grouped, yuan } from '../measure/money';
import { example } from '../ruleExample';

export const amountInvalid = defineFormRule({
  id: 'amount-invalid',
  title: '金额不合常理',
  group: 'funds',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '负数、零总额、三位以上小数都不是申报金额；很小的总额多半是把万元填进了以元为单位的表。',
  fix: '按元填写金额；以万元为单位的数乘以 10000。',
  restsOn: ['places', 'funds'],
  thresholds: ['smallestAmount'],
  bad: [
    example('把 60 万元填成 60', {
      funds: { period: { total: 60, municipal: 60 }, annual: { total: 60, municipal: 60 } },
    }),
    example('自筹为负数', { funds: { annual: { selfRaised: -1000, municipal: 601000 } } }),
  ],
  good: [
    example('带角分的金额', {
      funds: { period: { municipal: 600000.25, total: 600000.25 }, annual: { municipal: 600000.25, total: 600000.25 } },
    }),
  ],
  messages: {
    negative: (d: { field: string; amount: number }) => `${d.field}为负数${yuan(d.amount)}，请改正。`,
    zero: (field: string) => `${field}为 0，请填写实际金额。`,
    decimals: (d: { field: string; amount: number }) => `${d.field}为${grouped(d.amount)}，小数超过两位，请改正。`,
    small: (d: { field: string; amount: number; least: number }) =>
      `${d.field}只有${yuan(d.amount)}，少于${yuan(d.least)}，是否把万元填成了元，请核实。`,
  },
  *check({ form, options }) {
    const least = options.threshold('smallestAmount');
    for (const side of SIDES) {
      for (const line of FUND_LINES) {
        const amount = form.funds[side][line];
        const path: FieldPath = `funds.${side}.${line}`;
        if (amount === null || !Number.isFinite(amount)) continue;
        if (amount < 0) yield { message: 'negative', at: path, data: { field: fieldLabel(path), amount } };
        else if (!Number.isInteger(amount) && !Big(amount).round(2).eq(amount))
          yield { message: 'decimals', at: path, data: { field: fieldLabel(path), amount } };
        else if (line === 'total' && amount === 0) yield { message: 'zero', at: path, data: fieldLabel(path) };
        else if (line === 'total' && amount < least) {
          yield { message: 'small', at: path, data: { field: fieldLabel(path), amount, least }, severity: 'warning' };
        }
      }
    }
  },
});
