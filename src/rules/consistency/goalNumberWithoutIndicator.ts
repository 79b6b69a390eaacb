import { defineFormRule } from '../defineRule';
import { sharedCore } from '../measure/indicatorName';
import { hasUnitOf } from '../measure/quantityMatch';
import { quoteSome } from '../measure/quote';
import type { TextQuantity } from '../measure/textQuantities';
import { isSynonymousUnit } from '../measure/units';
import { example } from '../ruleExample';

export const goalNumberWithoutIndicator = defineFormRule({
  id: 'goal-number-without-indicator',
  title: '目标中的数量没有对应指标',
  group: 'consistency',
  severity: 'warning',
  enabledByDefault: true,
  since: '0.1.0',
  source: { document: '财预〔2015〕88号' },
  why: '绩效指标是目标的细化，目标里写的任务量没有指标，年终无从考核。',
  fix: '为目标中的每个任务量补一项数量指标，或从目标中删去。',
  bad: [
    example('目标写建设 5 座实训室，没有指标', { goals: { annual: '分4期完成300名护理员培训，建成5座实训室。' } }),
    example('目标写 12 公里道路，没有指标', {
      goals: { annual: '完成300名护理员培训，分4期实施，改造12公里无障碍通道。' },
    }),
  ],
  good: [example('每个数量都有指标', {})],
  messages: {
    missing: (written: readonly string[]) =>
      `「年度目标」中的${quoteSome(written, '处数量')}没有对应的绩效指标，请核实。`,
  },
  *check({ indicators, quantities }) {
    const missing = quantities('goals.annual').filter(
      (quantity) =>
        !quantity.isMoney &&
        quantity.per === '' &&
        !NO_TASK.has(quantity.unit) &&
        !indicators.annual.some(
          (row) =>
            hasUnitOf(quantity, row) ||
            (isSynonymousUnit(quantity.unit, row.reading.base) && sharesNoun(quantity, row.core)) ||
            (row.reading.number !== null && quantity.amount.eq(row.reading.number)) ||
            row.reading.base === quantity.unit,
        ),
    );
    if (missing.length === 0) return;
    yield {
      message: 'missing',
      at: 'goals.annual',
      data: [...new Set(missing.map(withNoun))],
    };
  },
});

/** 「83座桥涵」, or 「渗滤液60300吨」 where the noun stands before: never the half of the next word. */
function withNoun({ before, written, after }: TextQuantity): string {
  const noun = /^\p{Script=Han}*?(?=$|[等及和与以的并对])/u.exec(after)?.[0] ?? '';
  return noun === '' || noun.length > 8 ? before.slice(-6) + written : written + noun;
}

/** Durations, shares and levels are conditions of a task, not tasks. */
const NO_TASK: ReadonlySet<string> = new Set(['天', '小时', '分钟', '个月', '倍', '级', '工作日']);

function sharesNoun({ before, after }: TextQuantity, core: string): boolean {
  return sharedCore(core, before) !== '' || sharedCore(core, after) !== '';
}
