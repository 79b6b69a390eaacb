import Big from 'big.js';
import { defineFormRule } from '../defineRule';
import type { Costing, CostPair } from '../measure/costing';
import { pathOf } from '../measure/indicatorFacts';
import { grouped, percent, yuan } from '../measure/money';
import { factorText } from '../measure/productText';
import { example } from '../ruleExample';

const TIMES_PERIOD = 5;
const TIMES_ANNUAL = 10;
const UNIT_SLIPS = [1000, 10000] as const;

export const costMagnitudeOutlier = defineFormRule({
  id: 'cost-magnitude-outlier',
  title: '单位成本数量级不对',
  group: 'values',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '单价乘数量是全部资金的许多倍，通常是把元写成了万元，或小数点错位。',
  fix: '核对单价的单位和小数点。',
  bad: [
    example('2000元/人写成2000万元/人', { rows: [{ row: '人均培训成本', value: '2000万元/人' }] }),
    example('多写了三位', { rows: [{ row: '人均培训成本', value: '2000000元/人' }] }),
  ],
  good: [example('单价乘数量与资金相符', {})],
  messages: {
    outlier: (d: { pair: CostPair; product: Big; annual: Big }) =>
      `${factorText(d.pair)}=${yuan(d.product)}，是年度资金${yuan(d.annual)}的${grouped(d.product.div(d.annual).round(0))}倍，单价的单位或小数点请核实。`,
    slip: (d: { pair: CostPair; product: Big; annual: Big; factor: number; total: Big }) =>
      `${factorText(d.pair)}=${yuan(d.product)}，是年度资金${yuan(d.annual)}的${grouped(d.product.div(d.annual).round(0))}倍，单价若为其 1/${d.factor}，全部成本合计${yuan(d.total)}，占年度资金的${percent(d.total, d.annual)}，请核实。`,
  },
  *check({ form, costing, cells }) {
    const period = form.funds.period.total ?? 0;
    const annual = form.funds.annual.total ?? 0;
    if (annual <= 0) return;
    for (const cell of cells) {
      const costs = costing(cell.row.side);
      const pair = costs.pairs.find(({ cost }) => cost === cell.row);
      if (!pair?.product) continue;
      const { product } = pair;
      const isOutlier =
        (period > 0 && product.gt(Big(period).times(TIMES_PERIOD))) || product.gt(Big(annual).times(TIMES_ANNUAL));
      if (!isOutlier) continue;
      const data = { pair, product, annual: Big(annual) };
      const at = [...cell.rows.map((row) => pathOf(row, 'value')), pathOf(pair.quantity, 'value')];
      const slip = UNIT_SLIPS.map((factor) => ({ factor, total: totalWith(costs, pair, factor) })).find(
        ({ total }) => total.gte(Big(annual).times(0.5)) && total.lte(Big(annual).times(1.1)),
      );
      if (slip) yield { message: 'slip', at, data: { ...data, ...slip } };
      else yield { message: 'outlier', at, data };
    }
  },
});

/** All products of the side, the price of one pair divided. */
function totalWith({ pairs }: Costing, slipped: CostPair, factor: number): Big {
  return pairs.reduce((sum, pair) => sum.plus((pair.product ?? Big(0)).div(pair === slipped ? factor : 1)), Big(0));
}
