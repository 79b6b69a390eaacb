import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quoteSome } from '../measure/quote';
import { example } from '../ruleExample';

export const nameCarriesTarget = defineFormRule({
  id: 'name-carries-target',
  title: '指标名称带着目标值或两项指标',
  group: 'values',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '名称写「合格率达到100%」，值再写一遍就有两个标准；一个名称写两项指标，一个值说不清是哪一项。',
  fix: '名称只写指标，目标写在指标值中；两项指标分两行填写。',
  bad: [
    example('名称带着目标值', { rows: [{ row: '结业合格率', name: '结业合格率达到95%' }] }),
    example('名称有两项指标', { rows: [{ row: '结业合格率', name: '结业合格率、优良率' }] }),
  ],
  good: [
    example('并列的是对象', { rows: [{ row: '参训护理员满意度', name: '护理员、养老机构满意度' }] }),
    example('名称中的年份不是目标', { rows: [{ row: '结业合格率', name: '2025年结业合格率' }] }),
  ],
  messages: {
    target: (names: readonly string[]) => `指标名称${quoteSome(names)}带着目标值，可只写指标，目标写在指标值中。`,
    two: (names: readonly string[]) => `指标名称${quoteSome(names)}是两项指标，可分两行填写。`,
  },
  *check({ cells }) {
    for (const [message, pattern] of [
      ['target', TARGET],
      ['two', TWO_MEASURES],
    ] as const) {
      const found = cells.filter(({ row }) => pattern.test(row.plainName));
      if (found.length === 0) continue;
      const data = [...new Set(found.map(({ row }) => row.name))];
      yield { message, at: found.flatMap((cell) => pathsOf(cell, 'name')), data };
    }
  },
});

/** A share at the end, or a number behind a word that sets a target; model numbers and years have neither. */
const TARGET =
  /\d(?:\.\d+)?[%‰](?:及?以[上下])?$|百分之[一二三四五六七八九十百]+(?:以上)?$|(?:达到|不低于|不少于|不超过|控制在|提高到|[≥≤><=])\d/u;
const TWO_MEASURES = /(?:率|满意度|比例|比重)[、和及与/][^、]{0,12}(?:率|满意度|比例|比重)$/u;
