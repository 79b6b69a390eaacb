import Big from 'big.js';
import type { FieldPath } from '../../model/fieldPath';
import { FUND_LINES } from '../../model/form';
import type { FundLine } from '../../model/form';
import { FUND_SOURCE_LABELS } from '../../model/vocabulary';
import { defineFormRule } from '../defineRule';
import { yuan } from '../measure/money';
import { example } from '../ruleExample';

export const annualExceedsPeriod = defineFormRule({
  id: 'annual-exceeds-period',
  title: '年度资金大于实施期资金',
  group: 'funds',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '年度是实施期的一部分，年度金额不可能超过实施期金额。',
  fix: '核对两栏金额，通常是填反了或漏改了实施期一栏。',
  restsOn: ['places'],
  bad: [
    example('年度总额大于实施期总额', { funds: { annual: { total: 700000, municipal: 700000 } } }),
    example('总额相等，中央资金年度多于实施期', { funds: { annual: { central: 100000, municipal: 500000 } } }),
  ],
  good: [
    example('实施期资金空白时不比较', {
      funds: {
        period: { total: null, central: null, provincial: null, municipal: null, selfRaised: null, other: null },
      },
    }),
  ],
  messages: {
    exceeds: (d: { line: FundLine; period: number; annual: number }) =>
      `年度${lineLabel(d.line)}为${yuan(d.annual)}，大于实施期的${yuan(d.period)}，多${yuan(Big(d.annual).minus(d.period))}，请改正。`,
  },
  *check({ form }) {
    const { period, annual } = form.funds;
    if (FUND_LINES.every((line) => (period[line] ?? 0) === 0)) return;
    const exceeding = FUND_LINES.filter((line) => (annual[line] ?? 0) > (period[line] ?? 0)).filter(
      (line) => line !== 'total' || period.total !== null,
    );
    const [line] = exceeding;
    if (line === undefined) return;
    const at = exceeding.flatMap((name): FieldPath[] => [`funds.annual.${name}`, `funds.period.${name}`]);
    yield { message: 'exceeds', at, data: { line, period: period[line] ?? 0, annual: annual[line] ?? 0 } };
  },
});

function lineLabel(line: FundLine): string {
  return line === 'total' ? '资金总额' : FUND_SOURCE_LABELS[line];
}
