import { defineFormRule } from '../defineRule';
import { pathOf, pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const indicatorHalfFilled = defineFormRule({
  id: 'indicator-half-filled',
  title: '指标名称和指标值只填了一半',
  group: 'completeness',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2015〕163号' },
  why: '有名称没有值，考核时没有标准；有值没有名称，不知道考核什么。',
  fix: '补填缺少的三级指标名称或指标值；不需要的指标整行删除。',
  restsOn: ['places'],
  bad: [
    example('有名称没有指标值', { rows: [{ row: '培训期数', value: '' }] }),
    example('有指标值没有名称', { rows: [{ row: '培训期数', name: '', side: 'annual' }] }),
  ],
  good: [example('名称和值都填写', { rows: [{ add: ['质量指标', '课程完成率', '100%'] }] })],
  messages: {
    noValue: (name: string) => `指标${quote(name)}没有填写指标值，请补填。`,
    noName: (value: string) => `指标值${quote(value)}没有对应的三级指标名称，请补填。`,
  },
  *check({ cells, indicators }) {
    for (const cell of cells) {
      const { name, value } = cell.row;
      if (name.trim() !== '' && value.trim() === '')
        yield { message: 'noValue', at: pathsOf(cell, 'value'), data: name };
    }
    for (const row of [...indicators.period, ...indicators.annual]) {
      if (row.name.trim() === '' && row.value.trim() !== '') {
        yield { message: 'noName', at: pathOf(row, 'name'), data: row.value };
      }
    }
  },
});
