import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { isRateName } from '../measure/wording';
import { example } from '../ruleExample';

export const percentOutOfRange = defineFormRule({
  id: 'percent-out-of-range',
  title: '百分比超过 100%',
  group: 'values',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '合格率、覆盖率、满意度不可能超过 100%，多半是小数点错位。',
  fix: '改正数值；上限就是 100% 的，直接写 100%。',
  bad: [
    example('合格率 950%', { rows: [{ row: '结业合格率', value: '≥950%' }] }),
    example('满意度写≥100%', { rows: [{ row: '参训护理员满意度', value: '≥100%' }] }),
  ],
  good: [example('增长率可以超过 100%', { rows: [{ add: ['经济效益指标', '服务收入增长率', '≥120%'] }] })],
  messages: {
    over: (d: { name: string; value: string }) => `指标${quote(d.name)}的值${quote(d.value)}超过 100%，请改正。`,
    atLeastAll: (d: { name: string; value: string }) =>
      `指标${quote(d.name)}的值${quote(d.value)}没有比 100% 更高的可能，是否应为 100%，请核实。`,
  },
  *check({ cells }) {
    for (const cell of cells) {
      const { level2, name, value, plainName, reading } = cell.row;
      if (!reading.isPercent || reading.number === null || /增|超额|超收|完成率|负荷|产能|投资回报/u.test(plainName))
        continue;
      if (!isRateName(name) && level2 !== '服务对象满意度指标') continue;
      const place = { at: pathsOf(cell, 'value'), data: { name, value } };
      const most = Math.max(reading.number, reading.upper ?? 0);
      if (most > 100 || (most === 100 && reading.comparator === '>')) yield { message: 'over', ...place };
      else if (most === 100 && reading.comparator === '≥')
        yield { message: 'atLeastAll', ...place, severity: 'warning' };
    }
  },
});
