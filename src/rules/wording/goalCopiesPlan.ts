import { defineFormRule } from '../defineRule';
import { example } from '../ruleExample';

export const goalCopiesPlan = defineFormRule({
  id: 'goal-copies-plan',
  title: '年度目标照抄实施计划',
  group: 'wording',
  severity: 'info',
  enabledByDefault: false,
  since: '0.1.0',
  source: '审核惯例',
  why: '计划写怎么做，目标写做到什么程度，两者不应相同。',
  fix: '目标改写为预期结果和数量。',
  thresholds: ['copiedGoalLength'],
  bad: [example('目标与计划相同', { plan: '分4期完成300名养老护理员的职业技能培训，结业合格率达到95%。' })],
  good: [example('目标与计划不同', {})],
  messages: { same: () => '「年度目标」与「项目实施计划」内容相同，目标可改写为预期结果。' },
  *check({ letters, options }) {
    const goal = letters('goals.annual');
    if (goal.length >= options.threshold('copiedGoalLength') && goal === letters('plan'))
      yield { message: 'same', at: ['goals.annual', 'plan'] };
  },
});
