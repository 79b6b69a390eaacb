import { fieldLabel } from '../../model/fieldPath';
import type { ThresholdId } from '../../model/thresholds';
import { defineFormRule } from '../defineRule';
import { LONG_TEXTS } from '../measure/formFacts';
import type { LongText } from '../measure/formFacts';
import { example } from '../ruleExample';

const LIMITS: Readonly<Record<LongText, ThresholdId>> = {
  overview: 'longestOverview',
  basis: 'longestBasis',
  necessity: 'longestNecessity',
  safeguards: 'longestSafeguards',
  plan: 'longestPlan',
  'goals.period': 'longestGoal',
  'goals.annual': 'longestGoal',
};

export const textOverLimit = defineFormRule({
  id: 'text-over-limit',
  title: '文字超过字数限制',
  group: 'wording',
  severity: 'info',
  enabledByDefault: false,
  since: '0.1.0',
  source: '审核惯例',
  why: '预算系统和公开模板常限制字数，超出的部分会被截断；各地限制不同，因此默认不检查。',
  fix: '精简文字，或按本地要求修改界限值。',
  thresholds: [...new Set(Object.values(LIMITS))],
  bad: [
    example('概况写了六百多字', {
      overview: '面向全市养老机构分4期培训300名护理员，内容为失能照护和急救。'.repeat(20),
    }),
  ],
  good: [example('概况三十多字', {})],
  messages: {
    over: (d: { field: string; length: number; most: number }) =>
      `「${d.field}」有${d.length}个字，超过限制的${d.most}个字。`,
  },
  *check({ plain, options }) {
    for (const field of LONG_TEXTS) {
      const { length } = plain(field);
      const most = options.threshold(LIMITS[field]);
      if (length > most) yield { message: 'over', at: field, data: { field: fieldLabel(field), length, most } };
    }
  },
});
