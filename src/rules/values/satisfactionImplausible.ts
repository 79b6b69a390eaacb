import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const satisfactionImplausible = defineFormRule({
  id: 'satisfaction-implausible',
  title: '满意度目标过高或过低',
  group: 'values',
  severity: 'info',
  enabledByDefault: false,
  since: '0.1.0',
  source: '审核惯例',
  why: '100% 的满意度很难做到，过低的目标又过于宽松。',
  fix: '参照往年调查结果填写，一般在 85% 至 98% 之间。',
  thresholds: ['lowestSatisfaction'],
  bad: [
    example('满意度 100%', { rows: [{ row: '参训护理员满意度', value: '100%' }] }),
    example('满意度≥60%', { rows: [{ row: '参训护理员满意度', value: '≥60%' }] }),
  ],
  good: [example('满意度≥95%', {})],
  messages: {
    high: (d: { name: string; value: string }) => `满意度指标${quote(d.name)}定为${quote(d.value)}，很难做到。`,
    low: (d: { name: string; value: string; least: number }) =>
      `满意度指标${quote(d.name)}定为${quote(d.value)}，低于常见的下限${d.least}%。`,
  },
  *check({ cells, options }) {
    const least = options.threshold('lowestSatisfaction');
    for (const cell of cells) {
      const { level1, name, value, reading } = cell.row;
      if (level1 !== '满意度指标' || !reading.isPercent || reading.number === null) continue;
      const at = pathsOf(cell, 'value');
      if (reading.number >= 100) yield { message: 'high', at, data: { name, value } };
      else if (reading.number < least) yield { message: 'low', at, data: { name, value, least } };
    }
  },
});
