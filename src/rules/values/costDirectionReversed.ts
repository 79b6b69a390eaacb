import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { isSaving } from '../measure/wording';
import { example } from '../ruleExample';

export const costDirectionReversed = defineFormRule({
  id: 'cost-direction-reversed',
  title: '成本指标方向写反',
  group: 'values',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '监控时≥表示越多越好，成本写≥，超支反而显示为完成。',
  fix: '成本改用≤；属于政策最低标准的，写=或在说明中注明。',
  bad: [
    example('单价写≥', { rows: [{ row: '人均培训成本', value: '≥2000元/人' }] }),
    example('单价写「不低于」', { rows: [{ row: '人均培训成本', value: '不低于2000元/人' }] }),
  ],
  good: [
    example('节约类指标本来就是越多越好', { rows: [{ add: ['成本指标', '场地费节约额', '≥10000元'] }] }),
    example('成本写≤', { rows: [{ row: '人均培训成本', value: '≤2000元/人' }] }),
  ],
  messages: {
    cost: (d: { name: string; value: string }) =>
      `成本指标${quote(d.name)}写为${quote(d.value)}，≥在监控中表示越高越好，是否应为≤，请核实。`,
    standard: (d: { name: string; value: string }) =>
      `成本指标${quote(d.name)}写为${quote(d.value)}，应用≤，若为政策最低标准请写=或另作说明，请核实。`,
  },
  *check({ cells }) {
    for (const cell of cells) {
      const { level2, name, value, plainName, reading } = cell.row;
      if (level2 !== '成本指标' || (reading.comparator !== '≥' && reading.comparator !== '>')) continue;
      if (isSaving(plainName)) continue;
      const message = /补助|补贴|标准|津贴|奖|救助|低保|工资/u.test(plainName) ? 'standard' : 'cost';
      yield { message, at: pathsOf(cell, 'value'), data: { name, value } };
    }
  },
});
