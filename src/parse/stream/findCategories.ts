import type { Level2Indicator } from '../../model/form';
import type { FormTemplate } from '../../model/template';
import { BREAK } from './condenseText';
import type { CondensedText } from './condenseText';
import { LIMITS } from './limits';
import type { TextRange } from './textRange';
import { COSTS } from '../evidence/costs';

const COST = COSTS.tableLabels;

/** The indicators of one 二级指标 between two page breaks: the left label, the rest of its row, the right label, all rows. */
export interface CategoryPart {
  readonly level2: Level2Indicator;
  /** From the left label to the right one: the left half of the first row. */
  readonly left: TextRange;
  /** From the right label on: the right half of the first row, and all further rows. */
  readonly right: TextRange;
}

export interface FoundCategories {
  readonly parts: readonly CategoryPart[];
  readonly labels: readonly TextRange[];
}

/**
 * The labels of an indicator table in the order of the form, each 二级指标 twice in a row, repeated behind a page break:
 *
 *     产出指标 数量指标 补助人数 ≥9人 数量指标 补助人数 ≥9人 | 绩效指标 产出指标 数量指标 … 数量指标 … | 质量指标 …
 */
export function findCategories(
  text: CondensedText,
  range: TextRange,
  table: FormTemplate['indicatorTable'],
): FoundCategories {
  const chain = bestChain(placesOf(text, range, table), table.level2.length);
  const parts: CategoryPart[] = [];
  for (let at = 0; at < chain.length; at++) {
    const link = chain[at];
    const level2 = link && table.level2[link.place.level2];
    if (!level2) continue;
    const { place, side } = link;
    const next = chain[at + 1];
    if (side === 0 && next?.place.level2 === place.level2) {
      const right = { start: next.place.end, end: chain[at + 2]?.place.head ?? range.end };
      parts.push({ level2, left: { start: place.end, end: next.place.head }, right });
      at++;
    } else {
      const rest = { start: place.end, end: next?.place.head ?? range.end };
      parts.push(
        side === 0 ? { level2, left: rest, right: endOf(rest) } : { level2, left: startOf(rest), right: rest },
      );
    }
  }
  return { parts, labels: chain.map(({ place }) => ({ start: place.head, end: place.end })) };
}

function startOf({ start }: TextRange): TextRange {
  return { start, end: start };
}

function endOf({ end }: TextRange): TextRange {
  return { start: end, end };
}

interface Place extends TextRange {
  readonly level2: number;
  readonly cost: number;
  /** Where the labels begin that stand right before it: 绩效指标, 产出指标. */
  readonly head: number;
}

interface Link {
  readonly place: Place;
  readonly side: 0 | 1;
  readonly total: number;
  readonly before: Link | undefined;
}

/** The best sequence left, right, left, right … through the places. */
function bestChain(places: readonly Place[], categories: number): Link[] {
  const links: Link[] = [];
  let best: Link | undefined;
  let bestTotal = categories * COST.missingCategory;
  for (const place of places) {
    for (const side of [0, 1] as const) {
      const link = bestLink(links, place, side);
      links.push(link);
      const behind = (categories - 1 - place.level2) * COST.missingCategory + (side === 0 ? COST.missingSide : 0);
      if (link.total + behind >= bestTotal) continue;
      bestTotal = link.total + behind;
      best = link;
    }
  }
  const chain: Link[] = [];
  for (let link = best; link; link = link.before) chain.push(link);
  return chain.reverse();
}

function bestLink(links: readonly Link[], place: Place, side: 0 | 1): Link {
  let before: Link | undefined;
  let total = stepCost(undefined, place, side);
  for (let at = links.length - 1; at >= 0; at--) {
    const link = links[at];
    if (!link || link.place.end > place.head || link.total >= total) continue;
    const cost = link.total + stepCost(link, place, side);
    if (cost >= total) continue;
    total = cost;
    before = link;
  }
  return { place, side, total: total + place.cost, before };
}

const NEVER = 1000;

function stepCost(before: Link | undefined, place: Place, side: 0 | 1): number {
  const from = before?.place.level2 ?? -1;
  if (place.level2 < from) return NEVER;
  if (before && place.level2 === from) {
    if (before.side === 0 && side === 1) return 0;
    if (before.side === 1 && side === 0) return place.head < place.start ? 0 : COST.repeatedWithoutPageBreak;
    return NEVER;
  }
  const missingLeft = side === 1 ? COST.missingSide : 0;
  const unfinished = before?.side === 0 ? COST.missingSide : 0;
  return (place.level2 - from - 1) * COST.missingCategory + missingLeft + unfinished;
}

function placesOf(text: CondensedText, range: TextRange, table: FormTemplate['indicatorTable']): Place[] {
  const places: Place[] = [];
  const part = text.plain.slice(range.start, range.end);
  table.level2.forEach((label, level2) => {
    const stem = label.slice(0, Math.max(4, label.length - 2));
    let found = 0;
    for (let offset = part.indexOf(stem); offset >= 0; offset = part.indexOf(stem, offset + 1)) {
      const at = range.start + offset;
      let length = stem.length;
      while (length < label.length && at + length < range.end && text.plain[at + length] === label[length]) length++;
      const clipped = label.length - length;
      // Among characters on lines of their own no label is cut off, but names may begin with its words.
      if (clipped > 0 && text.breaks[at] === BREAK.loose) continue;
      if (++found > LIMITS.candidatesPerLabel) break;
      const cost = costOf(text, at, at + length) + clipped * COST.clippedCharacter;
      places.push({ start: at, end: at + length, level2, cost, head: headOf(text, at, range, table) });
    }
  });
  return places.sort((one, other) => one.start - other.start);
}

function costOf({ breaks }: CondensedText, start: number, end: number): number {
  let cost = breaks[start] === BREAK.none ? COST.gluedBefore : 0;
  if (breaks[end] === BREAK.none) cost += COST.gluedBehind;
  if (cost === 0) cost -= breaks[start] === BREAK.loose || breaks[end] === BREAK.loose ? COST.whole : COST.clean;
  for (let at = start + 1; at < end; at++) {
    if (breaks[at] !== BREAK.none && breaks[at] !== BREAK.loose) return cost + COST.brokenOverLines;
  }
  return cost;
}

/** Goes back over the labels that stand before a left label where a group or a page begins. */
function headOf(
  { plain, breaks }: CondensedText,
  start: number,
  range: TextRange,
  table: FormTemplate['indicatorTable'],
): number {
  let head = start;
  for (const labels of [table.level1, [table.columnLabels.join('')], table.edgeLabels]) {
    const label = labels.find(
      (word) =>
        head - word.length >= range.start &&
        plain.startsWith(word, head - word.length) &&
        breaks[head - word.length] !== BREAK.none &&
        !endsLevel2(plain, head, word, table),
    );
    if (label !== undefined) head -= label.length;
  }
  return head;
}

/** Whether a word that ends at a place is the end of a 二级指标: 服务对象满意度指标 ends as 满意度指标 does. */
function endsLevel2(plain: string, end: number, word: string, table: FormTemplate['indicatorTable']): boolean {
  return table.level2.some(
    (label) => label.length > word.length && label.endsWith(word) && plain.startsWith(label, end - label.length),
  );
}
