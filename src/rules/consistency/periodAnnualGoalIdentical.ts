import { defineFormRule } from '../defineRule';
import { lettersOf } from '../measure/wording';
import { example } from '../ruleExample';

const RECURRING = { attribute: '经常性项目（长期开展）', duration: '99年' } as const;

export const periodAnnualGoalIdentical = defineFormRule({
  id: 'period-annual-goal-identical',
  title: '实施期目标与年度目标相同',
  group: 'consistency',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '长期项目的实施期目标应写总体效果，年度目标写当年任务，两者照抄就看不出年度安排。',
  fix: '实施期目标写长期要达到的效果，年度目标写当年的任务量。',
  whyOften: '长期项目把两栏目标写成一样的很多；这是提示，不会退回。',
  bad: [
    example('长期项目两栏目标一字不差', RECURRING),
    example('只差「每年」和年份', {
      ...RECURRING,
      goals: { period: '每年完成300名护理员培训，分4期。', annual: '2025年完成300名护理员培训，分4期。' },
    }),
  ],
  good: [example('一次性项目两栏可以相同', {})],
  messages: { identical: () => '长期项目的「实施期目标」与「年度目标」内容相同，可区分长期效果与当年任务。' },
  *check({ term, plain }) {
    if (!term.isRecurring || term.isOneOff) return;
    const [period, annual] = [bare(plain('goals.period')), bare(plain('goals.annual'))];
    if (period !== '' && period === annual) yield { message: 'identical', at: ['goals.period', 'goals.annual'] };
  },
});

/** The text without 每年, years and punctuation. */
function bare(text: string): string {
  return lettersOf(text.replace(/每年|本年度?|(?:19|20)\d\d年度?/gu, ''));
}
