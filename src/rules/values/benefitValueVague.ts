import { defineFormRule } from '../defineRule';
import { pathsOf } from '../measure/indicatorFacts';
import { quoteSome } from '../measure/quote';
import { echoesName, isRateName } from '../measure/wording';
import { example } from '../ruleExample';

export const benefitValueVague = defineFormRule({
  id: 'benefit-value-vague',
  title: '效益指标值只有定性用语',
  group: 'values',
  severity: 'info',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2021〕101号' },
  why: '效益指标允许定性，但「有效提升」没有分级，年终评价时难以打分。',
  fix: '尽量改为可量化的值，或写成分级用语，例如「好／一般／差」。',
  whyOften: '效益指标按规定可以定性，所以几乎每张表都有；每张表只提示一次，多数表都有时合成一条。',
  thresholds: ['longestVagueValue', 'longestEcho'],
  words: ['vagueWords'],
  bad: [
    example('社会效益写「有效提升」', {
      rows: [{ row: '护理员持证上岗率', name: '养老机构照护水平', value: '有效提升' }],
    }),
  ],
  good: [example('社会效益写比率', {})],
  yieldsTo: ['rate-name-not-numeric'],
  messages: {
    vague: (values: readonly string[]) =>
      `效益指标值${quoteSome(values)}是定性用语，可改为量化的值或好、一般、差的分级。`,
  },
  *check({ cells, options }) {
    const vague = cells.filter(({ row }) => {
      if (row.level1 !== '效益指标' || row.reading.hasDigit || row.plainValue === '') return false;
      if (isRateName(row.name) || echoesName(row.plainValue, row.plainName, options.threshold('longestEcho')))
        return false;
      return (
        row.plainValue.length <= options.threshold('longestVagueValue') &&
        options.words.vagueWords.some((word) => row.plainValue.includes(word))
      );
    });
    if (vague.length === 0) return;
    const values = [...new Set(vague.map(({ row }) => row.value))];
    yield { message: 'vague', at: vague.flatMap((cell) => pathsOf(cell, 'value')), data: values };
  },
});
