import type { Word } from './columnLine';
import { mostFrequent } from './mostFrequent';

/** The columns of an indicator table that hold no labels, from left to right. */
export const LANES = ['leftName', 'leftValue', 'rightName', 'rightValue'] as const;
export type Lane = (typeof LANES)[number];

/** The words of one line of an indicator table, lane by lane. */
export type LaneLine = Readonly<Record<Lane, readonly Word[]>> & { readonly number: number };

/** What the headings of a page and the labels on it tell of the places of its columns. */
export interface LaneHints {
  /** The middle of 二级指标 on the left: names and values of the left side begin right of it. */
  readonly leftFrom: number;
  /** The middle of 二级指标 on the right; infinite if there is none. */
  readonly rightFrom: number;
}

/** Sorts the words of lines, labels left out, into the lanes of their page. */
export function sortIntoLanes(lines: readonly (readonly Word[])[], hints: LaneHints): LaneLine[] {
  const left = lines.map((words) => words.filter(({ left }) => left >= hints.leftFrom && left < hints.rightFrom));
  const right = lines.map((words) => words.filter(({ left }) => left >= hints.rightFrom));
  const leftCuts = cutsBeforeValues(left);
  const rightCuts = cutsBeforeValues(right);
  return lines.map((words, at) => ({
    number: words[0]?.line ?? 0,
    leftName: left[at]?.slice(0, leftCuts[at]) ?? [],
    leftValue: left[at]?.slice(leftCuts[at]) ?? [],
    rightName: right[at]?.slice(0, rightCuts[at]) ?? [],
    rightValue: right[at]?.slice(rightCuts[at]) ?? [],
  }));
}

/**
 * How many words of each line belong to the name. Names begin in one column and values stand around one middle, both
 * learned from the lines that hold a name, a gap and a value.
 */
function cutsBeforeValues(lines: readonly (readonly Word[])[]): number[] {
  const gaps = lines.map((words) => [...words.keys()].filter((at) => at > 0 && gapBefore(words, at) > 1));
  const whole = lines.filter((_, at) => gaps[at]?.length === 1);
  const nameColumn = mostFrequent((whole.length > 0 ? whole : lines).flatMap(([first]) => first?.left ?? [])) ?? 0;
  const values = lines.flatMap((words, at) => (gaps[at]?.length === 1 ? [words.slice(gaps[at][0])] : []));
  const valueMiddle = mostFrequent(
    (values.length > 0 ? values : rightOfWidestGap(lines)).map((value) => Math.round(middleOf(value))),
  );
  return lines.map((words, at) => {
    if (words.length === 0) return 0;
    const cuts = gaps[at]?.length ? gaps[at] : cutsWithoutGap(words, nameColumn, valueMiddle);
    return nearestCut(words, cuts, valueMiddle);
  });
}

/** Where no line holds both, names and values stand on lines of their own with an empty column between them. */
function rightOfWidestGap(lines: readonly (readonly Word[])[]): (readonly Word[])[] {
  const groups = lines
    .filter(({ length }) => length > 0)
    .sort((one, other) => (one[0]?.left ?? 0) - (other[0]?.left ?? 0));
  let end = 0;
  let widest = { at: groups.length, gap: 0 };
  groups.forEach((group, at) => {
    const gap = (group[0]?.left ?? 0) - end;
    if (at > 0 && gap > widest.gap) widest = { at, gap };
    end = Math.max(end, group.at(-1)?.right ?? 0);
  });
  return groups.slice(widest.at);
}

function gapBefore(words: readonly Word[], at: number): number {
  return (words[at]?.left ?? 0) - (words[at - 1]?.right ?? 0);
}

function middleOf(words: readonly Word[]): number {
  return ((words[0]?.left ?? 0) + (words.at(-1)?.right ?? 0)) / 2;
}

/** A line without a gap is a name, a value, or a name that fills its column and the value one space behind it. */
function cutsWithoutGap(words: readonly Word[], nameColumn: number, valueMiddle: number | undefined): number[] {
  if (valueMiddle === undefined) return [words.length];
  const fromName = Math.abs((words[0]?.left ?? 0) - nameColumn);
  if (Math.abs(middleOf(words) - valueMiddle) < fromName) return [0];
  const likeValues = [...words.keys()].filter((at) => at > 0 && VALUE_START.test(words[at]?.text ?? ''));
  if (fromName > 2 || (words.at(-1)?.right ?? 0) < valueMiddle) return [words.length, ...likeValues];
  return [...words.keys()].slice(1).concat(words.length);
}

function nearestCut(words: readonly Word[], cuts: readonly number[], valueMiddle: number | undefined): number {
  const off = (cut: number): number => {
    if (cut === words.length) return FARTHEST_VALUE;
    const likeness = VALUE_START.test(words[cut]?.text ?? '') ? VALUE_LIKENESS : 0;
    const middle = ((words[cut]?.left ?? 0) + (words.at(-1)?.right ?? 0)) / 2;
    return Math.abs(middle - (valueMiddle ?? 0)) - likeness;
  };
  return cuts.reduce((best, cut) => (off(cut) < off(best) ? cut : best), cuts[0] ?? words.length);
}

/** A value is nearer to the middle of its column than this; what is farther belongs to the name. */
const FARTHEST_VALUE = 8;

/** How many columns farther a text may be that begins like a value. */
const VALUE_LIKENESS = 6;
const VALUE_START = /^[≥≤＞＜>=<＝\d]/u;
