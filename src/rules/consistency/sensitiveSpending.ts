import { fieldLabel } from '../../model/fieldPath';
import { defineFormRule } from '../defineRule';
import { example } from '../ruleExample';

const FIELDS = ['overview', 'plan'] as const;

export const sensitiveSpending = defineFormRule({
  id: 'sensitive-spending',
  title: '含敏感支出内容',
  group: 'consistency',
  severity: 'info',
  enabledByDefault: false,
  since: '0.1.0',
  source: '审核惯例',
  why: '疗养、接待、纪念品等支出受到严格控制，审核时会单独询问标准和依据。',
  fix: '写明依据和标准，或调整支出内容；词表可以自行增删。',
  bad: [example('计划含疗养', { plan: '3月完成招标，4月至9月分期组织培训和疗养，10月底前完成结业考核。' })],
  good: [example('没有敏感内容', {})],
  messages: {
    found: (d: { field: string; words: readonly string[] }) =>
      `「${d.field}」提到${d.words.map((word) => `「${word}」`).join('')}，审核时可能询问依据和标准。`,
  },
  *check({ plain, options }) {
    for (const field of FIELDS) {
      const text = plain(field);
      const words = options.words.sensitiveWords.filter((word) => text.includes(word)).slice(0, 5);
      if (words.length > 0) yield { message: 'found', at: field, data: { field: fieldLabel(field), words } };
    }
  },
});
