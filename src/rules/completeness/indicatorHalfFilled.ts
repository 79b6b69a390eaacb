import { defineFormRule } from '../defineRule';
import type { Side } from '../../model/form';
import { SIDES } from '../../model/form';
import { FORM_LABELS } from '../../model/vocabulary';
import { sidesText } from '../measure/sidesText';
import { isBlankColumn, pathOf, pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const indicatorHalfFilled = defineFormRule({
  id: 'indicator-half-filled',
  title: '指标名称和指标值只填了一半',
  group: 'completeness',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2015〕163号' },
  why: '有名称没有值，考核时没有标准；有值没有名称，不知道考核什么。',
  fix: '补填缺少的三级指标名称或指标值；不需要的指标整行删除。',
  restsOn: ['places'],
  bad: [
    example('有名称没有指标值', { rows: [{ row: '培训期数', value: '' }] }),
    example('有指标值没有名称', { rows: [{ row: '培训期数', name: '', side: 'annual' }] }),
    example('整栏指标值空白，只说一次', {
      rows: [{ clear: true }, { add: ['数量指标', '培训期数', ''] }, { add: ['质量指标', '结业合格率', ''] }],
    }),
  ],
  good: [example('名称和值都填写', { rows: [{ add: ['质量指标', '课程完成率', '100%'] }] })],
  messages: {
    noValue: (name: string) => `指标${quote(name)}没有填写指标值，请补填。`,
    noName: (value: string) => `指标值${quote(value)}没有对应的三级指标名称，请补填。`,
    noColumn: (d: { sides: readonly Side[]; column: string; rows: number }) =>
      `${sidesText(d.sides)}的「${d.column}」整栏没有填写（${d.rows}项），请补填。`,
  },
  *check({ cells, indicators }) {
    const blank = {
      name: SIDES.filter((side) => isBlankColumn(indicators[side], 'name')),
      value: SIDES.filter((side) => isBlankColumn(indicators[side], 'value')),
    };
    for (const [field, column] of COLUMNS) {
      const sides = blank[field];
      const at = sides.flatMap((side) => indicators[side].map((row) => pathOf(row, field)));
      if (at.length > 0) yield { message: 'noColumn', at, data: { sides, column, rows: at.length } };
    }
    for (const cell of cells) {
      const { name, value } = cell.row;
      const isTold = cell.rows.every(({ side }) => blank.value.includes(side));
      if (name.trim() !== '' && value.trim() === '' && !isTold)
        yield { message: 'noValue', at: pathsOf(cell, 'value'), data: name };
    }
    for (const row of [...indicators.period, ...indicators.annual]) {
      if (row.name.trim() === '' && row.value.trim() !== '' && !blank.name.includes(row.side)) {
        yield { message: 'noName', at: pathOf(row, 'name'), data: row.value };
      }
    }
  },
});

const COLUMNS = [
  ['name', FORM_LABELS.name],
  ['value', FORM_LABELS.value],
] as const;
