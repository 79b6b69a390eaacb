import { SIDES } from '../../model/form';
import type { Side } from '../../model/form';
import { SIDE_LABELS } from '../../model/vocabulary';
import { defineFormRule } from '../defineRule';
import { pathOf } from '../measure/indicatorFacts';
import { quoteSome } from '../measure/quote';
import { example } from '../ruleExample';

export const sideIndicatorMismatch = defineFormRule({
  id: 'side-indicator-mismatch',
  title: '实施期与年度的指标不对应',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '一栏有的指标另一栏没有，年度考核内容与实施期对不上。',
  fix: '在缺少的一栏补上同名指标，或说明只在当年考核的原因。',
  restsOn: ['places'],
  bad: [
    example('年度一栏多一项', { rows: [{ add: ['数量指标', '编印培训教材', '300册'], side: 'annual' }] }),
    example('实施期一栏多一项', {
      rows: [{ remove: '护理员持证上岗率', side: 'annual' }, { add: ['社会效益指标', '护理员就业率', '≥70%'] }],
    }),
  ],
  good: [
    example('次序不同不算', {
      rows: [
        { remove: '培训期数', side: 'annual' },
        { add: ['数量指标', '培训期数', '4期'], side: 'annual' },
      ],
    }),
  ],
  messages: {
    only: (d: { side: Side; names: readonly string[] }) =>
      `${SIDE_LABELS[d.side]}有指标${quoteSome(d.names)}，${SIDE_LABELS[d.side === 'period' ? 'annual' : 'period']}没有对应的指标，请核实。`,
    both: (d: { period: readonly string[]; annual: readonly string[] }) =>
      `只在实施期有的指标${quoteSome(d.period)}，只在年度有的指标${quoteSome(d.annual)}，两栏不对应，请核实。`,
  },
  *check({ indicators }) {
    if (indicators.period.length === 0 || indicators.annual.length === 0) return;
    const [period, annual] = SIDES.map((side) => indicators[side].filter((row) => row.plainName !== '' && !row.twin()));
    if (!period || !annual || period.length + annual.length === 0) return;
    const at = [...period, ...annual].map((row) => pathOf(row, 'name'));
    const [periodNames, annualNames] = [period.map(({ name }) => name), annual.map(({ name }) => name)];
    if (annual.length === 0) yield { message: 'only', at, data: { side: 'period' as const, names: periodNames } };
    else if (period.length === 0) yield { message: 'only', at, data: { side: 'annual' as const, names: annualNames } };
    else yield { message: 'both', at, data: { period: periodNames, annual: annualNames } };
  },
});
