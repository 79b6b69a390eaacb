import Big from 'big.js';
import { extraAmounts } from '../../model/extraAmounts';
import type { ExtraAmount } from '../../model/extraAmounts';
import type { FieldPath } from '../../model/fieldPath';
import { FUND_LINES, SIDES } from '../../model/form';
import type { Form } from '../../model/form';
import { printedLabel } from '../../model/printedLabel';
import { readAmount } from '../../model/readAmount';
import { defineFormRule } from '../defineRule';
import { sumOfSources, yuan } from '../measure/money';
import { example } from '../ruleExample';

const SOURCES = FUND_LINES.filter((line) => line !== 'total');

/** What the labels of money that a project gets have in them, and amounts that are none. */
const SOURCE_WORDS = /拨款|资金|结转|结余|自筹|自有|贷款|债券|捐赠|基金|收入/u;

/** The label of an amount that may be a source of the funds although no field and no template knows it. */
function unknownSource({ extra = [] }: Form, known: readonly ExtraAmount[]): string | undefined {
  const isKnown = (label: string): boolean => known.some((one) => one.label === label);
  return extra.find(({ label, value }) => SOURCE_WORDS.test(label) && !isKnown(label) && Boolean(readAmount(value)))
    ?.label;
}

export const fundSumMismatch = defineFormRule({
  id: 'fund-sum-mismatch',
  title: '资金总额不等于分项之和',
  group: 'funds',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2015〕163号' },
  why: '总额与中央、省级、市县、自筹、其他五项之和不等，预算系统不能入库。',
  fix: '核对各项来源金额，改正总额或分项。',
  restsOn: ['places'],
  thresholds: ['fundSumTolerance'],
  bad: [
    example('年度总额多出一笔', { funds: { annual: { total: 650000 }, period: { total: 650000 } } }),
    example('分项写错一位', { funds: { annual: { municipal: 60000 } } }),
  ],
  good: [example('空白分项按零计', { funds: { annual: { central: null, other: null } } })],
  messages: {
    mismatch: (d: { label: string; total: Big; sum: Big }) =>
      `${d.label}为${yuan(d.total)}，各项来源之和为${yuan(d.sum)}，相差${yuan(d.total.minus(d.sum).abs())}，请改正。`,
  },
  *check({ form, lacks, options }) {
    for (const side of SIDES) {
      const funds = form.funds[side];
      if (funds.total === null) continue;
      const label = printedLabel(form, `funds.${side}.total`);
      const others = extraAmounts(form, side);
      if (others.length === 0 && SOURCES.every((line) => lacks(`funds.${side}.${line}`))) continue;
      const unreadable = others.find(({ amount }) => amount === undefined);
      if (unreadable) {
        yield { unchecked: `「${unreadable.label}」写的不是金额，${label}未与各项来源核对。` };
        continue;
      }
      const total = Big(funds.total);
      const sum = others.reduce((rest, { amount }) => rest.plus(amount ?? 0), sumOfSources(funds));
      if (total.minus(sum).abs().lte(options.threshold('fundSumTolerance'))) continue;
      const unknown = unknownSource(
        form,
        SIDES.flatMap((one) => extraAmounts(form, one)),
      );
      if (unknown !== undefined) {
        yield { unchecked: `「${unknown}」不是认识的来源栏目，${label}未与各项来源核对。` };
        continue;
      }
      const parts = SOURCES.filter((line) => (funds[line] ?? 0) !== 0);
      const at = (['total', ...parts] as const).map((line): FieldPath => `funds.${side}.${line}`);
      yield { message: 'mismatch', at, data: { label, total, sum } };
    }
  },
});
