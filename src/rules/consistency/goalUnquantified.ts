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
  bad: [
    example('只有定性描述', {
      goals: { period: '保障养老护理员培训正常开展。', annual: '保障养老护理员培训正常开展。' },
    }),
    example('只有年份', { goals: { annual: '2025年继续做好养老护理员培训工作。' } }),
  ],
  good: [example('写明人数和期数', {})],
  messages: { unquantified: () => '「年度目标」没有写任何数量，要完成多少任务，请核实。' },
  *check({ plain, options }) {
    const goal = plain('goals.annual').replace(/\.$/u, '');
    if (goal === '' || options.words.placeholders.includes(goal)) return;
    if (!/\d/u.test(withoutDates(goal)) && !WRITTEN_COUNT.test(goal))
      yield { message: 'unquantified', at: 'goals.annual' };
  },
});

const WRITTEN_COUNT = /[二两三四五六七八九十百千]+(?:个(?!方面|一)|[人名户座条次场期批处所家万]|项(?!工作))/u;

/**
 * Years, dates, 文号, ordinals, list numbers and ages are no quantities of a goal. A run of digits or letters is looked at from its
 * beginning only: from each of its signs it would cost the square of a long one.
 */
function withoutDates(text: string): string {
  return text
    .replace(/[〔[(【]?(?:19|20)\d\d[〕\])】]?(?:年度?|[号\-—~至])?/gu, '')
    .replace(/(?<!\d)\d+(?:月(?:\d+日)?|号|周?岁)|第\d+\S|十[一二三四五]五/gu, '')
    .replace(/(?:^|[。;:,、])\(?\d{1,2}(?:[、)]|\.(?!\d))/gu, '')
    .replace(/(?<![A-Za-z])[A-Za-z]+[-.]?\d+(?:\.\d+)?/gu, '');
}
