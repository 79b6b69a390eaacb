import { SIDES } from '../../model/form';
import { defineFormRule } from '../defineRule';
import { pathOf } from '../measure/indicatorFacts';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const duplicateIndicator = defineFormRule({
  id: 'duplicate-indicator',
  title: '同一指标填了两次',
  group: 'values',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '同一栏同一类别下名称相同的两项指标，以哪一个为准无从判断。',
  fix: '删去重复的一项，或改名区分。',
  restsOn: ['places'],
  bad: [
    example('培训期数填了两行', { rows: [{ add: ['数量指标', '培训期数', '6期'] }] }),
    example('只在年度一栏重复', { rows: [{ add: ['质量指标', '结业合格率', '≥95%'], side: 'annual' }] }),
  ],
  good: [example('同名但类别不同', { rows: [{ add: ['社会效益指标', '结业合格率', '≥95%'] }] })],
  messages: {
    duplicate: (d: { name: string; level: string; times: number }) =>
      `${d.level}中${quote(d.name)}填了${d.times}次，是否重复，请核实。`,
  },
  *check({ indicators }) {
    const groups = new Map<string, IndicatorFacts[]>();
    for (const side of SIDES) {
      for (const [key, rows] of repeated(indicators[side])) groups.set(key, [...(groups.get(key) ?? []), ...rows]);
    }
    for (const rows of groups.values()) {
      const [first] = rows;
      if (!first) continue;
      const times = rows.filter(({ side }) => side === first.side).length;
      const data = { name: first.name, level: first.level2, times };
      yield { message: 'duplicate', at: rows.map((row) => pathOf(row, 'name')), data };
    }
  },
});

function repeated(rows: readonly IndicatorFacts[]): readonly (readonly [string, readonly IndicatorFacts[]])[] {
  const groups = new Map<string, IndicatorFacts[]>();
  for (const row of rows) {
    if (row.plainName === '') continue;
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}
