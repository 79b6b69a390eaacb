import { normaliseText } from '../../model/normaliseText';
import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quoteSome } from '../measure/quote';
import { example } from '../ruleExample';

export const nameTooGeneral = defineFormRule({
  id: 'name-too-general',
  title: '指标名称过于笼统',
  group: 'values',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2021〕101号' },
  why: '「合格率」「满意度」没有说是什么的、谁的，换一个项目照样能用，考核时各算各的。',
  fix: '写明对象，例如「参训学员结业合格率」；词表可以自行增删。',
  words: ['generalNames'],
  bad: [example('名称只有「合格率」', { rows: [{ row: '结业合格率', name: '合格率' }] })],
  good: [example('写明是谁的满意度', {})],
  messages: { general: (names: readonly string[]) => `指标名称${quoteSome(names)}没有写明对象，可写成谁的、什么的。` },
  *check({ cells, options }) {
    const general = new Set(options.words.generalNames.map(normaliseText));
    const found = cells.filter(({ row }) => general.has(row.plainName));
    if (found.length === 0) return;
    yield {
      message: 'general',
      at: found.flatMap((cell) => pathsOf(cell, 'name')),
      data: [...new Set(found.map(({ row }) => row.name))],
    };
  },
});
