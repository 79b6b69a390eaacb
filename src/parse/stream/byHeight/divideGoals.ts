import type { Side } from '../../../model/form';
import type { CondensedText } from '../condenseText';
import type { Passage, TextRange } from '../textRange';
import { displayWidth } from '../textValue';
import { fragmentsOf } from '../fragmentsOf';

/** The most lines of which it is open whether they are left or right: more are taken by their width. */
const MOST_OPEN = 10;

/**
 * Divides lines that run over both goals: a line holds text of the left one, of the right one, or of both.
 *
 *     2022年做好农村村级组织运转经费保障工作，有利于基层组织                                          right
 *     做好农村村级组织运转经费保障工作，有利于基础工作深化根 提质增效，有利于基础工作深化根植，          both
 *     植，促进各项工作抓好抓常。                                                                    left
 */
export function divideGoals(condensed: CondensedText, lines: readonly TextRange[]): Record<Side, Passage> {
  const rows = lines.map((line) => fragmentsOf(condensed, line));
  const rightWidth = widthOfRight(condensed, rows);
  const open = rows.flatMap((row, at) =>
    row.length === 1 && widthOf(condensed, row[0]) <= rightWidth + 1 ? [at] : [],
  );
  const choices = open.length > MOST_OPEN ? 1 : 2 ** open.length;
  let best: Record<Side, Passage> = { period: [], annual: [] };
  let least = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < choices; choice++) {
    const right = new Set(open.filter((_, bit) => (choice >> bit) % 2 === 1));
    const goals = assign(rows, right);
    const cost = costOf(condensed, goals);
    if (cost >= least) continue;
    least = cost;
    best = goals;
  }
  return best;
}

/** The widest line of the right goal: where no line holds both, below the widest gap between widths. */
function widthOfRight(condensed: CondensedText, rows: readonly (readonly TextRange[])[]): number {
  const known = rows.flatMap((row) => (row.length > 1 ? [widthOf(condensed, row.at(-1))] : []));
  if (known.length > 0) return widestOf(known);
  const widths = rows.map((row) => widthOf(condensed, row[0])).sort((one, other) => one - other);
  let below = widths.at(-1) ?? 0;
  let widest = LEAST_GAP;
  widths.forEach((width, at) => {
    const gap = (widths[at + 1] ?? width) - width;
    if (gap < widest || width < (widths.at(-1) ?? 0) / 2) return;
    widest = gap;
    below = width;
  });
  return below;
}

function widestOf(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

/** The columns of the goals differ by that much at least. */
const LEAST_GAP = 12;

function widthOf({ text }: CondensedText, range: TextRange | undefined): number {
  return range ? displayWidth(text, range) : 0;
}

function assign(rows: readonly (readonly TextRange[])[], right: ReadonlySet<number>): Record<Side, TextRange[]> {
  const goals: Record<Side, TextRange[]> = { period: [], annual: [] };
  rows.forEach((row, at) => {
    const last = row.at(-1);
    if (!last) return;
    if (row.length === 1) goals[right.has(at) ? 'annual' : 'period'].push(last);
    else {
      goals.period.push(...row.slice(0, -1));
      goals.annual.push(last);
    }
  });
  return goals;
}

/** Lines of one goal are full but for the last, and the goals often say the same. */
function costOf(condensed: CondensedText, goals: Record<Side, Passage>): number {
  const [left, right] = [goals.period, goals.annual].map((passage) =>
    passage.map(({ start, end }) => condensed.text.slice(start, end)).join(''),
  );
  const one = (left ?? '').replace(YEAR, '');
  const other = (right ?? '').replace(YEAR, '');
  const shorter = Math.min(one.length, other.length);
  let common = 0;
  while (common < shorter && one[common] === other[common]) common++;
  const alike = shorter === 0 ? 0 : common / shorter;
  return (
    unevenness(condensed, goals.period) +
    unevenness(condensed, goals.annual) +
    endCost(left) +
    endCost(right) -
    ALIKE * alike
  );
}

function endCost(text: string | undefined): number {
  return text === undefined || text === '' || ENDS.test(text) ? 0 : AMID_SENTENCE;
}

const ENDS = /[。；;！？!?.)）》”%％]$/u;
const AMID_SENTENCE = 1.5;
const ALIKE = 6;
const YEAR = /^(?:\d{4}年度?|每年|全年)/u;

function unevenness(condensed: CondensedText, lines: Passage): number {
  const widths = lines.map((line) => widthOf(condensed, line));
  const widest = widestOf(widths);
  return widths.slice(0, -1).filter((width) => width < widest * 0.88).length;
}
