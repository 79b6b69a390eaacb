import { defineFormRule } from '../defineRule';
import { countedUnit } from '../measure/costing';
import { pathsOf } from '../measure/indicatorFacts';
import { quote, quoteSome } from '../measure/quote';
import { example } from '../ruleExample';

export const costWithoutQuantity = defineFormRule({
  id: 'cost-without-quantity',
  title: '单位成本没有对应的数量',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '有单价没有数量，资金测算缺一半，看不出要花多少钱。',
  fix: '补一项同单位的数量指标；总额性质的成本写「元/年」。',
  whyOften: '仿真表的成本和数量各写各的，十份真实的表里只有一份；有标准没有人数、套数，测算就缺一半。',
  restsOn: ['places'],
  bad: [
    example('教材费没有册数', { rows: [{ add: ['成本指标', '教材编印费', '35元/册'] }] }),
    example('检测费没有次数', { rows: [{ add: ['成本指标', '土壤监测', '25万元/次'], side: 'annual' }] }),
  ],
  good: [example('总额性质的成本不需要数量', { rows: [{ add: ['成本指标', '场地租金', '30000元/年'] }] })],
  messages: {
    lonely: (d: { name: string; value: string; unit: string }) =>
      `成本指标${quote(d.name)}为${quote(d.value)}，没有与它对应、以「${d.unit}」计的数量指标，请核实。`,
    several: (names: readonly string[]) => `单位成本${quoteSome(names)}没有对应的数量指标，请核实。`,
  },
  *check({ cells, costing }) {
    const lonely = cells.flatMap(({ row, rows }) => {
      if (row.level2 !== '成本指标') return [];
      const alone = rows.filter((each) => costing(each.side).lonelyCosts.includes(each));
      return alone.length === 0 ? [] : [{ row, rows: alone }];
    });
    const [first] = lonely;
    if (!first) return;
    const at = lonely.flatMap((cell) => pathsOf(cell, 'value'));
    const { name, value } = first.row;
    const names = [...new Set(lonely.map(({ row }) => row.name))];
    if (names.length > 1) yield { message: 'several', at, data: names };
    else yield { message: 'lonely', at, data: { name, value, unit: countedUnit(first.row) } };
  },
});
