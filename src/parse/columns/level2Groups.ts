import type { Level2Indicator } from '../../model/form';
import type { Word } from './columnLine';
import type { LaneHints } from './indicatorLanes';
import type { StackedLabel } from './stackedLabel';

/** The labels of one 二级指标 on both sides, once for each page that they are printed on. */
export interface Level2Group {
  readonly level2: Level2Indicator;
  readonly prints: readonly Level2Print[];
}

export interface Level2Print {
  readonly left: readonly Word[];
  readonly right: readonly Word[];
  /** The line, or the middle between two lines, at whose height the labels stand. */
  readonly middle: number;
}

/** Where the columns of 二级指标 stand on a page, learned from its headings and labels. */
export function findLaneHints(labels: readonly StackedLabel[]): LaneHints {
  const level2 = labels.filter(isInLevel2Column);
  const pairs = level2.flatMap((label, at) => {
    const other = level2[at + 1];
    return other && Math.abs(other.middle - label.middle) < SAME_HEIGHT ? [[label, other] as const] : [];
  });
  const middles = pairs.map(([one, other]) => [middleColumn(one), middleColumn(other)].sort((a, b) => a - b));
  const leftFrom = median(middles.map(([left]) => left ?? 0));
  const rightFrom = median(middles.map(([, right]) => right ?? 0));
  return {
    leftFrom: leftFrom ?? median(level2.map(middleColumn)) ?? 0,
    rightFrom: rightFrom ?? Number.POSITIVE_INFINITY,
  };
}

/** The labels of 二级指标 on one page from top to bottom, those of the two sides at one height put together. */
export function groupLevel2(labels: readonly StackedLabel[], hints: LaneHints): Level2Group[] {
  const border = (hints.leftFrom + hints.rightFrom) / 2;
  const groups: Level2Group[] = [];
  for (const { label, words, ...stacked } of [...labels].sort((one, other) => one.middle - other.middle)) {
    if (label.kind !== 'level2') continue;
    const { level2 } = label;
    const side = middleColumn({ label, words, ...stacked }) < border ? 'left' : 'right';
    const last = groups.at(-1);
    const print = last?.prints[0];
    if (last?.level2 === level2 && print?.[side].length === 0 && stacked.middle - print.middle < SAME_HEIGHT) {
      const middle = (print.middle + stacked.middle) / 2;
      groups.splice(-1, 1, { level2, prints: [{ ...print, [side]: words, middle }] });
    } else {
      groups.push({ level2, prints: [{ left: [], right: [], [side]: words, middle: stacked.middle }] });
    }
  }
  return groups;
}

/** The groups of all pages; the last of a page and the first of the next are one where their labels are the same. */
export function joinPagesOfGroups(pages: readonly (readonly Level2Group[])[]): Level2Group[] {
  const groups: Level2Group[] = [];
  for (const [first, ...others] of pages) {
    if (!first) continue;
    const last = groups.at(-1);
    if (last?.level2 === first.level2) {
      groups.splice(-1, 1, { level2: first.level2, prints: [...last.prints, ...first.prints] });
    } else groups.push(first);
    groups.push(...others);
  }
  return groups;
}

/** Labels of one row may be off by less than this many lines where one side wraps. */
const SAME_HEIGHT = 2.5;

function isInLevel2Column({ label }: StackedLabel): boolean {
  return label.kind === 'level2' || (label.kind === 'heading' && label.column === 'level2');
}

function middleColumn({ words }: StackedLabel): number {
  const left = Math.min(...words.map((word) => word.left));
  const right = Math.max(...words.map((word) => word.right));
  return (left + right) / 2;
}

function median(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1];
}
