import { defineYearRule } from '../defineRule';
import { quoteSome } from '../measure/quote';

const LAST_YEAR = { year: 2024, rows: [{ row: '培训完成时间', value: '2024年10月31日前' }] } as const;

export const yoyIndicatorsDropped = defineYearRule({
  id: 'yoy-indicators-dropped',
  title: '上年的指标大量减少',
  group: 'batch',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '同一项目上年考核的内容今年少了一大截，前后无法对比。',
  fix: '补回仍在实施的内容，或说明不再考核的原因。',
  thresholds: ['droppedIndicators', 'fewestCompared', 'sameIndicatorName', 'sameProjectName'],
  bad: [
    {
      about: '七项指标只剩四项',
      forms: [LAST_YEAR, { rows: [{ remove: '培训期数' }, { remove: '护理员持证上岗率' }, { remove: '结业合格率' }] }],
    },
  ],
  good: [{ about: '指标与上年相同', forms: [LAST_YEAR, {}] }],
  messages: {
    dropped: (d: { year: number; dropped: readonly string[]; all: number }) =>
      `${d.year}年的${d.all}项年度指标有${d.dropped.length}项不再出现（${quoteSome(d.dropped)}），请核实。`,
  },
  *check({ current, previous, earlier }, options) {
    const share = options.threshold('droppedIndicators') / 100;
    const dropped = current.since(earlier).dropped();
    const all = earlier.keys.annualRows().size;
    if (all < options.threshold('fewestCompared') || dropped.length <= share * all) return;
    const data = { year: earlier.form.year ?? 0, dropped: dropped.map(({ name }) => name), all };
    yield {
      message: 'dropped',
      at: 'indicators.annual',
      related: [{ form: previous, path: 'indicators.annual' }],
      data,
    };
  },
});
