import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

const YEARS_OF: Readonly<Record<string, number>> = { 年: 1, 个月: 1 / 12, 月: 1 / 12, 季度: 1 / 4 };

export const horizonExceedsTerm = defineFormRule({
  id: 'horizon-exceeds-term',
  title: '指标年限超过项目期',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '项目期 1 年，指标却要 5 年内完成，项目结束时无法考核。',
  fix: '改正指标的时限或项目期；使用年限、质保期不受此限。',
  thresholds: ['endlessTerm'],
  bad: [
    example('一年的项目，时限写 5 年', { rows: [{ add: ['时效指标', '补贴发放时限', '≤5年'] }] }),
    example('一年的项目，周期 18 个月', { rows: [{ row: '培训完成时间', value: '18个月内' }] }),
  ],
  good: [example('使用年限可以更长', { rows: [{ add: ['可持续影响指标', '培训设备使用年限', '≥5年'] }] })],
  messages: {
    exceeds: (d: { name: string; value: string; duration: string }) =>
      `项目期为${d.duration}，指标${quote(d.name)}却为${quote(d.value)}，时限超过项目期，请核实。`,
  },
  *check({ cells, term, form }) {
    if (term.years === null || term.isEndless) return;
    for (const cell of cells) {
      const years = durationOf(cell.row);
      if (years === undefined || years <= term.years) continue;
      const data = { name: cell.row.name, value: cell.row.value, duration: form.duration.trim() };
      yield { message: 'exceeds', at: pathsOf(cell, 'value'), data };
    }
  },
});

/** 20年一遇 is how rare a flood is, and takes no time. */
function durationOf({ reading, plainName }: IndicatorFacts): number | undefined {
  const years = YEARS_OF[reading.base];
  if (years === undefined || reading.number === null || reading.per.length > 0) return undefined;
  if (/^一遇/u.test(reading.after)) return undefined;
  if (/使用|质保|保修|寿命|年限|有效期|服役|耐久|存续|持续|影响|效益/u.test(plainName)) return undefined;
  return (reading.upper ?? reading.number) * years;
}
