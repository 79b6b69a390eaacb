import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quoteSome } from '../measure/quote';
import { example } from '../ruleExample';

export const strictComparator = defineFormRule({
  id: 'strict-comparator',
  title: '用了＞或＜',
  group: 'values',
  severity: 'info',
  enabledByDefault: false,
  since: '0.1.0',
  source: '审核惯例',
  why: '「＞95%」按字面恰好 95% 不算完成，通常想写的是 ≥95%。',
  fix: '改为≥或≤。',
  bad: [example('满意度写＞95%', { rows: [{ row: '参训护理员满意度', value: '＞95%' }] })],
  good: [example('满意度写≥95%', {})],
  messages: {
    strict: (values: readonly string[]) => `指标值${quoteSome(values)}用了＞或＜，恰好达到时不算完成，可改为≥或≤。`,
  },
  *check({ cells }) {
    const found = cells.filter(({ row }) => row.reading.comparator === '>' || row.reading.comparator === '<');
    if (found.length === 0) return;
    yield {
      message: 'strict',
      at: found.flatMap((cell) => pathsOf(cell, 'value')),
      data: found.map(({ row }) => row.value),
    };
  },
});
