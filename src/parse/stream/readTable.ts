import type { FormTemplate } from '../../model/template';
import type { CondensedText } from './condenseText';
import { UNKNOWN_WIDTHS } from './columnWidths';
import { decodeCategory } from './decodeCategory';
import { cutOut } from '../text/cutOut';
import type { CutText } from '../text/cutOut';
import { BREAK } from './condenseText';
import { splitLines } from './textValue';
import { learnGaps } from './learnGaps';
import { learnWidths } from './learnWidths';
import type { DecodedCategory, TableHabits } from './decodeCategory';
import { findCategories } from './findCategories';
import type { CategoryPart } from './findCategories';
import { SIDES } from '../../model/form';
import type { Level2Indicator, Side } from '../../model/form';
import { USUAL_GAPS } from './tablePath';
import type { TextRange } from './textRange';
import { COSTS } from '../evidence/costs';

/** The rows of a 二级指标 as they were read. */
interface ReadGroup extends DecodedCategory {
  /** The text that its ranges count in. */
  readonly text: CondensedText;
  /** How they would be read with a line that was left out, or without one that was not. */
  readonly rivals: readonly ReadGroup[];
}

interface ReadCategory extends ReadGroup {
  readonly level2: Level2Indicator;
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
  doubtful: readonly TextRange[],
): ReadTable {
  const cut = cutOut(text, range, doubtful);
  const read = readCutTable(cut.text, table, cellPerLine, (group) => withLines(text, cut, doubtful, group));
  return { ...read, labels: read.labels.map(cut.back) };
}

