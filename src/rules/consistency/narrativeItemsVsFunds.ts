import Big from 'big.js';
import { defineFormRule } from '../defineRule';
import { itemisedAmounts } from '../measure/itemisedAmounts';
import { deviation, yuan } from '../measure/money';
import { example } from '../ruleExample';

const ITEMS = '1.师资费12万元；2.场地费10万元；3.教材费8万元；4.食宿费20万元；5.考核费5万元。10月底前完成。';

export const narrativeItemsVsFunds = defineFormRule({
  id: 'narrative-items-vs-funds',
  title: '计划中的明细合计与资金不符',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '实施计划逐项列了金额，加起来却不是申报的资金，说明有漏项或旧数。',
  fix: '核对各项金额；只列部分支出的，注明其余资金的用途。',
  restsOn: ['funds'],
  thresholds: ['fewestItems', 'itemsTolerance', 'roughItemsTolerance'],
  bad: [example('五项合计 55 万元，年度资金 60 万元', { plan: ITEMS })],
  good: [example('五项合计 60 万元', { plan: ITEMS.replace('考核费5万元', '考核费10万元') })],
  messages: {
    differs: (d: Shown) =>
      `「项目实施计划」列出的${d.items}项金额合计${yuan(d.sum)}，年度资金${yuan(d.annual)}，相差${yuan(d.sum.minus(d.annual).abs())}，请核实。`,
    fitsPeriod: (d: Shown) =>
      `「项目实施计划」列出的${d.items}项金额合计${yuan(d.sum)}，与实施期资金相符，与年度资金${yuan(d.annual)}相差${yuan(d.sum.minus(d.annual).abs())}，请核实。`,
  },
  *check({ form, plain, quantities, options }) {
    const annualTotal = form.funds.annual.total ?? 0;
    if (annualTotal <= 0) return;
    const items = itemisedAmounts(plain('plan'), quantities('plan'));
    if (items.length < options.threshold('fewestItems')) return;
    const sum = items.reduce((all, { amount }) => all.plus(amount), Big(0));
    const isRough = items.some(({ isApproximate }) => isApproximate);
    const tolerance = options.threshold(isRough ? 'roughItemsTolerance' : 'itemsTolerance') / 100;
    const annual = Big(annualTotal);
    if (deviation(sum, annual).lte(tolerance)) return;
    const period = form.funds.period.total ?? 0;
    const fitsPeriod = period > 0 && deviation(sum, Big(period)).lte(tolerance);
    const data = { items: items.length, sum, annual };
    yield { message: fitsPeriod ? 'fitsPeriod' : 'differs', at: ['plan', 'funds.annual.total'], data };
  },
});

interface Shown {
  readonly items: number;
  readonly sum: Big;
  readonly annual: Big;
}
