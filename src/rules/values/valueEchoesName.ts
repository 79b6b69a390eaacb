import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { echoesName, isRateName } from '../measure/wording';
import { example } from '../ruleExample';

export const valueEchoesName = defineFormRule({
  id: 'value-echoes-name',
  title: '指标值重复指标名称',
  group: 'values',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '指标「保障设施完好」的值又写「保障」，等于没有填写标准。',
  fix: '写出要达到的程度：数值、比率或分级，例如「完好率≥95%」。',
  whyOften:
    '「保障出行安全：保障」「政策可持续性：可持续」这样的写法很普遍，十份真实的表里也有五份，但等于没有目标值。',
  restsOn: ['places'],
  thresholds: ['longestEcho'],
  bad: [
    example('社会效益的值是名称的头两个字', {
      rows: [{ row: '护理员持证上岗率', name: '提升照护水平', value: '提升' }],
    }),
    example('值是名称中的词', { rows: [{ row: '护理员持证上岗率', name: '补助政策延续性', value: '延续' }] }),
  ],
  good: [example('值写比率', { rows: [{ row: '护理员持证上岗率', name: '保障设施完好', value: '≥95%' }] })],
  messages: {
    echoes: (d: { name: string; value: string }) =>
      `指标${quote(d.name)}的值${quote(d.value)}只是重复名称，要达到什么程度，请核实。`,
  },
  *check({ cells, options }) {
    const longest = options.threshold('longestEcho');
    for (const cell of cells) {
      const { name, value, plainName, plainValue, level2 } = cell.row;
      if (isRateName(name) || !echoesName(plainValue, plainName, longest)) continue;
      if (level2 === '质量指标' && /合格|达标|通过/u.test(plainValue)) continue;
      yield { message: 'echoes', at: pathsOf(cell, 'value'), data: { name, value } };
    }
  },
});
