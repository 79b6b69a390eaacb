import Big from 'big.js';
import type { Side } from '../../model/form';
import { SIDE_LABELS } from '../../model/vocabulary';
import { defineFormRule } from '../defineRule';
import type { Costing, CostPair } from '../measure/costing';
import { pathOf } from '../measure/indicatorFacts';
import { grouped, percent, yuan } from '../measure/money';
import { isOutlier, pairOf } from '../measure/outliers';
import { factorText } from '../measure/productText';
import { example } from '../ruleExample';

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
  restsOn: ['funds'],
  thresholds: ['outlierPeriod', 'outlierAnnual', 'slipLeast', 'slipMost'],
  bad: [
    example('2000元/人写成2000万元/人', { rows: [{ row: '人均培训成本', value: '2000万元/人' }] }),
    example('多写了三位', { rows: [{ row: '人均培训成本', value: '2000000元/人' }] }),
  ],
  good: [example('单价乘数量与资金相符', {})],
  messages: {
    outlier: (d: Shown) => `${timesText(d)}，单价的单位或小数点请核实。`,
    slip: (d: Shown & { factor: number; total: Big }) =>
      `${timesText(d)}，单价若为其 1/${d.factor}，全部成本合计${yuan(d.total)}，占${SIDE_LABELS[d.side]}资金的${percent(d.total, d.funds)}，请核实。`,
  },
  *check(facts) {
    const { cells, options } = facts;
    for (const cell of cells) {
      const row = [...cell.rows].reverse().find((each) => isOutlier(facts, each));
      const pair = row && pairOf(facts, row);
      if (!row || !pair?.product) continue;
      const { side } = row;
      const costs = facts.costing(side);
      const { product } = pair;
      const funds = Big(facts.form.funds[side].total ?? 0);
      const data = { pair, product, side, funds };
      const at = [...cell.rows.map((row) => pathOf(row, 'value')), pathOf(pair.quantity, 'value')];
      const slip = UNIT_SLIPS.map((factor) => ({ factor, total: totalWith(costs, pair, factor) })).find(
        ({ total: sum }) =>
          sum.times(100).gte(funds.times(options.threshold('slipLeast'))) &&
          sum.times(100).lte(funds.times(options.threshold('slipMost'))),
      );
      if (slip) yield { message: 'slip', at, data: { ...data, ...slip } };
      else yield { message: 'outlier', at, data };
    }
  },
});

interface Shown {
  readonly pair: CostPair;
  readonly product: Big;
  readonly side: Side;
  readonly funds: Big;
}

function timesText({ pair, product, side, funds }: Shown): string {
  const times = grouped(product.div(funds).round(0));
  return `${factorText(pair)}=${yuan(product)}，是${SIDE_LABELS[side]}资金${yuan(funds)}的${times}倍`;
}

/** All products of the side, the price of one pair divided. */
function totalWith({ pairs }: Costing, slipped: CostPair, factor: number): Big {
  return pairs.reduce((sum, pair) => sum.plus((pair.product ?? Big(0)).div(pair === slipped ? factor : 1)), Big(0));
}
