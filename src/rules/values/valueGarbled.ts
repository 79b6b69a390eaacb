import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';
import { isDeadline } from '../measure/wording';

export const valueGarbled = defineFormRule({
  id: 'value-garbled',
  title: '指标值疑似录入出错',
  group: 'values',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '单位写了两遍、日期变成一串数字、括号缺一半，都是录入或复制留下的痕迹。',
  fix: '按原意重新填写该指标值。',
  restsOn: ['places'],
  bad: [
    example('单位写了两遍', { rows: [{ row: '培训完成时间', value: '12小时内及时响应小时' }] }),
    example('日期变成 Excel 序列号', { rows: [{ row: '培训完成时间', value: '44,561' }] }),
    example('同一金额写了两遍', { rows: [{ row: '人均培训成本', value: '854万854万' }] }),
  ],
  good: [example('元/人/月 的单位各不相同', { rows: [{ add: ['成本指标', '护理岗位补贴', '300元/人/月'] }] })],
  messages: {
    unitTwice: (d: Shown & { unit: string }) =>
      `指标${quote(d.name)}的值${quote(d.value)}中单位「${d.unit}」出现两次，请改正。`,
    amountTwice: (d: Shown) => `指标${quote(d.name)}的值${quote(d.value)}把同一数值写了两遍，请改正。`,
    serial: (d: Shown) => `指标${quote(d.name)}的值${quote(d.value)}像是日期变成的序列号，请改为日期。`,
    bracket: (d: Shown) => `指标${quote(d.name)}的值${quote(d.value)}括号不成对，请改正。`,
    noise: (d: Shown) => `指标${quote(d.name)}的值${quote(d.value)}含有录入残留的符号，请改正。`,
  },
  *check({ cells }) {
    for (const cell of cells) {
      const { row } = cell;
      if (row.plainValue === '') continue;
      const fault = faultOf(row);
      if (!fault) continue;
      const data = { name: row.name, value: row.value };
      const at = pathsOf(cell, 'value');
      if (fault === 'unitTwice') yield { message: fault, at, data: { ...data, unit: row.reading.base } };
      else yield { message: fault, at, data };
    }
  },
});

interface Shown {
  readonly name: string;
  readonly value: string;
}

function faultOf(row: IndicatorFacts) {
  const { reading, plainValue } = row;
  const { base, after } = reading;
  if (/^([≥≤><=约]?\d[\d.,]*[^\d.,≥≤><=]+)\1$/u.test(plainValue.slice(0, 60))) return 'amountTwice';
  if (base !== '' && !/\d/u.test(after) && (after === base || (base.length > 1 && after.endsWith(base)))) {
    return 'unitTwice';
  }
  const isBare = reading.unit === '' && reading.after === '' && reading.before === '';
  if (isDeadline(row) && isBare && reading.number !== null && reading.number >= 40000 && reading.number <= 60000) {
    return 'serial';
  }
  if (!hasPairedBrackets(plainValue)) return 'bracket';
  if (/[#@$^`|\\�]|NaN|null|undefined|&\w{2,6};|\?{2,}/u.test(plainValue)) return 'noise';
  return undefined;
}

function hasPairedBrackets(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '(') open++;
    if (character === ')' && --open < 0) return false;
  }
  return open === 0;
}
