import type { FormTemplate } from '../../model/template';
import type { CondensedText } from './condenseText';
import { UNKNOWN_WIDTHS } from './columnWidths';
import { decodeCategory } from './decodeCategory';
import { cutOut } from '../text/cutOut';
import { learnGaps } from './learnGaps';
import { learnWidths } from './learnWidths';
import type { DecodedCategory, TableHabits } from './decodeCategory';
import { findCategories } from './findCategories';
import type { CategoryPart } from './findCategories';
import { SIDES } from '../../model/form';
import type { Level2Indicator, Side } from '../../model/form';
import { USUAL_GAPS } from './tablePath';
import type { TextRange } from './textRange';

interface ReadCategory extends DecodedCategory {
  readonly level2: Level2Indicator;
  /** The text that its ranges count in. */
  readonly text: CondensedText;
}

export interface ReadTable {
  readonly categories: readonly ReadCategory[];
  /** Where its labels stand. */
  readonly labels: readonly TextRange[];
  /** The only side that holds indicators, where the other is empty throughout; undefined where both do. */
  readonly onlySide: Side | undefined;
}

/**
 * Reads an indicator table: first each 二级指标 for itself, then, with the widths that the sure ones tell, the others
 * once more. Whether one side is empty throughout is decided over the whole table.
 */
export function readTable(
  text: CondensedText,
  range: TextRange,
  table: FormTemplate['indicatorTable'],
  cellPerLine: boolean,
): ReadTable {
  const found = findCategories(text, range, table);
  const parts = groupParts(found.parts);
  const twoSided = parts.map((group): CategoryText => ({ text, parts: group }));
  const sides = SIDES.filter((side) => mayStandAlone(parts, side));
  const oneSided = sides.length > 0 ? parts.map((group) => withoutLabels(text, group)) : [];
  const readings = [undefined, ...sides].map((onlySide) => {
    const groups = onlySide ? oneSided : twoSided;
    const categories = decodeGroups(groups, cellPerLine, onlySide);
    const cost = categories.reduce((sum, category) => sum + category.cost, onlySide ? EMPTY_SIDE : 0);
    return { onlySide, groups, categories, cost };
  });
  const best = readings.reduce((one, other) => (other.cost < one.cost ? other : one));
  return {
    categories: best.categories.flatMap((decoded, at) => {
      const level2 = parts[at]?.[0]?.level2;
      return level2 ? [{ ...decoded, level2, text: best.groups[at]?.text ?? text }] : [];
    }),
    labels: found.labels,
    onlySide: best.onlySide ?? onlySideOf(best.categories),
  };
}

/** The side that all indicators stand on, where there are enough of them to tell. */
function onlySideOf(categories: readonly DecodedCategory[]): Side | undefined {
  const indicators = categories.flatMap((category) => category.indicators);
  const [first] = indicators;
  return first && indicators.length >= FEWEST_INDICATORS && indicators.every(({ side }) => side === first.side)
    ? first.side
    : undefined;
}

const FEWEST_INDICATORS = 3;

/** What it costs to take a whole side for empty: about as much as one empty half of a row. */
const EMPTY_SIDE = 2;

/**
 * Whether a side may be the only one filled: where it is the left one, nothing stands behind the right label of some
 * 二级指标, and something before it wherever it has any; where it is the right one, nothing stands between the labels.
 */
function mayStandAlone(groups: readonly (readonly CategoryPart[])[], side: Side): boolean {
  const filled = groups
    .map(([first]) => first)
    .filter((part) => part && lengthOf(part.left) + lengthOf(part.right) > 0);
  return side === 'period'
    ? filled.some((part) => part && lengthOf(part.right) === 0) &&
        filled.every((part) => part && lengthOf(part.left) > 0)
    : filled.length > 0 && filled.every((part) => part && lengthOf(part.left) === 0);
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}

/** The rows of a 二级指标 with the text that they count in. */
interface CategoryText {
  readonly text: CondensedText;
  readonly parts: readonly CategoryPart[];
}

/** The rows of a 二级指标 one behind the other, as if none of its labels stood among them. */
function withoutLabels(text: CondensedText, group: readonly CategoryPart[]): CategoryText {
  const ranges = group.flatMap(({ left, right }) => [left, right]);
  const start = ranges[0]?.start ?? 0;
  const end = ranges.at(-1)?.end ?? start;
  const cuts = ranges.map((range, at) => ({ start: range.end, end: ranges[at + 1]?.start ?? end }));
  const cut = cutOut(text, { start, end }, cuts).text;
  const [first] = group;
  const right = { start: 0, end: cut.text.length };
  return { text: cut, parts: first ? [{ level2: first.level2, left: { start: 0, end: 0 }, right }] : [] };
}

function decodeGroups(
  groups: readonly CategoryText[],
  cellPerLine: boolean,
  onlySide: Side | undefined,
): DecodedCategory[] {
  const habits: TableHabits = { cellPerLine, widths: UNKNOWN_WIDTHS, gaps: USUAL_GAPS, onlySide };
  const first = groups.map(({ text, parts }) => decodeCategory(text, parts, habits));
  if (first.every(({ margin }) => margin > SURE)) return first;
  const learned: TableHabits = {
    ...habits,
    widths: learnWidths(first.map((category, at) => ({ ...category, text: groups[at]?.text }))),
    gaps: learnGaps(first),
  };
  return groups.map(({ text, parts }, at) => {
    const known = first[at];
    return known && known.margin > SURE ? known : decodeCategory(text, parts, learned);
  });
}

const SURE = 4.5;

/** Parts of one category that a page break divides belong together. */
function groupParts(parts: readonly CategoryPart[]): CategoryPart[][] {
  const groups: CategoryPart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last?.[0]?.level2 === part.level2) last.push(part);
    else groups.push([part]);
  }
  return groups;
}
