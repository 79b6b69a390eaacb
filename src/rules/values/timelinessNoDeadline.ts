import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { saysWhen } from '../measure/wording';
import { example } from '../ruleExample';

export const timelinessNoDeadline = defineFormRule({
  id: 'timeliness-no-deadline',
  title: '时效指标没有期限',
  group: 'values',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2021〕101号' },
  why: '时效指标考核何时完成，「及时」「一次性发放」没有日期、时长或频次，无法判断是否按时。',
  fix: '写明日期、时长、频次或及时率，例如 2025年10月底前、24小时内、每季度一次、100%。',
  restsOn: ['places'],
  bad: [
    example('只写「及时发放」', { rows: [{ row: '培训完成时间', value: '及时发放' }] }),
    example('写「一次性发放」', { rows: [{ row: '培训完成时间', name: '发放时间', value: '一次性发放' }] }),
  ],
  good: [
    example('写明时长', { rows: [{ row: '培训完成时间', value: '12小时内及时响应' }] }),
    example('写明频次', { rows: [{ row: '培训完成时间', value: '按季发放' }] }),
  ],
  yieldsTo: ['rate-name-not-numeric'],
  messages: {
    noDeadline: (d: { name: string; value: string }) =>
      `时效指标${quote(d.name)}的值${quote(d.value)}没有日期、时长或频次，何时完成，请核实。`,
  },
  *check({ cells }) {
    for (const cell of cells) {
      const { level2, name, value, plainValue, reading } = cell.row;
      if (level2 !== '时效指标' || plainValue === '' || reading.hasDigit || reading.dates.length > 0) continue;
      if (saysWhen(plainValue)) continue;
      yield { message: 'noDeadline', at: pathsOf(cell, 'value'), data: { name, value } };
    }
  },
});
