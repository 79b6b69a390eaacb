import Big from 'big.js';
import { readIndicatorValue } from '../../model/indicatorValue';
import type { IndicatorValue } from '../../model/indicatorValue';
import { matchWildcard } from '../../model/matchWildcard';
import { normaliseText } from '../../model/normaliseText';
import { exactNumber } from '../measure/money';
import type { OwnScope } from './ownScope';

/** What an own rule may ask. */
export const OWN_CONDITIONS = [
  '不包含',
  '包含',
  '等于',
  '不为空',
  '为空',
  '不大于',
  '不小于',
  '大于',
  '小于',
  '字数超过',
  '字数少于',
  '条数超过',
  '条数少于',
  '形如',
] as const;
export type OwnCondition = (typeof OWN_CONDITIONS)[number];

/** What a condition looks at: a text without width and white space, what number it names, or how many indicators there are. */
export interface OwnSubject {
  readonly text: string;
  /** A number with its unit; undefined where the text names none. */
  readonly number: () => OwnNumber | undefined;
  readonly count: number;
}

/** A number in its smallest unit: 万 multiplied out, ‰ as %. */
export interface OwnNumber {
  readonly lower: Big;
  readonly upper: Big;
  readonly unit: string;
}

/** Whether a condition holds of a subject. */
export type OwnTest = (subject: OwnSubject) => boolean;

/** So long a 内容 may be; nobody writes more, and it bounds what a wildcard costs. */
const LONGEST_CONTENT = 200;

/** The test that a condition and its content make on such a scope, or which of the two cannot be understood and why. */
export function readCondition(
  scope: OwnScope,
  condition: string,
  content: string,
): OwnTest | { readonly column: 'condition' | 'content'; readonly problem: string } {
  const asked = OWN_CONDITIONS.find((one) => one === normaliseText(condition));
  if (!asked) {
    const choices = OWN_CONDITIONS.join('、');
    const fact = condition.trim() === '' ? '没有填「条件」' : `「条件」写着「${short(condition)}」，没有这种条件`;
    return { column: 'condition', problem: `${fact}，请填${choices}之一。` };
  }
  const misfit = misfitOf(scope, asked);
  if (misfit !== undefined) return { column: 'condition', problem: misfit };
  if (asked === '为空') return ({ text }) => text === '';
  if (asked === '不为空') return ({ text }) => text !== '';
  const wanted = normaliseText(content).replace(/\*{2,}/gu, '*');
  if (wanted === '') return { column: 'content', problem: `条件「${asked}」要有内容，请填「内容」。` };
  if (wanted.length > LONGEST_CONTENT) {
    return { column: 'content', problem: `「内容」有 ${wanted.length} 个字，超过 ${LONGEST_CONTENT} 个字，请缩短。` };
  }
  if (COUNTING.has(asked)) return countTest(asked, wanted);
  if (COMPARING.has(asked) || (asked === '等于' && scope.kind === 'amount')) return numberTest(scope, asked, wanted);
  return textTest(asked, wanted);
}

const COUNTING: ReadonlySet<OwnCondition> = new Set(['字数超过', '字数少于', '条数超过', '条数少于']);
const COMPARING: ReadonlySet<OwnCondition> = new Set(['大于', '小于', '不大于', '不小于']);

/** Fields that are running text: a number in them is one of many. */
const RUNNING_TEXTS = /^(?:overview|basis|necessity|safeguards|plan|goals\..+|projectName|title)$/u;

function misfitOf(scope: OwnScope, condition: OwnCondition): string | undefined {
  const isCount = condition.startsWith('条数');
  if (scope.kind === 'rows' && !isCount)
    return `条件「${condition}」要看一格的内容，请把「范围」写成「…的三级指标」或「…的指标值」。`;
  if (isCount && scope.kind !== 'rows')
    return `条件「${condition}」只用于指标，请把「范围」写成「绩效指标」「数量指标」这样的名称。`;
  const isAmount = scope.kind === 'amount';
  if (isAmount && !COMPARING.has(condition) && !['等于', '为空', '不为空'].includes(condition))
    return `金额不能用条件「${condition}」，请用大于、小于、不大于、不小于、等于、为空或不为空。`;
  if (COMPARING.has(condition)) {
    if (scope.kind === 'field' && RUNNING_TEXTS.test(scope.path))
      return `条件「${condition}」只用于金额、指标值和只写一个数的栏目。`;
    if (scope.kind === 'cells' && scope.field === 'name')
      return `条件「${condition}」要看数，请把「范围」写成「…的指标值」。`;
  }
  return undefined;
}

