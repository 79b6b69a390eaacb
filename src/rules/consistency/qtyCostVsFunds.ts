import Big from 'big.js';
import type { Severity } from '../../model/finding';
import { defineFormRule } from '../defineRule';
import type { Costing, CostPair } from '../measure/costing';
import type { FormFacts } from '../measure/formFacts';
import { pathOf } from '../measure/indicatorFacts';
import { deviation, percent, yuan } from '../measure/money';
import { isOutlier } from '../measure/outliers';
import { factorText } from '../measure/productText';
import { example } from '../ruleExample';

export const qtyCostVsFunds = defineFormRule({
  id: 'qty-cost-vs-funds',
  title: '数量×单价与年度资金不符',
  group: 'consistency',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2021〕101号' },
  why: '数量和单位成本就是资金的测算依据，乘出来与年度资金对不上，说明有一个数填错。',
  fix: '核对数量、单价和年度资金；单价以外还有其他支出的，补列相应的成本指标。',
  restsOn: ['funds'],
  thresholds: ['costTolerance', 'costErrorDeviation', 'outlierAnnual', 'outlierPeriod'],
  bad: [
    example('300人×1000元，年度资金却是 60 万元', { rows: [{ row: '人均培训成本', value: '1000元/人' }] }),
    example('略有出入', { rows: [{ row: '人均培训成本', value: '1900元/人' }] }),
  ],
  good: [example('相差不到百分之一按取整处理', { rows: [{ row: '人均培训成本', value: '1995元/人' }] })],
  yieldsTo: ['cost-magnitude-outlier'],
  messages: {
    single: (d: Shown) =>
      `${factorText(d.pairs[0])}=${yuan(d.sum)}，年度资金${yuan(d.annual)}，相差${yuan(d.sum.minus(d.annual).abs())}，测算依据请核实。`,
    several: (d: Shown) =>
      `${d.pairs.length}组数量×单价合计${yuan(d.sum)}，是年度资金${yuan(d.annual)}的${percent(d.sum, d.annual)}，相差${yuan(d.sum.minus(d.annual).abs())}，请核实。`,
  },
  *check(facts) {
    const costing = facts.costing('annual');
    const total = facts.form.funds.annual.total ?? 0;
    if (costing.pairs.length === 0) {
      yield { unchecked: '年度一侧没有名称和单位都对得上的数量指标和单位成本，未与年度资金核对。' };
      return;
    }
    if (total <= 0) {
      yield { unchecked: '年度资金总额空白，未与数量×单价核对。' };
      return;
    }
    const [first, ...others] = costing.pairs;
    if (first && costing.pairs.some(({ hasSameUnit, product }) => hasSameUnit && product === undefined)) {
      yield { unchecked: '单位成本按月或按天计，表里没有写计多久，数量×单价未与年度资金核对。' };
      return;
    }
    if (!first || !costing.isFull) return;
    const annual = Big(total);
    const sum = costing.pairs.reduce((all, { product }) => all.plus(product ?? 0), Big(0));
    if (sum.gt(annual.times(facts.options.threshold('outlierAnnual')))) return;
    if (costing.pairs.some(({ cost }) => [cost, cost.twin()].some((row) => row && isOutlier(facts, row)))) return;
    if (costing.hasUncosted && sum.lt(annual)) {
      yield { unchecked: '还有没有单位成本的数量指标，其余资金可能用于这些任务，数量×单价未与年度资金核对。' };
      return;
    }
    const gap = deviation(sum, annual).times(100);
    if (gap.lte(facts.options.threshold('costTolerance'))) return;
    const severity = gravityOf(facts, costing, first, { sum, annual, gap });
    const at = [
      'funds.annual.total' as const,
      ...costing.pairs.flatMap(({ cost, quantity }) => [pathOf(quantity, 'value'), pathOf(cost, 'value')]),
    ];
    const data: Shown = { pairs: [first, ...others], sum, annual };
    yield { message: others.length === 0 ? 'single' : 'several', at, severity, data };
  },
});

interface Shown {
  readonly pairs: readonly [CostPair, ...CostPair[]];
  readonly sum: Big;
  readonly annual: Big;
}

/** An operator's cost is not the grant; ≥ makes the sum a floor, ≤ a ceiling; a single pair that is the whole project is hard. */
function gravityOf(
  { form, options }: FormFacts,
  { pairs }: Costing,
  pair: CostPair,
  { sum, annual, gap }: { readonly sum: Big; readonly annual: Big; readonly gap: Big },
): Severity {
  const isOperatorCost = pairs.some(({ cost }) => /人次成本|运营成本|运行成本|公里成本/u.test(cost.plainName));
  if (isOperatorCost && /补贴|补助|亏损/u.test(form.projectName)) return 'info';
  const comparators = [pair.cost.reading.comparator, pair.quantity.reading.comparator];
  const isFloor = comparators.some((sign) => sign === '≥' || sign === '>') && sum.lt(annual);
  const isCeiling = comparators.some((sign) => sign === '≤' || sign === '<') && sum.gt(annual);
  const isHard = pairs.length === 1 && gap.gt(options.threshold('costErrorDeviation'));
  return isHard && !isFloor && !isCeiling ? 'error' : 'warning';
}
