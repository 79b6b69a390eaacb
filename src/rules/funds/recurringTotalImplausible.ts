import type { FindingPlace } from '../../model/finding';
import { defineBatchRule } from '../defineRule';
import { example } from '../ruleExample';

export const recurringTotalImplausible = defineBatchRule({
  id: 'recurring-total-implausible',
  title: '实施期总额不是多年合计',
  group: 'funds',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '经常性项目的 99 年只是惯用写法，实施期总额通常是一年的申请数；知道这一点才不会误读汇总数。',
  fix: '无须修改；汇总时不要把实施期总额当作多年合计。',
  thresholds: ['longTerm', 'yearsCovered'],
  bad: [
    example('99 年的项目实施期总额只有一年的量', {
      attribute: '经常性项目（长期开展）',
      duration: '99年',
      goals: { period: '每年完成300名养老护理员的职业技能培训，逐步实现全员持证上岗。' },
    }),
  ],
  good: [example('一次性项目不适用', {})],
  messages: {
    single: (d: { years: number; times: number }) =>
      `项目期为${d.years}年，实施期资金总额不足年度资金的${d.times}倍，应不是${d.years}年合计。`,
    several: (d: { forms: number; times: number }) =>
      `${d.forms}份长期项目的实施期资金总额不足年度资金的${d.times}倍，应不是多年合计。`,
  },
  *check({ forms, options }) {
    const [longTerm, times] = [options.threshold('longTerm'), options.threshold('yearsCovered')];
    const places: FindingPlace[] = [];
    forms.forEach(({ form, term }, index) => {
      const period = form.funds.period.total;
      const annual = form.funds.annual.total;
      if (!term.isRecurring || term.years === null || term.years < longTerm) return;
      if (period === null || annual === null || annual <= 0 || period >= times * annual) return;
      places.push({ form: index, path: 'funds.period.total' });
    });
    const [first, ...related] = places;
    if (!first) return;
    const place = { form: first.form, at: first.path, related };
    const years = forms[first.form]?.term.years ?? 0;
    if (related.length === 0) yield { message: 'single', ...place, data: { years, times } };
    else yield { message: 'several', ...place, data: { forms: places.length, times } };
  },
});
