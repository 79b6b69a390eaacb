import type { FieldPath } from '../../model/fieldPath';
import type { Side } from '../../model/form';
import { LEVEL1_INDICATORS, SIDES } from '../../model/form';
import { SIDE_LABELS } from '../../model/vocabulary';
import { defineFormRule } from '../defineRule';
import { example } from '../ruleExample';

export const indicatorCountLow = defineFormRule({
  id: 'indicator-count-low',
  title: '三级指标偏少',
  group: 'completeness',
  severity: 'info',
  enabledByDefault: false,
  since: '0.1.0',
  source: '审核惯例',
  why: '有的地方规定三级指标的最少条数，各地不同，因此默认不检查。',
  fix: '按本地要求补充指标；条数在界限值中设定。',
  restsOn: ['places'],
  thresholds: ['fewestIndicators', 'fewestPerLevel'],
  bad: [
    example('年度一栏只有四项', {
      rows: [
        { remove: '培训期数', side: 'annual' },
        { remove: '时效指标', side: 'annual' },
        { remove: '成本指标', side: 'annual' },
      ],
    }),
  ],
  good: [example('七项指标', {})],
  messages: {
    few: (d: { side: Side; count: number; least: number }) =>
      `${SIDE_LABELS[d.side]}只有${d.count}项三级指标，少于要求的${d.least}项。`,
    fewInLevel: (d: { side: Side; level: string; count: number; least: number }) =>
      `${SIDE_LABELS[d.side]}的${d.level}只有${d.count}项，少于要求的${d.least}项。`,
  },
  *check({ indicators, options, lacks }) {
    const least = options.threshold('fewestIndicators');
    const leastInLevel = options.threshold('fewestPerLevel');
    for (const side of SIDES) {
      const place: FieldPath = `indicators.${side}`;
      const rows = indicators[side].filter(({ plainName }) => plainName !== '');
      if (rows.length === 0 || lacks(place)) continue;
      if (rows.length < least) yield { message: 'few', at: place, data: { side, count: rows.length, least } };
      for (const level of LEVEL1_INDICATORS) {
        const count = rows.filter(({ level1 }) => level1 === level).length;
        if (count === 0 || count >= leastInLevel) continue;
        yield {
          message: 'fewInLevel',
          at: `indicators.${side}.${level}`,
          data: { side, level, count, least: leastInLevel },
        };
      }
    }
  },
});