function readCutTable(
  text: CondensedText,
  table: FormTemplate['indicatorTable'],
  cellPerLine: boolean,
  doubtfulIn: (group: readonly CategoryPart[]) => readonly CategoryText[],
): ReadTable {
  const found = findCategories(text, { start: 0, end: text.text.length }, table);
  const parts = groupParts(found.parts);
  const twoSided = parts.map((group): CategoryText => {
    const lines = doubtfulIn(group);
    return { text, parts: group, leftOut: Math.max(0, ...lines.map(({ leftOut }) => leftOut + 1)), withLines: lines };
  });
  const sides = SIDES.filter((side) => mayStandAlone(parts, side));
  const oneSided = sides.length > 0 ? twoSided.map(withoutLabels) : [];
  const readings = [undefined, ...sides].map((onlySide) => {
    const groups = onlySide ? oneSided : twoSided;
    const categories = decodeGroups(groups, cellPerLine, onlySide);
    const cost = categories.reduce((sum, category) => sum + category.cost, onlySide ? EMPTY_SIDE : 0);
    return { onlySide, categories, cost };
  });
  const best = readings.reduce((one, other) => (other.cost < one.cost ? other : one));
  return {
    categories: best.categories.flatMap((decoded, at) => {
      const level2 = parts[at]?.[0]?.level2;
      return level2 ? [{ ...decoded, level2 }] : [];
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
  /** How many lines that may be values are left out. */
  readonly leftOut: number;
  /** The same with some of the lines in it that may as well be furniture. */
  readonly withLines: readonly CategoryText[];
}

/** The rows of a 二级指标 with all of the doubtful lines that stand among them, with one, and with all but one. */
function withLines(
  whole: CondensedText,
  cut: CutText,
  doubtful: readonly TextRange[],
  group: readonly CategoryPart[],
): CategoryText[] {
  const start = group[0]?.left.start ?? 0;
  const end = group.at(-1)?.right.end ?? start;
  const own = doubtful.filter((line) => {
    const at = cut.move(line).start;
    return at >= start && at <= end;
  });
  const choices =
    own.length > MOST_DOUBTFUL ? [[]] : own.flatMap((line) => [own.filter((one) => one !== line), [line]]);
  const leftOut = own.length < 2 ? [[]] : [[], ...choices];
  return (own.length === 0 ? [] : leftOut).map((cuts) => {
    const others = doubtful.filter((line) => !own.includes(line) || cuts.includes(line));
    const text = cutOut(whole, cut.back({ start, end }), others);
    const move = (range: TextRange): TextRange => text.move(cut.back(range));
    const parts = group.map(({ level2, left, right }) => ({ level2, left: move(left), right: move(right) }));
    return { text: text.text, parts, leftOut: cuts.length, withLines: [] };
  });
}

/** With more such lines in one 二级指标, it is read with all of them or with none. */
const MOST_DOUBTFUL = 6;

/** The rows of a 二级指标 one behind the other, as if none of its labels stood among them. */
function withoutLabels({ text, parts, leftOut, withLines: lines }: CategoryText): CategoryText {
  const ranges = parts.flatMap(({ left, right }) => [left, right]);
  const start = ranges[0]?.start ?? 0;
  const end = ranges.at(-1)?.end ?? start;
  const cuts = ranges.map((range, at) => ({ start: range.end, end: ranges[at + 1]?.start ?? end }));
  const cut = cutOut(text, { start, end }, cuts).text;
  const [first] = parts;
  const right = { start: 0, end: cut.text.length };
  return {
    text: cut,
    parts: first ? [{ level2: first.level2, left: { start: 0, end: 0 }, right }] : [],
    leftOut,
    withLines: lines.map(withoutLabels),
  };
}

function decodeGroups(groups: readonly CategoryText[], cellPerLine: boolean, onlySide: Side | undefined): ReadGroup[] {
  const habits: TableHabits = { cellPerLine, widths: UNKNOWN_WIDTHS, gaps: USUAL_GAPS, onlySide };
  const first = groups.map((group) => decodeGroup(group, habits));
  if (first.every(({ margin }) => margin > SURE)) return first;
  const learned: TableHabits = { ...habits, widths: learnWidths(first), gaps: learnGaps(first) };
  return groups.map((group, at) => {
    const known = first[at];
    return known && known.margin > SURE ? known : decodeGroup(group, learned);
  });
}

/** Reads a 二级指标 without the lines that may be furniture, with one of them, or without a line that fits nowhere. */
function decodeGroup(group: CategoryText, habits: TableHabits): ReadGroup {
  const plain = readingOf(group, habits, group.withLines.length * LINE_COST.looksLikeFurniture);
  const others = [
    ...group.withLines.map((other) =>
      readingOf(other, habits, (group.withLines.length - 1) * LINE_COST.looksLikeFurniture),
    ),
    ...withoutStrayLines(group, plain).map((other) => readingOf(other, habits, LINE_COST.looksLikeText)),
  ];
  let best = plain;
  for (const other of others) if (other.cost < best.cost) best = other;
  const rivals = [plain, ...others].filter((other) => other !== best && other.cost < best.cost + CLOSE_READING);
  const mayBeContent = best !== plain && !group.withLines.some(({ text }) => text === best.text) ? [plain] : [];
  return { ...best, rivals: [...new Set([...rivals, ...mayBeContent])] };
}

function readingOf({ text, parts, leftOut }: CategoryText, habits: TableHabits, strayCost: number): ReadGroup {
  const decoded = decodeCategory(text, parts, habits);
  const cost = decoded.cost + leftOut * LINE_COST.looksLikeFurniture + strayCost;
  return { ...decoded, text, cost, rivals: [] };
}

const LINE_COST = COSTS.strayLines;
const CLOSE_READING = 2.5;

/** A category without each of its lines that has no like on the other side, where its reading has something odd. */
function withoutStrayLines({ text, parts, leftOut }: CategoryText, { cost }: ReadGroup): CategoryText[] {
  if (cost < ODD) return [];
  const start = parts[0]?.left.start ?? 0;
  const end = parts.at(-1)?.right.end ?? start;
  const lines = parts.flatMap(({ left, right }) => [...splitLines(text, left), ...splitLines(text, right)]);
  if (lines.length > MOST_LINES) return [];
  return lines
    .filter((line) => line.end > line.start && isWholeLine(text, line))
    .map((line) => {
      const cut = cutOut(text, { start, end }, [line]);
      return {
        text: cut.text,
        parts: parts.map(({ level2, left, right }) => ({ level2, left: cut.move(left), right: cut.move(right) })),
        leftOut,
        withLines: [],
      };
    });
}

/** Readings that cost less have nothing in them that fits nowhere. */
const ODD = 1.5;
const MOST_LINES = 60;

function isWholeLine({ breaks }: CondensedText, { start, end }: TextRange): boolean {
  return breaks[start + 1] !== BREAK.loose && breaks[start] === BREAK.line && breaks[end] === BREAK.line;
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
