import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { isRateName } from '../measure/wording';
import { example } from '../ruleExample';

export const valueUnitMissing = defineFormRule({
  id: 'value-unit-missing',
  title: '指标值没有单位',
  group: 'values',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2021〕101号' },
  why: '只有数字没有单位，是元还是万元、是人还是次无从判断，监控系统也无法比较。',
  fix: '在数字后写明单位，例如 22487000元、300人、95%。',
  restsOn: ['places'],
  bad: [
    example('成本只写数字', { rows: [{ row: '人均培训成本', value: '22487000' }] }),
    example('带比较符但没有单位', { rows: [{ row: '培训期数', value: '≥4' }] }),
  ],
  good: [
    example('单位写在括号里', { rows: [{ row: '结业合格率', value: '=100.00(%)' }] }),
    example('单位写在名称里', { rows: [{ row: '培训期数', name: '培训期数（期）', value: '4' }] }),
  ],
  yieldsTo: ['value-garbled'],
  messages: {
    missing: (d: { name: string; value: string }) =>
      `指标${quote(d.name)}的指标值${quote(d.value)}只有数字没有单位，请写明单位。`,
  },
  *check({ cells }) {
    for (const cell of cells) {
      const { name, value, plainName, reading } = cell.row;
      const isBare = reading.number !== null && reading.unit === '' && reading.before === '' && reading.after === '';
      if (!isBare || reading.number === 0 || reading.dates.length > 0) continue;
      if (
        /[(（][^()（）]{1,6}[)）]$/u.test(name.trim()) ||
        /系数|指数|比值|得分|评分|ph值?|容积率|名次|位次|排名/u.test(plainName)
      )
        continue;
      if (isRateName(name) && reading.number < 1) continue;
      yield { message: 'missing', at: pathsOf(cell, 'value'), data: { name, value } };
    }
  },
});
