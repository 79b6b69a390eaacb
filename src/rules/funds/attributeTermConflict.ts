import { normaliseText } from '../../model/normaliseText';
import { defineFormRule } from '../defineRule';
import { statedYears } from '../measure/term';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const attributeTermConflict = defineFormRule({
  id: 'attribute-term-conflict',
  title: '项目属性与项目期矛盾',
  group: 'funds',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '一次性项目一年结束，经常性项目长期开展；属性与年限矛盾时，资金按哪种口径安排无从判断。',
  fix: '一次性项目的项目期填 1年，经常性项目按长期开展填写，或改正项目属性。',
  bad: [
    example('一次性项目填了 3 年', { duration: '3年' }),
    example('经常性项目只有 1 年', { attribute: '经常性项目（长期开展）' }),
  ],
  good: [
    example('经常性项目写本年度的起止', { attribute: '经常性项目（长期开展）', duration: '202501-202512' }),
    example('经常性项目 99 年是惯用写法', {
      attribute: '经常性项目（长期开展）',
      duration: '99年',
      goals: { period: '每年完成300名养老护理员的职业技能培训，逐步实现全员持证上岗。' },
    }),
  ],
  messages: {
    conflict: (d: { attribute: string; duration: string }) =>
      `项目属性为${quote(d.attribute)}，项目期却为${quote(d.duration)}，两者不一致，请改正。`,
  },
  *check({ form, term }) {
    const { attribute, duration } = form;
    if (attribute.trim() === '' || duration.trim() === '') return;
    if (term.years === null) {
      yield { unchecked: `项目期${quote(duration)}读不出年数，没有与项目属性比较。` };
      return;
    }
    // A start and an end name the year that the form is for, not how long a recurring project runs.
    const isConflict = attribute.includes('一次性')
      ? term.years !== statedYears(normaliseText(attribute))
      : term.isRecurring && term.years === 1 && !term.isPhased;
    if (isConflict) yield { message: 'conflict', at: ['attribute', 'duration'], data: { attribute, duration } };
  },
});
