import type { Side } from '../../model/form';
import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import { firstWordWidth } from './firstWordWidth';
import { LIMITS } from './limits';
import type { TextRange } from './textRange';
import { displayWidth, splitLines } from './textValue';
import { COSTS } from '../evidence/costs';

const COST = COSTS.goals;

/** Two goals and how sure their border is. */
export interface SplitGoals {
  readonly period: TextRange;
  readonly annual: TextRange;
  readonly cost: number;
  /** How much worse the next best border is. */
  readonly margin: number;
  readonly alternative: { readonly period: TextRange; readonly annual: TextRange } | undefined;
}

/**
 * Where the second of two goals begins: both stand one after the other, the left one in wider lines.
 *
 *     做好农村村级组织运转经费保障工作，有利于基层组织提质增效，有利于基础工作深化根
 *     植，促进各项工作抓好抓常。
 *     2022年做好农村村级组织运转经费保障工作，有利于基层组织    ← the sentence restarts, the width drops
 *     提质增效，有利于基础工作深化根植，促进各项工作抓好抓常。
 */
export function splitGoals(text: CondensedText, range: TextRange, onlySide?: Side): SplitGoals {
  const borders = bordersOf(text, range, onlySide);
  const lines = splitLines(text, range).map((line) => measureLine(text, line));
  let best: Border | undefined;
  let second: Border | undefined;
  for (const border of borders) {
    const scored = { ...border, cost: costOf(text, range, lines, border) };
    if (!best || scored.cost < best.cost) [best, second] = [scored, best];
    else if (!second || scored.cost < second.cost) second = scored;
  }
  const at = best?.at ?? range.end;
  return {
    ...goalsAt(range, at),
    cost: best?.cost ?? 0,
    margin: (second?.cost ?? Number.POSITIVE_INFINITY) - (best?.cost ?? 0),
    alternative: second && goalsAt(range, second.at),
  };
}

interface Border {
  readonly at: number;
  readonly cost: number;
}

function goalsAt({ start, end }: TextRange, at: number): { readonly period: TextRange; readonly annual: TextRange } {
  return { period: { start, end: at }, annual: { start: at, end } };
}

/** Line starts and gaps within lines; the start and the end of the range stand for an empty goal. */
function bordersOf({ breaks }: CondensedText, { start, end }: TextRange, onlySide: Side | undefined): Border[] {
  const borders: Border[] = [
    { at: end, cost: COST.oneEmpty - (onlySide === 'period' ? COST.onlySide : 0) },
    { at: start, cost: COST.oneEmpty - (onlySide === 'annual' ? COST.onlySide : 0) },
  ];
  for (let at = start + 1; at < end && borders.length < LIMITS.goalBorders; at++) {
    if (breaks[at] === BREAK.line) borders.push({ at, cost: 0 });
    else if (breaks[at] === BREAK.space) borders.push({ at, cost: COST.borderInLine });
  }
  return borders;
}

/** A line with what the cost of a border depends on. */
interface MeasuredLine extends TextRange {
  readonly width: number;
  readonly firstWord: number;
  readonly endsSentence: boolean;
}

function measureLine({ text }: CondensedText, line: TextRange): MeasuredLine {
  return {
    start: line.start,
    end: line.end,
    width: displayWidth(text, line),
    firstWord: firstWordWidth(text, line),
    endsSentence: ENDS.test(text.charAt(line.end - 1)),
  };
}

/** Some of the measured lines, the first or last of them perhaps cut at a border: hundreds of borders share the lines of long goals. */
interface PartOfLines {
  readonly lines: readonly MeasuredLine[];
  readonly from: number;
  readonly to: number;
  readonly first?: MeasuredLine | undefined;
  readonly last?: MeasuredLine | undefined;
}

function lineAt({ lines, from, to, first, last }: PartOfLines, at: number): MeasuredLine | undefined {
  if (first && at === from) return first;
  return last && at === to - 1 ? last : lines[at];
}

/** The lines before and behind a border, which may stand within one of them. */
function partLines(
  text: CondensedText,
  lines: readonly MeasuredLine[],
  border: number,
): readonly [PartOfLines, PartOfLines] {
  const to = lines.length;
  const found = lines.findIndex(({ end }) => end > border);
  const behind = found < 0 ? to : found;
  const cut = lines[behind];
  if (!cut || cut.start === border)
    return [
      { lines, from: 0, to: behind },
      { lines, from: behind, to },
    ];
  const last = measureLine(text, { start: cut.start, end: border });
  const first = measureLine(text, { start: border, end: cut.end });
  return [
    { lines, from: 0, to: behind + 1, last },
    { lines, from: behind, to, first },
  ];
}

function costOf(text: CondensedText, range: TextRange, lines: readonly MeasuredLine[], { at, cost }: Border): number {
  const period = { start: range.start, end: at };
  const annual = { start: at, end: range.end };
  const [above, below] = partLines(text, lines, at);
  const left = linesCost(above);
  const right = linesCost(below);
  let sum = cost + left.cost + right.cost;
  if (at === range.end || at === range.start) {
    const isWide = Math.max(left.width, right.width) > NARROW;
    return sum + (isWide === (at === range.start) ? COST.notNarrower : 0);
  }
  const last = text.text.charAt(at - 1);
  if (AMID.test(last)) sum += COST.amidSentence;
  else if (!ENDS.test(last)) sum += COST.noSentenceEnd;
  if (STARTS_INSIDE.test(text.text.charAt(at))) sum += COST.startsInside;
  if (left.isWrapped && right.width > left.width + 1) sum += COST.notNarrower;
  if (right.isWrapped && left.isWrapped && right.width >= left.width - 4) sum += COST.notNarrower;
  return sum - resemblance(text.text, period, annual);
}

/** Lines of the right column are narrower than this, lines of the left one wider. */
const NARROW = 64;
const STARTS_INSIDE = /[，。、；：）)》”】]/u;
const AMID = /[，、,：:（(《“]/u;
const ENDS = /[。；;！？!?.)）》”]/u;

function linesCost(part: PartOfLines): { cost: number; width: number; isWrapped: boolean } {
  const { from, to } = part;
  let full = 0;
  for (let at = from; at < to - 1; at++) full = Math.max(full, lineAt(part, at)?.width ?? 0);
  const last = to > from ? (lineAt(part, to - 1)?.width ?? 0) : 0;
  let cost = 0;
  for (let at = from; at < to - 1; at++) {
    const line = lineAt(part, at);
    const next = lineAt(part, at + 1);
    if (!line || !next || line.width + next.firstWord > full - 1) continue;
    cost += line.endsSentence ? COST.shortLine / 2 : COST.shortLine;
  }
  const isWrapped = to - from > 1;
  if (isWrapped && last > full + 2) cost += COST.wideLine;
  return { cost, width: Math.max(full, last), isWrapped };
}

function resemblance(text: string, period: TextRange, annual: TextRange): number {
  const shorter = Math.min(period.end - period.start, annual.end - annual.start);
  if (shorter === 0) return 0;
  const left = withoutYear(text, period);
  const right = withoutYear(text, annual);
  let common = 0;
  while (common < shorter && text[left + common] === text[right + common]) common++;
  return (COST.commonStart * Math.min(common, 8)) / 8 + (COST.resemblance * common) / shorter;
}

/** Where a goal begins behind a year such as 2025年 or 每年, which one side often lacks. */
function withoutYear(text: string, { start, end }: TextRange): number {
  return start + (/^(?:\d{4}年度?|每年|全年)/u.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0);
}
