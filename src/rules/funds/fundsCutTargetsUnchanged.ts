import Big from 'big.js';
import { defineFormRule } from '../defineRule';
import { percent, yuan } from '../measure/money';
import { example } from '../ruleExample';

export const fundsCutTargetsUnchanged = defineFormRule({
  id: 'funds-cut-targets-unchanged',
  title: '资金压减而指标没有变化',
  group: 'funds',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '年度金额明显小于实施期金额，可能是批复数小于申请数；资金少了，数量和标准却一项未改，目标可能完不成。',
  fix: '按年度资金重新测算指标值，或说明两栏金额不同的原因。',
  thresholds: ['fundsCut', 'yearsSumTolerance'],
  bad: [
    example('一次性项目批复少两成五，指标照旧', { funds: { period: { total: 800000, municipal: 800000 } } }),
    example('经常性项目年度只有实施期的八成，指标照旧', {
      attribute: '经常性项目（长期开展）',
      duration: '99年',
      funds: { period: { total: 750000, municipal: 750000 } },
    }),
  ],
  good: [
    example('资金压减，人数也相应调减', {
      attribute: '经常性项目（长期开展）',
      duration: '99年',
      funds: { period: { total: 800000, municipal: 800000 } },
      rows: [{ row: '培训护理员人数', value: '400人', side: 'period' }],
      goals: { period: '每年完成400名养老护理员的职业技能培训，逐步实现全员持证上岗。' },
    }),
  ],
  messages: {
    unchanged: (d: { period: Big; annual: Big; matched: number }) =>
      `年度资金${yuan(d.annual)}是实施期资金${yuan(d.period)}的${percent(d.annual, d.period)}，两栏对应的${d.matched}项指标值却完全相同，目标是否随资金调整，请核实。`,
  },
  *check({ form, term, indicators, options }) {
    const { total: periodTotal } = form.funds.period;
    const { total: annualTotal } = form.funds.annual;
    if (periodTotal === null || annualTotal === null || annualTotal <= 0) return;
    if ((!term.isRecurring && !term.isOneOff) || annualTotal * 100 >= options.threshold('fundsCut') * periodTotal)
      return;
    const [period, annual] = [Big(periodTotal), Big(annualTotal)];
    if (isSumOfYears(period, annual, term.years, options.threshold('yearsSumTolerance'))) return;
    const pairs = indicators.period.flatMap((row) => {
      const twin = row.twin();
      return twin && row.reading.number !== null ? [{ row, twin }] : [];
    });
    if (pairs.length === 0 || pairs.some(({ row, twin }) => row.plainValue !== twin.plainValue)) return;
    const data = { period, annual, matched: pairs.length };
    yield { message: 'unchanged', at: ['funds.annual.total', 'funds.period.total'], data };
  },
});

function isSumOfYears(period: Big, annual: Big, years: number | null, tolerance: number): boolean {
  if (years === null || years < 2) return false;
  const sum = annual.times(years);
  return period.minus(sum).abs().times(100).lte(sum.times(tolerance));
}
