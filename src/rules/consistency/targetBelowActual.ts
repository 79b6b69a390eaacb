import type { FieldPath } from '../../model/fieldPath';
import { fieldLabel } from '../../model/fieldPath';
import { defineFormRule } from '../defineRule';
import { isBetterWhenLower } from '../../model/isBetterWhenLower';
import type { LongText } from '../measure/formFacts';
import { pathOf } from '../measure/indicatorFacts';
import { percent } from '../measure/money';
import { aboutSameThing, inUnitOf } from '../measure/quantityMatch';
import { quote } from '../measure/quote';
import { lastYearIn, sentenceBefore } from '../measure/saidOfYear';
import type { TextQuantity } from '../measure/textQuantities';
import { example } from '../ruleExample';

const FIELDS: readonly LongText[] = ['overview', 'necessity', 'plan', 'goals.period', 'goals.annual'];

export const targetBelowActual = defineFormRule({
  id: 'target-below-actual',
  title: '目标低于上年实际',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '表中自己写了上年实际完成数，今年的目标反而低，目标缺乏挑战性或任务确有减少。',
  fix: '提高目标值，或说明减少的原因。',
  thresholds: ['targetDrop'],
  bad: [
    example('上年实际 400 名，今年目标 300 人', {
      overview: '2024年实际培训护理员400名，今年分4期继续面向全市养老机构开展培训。',
    }),
    example('上年完成 6 期，今年 4 期', {
      necessity: '2024年实际开展培训期数6期，失能老人的照护质量仍难以保证，需要继续补齐短板。',
    }),
  ],
  good: [
    example('上年实际 280 名，今年目标 300 人', {
      overview: '2024年实际培训护理员280名，今年分4期继续面向全市养老机构开展培训。',
    }),
  ],
  messages: {
    below: (d: { field: string; year: number; actual: string; name: string; value: string; drop: string }) =>
      `「${d.field}」写${d.year}年实际为${quote(d.actual)}，指标${quote(d.name)}为${quote(d.value)}，低${d.drop}，请核实。`,
    above: (d: { field: string; year: number; actual: string; name: string; value: string; drop: string }) =>
      `「${d.field}」写${d.year}年实际为${quote(d.actual)}，指标${quote(d.name)}为${quote(d.value)}，宽${d.drop}，请核实。`,
  },
  *check({ form, indicators, quantities, plain, options }) {
    const told = new Set<string>();
    for (const field of FIELDS) {
      for (const quantity of quantities(field)) {
        const year = actualYear(plain(field), quantity, form.year);
        if (year === undefined) continue;
        for (const row of indicators.annual) {
          const target = row.exact;
          if (!target || target.lte(0) || quantity.amount.lte(0) || !aboutSameThing(quantity, row)) continue;
          const { amount } = inUnitOf(row, quantity);
          const isLower = isBetterWhenLower(row);
          const drop = isLower ? target.minus(amount) : amount.minus(target);
          if (drop.times(100).lte(amount.times(options.threshold('targetDrop')))) continue;
          const actual = quantity.written;
          if (told.has(`${row.index} ${actual}`)) continue;
          told.add(`${row.index} ${actual}`);
          const at: readonly FieldPath[] = [pathOf(row, 'value'), field];
          const shown = { field: fieldLabel(field), year, actual, name: row.name, value: row.value };
          yield { message: isLower ? 'above' : 'below', at, data: { ...shown, drop: percent(drop, amount) } };
        }
      }
    }
  },
});

/** The earlier year whose actual result a number states: 「2024年实际培训400名」. */
function actualYear(text: string, { start }: TextQuantity, year: number | null): number | undefined {
  const sentence = sentenceBefore(text, start);
  const named = lastYearIn(sentence);
  if (named === undefined || year === null || named >= year) return undefined;
  const sinceYear = sentence.slice(sentence.lastIndexOf(String(named)));
  return /实际|完成|达到|共|为/u.test(sinceYear) && !/计划|预计|目标|拟|今年|本年/u.test(sinceYear) ? named : undefined;
}
