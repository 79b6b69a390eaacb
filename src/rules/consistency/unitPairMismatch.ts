import { defineFormRule } from '../defineRule';
import { countedUnit } from '../measure/costing';
import { pathOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { isSynonymousUnit } from '../../model/units';
import { example } from '../ruleExample';

export const unitPairMismatch = defineFormRule({
  id: 'unit-pair-mismatch',
  title: '数量与单价的单位不一致',
  group: 'consistency',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '数量用「个」、单价用「元/座」，名称虽对得上，相乘时口径不明。',
  fix: '把数量和单价的单位统一。',
  bad: [
    example('数量用个，单价用座', {
      rows: [{ add: ['数量指标', '蓄水池管护数', '10个'] }, { add: ['成本指标', '蓄水池管护成本', '0.42万元/座'] }],
    }),
  ],
  good: [
    example('单位一致', {
      rows: [{ add: ['数量指标', '蓄水池管护数', '10座'] }, { add: ['成本指标', '蓄水池管护成本', '0.42万元/座'] }],
    }),
  ],
  messages: {
    differs: (d: Shown) =>
      `${quote(d.quantity)}以「${d.counted}」计，${quote(d.cost)}以「元/${d.priced}」计，单位不一致。`,
    synonym: (d: Shown) =>
      `${quote(d.quantity)}以「${d.counted}」计，${quote(d.cost)}以「元/${d.priced}」计，可统一用一种量词。`,
  },
  *check({ cells, costing }) {
    for (const cell of cells) {
      if (cell.row.level2 !== '成本指标') continue;
      const pair = costing(cell.row.side).pairs.find(({ cost }) => cost === cell.row);
      if (!pair || pair.hasSameUnit) continue;
      const { cost, quantity } = pair;
      const [counted, priced] = [quantity.reading.base, countedUnit(cost)];
      if (counted === '') continue;
      const data = { quantity: quantity.name, cost: cost.name, counted, priced };
      const message = isSynonymousUnit(counted, priced) ? 'synonym' : 'differs';
      yield { message, at: [...cell.rows.map((row) => pathOf(row, 'value')), pathOf(quantity, 'value')], data };
    }
  },
});

interface Shown {
  readonly quantity: string;
  readonly cost: string;
  readonly counted: string;
  readonly priced: string;
}
