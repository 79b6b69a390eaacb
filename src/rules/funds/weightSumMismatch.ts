import Big from 'big.js';
import type { FieldPath } from '../../model/fieldPath';
import type { Indicator, Side } from '../../model/form';
import { SIDES } from '../../model/form';
import { normaliseText } from '../../model/normaliseText';
import { SIDE_LABELS } from '../../model/vocabulary';
import { defineFormRule } from '../defineRule';
import { quote } from '../measure/quote';
import { sidesText } from '../measure/sidesText';
import { example } from '../ruleExample';

export const weightSumMismatch = defineFormRule({
  id: 'weight-sum-mismatch',
  title: '权重合计不对',
  group: 'funds',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '各项指标的权重合计应为 100，预算执行率另占 10 分的为 90；合计不对，评价时算不出总分。',
  fix: '核对各项权重；允许的合计可以在词表「权重合计」中增删。',
  restsOn: ['places'],
  words: ['weightTotals'],
  bad: [
    example('权重合计 95', {
      rows: [
        { row: '培训护理员人数', extra: [{ label: '权重', value: '60' }] },
        { row: '结业合格率', extra: [{ label: '权重', value: '35' }] },
      ],
    }),
  ],
  good: [
    example('权重合计 90', {
      rows: [
        { row: '培训护理员人数', extra: [{ label: '分值权重', value: '50%' }] },
        { row: '结业合格率', extra: [{ label: '分值权重', value: '40%' }] },
      ],
    }),
    example('表上没有权重', {}),
  ],
  messages: {
    differs: (d: { sides: readonly Side[]; label: string; sum: string; totals: readonly string[] }) =>
      `${sidesText(d.sides)}指标的${quote(d.label)}合计为${d.sum}，应为${d.totals.join('或')}，请改正。`,
  },
  *check({ form, options }) {
    const totals = options.words.weightTotals;
    const faults = new Map<string, { label: string; sides: Side[] }>();
    for (const side of SIDES) {
      const weights = form.indicators[side].flatMap((row) => weightOf(row) ?? []);
      const [first] = weights;
      if (!first) continue;
      const unreadable = weights.find(({ weight }) => weight === undefined);
      if (unreadable) {
        yield {
          unchecked: `${SIDE_LABELS[side]}指标的${quote(unreadable.label)}${quote(unreadable.text)}不是数，合计没有核对。`,
        };
        continue;
      }
      const sum = weights.reduce((all, { weight }) => all.plus(weight ?? 0), Big(0)).toFixed();
      // Shares written as fractions of one, 0.25, add up to 1.
      if (sum === '1' || totals.some((total) => normaliseText(total).replace('%', '') === sum)) continue;
      const known = faults.get(sum);
      if (known) known.sides.push(side);
      else faults.set(sum, { label: first.label, sides: [side] });
    }
    for (const [sum, { label, sides }] of faults) {
      const at = sides.map((side): FieldPath => `indicators.${side}`);
      yield { message: 'differs', at, data: { sides, label, sum, totals } };
    }
  },
});

function weightOf({ extra = [] }: Indicator) {
  const field = extra.find(({ label }) => /权重|^(?:指标)?分值$/u.test(normaliseText(label)));
  if (!field || field.value.trim() === '') return undefined;
  const number = /^(\d+(?:\.\d+)?)[%分]?$/u.exec(normaliseText(field.value))?.[1];
  return { label: field.label, text: field.value, weight: number === undefined ? undefined : Big(number) };
}