function textTest(condition: OwnCondition, wanted: string): OwnTest {
  switch (condition) {
    case '包含':
      return ({ text }) => text.includes(wanted);
    case '不包含':
      return ({ text }) => text !== '' && !text.includes(wanted);
    case '形如':
      return ({ text }) => text !== '' && matchWildcard(wanted, text);
    default:
      return ({ text }) => text === wanted;
  }
}

function countTest(condition: OwnCondition, wanted: string): OwnTest | ReturnType<typeof contentProblem> {
  const digits = /^(\d{1,6})(?:个?字|[条项个])?$/u.exec(wanted)?.[1];
  if (digits === undefined) return contentProblem(`条件「${condition}」的内容写着「${short(wanted)}」，请填一个整数。`);
  const limit = Number(digits);
  switch (condition) {
    case '字数超过':
      return ({ text }) => text.length > limit;
    case '字数少于':
      return ({ text }) => text !== '' && text.length < limit;
    case '条数超过':
      return ({ count }) => count > limit;
    default:
      return ({ count }) => count < limit;
  }
}

function numberTest(
  scope: OwnScope,
  condition: OwnCondition,
  wanted: string,
): OwnTest | ReturnType<typeof contentProblem> {
  const reading = readIndicatorValue(scope.kind === 'year' ? wanted.replace(/年度?$/u, '') : wanted);
  const limit = ownNumber(reading);
  if (!limit || reading.before + reading.after !== '' || reading.comparator !== '' || reading.upper !== null) {
    return contentProblem(`「内容」写着「${short(wanted)}」，请只写一个数和它的单位，如「90%」「500万元」。`);
  }
  const unit = scope.kind === 'amount' && limit.unit === '' ? '元' : limit.unit;
  if (scope.kind === 'amount' && unit !== '元')
    return contentProblem(`「内容」写着「${short(wanted)}」，不是金额，请写成「500万元」这样。`);
  if (scope.kind === 'cells' && unit === '')
    return contentProblem(`「内容」写着「${short(wanted)}」，没有单位，请写成「90%」「500万元」这样。`);
  const holds = COMPARISONS[condition as keyof typeof COMPARISONS];
  return ({ number }) => {
    const given = number();
    return given?.unit === unit && holds(given, limit.lower);
  };
}

/** Of a range that end decides which makes the condition true. */
const COMPARISONS = {
  大于: ({ upper }: OwnNumber, limit: Big) => upper.gt(limit),
  不大于: ({ upper }: OwnNumber, limit: Big) => upper.lte(limit),
  小于: ({ lower }: OwnNumber, limit: Big) => lower.lt(limit),
  不小于: ({ lower }: OwnNumber, limit: Big) => lower.gte(limit),
  等于: ({ lower, upper }: OwnNumber, limit: Big) => lower.eq(limit) && upper.eq(limit),
} as const;

/** The number of a value in one unit: what it is counted per belongs to it. */
export function ownNumber(reading: IndicatorValue): OwnNumber | undefined {
  const exact = exactNumber(reading);
  if (!exact) return undefined;
  const end = reading.upper === null ? exact : Big(reading.upper).times(reading.scale);
  const isPerMille = reading.base === '‰';
  const base = isPerMille ? '%' : reading.base === '' && reading.scale > 1 ? '元' : reading.base;
  const scaled = (number: Big): Big => (isPerMille ? number.div(10) : number);
  return { lower: scaled(exact), upper: scaled(end), unit: [base, ...reading.per].join('/') };
}

function contentProblem(problem: string) {
  return { column: 'content', problem } as const;
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
