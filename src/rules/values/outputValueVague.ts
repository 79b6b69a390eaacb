import { defineFormRule } from '../defineRule';
import { isMoneyCost } from '../measure/costing';
import { pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { isCheckableState, saysWhen } from '../measure/wording';
import { example } from '../ruleExample';

export const outputValueVague = defineFormRule({
  id: 'output-value-vague',
  title: '产出指标值无法衡量',
  group: 'values',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2021〕101号' },
  why: '产出指标应当量化，「提高」「若干」之类的值没有考核标准。',
  fix: '改写为带单位的数值或期限；质量指标也可写「验收合格」等可检查的状态。',
  restsOn: ['places'],
  bad: [
    example('数量写「若干」', { rows: [{ row: '培训期数', value: '若干' }] }),
    example('质量写「提高」', { rows: [{ row: '结业合格率', name: '培训质量', value: '提高' }] }),
  ],
  good: [
    example('质量写可检查的状态', { rows: [{ row: '结业合格率', name: '培训成果', value: '验收合格' }] }),
    example('有数字就算量化', { rows: [{ row: '培训完成时间', value: '12小时内及时响应' }] }),
  ],
  yieldsTo: ['timeliness-no-deadline', 'rate-name-not-numeric', 'value-echoes-name'],
  messages: {
    unmeasurable: (d: { name: string; value: string; level: string }) =>
      `${d.level}${quote(d.name)}的值${quote(d.value)}没有数量，无法考核，请改为带单位的数值。`,
    vague: (d: { name: string; value: string; level: string }) =>
      `${d.level}${quote(d.name)}的值${quote(d.value)}没有数量，能否改为可衡量的值，请核实。`,
  },
  *check({ cells }) {
    for (const cell of cells) {
      const { level1, level2, name, value, plainValue, reading } = cell.row;
      if (level1 !== '产出指标' || plainValue === '' || reading.hasDigit || reading.dates.length > 0) continue;
      if (
        /[一二三四五六七八九十百千]+[人户个名位条项座盏处所家村吨次场期批套份台年月日天册本辆件支部篇张栋间床亩米]/u.test(
          plainValue,
        )
      )
        continue;
      if (level2 === '质量指标' && isCheckableState(plainValue)) continue;
      if (level2 === '时效指标' && (saysWhen(plainValue) || /每|当/u.test(plainValue))) continue;
      const isStatedElsewhere =
        /按.*(?:标准|合同|价|规定|政策)|(?:预算|概算|批复|限额|控制价)[^,;、。]{0,4}(?:内|下|不超)|不[超高].*(?:预算|概算|批复|限额|控制价|标准)/u.test(
          plainValue,
        );
      const isHard = (level2 === '数量指标' || (level2 === '成本指标' && isMoneyCost(cell.row))) && !isStatedElsewhere;
      const place = { at: pathsOf(cell, 'value'), data: { name, value, level: level2 } };
      if (isHard) yield { message: 'unmeasurable', ...place, severity: 'error' };
      else yield { message: 'vague', ...place };
    }
  },
});
