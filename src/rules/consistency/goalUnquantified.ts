import { defineFormRule } from '../defineRule';
import { example } from '../ruleExample';

export const goalUnquantified = defineFormRule({
  id: 'goal-unquantified',
  title: '年度目标没有数量',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2015〕88号' },
  why: '目标应当写明要完成多少，只有「保障正常运行」无法与指标对应。',
  fix: '在年度目标中写出主要任务量，例如「完成300名护理员培训」。',
  restsOn: ['places'],
  bad: [
    example('只有定性描述', {
      goals: { period: '保障养老护理员培训正常开展。', annual: '保障养老护理员培训正常开展。' },
    }),
    example('只有年份', { goals: { annual: '2025年继续做好养老护理员培训工作。' } }),
  ],
  good: [example('写明人数和期数', {})],
  messages: { unquantified: () => '「年度目标」没有写任何数量，要完成多少任务，请核实。' },
  *check({ plain, quantities, options }) {
    const goal = plain('goals.annual').replace(/\.$/u, '');
    if (goal === '' || options.words.placeholders.includes(goal)) return;
    if (quantities('goals.annual').length === 0) yield { message: 'unquantified', at: 'goals.annual' };
  },
});
