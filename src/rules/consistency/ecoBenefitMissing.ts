import { defineFormRule } from '../defineRule';
import { example } from '../ruleExample';

export const ecoBenefitMissing = defineFormRule({
  id: 'eco-benefit-missing',
  title: '环保项目没有生态效益',
  group: 'consistency',
  severity: 'info',
  enabledByDefault: false,
  since: '0.1.0',
  source: '审核惯例',
  why: '垃圾、污水、绿化、大气项目的主要效果就在生态方面，没有生态效益指标等于漏了重点。',
  fix: '补一项生态效益指标，例如排放达标率、空气质量优良天数。',
  bad: [example('污水项目没有生态效益', { projectName: '城市污水管网改造' })],
  good: [
    example('污水项目有生态效益', {
      projectName: '城市污水管网改造',
      rows: [{ add: ['生态效益指标', '出水水质达标率', '≥95%'] }],
    }),
  ],
  messages: { missing: () => '项目名称涉及环境保护，没有填写生态效益指标。' },
  *check({ form, indicators }) {
    if (!/垃圾|填埋|焚烧|污水|绿化|大气|环境治理|生态/u.test(form.projectName)) return;
    const rows = [...indicators.period, ...indicators.annual];
    if (rows.length === 0 || rows.some(({ level2 }) => level2 === '生态效益指标')) return;
    yield { message: 'missing', at: ['indicators.period.生态效益指标', 'indicators.annual.生态效益指标'] };
  },
});
