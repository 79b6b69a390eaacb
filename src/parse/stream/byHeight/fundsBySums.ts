import type { FieldPath } from '../../../model/fieldPath';
import { FUND_LINES, SIDES } from '../../../model/form';
import type { Side } from '../../../model/form';
import { readAmount } from '../../../model/readAmount';
import type { FormTemplate } from '../../../model/template';
import { comparable } from '../condenseText';
import type { CondensedText } from '../condenseText';
import type { Passage } from '../textRange';
import { isAmount } from '../labelTokens';
import type { LabelToken } from '../labelTokens';

/** Costs of what speaks against putting an amount into a cell. */
const COST = {
  /** Its label stands on its line, but it goes elsewhere. */
  otherThanBeside: 4,
  /** As many amounts as labels stand one after the other, but it goes elsewhere. */
  otherThanInTurn: 1,
  /** A cell above a filled one is blank. */
  blankAbove: 0.3,
  /** A line is blank on one side only. */
  blankOnOneSide: 0.3,
} as const;

/** A reading that costs no more than this above the best one is possible as well. */
const POSSIBLE = 1.4;
const MOST_AMOUNTS = 12;
/** Of the twelve labels at most one on each side may stand elsewhere: where it takes two lines. */
const FEWEST_LABELS = 10;

/**
 * The amounts of a form whose cells do not come row by row. Each side reads from above; of all ways to put the amounts into
 * the cells only those count in which both totals are the sums of their parts. Holds the fields that all ways agree on
 * that come close to the best one, an empty passage where the cell is blank.
 */
export function fundsBySums(
  text: CondensedText,
  { labels }: FormTemplate,
  tokens: readonly LabelToken[],
): Map<FieldPath, Passage> {
  const cells = tokens.map(({ step }) => (step === undefined ? undefined : cellOf(labels[step]?.path)));
  const first = cells.findIndex((cell) => cell !== undefined);
  const amounts = tokens.flatMap((token, at): Amount[] => {
    const word = text.text.slice(token.start, token.end);
    if (at < first || token.step !== undefined || !isAmount(word)) return [];
    return [{ token, at, value: readAmount(word) ?? Number.NaN }];
  });
  const words = labels.flatMap((label) => (label.content === 'amount' ? [comparable(label.text)] : []));
  const isUnreadable = tokens.some(({ step, start, end }) => {
    const word = text.plain.slice(start, end);
    const touches = STARTS_AS_AMOUNT.test(word) && words.some((own) => word.includes(own));
    return step === undefined && (touches || isTorn(word));
  });
  if (isUnreadable) return new Map();
  const hasTotals = SIDES.every((side) => cells.some((cell) => cell?.side === side && cell.line === 0));
  const labelled = new Set(tokens.flatMap(({ step }, at) => (cells[at] ? [step] : [])));
  if (!hasTotals || labelled.size < FEWEST_LABELS || amounts.length === 0 || amounts.length > MOST_AMOUNTS)
    return new Map();
  return agreed(possibleWays(amounts, expectationsOf(tokens, cells, amounts)), amounts);
}

/** Whether a text is a part of an amount that takes two lines: 6,849,234. */
function isTorn(word: string): boolean {
  return FIGURES.test(word) && (!isAmount(word) || LEADING_ZERO.test(word));
}

/** An amount that the next label touches: 0其中：中央财政资金. */
const STARTS_AS_AMOUNT = /^[\d.,]/u;
const FIGURES = /^[\d.,，]+$/u;
const LEADING_ZERO = /^0\d/u;

interface Amount {
  readonly token: LabelToken;
  /** Counts the tokens. */
  readonly at: number;
  readonly value: number;
}

/** A cell of the block of amounts: `line` counts the lines of a side, the total is the first. */
interface FundCell {
  readonly side: Side;
  readonly line: number;
}

function cellOf(path: FieldPath | undefined): FundCell | undefined {
  const [, side, line] = /^funds\.(period|annual)\.(\w+)$/u.exec(path ?? '') ?? [];
  const at = FUND_LINES.findIndex((name) => name === line);
  return side === undefined || at < 0 ? undefined : { side: side as Side, line: at };
}

interface Expectation extends FundCell {
  readonly cost: number;
}

/** For each amount the cells that its place speaks for. */
function expectationsOf(
  tokens: readonly LabelToken[],
  cells: readonly (FundCell | undefined)[],
  amounts: readonly Amount[],
): Expectation[][] {
  const expected = amounts.map((): Expectation[] => []);
  amounts.forEach(({ token, at }, index) => {
    const before = cells[at - 1];
    const isBeside = before && tokens[at - 1]?.line === token.line;
    if (isBeside) expected[index]?.push({ ...before, cost: COST.otherThanBeside });
    const behind = cells[at + 1];
    if (!isBeside && behind?.side === 'annual' && tokens[at + 1]?.line === token.line)
      expected[index]?.push({ side: 'period', line: behind.line, cost: COST.otherThanBeside });
  });
  for (const [labels, run] of runsOf(tokens, cells, amounts)) {
    run.forEach((index, turn) => {
      const cell = labels[turn];
      if (cell && expected[index]?.length === 0) expected[index].push({ ...cell, cost: COST.otherThanInTurn });
    });
  }
  return expected;
}

