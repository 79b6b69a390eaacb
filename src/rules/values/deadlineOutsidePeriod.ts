import { defineFormRule } from '../defineRule';
import type { FormFacts } from '../measure/formFacts';
import { pathOf } from '../measure/indicatorFacts';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';
import { isDeadline } from '../measure/wording';

export const deadlineOutsidePeriod = defineFormRule({
  id: 'deadline-outside-period',
  title: '期限不在项目期内',
  group: 'values',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '年度一栏的期限应在本年度，实施期一栏不晚于项目结束；写成别的年份多半是照搬旧表。',
  fix: '改正年份，或改正年度、项目期。',
  thresholds: ['endlessTerm'],
  bad: [
    example('年度一栏写了上一年的日期', { rows: [{ row: '培训完成时间', value: '2024年10月31日前', side: 'annual' }] }),
    example('一次性项目的实施期写到下一年', {
      rows: [{ row: '培训完成时间', value: '2026年3月底前', side: 'period' }],
    }),
  ],
  good: [
    example('三年项目的实施期可以写到第三年', {
      attribute: '阶段性项目',
      duration: '3年',
      rows: [{ row: '培训完成时间', value: '2027年10月31日前', side: 'period' }],
    }),
  ],
  messages: {
    otherYear: (d: { name: string; value: string; year: number }) =>
      `${d.year}年度的指标${quote(d.name)}写为${quote(d.value)}，不在本年度，请改正。`,
    afterEnd: (d: { name: string; value: string; year: number }) =>
      `项目至${d.year}年结束，实施期指标${quote(d.name)}却写为${quote(d.value)}，请改正。`,
  },
  *check(facts) {
    for (const cell of facts.cells) {
      if (cell.row.reading.dates.length === 0) continue;
      const late = cell.rows.filter((row) => isOutside(facts, row));
      const [row] = late;
      if (!row) continue;
      const isAnnual = late.some(({ side }) => side === 'annual');
      const year = isAnnual ? facts.form.year : facts.term.lastYear;
      const data = { name: row.name, value: row.value, year: year ?? 0 };
      yield { message: isAnnual ? 'otherYear' : 'afterEnd', at: late.map((each) => pathOf(each, 'value')), data };
    }
  },
});

function isOutside({ form, term }: FormFacts, row: IndicatorFacts): boolean {
  const years = row.reading.dates.flatMap(({ year }) => (year === null ? [] : [year]));
  const last = years.at(-1);
  if (last === undefined || !isDeadline(row)) return false;
  if (row.side === 'annual') return form.year !== null && !years.includes(form.year);
  return term.lastYear !== null && last > term.lastYear;
}
