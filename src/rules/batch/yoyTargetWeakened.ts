import type { FormFacts } from '../measure/formFacts';
import { defineYearRule } from '../defineRule';
import { pathOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';

const LAST_YEAR = { year: 2024 } as const;
const LAST_DATE = { row: '培训完成时间', value: '2024年10月31日前' } as const;

export const yoyTargetWeakened = defineYearRule({
  id: 'yoy-target-weakened',
  title: '指标值比上年放松',
  group: 'batch',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '同一项目同一指标，目标低于上年，需要说明理由。',
  fix: '恢复上年标准，或说明任务量、资金减少的原因。',
  bad: [
    {
      about: '合格率由 98% 降到 95%',
      forms: [{ ...LAST_YEAR, rows: [LAST_DATE, { row: '结业合格率', value: '≥98%' }] }, {}],
    },
    {
      about: '资金未减而人数减少',
      forms: [
        {
          ...LAST_YEAR,
          rows: [LAST_DATE, { row: '培训护理员人数', value: '330人' }, { row: '人均培训成本', value: '1818.18元/人' }],
        },
        {},
      ],
    },
  ],
  good: [{ about: '目标与上年相同', forms: [{ ...LAST_YEAR, rows: [LAST_DATE] }, {}] }],
  messages: {
    weaker: (d: Weaker) =>
      `指标${quote(d.name)}为${quote(d.now)}，低于${d.year}年的${quote(d.before)}，目标放松的原因请核实。`,
    looser: (d: Weaker) =>
      `指标${quote(d.name)}为${quote(d.now)}，宽于${d.year}年的${quote(d.before)}，目标放松的原因请核实。`,
    fewer: (d: Weaker) =>
      `指标${quote(d.name)}为${quote(d.now)}，少于${d.year}年的${quote(d.before)}，年度资金也有减少。`,
  },
  *check({ current, previous, earlier }) {
    for (const { row, before, isBetterWhenLower } of current.since(earlier).weakened()) {
      const data = { name: row.name, now: row.value, before: before.value, year: earlier.form.year ?? 0 };
      const isFewer = row.level2 === '数量指标' && hasLessMoney(current, earlier);
      const message = isFewer ? 'fewer' : isBetterWhenLower ? 'looser' : 'weaker';
      yield {
        message,
        at: pathOf(row, 'value'),
        related: [{ form: previous, path: pathOf(before, 'value') }],
        severity: isFewer ? 'info' : 'warning',
        data,
      };
    }
  },
});

interface Weaker {
  readonly name: string;
  readonly now: string;
  readonly before: string;
  readonly year: number;
}

function hasLessMoney(current: FormFacts, earlier: FormFacts): boolean {
  return (current.form.funds.annual.total ?? 0) < (earlier.form.funds.annual.total ?? 0);
}
