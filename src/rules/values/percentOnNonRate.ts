import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quoteSome } from '../measure/quote';
import { example } from '../ruleExample';

export const percentOnNonRate = defineFormRule({
  id: 'percent-on-non-rate',
  title: '百分比指标名称不带「率」',
  group: 'values',
  severity: 'info',
  enabledByDefault: false,
  since: '0.1.0',
  source: '审核惯例',
  why: '值是百分比而名称不带率、度、比、性，读者不知道分子分母是什么。',
  fix: '把名称写成「…率」，例如「维修质量」改为「维修验收合格率」。',
  bad: [example('维修质量 100%', { rows: [{ row: '结业合格率', name: '培训质量', value: '100%' }] })],
  good: [example('准确性 100% 可以接受', { rows: [{ row: '结业合格率', name: '补贴发放准确性', value: '100%' }] })],
  messages: {
    unnamed: (names: readonly string[]) => `指标${quoteSome(names)}的值是百分比，名称可写成「…率」。`,
  },
  *check({ cells }) {
    const found = cells.filter(
      ({ row }) => row.reading.isPercent && row.plainName !== '' && !/[率度比性面]/u.test(row.plainName),
    );
    if (found.length === 0) return;
    yield {
      message: 'unnamed',
      at: found.flatMap((cell) => pathsOf(cell, 'name')),
      data: found.map(({ row }) => row.name),
    };
  },
});
