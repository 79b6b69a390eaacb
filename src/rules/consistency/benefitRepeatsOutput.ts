import { SIDES } from '../../model/form';
import { defineFormRule } from '../defineRule';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { pathOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const benefitRepeatsOutput = defineFormRule({
  id: 'benefit-repeats-output',
  title: '效益指标重复产出或满意度',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2021〕101号' },
  why: '效益是产出带来的变化，把同一指标再填一遍，等于没有效益指标，还重复计分。',
  fix: '效益指标改写产出带来的变化，例如就业、收入、服务质量。',
  bad: [
    example('社会效益照抄质量指标', { rows: [{ row: '护理员持证上岗率', name: '结业合格率', value: '≥95%' }] }),
    example('社会效益照抄满意度', { rows: [{ row: '护理员持证上岗率', name: '参训护理员满意度', value: '≥95%' }] }),
  ],
  good: [example('同一个词，说的是别人', { rows: [{ row: '护理员持证上岗率', name: '家属满意度', value: '≥95%' }] })],
  messages: {
    repeats: (d: { name: string; value: string; level: string; other: string }) =>
      `${d.level}${quote(d.name)}（${quote(d.value)}）与${d.other}相同，是否应写产出带来的变化，请核实。`,
  },
  *check({ indicators }) {
    const told = new Map<
      string,
      { readonly row: IndicatorFacts; readonly other: IndicatorFacts; readonly rows: IndicatorFacts[] }
    >();
    for (const side of SIDES) {
      const others = new Map(
        indicators[side]
          .filter(({ level1 }) => level1 === '产出指标' || level1 === '满意度指标')
          .map((row) => [textOf(row), row]),
      );
      for (const row of indicators[side]) {
        const other =
          row.level1 === '效益指标' && row.plainName !== '' && row.plainValue !== '' && others.get(textOf(row));
        if (!other) continue;
        const known = told.get(row.key);
        if (known) known.rows.push(row);
        else told.set(row.key, { row, other, rows: [row] });
      }
    }
    for (const { row, other, rows } of told.values()) {
      const data = { name: row.name, value: row.value, level: row.level2, other: other.level2 || other.level1 };
      yield { message: 'repeats', at: rows.map((each) => pathOf(each, 'name')), data };
    }
  },
});

function textOf({ plainName, plainValue }: IndicatorFacts): string {
  return `${plainName}\n${plainValue}`;
}
