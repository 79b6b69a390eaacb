import Big from 'big.js';
import { extraAmounts } from '../../model/extraAmounts';
import type { FieldPath } from '../../model/fieldPath';
import { FUND_LINES, SIDES } from '../../model/form';
import { printedLabel } from '../../model/printedLabel';
import { defineFormRule } from '../defineRule';
import { sumOfSources, yuan } from '../measure/money';
import { example } from '../ruleExample';

const SOURCES = FUND_LINES.filter((line) => line !== 'total');

export const fundSumMismatch = defineFormRule({
  id: 'fund-sum-mismatch',
  title: '资金总额不等于分项之和',
  group: 'funds',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2015〕163号' },
  why: '总额与中央、省级、市县、自筹、其他五项之和不等，预算系统不能入库。',
  fix: '核对各项来源金额，改正总额或分项。',
  thresholds: ['fundSumTolerance'],
  bad: [
    example('年度总额多出一笔', { funds: { annual: { total: 650000 }, period: { total: 650000 } } }),
    example('分项写错一位', { funds: { annual: { municipal: 60000 } } }),
  ],
  good: [example('空白分项按零计', { funds: { annual: { central: null, other: null } } })],
  messages: {
    mismatch: (d: { label: string; total: Big; sum: Big }) =>
      `${d.label}为${yuan(d.total)}，各项来源之和为${yuan(d.sum)}，相差${yuan(d.total.minus(d.sum).abs())}，请改正。`,
  },
  *check({ form, lacks, options }) {
    for (const side of SIDES) {
      const funds = form.funds[side];
      if (funds.total === null) continue;
      const label = printedLabel(form, `funds.${side}.total`);
      const others = extraAmounts(form, side);
      if (others.length === 0 && SOURCES.every((line) => lacks(`funds.${side}.${line}`))) continue;
      const unreadable = others.find(({ amount }) => amount === undefined);
      if (unreadable) {
        yield { unchecked: `「${unreadable.label}」写的不是金额，${label}未与各项来源核对。` };
        continue;
      }
      const total = Big(funds.total);
      const sum = others.reduce((rest, { amount }) => rest.plus(amount ?? 0), sumOfSources(funds));
      if (total.minus(sum).abs().lte(options.threshold('fundSumTolerance'))) continue;
      const parts = SOURCES.filter((line) => (funds[line] ?? 0) !== 0);
      const at = (['total', ...parts] as const).map((line): FieldPath => `funds.${side}.${line}`);
      yield { message: 'mismatch', at, data: { label, total, sum } };
    }
  },
});
