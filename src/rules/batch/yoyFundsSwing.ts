import Big from 'big.js';
import { defineYearRule } from '../defineRule';
import { percent, yuan } from '../measure/money';

const LAST_YEAR = { year: 2024, rows: [{ row: '培训完成时间', value: '2024年10月31日前' }] } as const;

export const yoyFundsSwing = defineYearRule({
  id: 'yoy-funds-swing',
  title: '年度资金比上年变动大',
  group: 'batch',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '同一项目资金增减较大，需要有任务量或标准变化的依据。',
  fix: '核对金额；确有增减的，在概况中写明原因。',
  thresholds: ['sameProjectName', 'swingWarning', 'swingInfo'],
  bad: [
    {
      about: '比上年减少四成',
      forms: [
        {
          ...LAST_YEAR,
          funds: { period: { total: 1000000, municipal: 1000000 }, annual: { total: 1000000, municipal: 1000000 } },
        },
        {},
      ],
    },
  ],
  good: [
    {
      about: '比上年减少不到一成',
      forms: [
        {
          ...LAST_YEAR,
          funds: { period: { total: 640000, municipal: 640000 }, annual: { total: 640000, municipal: 640000 } },
        },
        {},
      ],
    },
  ],
  messages: {
    swing: (d: Swing) =>
      `年度资金${yuan(d.now)}，比${d.year}年的${yuan(d.before)}${d.now.gt(d.before) ? '增加' : '减少'}${percent(d.now.minus(d.before).abs(), d.before)}，变动依据请核实。`,
    shift: (d: Swing) =>
      `年度资金${yuan(d.now)}，比${d.year}年的${yuan(d.before)}${d.now.gt(d.before) ? '增加' : '减少'}${percent(d.now.minus(d.before).abs(), d.before)}。`,
  },
  *check({ current, previous, earlier }, options) {
    const [beforeTotal, nowTotal] = [earlier.form.funds.annual.total, current.form.funds.annual.total];
    if (beforeTotal === null || nowTotal === null || beforeTotal <= 0) return;
    const [before, now] = [Big(beforeTotal), Big(nowTotal)];
    const hundredfold = now.minus(before).abs().times(100);
    if (hundredfold.lte(before.times(options.threshold('swingInfo')))) return;
    const data = { year: earlier.form.year ?? 0, before, now };
    const place = {
      at: 'funds.annual.total',
      related: [{ form: previous, path: 'funds.annual.total' }],
      data,
    } as const;
    if (hundredfold.gt(before.times(options.threshold('swingWarning')))) yield { message: 'swing', ...place };
    else yield { message: 'shift', ...place, severity: 'info' };
  },
});

interface Swing {
  readonly year: number;
  readonly before: Big;
  readonly now: Big;
}
