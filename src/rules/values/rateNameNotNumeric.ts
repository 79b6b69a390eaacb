import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { isRateName } from '../measure/wording';
import { example } from '../ruleExample';

export const rateNameNotNumeric = defineFormRule({
  id: 'rate-name-not-numeric',
  title: '比率类指标没有数值',
  group: 'values',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2021〕101号' },
  why: '名称是率、比例、满意度，值就应当是百分数，写「及时」「保障」无法计算。',
  fix: '填写百分数，例如 ≥95%；不打算计算的，改掉名称里的「率」。',
  restsOn: ['places'],
  bad: [
    example('及时率写「及时」', { rows: [{ add: ['时效指标', '补贴发放及时率', '及时'] }] }),
    example('完好率写「保障」', { rows: [{ row: '护理员持证上岗率', value: '保障' }] }),
  ],
  good: [
    example('可持续性不是比率', { rows: [{ add: ['可持续影响指标', '培训机制可持续性', '建立年度轮训制度'] }] }),
    example('百分之百也是数值', { rows: [{ row: '结业合格率', value: '百分之百' }] }),
  ],
  messages: {
    notNumeric: (d: { name: string; value: string }) =>
      `指标${quote(d.name)}是比率，指标值${quote(d.value)}却没有数值，应为多少，请核实。`,
  },
  *check({ cells }) {
    for (const cell of cells) {
      const { name, value, plainValue, reading } = cell.row;
      if (plainValue === '' || reading.hasDigit || !isRateName(name)) continue;
      if (/百分之|[零一二三四五六七八九十]成/u.test(plainValue)) continue;
      yield { message: 'notNumeric', at: pathsOf(cell, 'value'), data: { name, value } };
    }
  },
});
