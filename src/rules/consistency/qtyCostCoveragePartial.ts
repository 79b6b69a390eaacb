import Big from 'big.js';
import { defineFormRule } from '../defineRule';
import type { CostPair } from '../measure/costing';
import { pathOf } from '../measure/indicatorFacts';
import { percent, yuan } from '../measure/money';
import { factorText } from '../measure/productText';
import { example } from '../ruleExample';

export const qtyCostCoveragePartial = defineFormRule({
  id: 'qty-cost-coverage-partial',
  title: '单价只能解释一部分资金',
  group: 'consistency',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '列出的数量和单价只占年度资金的一小部分，其余资金用在哪里从指标中看不出来。',
  fix: '补列主要支出的数量和单位成本。',
  restsOn: ['funds'],
  thresholds: ['costCoverage'],
  bad: [
    example('还有一项成本没有数量', {
      rows: [{ row: '人均培训成本', value: '800元/人' }, { add: ['成本指标', '教材编印费', '20000元/种'] }],
    }),
  ],
  good: [example('单价能解释全部资金', {})],
  messages: {
    partial: (d: { pairs: readonly CostPair[]; sum: Big; annual: Big }) =>
      `可以测算的${d.pairs.length}组（${pairsText(d.pairs)}）合计${yuan(d.sum)}，只占年度资金${yuan(d.annual)}的${percent(d.sum, d.annual)}。`,
  },
  *check({ form, costing, options }) {
    const { pairs, isFull, hasUncosted } = costing('annual');
    const total = form.funds.annual.total ?? 0;
    const known = pairs.filter(({ product }) => product !== undefined);
    if (known.length === 0 || (isFull && !hasUncosted) || total <= 0) return;
    const annual = Big(total);
    const sum = known.reduce((all, { product }) => all.plus(product ?? 0), Big(0));
    if (sum.times(100).gte(annual.times(options.threshold('costCoverage')))) return;
    const at = ['funds.annual.total' as const, ...known.map(({ cost }) => pathOf(cost, 'value'))];
    yield { message: 'partial', at, data: { pairs: known, sum, annual } };
  },
});

function pairsText(pairs: readonly CostPair[]): string {
  return pairs.slice(0, 3).map(factorText).join('、') + (pairs.length > 3 ? '等' : '');
}