/** Labels in a row with as many amounts in a row behind them. */
function runsOf(
  tokens: readonly LabelToken[],
  cells: readonly (FundCell | undefined)[],
  amounts: readonly Amount[],
): [FundCell[], number[]][] {
  const found: [FundCell[], number[]][] = [];
  const isAt = new Map(amounts.map(({ at }, index) => [at, index]));
  for (let at = 1; at < tokens.length; at++) {
    if (!cells[at - 1] || !isAt.has(at)) continue;
    const run: number[] = [];
    for (let next = at; isAt.has(next); next++) run.push(isAt.get(next) ?? 0);
    const row: FundCell[] = [];
    for (let back = at - 1; cells[back]; back--) row.unshift(...[cells[back] ?? []].flat());
    if (row.length === run.length) found.push([row, run]);
  }
  return found;
}

/** One way to fill a side: which amount stands on each line. */
type SideWay = readonly (number | undefined)[];

interface Way {
  readonly lines: Readonly<Record<Side, SideWay>>;
  readonly cost: number;
}

function possibleWays(amounts: readonly Amount[], expected: readonly (readonly Expectation[])[]): Way[] {
  const ways: Way[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 1 << amounts.length; mask++) {
    const own = amounts.map((_, index) => index);
    const left = own.filter((index) => (mask >> index) % 2 === 0);
    const right = own.filter((index) => (mask >> index) % 2 === 1);
    if (!isSum(amounts, left) || !isSum(amounts, right)) continue;
    for (const period of fillings(left)) {
      const leftCost = sideCost(period, 'period', expected);
      if (leftCost > least + POSSIBLE) continue;
      for (const annual of fillings(right)) {
        const uneven = period.filter((amount, line) => (amount === undefined) !== (annual[line] === undefined)).length;
        const cost = leftCost + sideCost(annual, 'annual', expected) + COST.blankOnOneSide * uneven;
        if (cost > least + POSSIBLE) continue;
        least = Math.min(least, cost);
        ways.push({ lines: { period, annual }, cost });
      }
    }
  }
  return ways.filter(({ cost }) => cost <= least + POSSIBLE).sort((one, other) => one.cost - other.cost);
}

/** Whether the first amount is the sum of the others. */
function isSum(amounts: readonly Amount[], own: readonly number[]): boolean {
  const [total, ...parts] = own.map((index) => amounts[index]?.value ?? Number.NaN);
  if (total === undefined || parts.length === 0) return false;
  const sum = parts.reduce((all, part) => all + part, 0);
  return Math.abs(sum - total) < CENT / 2;
}

const CENT = 0.01;

/** All ways to put amounts on the lines of a side in their order, the first on the line of the total. */
function fillings(own: readonly number[]): SideWay[] {
  const found: SideWay[] = [];
  const fill = (line: number, next: number, way: SideWay): void => {
    if (line === FUND_LINES.length) {
      if (next === own.length) found.push(way);
      return;
    }
    if (next < own.length) fill(line + 1, next + 1, [...way, own[next]]);
    if (line > 0 && FUND_LINES.length - line > own.length - next) fill(line + 1, next, [...way, undefined]);
  };
  fill(0, 0, []);
  return found;
}

function sideCost(way: SideWay, side: Side, expected: readonly (readonly Expectation[])[]): number {
  let cost = 0;
  const last = way.findLastIndex((amount) => amount !== undefined);
  way.forEach((amount, line) => {
    if (amount === undefined) cost += line < last ? COST.blankAbove : 0;
    else for (const cell of expected[amount] ?? []) if (cell.side !== side || cell.line !== line) cost += cell.cost;
  });
  return cost;
}

function agreed(ways: readonly Way[], amounts: readonly Amount[]): Map<FieldPath, Passage> {
  const fields = new Map<FieldPath, Passage>();
  const [best] = ways;
  if (!best) return fields;
  const valueOf = (amount: number | undefined): number | undefined =>
    amount === undefined ? undefined : amounts[amount]?.value;
  for (const side of SIDES) {
    FUND_LINES.forEach((line, at) => {
      const amount = best.lines[side][at];
      const isAgreed = ways.every(({ lines }) => valueOf(lines[side][at]) === valueOf(amount));
      const token = amount === undefined ? undefined : amounts[amount]?.token;
      if (isAgreed) fields.set(`funds.${side}.${line}`, token ? [{ start: token.start, end: token.end }] : []);
    });
  }
  return fields;
}
