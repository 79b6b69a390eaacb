import Big from 'big.js';
import { defineFormRule } from '../defineRule';
import { yuan } from '../measure/money';
import { example } from '../ruleExample';

export const oneoffPeriodNeAnnual = defineFormRule({
  id: 'oneoff-period-ne-annual',
  title: '一次性项目两栏资金不等',
  group: 'funds',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '一年内结束的项目，实施期就是这一年，两栏总额应当相等。',
  fix: '核对是申请数与批复数不同，还是项目属性或项目期填错。',
  restsOn: ['places'],
  bad: [example('一次性项目实施期 80 万元、年度 60 万元', { funds: { period: { total: 800000, municipal: 800000 } } })],
  good: [
    example('经常性项目两栏可以不等', {
      attribute: '经常性项目（长期开展）',
      duration: '99年',
      funds: { period: { total: 640000, municipal: 640000 } },
      goals: { period: '每年完成300名养老护理员的职业技能培训，逐步实现全员持证上岗。' },
    }),
  ],
  messages: {
    differs: (d: { period: number; annual: number }) =>
      `项目为一年内完成，实施期资金总额${yuan(d.period)}与年度资金总额${yuan(d.annual)}不等，相差${yuan(Big(d.period).minus(d.annual).abs())}，请核实。`,
  },
  *check({ form, term }) {
    const period = form.funds.period.total;
    const annual = form.funds.annual.total;
    if (!term.isOneOff || term.isPhased || period === null || annual === null || period === annual) return;
    yield { message: 'differs', at: ['funds.period.total', 'funds.annual.total'], data: { period, annual } };
  },
});
