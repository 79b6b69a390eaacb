import { defineFormRule } from '../defineRule';
import { example } from '../ruleExample';

export const goalSideMissing = defineFormRule({
  id: 'goal-side-missing',
  title: '实施期目标空白',
  group: 'completeness',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2015〕163号' },
  why: '总体目标分实施期和年度两栏，缺实施期目标就看不出项目最终要达到什么。',
  fix: '补填实施期目标；一次性项目可与年度目标一致。',
  restsOn: ['places'],
  bad: [
    example('经常性项目没有实施期目标', {
      attribute: '经常性项目（长期开展）',
      duration: '99年',
      goals: { period: '' },
    }),
  ],
  good: [example('两栏目标都填写', {})],
  messages: {
    blank: () => '「实施期目标」没有填写，请补填。',
    blankOnce: () => '一次性项目的「实施期目标」没有填写，是否与年度目标一致，请核实。',
  },
  *check({ plain, term }) {
    if (plain('goals.period') !== '') return;
    if (term.isOneOff) yield { message: 'blankOnce', at: 'goals.period', severity: 'warning' };
    else yield { message: 'blank', at: 'goals.period' };
  },
});
