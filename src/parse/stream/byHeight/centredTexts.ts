import type { CondensedText } from '../condenseText';
import type { Passage, TextRange } from '../textRange';
import { displayWidth } from '../textValue';
import { COSTS } from '../../evidence/costs';

/** A text with its label somewhere in the middle: the lines above, the rest of the label's line, the lines below. */
export interface CentredText {
  /** Which of the lines its label stands on. */
  readonly line: number;
  readonly labelEnd: number;
}

const COST = COSTS.centredTexts;

/**
 * Divides lines among texts whose labels stand at the height of their middle; `texts` are in the order of their labels.
 *
 *     《中华人民共和国预算法》第三十二条、《阳泉市市级项目支出预算管理办法》及《关于
 *     立项依据 做好2022年数字政府建设工作的指导意见》(国民发【2011】1号）；主要包括：城
 *     镇老旧小区和棚户区住户的采购、安装、调试、验收；
 *     项目设立必要性 —
 */
export function divideCentredTexts(
  condensed: CondensedText,
  lines: readonly TextRange[],
  texts: readonly CentredText[],
): DividedText[] {
  const widths = lines.map((line) => displayWidth(condensed.text, line));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const isFull = (at: number): boolean => (widths[at] ?? 0) > widest * FULL;
  const shortBefore = [0];
  widths.forEach((_, at) => shortBefore.push((shortBefore[at] ?? 0) + (isFull(at) ? 0 : 1)));
  const isEnd = (at: number): boolean => ENDS.test(condensed.text.charAt((lines[at]?.end ?? 0) - 1));
  const costOf = (start: number, end: number, { line, labelEnd }: CentredText): number => {
    const isAlone = labelEnd >= (lines[line]?.end ?? 0);
    const offset = line - start - (end - 1 - line);
    const ideal = isAlone || (offset !== 1 && offset !== 2) ? 0 : 1;
    let cost = COST.offCentre * Math.abs(offset - ideal);
    if (end < lines.length && isFull(end - 1) && !isEnd(end - 1)) cost += COST.endsAmidSentence;
    if (start > 0 && CLOSES.test(condensed.text.charAt(lines[start]?.start ?? 0))) cost += COST.startsInside;
    const short = (shortBefore[end - 1] ?? 0) - (shortBefore[start] ?? 0);
    const isOwnShort = line >= start && line < end - 1 && !isFull(line);
    return cost + COST.shortLineInside * (short - (isOwnShort ? 1 : 0));
  };
  const ends = bestEnds(lines.length, texts, costOf);
  const isOpen = texts.map((_, at) => isOpenBorder(ends, at, texts, costOf));
  return texts.map(({ line, labelEnd }, at) => ({
    isUncertain: isOpen[at] === true || isOpen[at - 1] === true,
    passage: lines.slice(ends[at - 1] ?? 0, ends[at]).flatMap((range, offset) => {
      if ((ends[at - 1] ?? 0) + offset !== line) return [range];
      return labelEnd < range.end ? [{ start: labelEnd, end: range.end }] : [];
    }),
  }));
}

export interface DividedText {
  readonly passage: Passage;
  /** A border one line further up or down would do nearly as well. */
  readonly isUncertain: boolean;
}

type CostOf = (start: number, end: number, text: CentredText) => number;

/** How much worse a border may be that is told of. */
const CLOSE = 2.5;

function isOpenBorder(ends: readonly number[], at: number, texts: readonly CentredText[], costOf: CostOf): boolean {
  const [start, border, end] = [ends[at - 1] ?? 0, ends[at] ?? 0, ends[at + 1] ?? 0];
  const [above, below] = [texts[at], texts[at + 1]];
  if (!above || !below) return false;
  const costAt = (place: number): number => costOf(start, place, above) + costOf(place, end, below);
  const least = costAt(border);
  return [border - 1, border + 1].some(
    (place) => place > above.line && place <= below.line && costAt(place) < least + CLOSE,
  );
}

const FULL = 0.9;
const CLOSES = /[，。、；：）)》”】]/u;
const ENDS = /[。；;！？!?.)）》”]/u;

/** How far off the place that puts a label into the middle of its text a border is looked for, in lines. */
const REACH = 8;

/** Behind which line each text ends, so that the costs of all texts are least. */
function bestEnds(lines: number, texts: readonly CentredText[], costOf: CostOf): number[] {
  let paths = new Map<number, { readonly cost: number; readonly ends: readonly number[] }>([
    [0, { cost: 0, ends: [] }],
  ]);
  texts.forEach((text, at) => {
    const limit = texts[at + 1]?.line ?? lines;
    const next: typeof paths = new Map();
    for (const [start, { cost, ends }] of paths) {
      const centred = Math.min(Math.max(2 * text.line - start + 1, text.line + 1), limit);
      const isLast = at === texts.length - 1;
      const first = isLast ? lines : Math.max(text.line + 1, centred - REACH);
      for (let end = first; end <= (isLast ? lines : Math.min(limit, centred + REACH)); end++) {
        const total = cost + costOf(start, end, text);
        const known = next.get(end);
        if (!known || total < known.cost) next.set(end, { cost: total, ends: [...ends, end] });
      }
    }
    paths = next;
  });
  return [...(paths.get(lines)?.ends ?? texts.map(({ line }) => line + 1))];
}
