import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

const GOODS = ['吨', 'GJ', '千瓦时', '立方米', '公斤', '度', '升', '份', '次', '人次', '套', '册', '本'];
const STOCK = ['条', '座', '盏', '公里', '处', '栋'];

export const unitIllogical = defineFormRule({
  id: 'unit-illogical',
  title: '单位不合逻辑',
  group: 'values',
  severity: 'info',
  enabledByDefault: false,
  since: '0.1.0',
  source: '审核惯例',
  why: '每吨的价格不必再除以年，道路条数不是一年的流量，人数不用人次。',
  fix: '去掉多余的「/年」，或把人次改为人。',
  bad: [
    example('每吨单价又除以年', { rows: [{ add: ['成本指标', '垃圾焚烧成本', '110元/吨/年'] }] }),
    example('人数写成人次', { rows: [{ row: '培训护理员人数', value: '300人次' }] }),
  ],
  good: [example('元/人/年 是年度标准', { rows: [{ row: '人均培训成本', value: '2000元/人/年' }] })],
  messages: {
    pricePerYear: (d: Shown) => `指标${quote(d.name)}的单位${quote(d.unit)}既按数量又按年计价，可去掉「/年」。`,
    stockPerYear: (d: Shown) => `指标${quote(d.name)}是存量，单位${quote(d.unit)}不必按年计。`,
    visits: (d: Shown) => `指标${quote(d.name)}数的是人，单位${quote(d.unit)}可改为「人」。`,
  },
  *check({ cells }) {
    for (const cell of cells) {
      const message = faultOf(cell.row);
      if (!message) continue;
      yield { message, at: pathsOf(cell, 'value'), data: { name: cell.row.name, unit: cell.row.reading.unit } };
    }
  },
});

interface Shown {
  readonly name: string;
  readonly unit: string;
}

function faultOf({ plainName, reading, level2 }: IndicatorFacts) {
  const isYearly = reading.per.includes('年');
  if (reading.isMoney && isYearly && reading.per.some((unit) => GOODS.includes(unit))) return 'pricePerYear';
  const isFlow = /新增|改造|维修|养护|完成|修复|检测|保洁|管护|清淤|划线/u.test(plainName);
  if (level2 === '数量指标' && isYearly && STOCK.includes(reading.base) && !isFlow) return 'stockPerYear';
  if (reading.base === '人次' && /人数$/u.test(plainName)) return 'visits';
  return undefined;
}
