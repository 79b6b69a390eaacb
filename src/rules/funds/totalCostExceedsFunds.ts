import Big from 'big.js';
import type { Side } from '../../model/form';
import { SIDE_LABELS } from '../../model/vocabulary';
import { defineFormRule } from '../defineRule';
import type { FormFacts } from '../measure/formFacts';
import { pathOf } from '../measure/indicatorFacts';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { yuan } from '../measure/money';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const totalCostExceedsFunds = defineFormRule({
  id: 'total-cost-exceeds-funds',
  title: '总成本超过资金总额',
  group: 'funds',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '总额性质的成本比申报的资金还多，超出的部分没有来源，或者有一个数填错。',
  fix: '核对成本指标的单位和金额，或核对资金总额。',
  restsOn: ['funds'],
  thresholds: ['totalCostTolerance'],
  bad: [
    example('总成本 2400 万元，资金 60 万元', { rows: [{ add: ['成本指标', '培训总成本', '≤2400万元'] }] }),
    example('一项费用就超过全部资金', { rows: [{ add: ['成本指标', '场地租赁费', '75万元/年'], side: 'annual' }] }),
  ],
  good: [
    example('总成本等于资金总额', { rows: [{ add: ['成本指标', '培训总成本', '≤60万元'] }] }),
    example('单价不是总额', { rows: [{ add: ['成本指标', '实训基地建设成本', '65万元/座'] }] }),
  ],
  messages: {
    exceeds: (d: { name: string; cost: Big; side: Side; total: Big }) =>
      `成本指标${quote(d.name)}为${yuan(d.cost)}，超过${SIDE_LABELS[d.side]}资金总额${yuan(d.total)}，多${yuan(d.cost.minus(d.total))}，请核实。`,
  },
  *check(facts) {
    for (const cell of facts.cells) {
      const rows = cell.rows.filter((row) => exceedsFunds(facts, row));
      const row = rows.at(-1);
      if (!row?.exact) continue;
      const total = Big(facts.form.funds[row.side].total ?? 0);
      const data = { name: row.name, cost: row.exact, side: row.side, total };
      yield { message: 'exceeds', at: rows.map((each) => pathOf(each, 'value')), data };
    }
  },
});

function exceedsFunds({ form, costing, options }: FormFacts, row: IndicatorFacts): boolean {
  const total = form.funds[row.side].total ?? 0;
  if (total <= 0 || !row.reading.isMoney || !costing(row.side).totalCosts.includes(row)) return false;
  return row.exact?.gt(Big(total).times(1 + options.threshold('totalCostTolerance') / 100)) ?? false;
}
