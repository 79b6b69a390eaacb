import type { SourceCell } from '../grid/sourceCell';
import type { IndicatorColumn } from './indicatorColumn';
import { isOfAnotherTime, level1Of, level2Of } from './labelMeaning';
import { bareLabel, plainText } from './labelText';
import { isComparator, isKindOfTarget } from './targetText';

/**
 * What the cells of a column say against its heading: signs are comparators under any word, and a table whose targets stand
 * under a heading that nobody knows has them there. Headings are open-ended, what targets look like is not.
 */
export function rolesByContents(
  columns: readonly IndicatorColumn[],
  rows: readonly (readonly SourceCell[])[],
): IndicatorColumn[] {
  const contents = columns.map((_, at) => contentOf(textsIn(columns, at, rows)));
  const roles = columns.map(({ role }) => role);
  const shareOf = (at: number, kind: keyof Shares): number => contents[at]?.shares[kind] ?? 0;
  const isFree = (at: number): boolean => roles[at] === 'extra' && !isSettled(columns[at]);
  const has = (role: IndicatorColumn['role'], side?: IndicatorColumn['side']): boolean =>
    columns.some((column, at) => roles[at] === role && (side === undefined || column.side === side));
  const indexes = columns.map((_, at) => at).filter((at) => (contents[at]?.count ?? 0) >= FEWEST);
  for (const at of indexes) {
    const isOfSigns = shareOf(at, 'sign') >= MOST && (contents[at]?.hasSign ?? false);
    const isChangeable = roles[at] !== 'comparator' && roles[at] !== 'level1' && roles[at] !== 'level2';
    if (isOfSigns && isChangeable && !has('comparator', columns[at]?.side)) roles[at] = 'comparator';
  }
  for (const at of indexes) {
    const isSecondName = roles[at] === 'name' && roles.indexOf('name') < at;
    const hasTargets = roles.some((role) => role === 'value' || role === 'number');
    if (isSecondName && !hasTargets && has('comparator') && shareOf(at, 'number') >= HALF) roles[at] = 'number';
  }
  for (const at of indexes) {
    const [one, two] = [shareOf(at, 'level1'), shareOf(at, 'level2')];
    const told = one > two ? 'level1' : 'level2';
    const isTold = LEVELS.has(roles[at] ?? 'extra')
      ? Math.max(one, two) >= HALF
      : isFree(at) && Math.max(one, two) >= MOST && !has(told);
    if (isTold) roles[at] = told;
  }
  const targets = indexes.filter((at) => roles[at] === 'value' || roles[at] === 'number');
  const isBlind = targets.every((at) => shareOf(at, 'target') + shareOf(at, 'number') < FEW);
  if (isBlind) {
    const best = indexes
      .filter((at) => isFree(at) && scoreOf(contents[at], has('comparator')) >= HALF)
      .sort((one, other) => scoreOf(contents[other], true) - scoreOf(contents[one], true))[0];
    if (best !== undefined) {
      for (const at of targets)
        if (shareOf(at, 'sentence') >= FEW || columns[at]?.side === undefined) roles[at] = 'extra';
      roles[best] = 'value';
    }
  }
  if (!has('name')) {
    const end = roles.findIndex((role) => role === 'value' || role === 'number' || role === 'comparator');
    const own = indexes.find(
      (at) =>
        at < end && isFree(at) && shareOf(at, 'sentence') < HALF && shareOf(at, 'target') + shareOf(at, 'number') < FEW,
    );
    if (own !== undefined) roles[own] = 'name';
  }
  if (!has('unit')) {
    const value = roles.findIndex((role) => role === 'number' || role === 'value');
    const next = value + 1;
    if (value >= 0 && isFree(next) && shareOf(value, 'number') >= HALF && shareOf(next, 'unit') >= MOST)
      roles[next] = 'unit';
  }
  return columns.map((column, at) => {
    const role = roles[at] ?? column.role;
    return role === column.role ? column : { ...column, role };
  });
}

const LEVELS: ReadonlySet<IndicatorColumn['role']> = new Set(['level1', 'level2']);

/** Of fewer cells nothing is concluded. */
const FEWEST = 2;
const MOST = 0.8;
const HALF = 0.5;
const FEW = 0.2;

/** Points, numbers of rows, dates by which a target is to be met and what came true look like targets, and are none. */
function isSettled(column: IndicatorColumn | undefined): boolean {
  const bare = bareLabel(column?.label ?? '');
  return (
    isOfAnotherTime(bare) ||
    /权重|分值|得分|分数|评分|扣分|序号|编号|编码|^分$|[时期]限$|(?:完成|截止)(?:时间|日期)$/u.test(bare)
  );
}

/** Shares of the cells of a column that look like something. */
interface Shares {
  readonly sign: number;
  readonly target: number;
  readonly number: number;
  readonly unit: number;
  readonly sentence: number;
  readonly level1: number;
  readonly level2: number;
}

interface Content {
  readonly count: number;
  readonly hasSign: boolean;
  readonly shares: Shares;
}

function scoreOf(content: Content | undefined, hasComparator: boolean): number {
  if (!content) return 0;
  return content.shares.target + (hasComparator ? content.shares.number : 0);
}

function textsIn(
  columns: readonly IndicatorColumn[],
  at: number,
  rows: readonly (readonly SourceCell[])[],
): readonly string[] {
  const [start, end] = [columns[at]?.column ?? 0, columns[at + 1]?.column ?? Number.POSITIVE_INFINITY];
  return rows.flatMap((cells) =>
    cells.filter(({ column }) => column >= start && column < end).map(({ text }) => plainText(text)),
  );
}

function contentOf(texts: readonly string[]): Content {
  const share = (is: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
  return {
    count: texts.length,
    hasSign: texts.some(isComparator),
    shares: {
      sign: share((text) => isComparator(text) || isKindOfTarget(text)),
      target: share(isTarget),
      number: share((text) => NUMBER.test(text)),
      unit: share((text) => UNIT.test(text)),
      sentence: share((text) => SENTENCE.test(text)),
      level1: share((text) => level1Of(text) !== undefined),
      level2: share((text) => level2Of(text) !== undefined),
    },
  };
}

/** Whether a text looks like a target. */
export function isTargetText(text: string): boolean {
  return isTarget(plainText(text));
}

/** `≥95%`, `12台（套）`, `2025年12月底前`: a number with a sign before or a unit behind it. */
function isTarget(text: string): boolean {
  return SIGNED.test(text) || (COUNTED.test(text) && !NUMBER.test(text) && !SENTENCE.test(text));
}

const SIGNED = /^(?:[≥≤=><≧≦±~]{1,2}|[不大小高低少多]于(?:或?等于)?|等于)\d/u;
const COUNTED = /^\d[\d.,]*\D{1,10}$/u;
const NUMBER = /^-?\d[\d.,]*%?$/u;
const UNIT = /^[^\d≥≤=><]{1,8}$/u;
const SENTENCE = /[。；;]|^.{25,}$/u;
