import Big from 'big.js';
import { unitKind } from '../../model/units';
import type { UnitKind } from '../../model/units';
import { defineFormRule } from '../defineRule';
import { quoteSome, wordEnd } from '../measure/quote';
import { isPastFact } from '../measure/saidOfYear';
import { aboutSameThing, hasUnitOf, inUnitOf, isConsistent, sharedWords } from '../measure/quantityMatch';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { isBlankColumn } from '../measure/indicatorFacts';
import type { TextQuantity } from '../measure/textQuantities';
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
  whyOften: '仿真表的目标和指标各写各的，十份真实的表里只有一份；目标里的数量没有指标，年终就无从考核。',
  restsOn: ['places'],
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
  *check({ form, plain, indicators, quantities }) {
    const goal = plain('goals.annual');
    if (isBlankColumn(indicators.annual, 'value')) {
      yield { unchecked: '年度的指标值整栏没有填写，目标中的数量没有核对。' };
      return;
    }
    const tasks = quantities('goals.annual')
      .filter((quantity) => isTask(quantity) && !isPastFact(goal, quantity.start, form.year))
      .map((quantity) => ({ quantity, fate: fateOf(quantity, indicators.annual) }));
    const written = (fate: Fate) => [
      ...new Set(tasks.filter((task) => task.fate === fate).map(({ quantity }) => withNoun(quantity))),
    ];
    const [missing, unknown] = [written('missing'), written('unknown')];
    if (unknown.length > 0)
      yield { unchecked: `「年度目标」中的${quoteSome(unknown, '处数量')}说不准是哪一项指标，没有核对。` };
    if (missing.length > 0) yield { message: 'missing', at: 'goals.annual', data: missing };
  },
});

type Fate = 'found' | 'missing' | 'unknown';

/** Durations, levels, money, and the shares in which money is paid are conditions of a task, not tasks. */
function isTask({ isMoney, isPart, isSize, per, kind, before, after }: TextQuantity): boolean {
  if (isMoney || isPart || isSize || per !== '' || kind === 'time' || kind === 'physical' || MANNER.test(after))
    return false;
  return kind !== 'share' || !(/拨付|支付|配套|占|比例$/u.test(before) || after.startsWith('比例'));
}

/** 6项参数, 3项制度 tell how a task is done. */
const MANNER = /^(?:参数|指标|因子|内容|措施|要素|机制|功能|制度|要求|原则|标准)/u;

/** An indicator of the same unit and number, or of the same unit and noun, is the number's own; another thing's is not. */
function fateOf(quantity: TextQuantity, rows: readonly IndicatorFacts[]): Fate {
  const alike = rows.filter((row) => hasUnitOf(quantity, row));
  const isFound =
    rows.some((row) => row.exact?.eq(quantity.amount) === true && isOfKind(quantity, row)) ||
    alike.some((row) => aboutSameThing(quantity, row)) ||
    rows.some((row) => isUncounted(row) && sharedWords(quantity, row) >= 2) ||
    isSumOf(quantity, rows);
  if (isFound) return 'found';
  // One word in common: perhaps its indicator, perhaps another's. Where the numbers fit nobody asks.
  const akin = rows.filter((row) => isAkin(quantity, row, alike.includes(row)));
  if (akin.length > 0) return akin.some((row) => isConsistent(inUnitOf(row, quantity), row, 0)) ? 'found' : 'unknown';
  const isNameless = !/\p{Script=Han}{2}/u.test(`${quantity.before} ${quantity.after}`);
  return quantity.kind === undefined || (isNameless && alike.length > 0) ? 'unknown' : 'missing';
}

function isAkin(quantity: TextQuantity, row: IndicatorFacts, hasItsUnit: boolean): boolean {
  if (hasItsUnit) return sharedWords(quantity, row) >= 2;
  // 亩均增产150公斤 beside 亩均增产 in 公斤/亩: it is there by its whole name.
  return row.plainName.length >= 3 && quantity.before.toLowerCase().includes(row.plainName) && isOfKind(quantity, row);
}

/** 3辆消防车 beside 水罐车 2辆 and 云梯车 1辆: all that is counted in this unit, together. */
function isSumOf({ unit, amount }: TextQuantity, rows: readonly IndicatorFacts[]): boolean {
  const parts = rows.filter(({ level2, reading }) => level2 === '数量指标' && unit !== '' && reading.base === unit);
  const sum = parts.reduce((all, { exact }) => all.plus(exact ?? 0), Big(0));
  return parts.length > 1 && sum.eq(amount);
}

/** Whether two numbers may count the same, whatever measure word each was written with. */
function isOfKind({ kind }: TextQuantity, { reading }: IndicatorFacts): boolean {
  const other = unitKind(reading.base);
  const isCount = (one: UnitKind) => one === 'count' || one === 'person';
  return kind === undefined || other === undefined || kind === other || (isCount(kind) && isCount(other));
}

/** An indicator whose value says no number is there all the same: what it lacks is said of its own cell. */
function isUncounted({ level2, reading }: IndicatorFacts): boolean {
  return reading.number === null || (level2 === '数量指标' && reading.isPercent);
}

/** 「83座桥涵」, or 「渗滤液60300吨」 where the noun stands before: never the half of the next word. */
function withNoun({ before, lead, written, link, after }: TextQuantity): string {
  const noun = /^\p{Script=Han}*?(?=$|[等及和与以予的并对])/u.exec(after)?.[0] ?? '';
  return noun === '' || noun.length > 8 ? wordEnd(before) + lead + written : written + link + noun;
}
