import Big from 'big.js';
import { maskDates } from '../../model/calendarDate';
import { measuresIn } from '../../model/measure';
import type { Measure } from '../../model/measure';
import { unitKind } from '../../model/units';
import type { UnitKind } from '../../model/units';
import { ACTIONS } from './indicatorName';

/** A number in a running text, and the words around it. */
export interface TextQuantity {
  /** With 万 and 亿 multiplied out; of a range the first. */
  readonly amount: Big;
  /** The second number of a range. */
  readonly upper: Big | undefined;
  /** As it is written: 「203条」, 「约1.2万元」. */
  readonly written: string;
  /** In one spelling; '' where no unit follows. */
  readonly unit: string;
  /** What the unit measures; undefined where there is none or nobody knows it. */
  readonly kind: UnitKind | undefined;
  /** What it is counted per: 「人」 in 「2000元/人」; '' if nothing. */
  readonly per: string;
  readonly isMoney: boolean;
  readonly isApproximate: boolean;
  /** 其中甲、乙, 每人, 单价: a part of another number, or no total at all. */
  readonly isPart: boolean;
  /** The words before it, up to punctuation and numbers, without 达到, 约, 不少于. */
  readonly before: string;
  /** 500吨的污水站2座: the size of what is counted behind it. */
  readonly isSize: boolean;
  /** Those words, 达到: with them a quotation is what stands in the text. */
  readonly lead: string;
  readonly after: string;
  /** 的, 以上的 between the number and the words after it. */
  readonly link: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The quantities of a text without white space, in its order: linear in its length. Dates, 文号, ordinals, list numbers, codes, ages
 * and sizes (7×24小时, 1.2×0.6米) are none.
 */
export function textQuantities(text: string): readonly TextQuantity[] {
  if (!ANY_NUMBER.test(text)) return [];
  const masked = maskDates(text, MASK).replace(NO_QUANTITY, (found) => MASK.repeat(found.length));
  const quantities: TextQuantity[] = [];
  for (const measure of measuresIn(masked)) {
    if (measure.isInWords && isFigureOfSpeech(measure, masked)) continue;
    const isCode = measure.unit === '' && /[A-Za-z]/u.test(masked.charAt(measure.end));
    if (!isCode) quantities.push(quantityOf(measure, masked, quantities.at(-1)?.end ?? 0));
  }
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    return next && isSizeOf(quantity, next, masked) ? { ...quantity, isSize: true } : quantity;
  });
}

/** 500吨的污水站2座, 100立方米蓄水池8座: no sign and no new action between a measure and what is counted. */
function isSizeOf({ kind, end }: TextQuantity, next: TextQuantity, text: string): boolean {
  if (kind === undefined || !SIZES.has(kind) || next.kind !== 'count') return false;
  const noun = /^的?(\p{Script=Han}{1,10})$/u.exec(text.slice(end, Math.min(next.start, end + 12)))?.[1] ?? '';
  return noun !== '' && next.start <= end + 12 && !ACTIONS.has(noun.slice(0, 2)) && !/[和及与并]/u.test(noun);
}

const SIZES: ReadonlySet<UnitKind> = new Set(['length', 'area', 'volume', 'mass', 'physical']);

const ANY_NUMBER = /[\d二两三四五六七八九十百]/u;

/** Stands for characters that are no quantity; no text holds it. */
const MASK = '\uE000';

const NO_QUANTITY = new RegExp(
  [
    String.raw`[〔[【(](?:19|20)\d\d[〕\]】)](?:第?\d+号)?`,
    String.raw`(?<!\d)(?:19|20)\d\d(?:[-—–~至到]+(?:19|20)?\d\d)?年?(?=[-—–~至到〔[【年]|$)`,
    String.raw`第[\w-]{1,12}\p{Script=Han}?`,
    String.raw`(?<![A-Za-z\d])(?:Q|[Nn][Oo])[.:]?\d+`,
    String.raw`(?<!\d)\d+(?:号|周?岁(?:及?以[上下])?)`,
    String.raw`(?<!\d)0\d{2,3}-\d{7,8}|(?<!\d)1\d{10}(?!\d)`,
    String.raw`(?<![^。;:,、])\(?\d{1,2}(?:[、)]|\.(?!\d))`,
    String.raw`(?<=[^\d.])\(\d{1,2}\)`,
    String.raw`(?<!\d)\d{1,2}[、.](?=\p{Script=Han})(?<![、\d]\d{1,2}[、.])`,
    String.raw`(?<!\d)\d{1,2}:\d\d(?!\d)`,
    String.raw`\d+(?:\.\d+)?(?:[×✕*xX]\d+(?:\.\d+)?)+`,
    String.raw`十[一二三四五]五`,
  ].join('|'),
  'gu',
);

/** `from` is where the quantity before it ends: the unit of that one names nothing here. */
function quantityOf(measure: Measure, text: string, from: number): TextQuantity {
  const { start, end, scale } = measure;
  const isBareMoney = measure.base === '' && scale > 1;
  const unit = isBareMoney ? '元' : measure.base;
  const words = wordsBefore(text, start);
  const before = words.slice(Math.max(0, words.length - (start - from)));
  const isCounted = ['count', 'person'].includes(unitKind(unit) ?? '') && measure.per.length === 0;
  const often = isCounted ? OFTEN.exec(text.slice(Math.max(0, start - 12), start))?.[1] : undefined;
  const behind = wordsAfter(text, end);
  const link = /^(?:(?:及?以[上下内]|左右)的?|的)/u.exec(behind)?.[0] ?? '';
  const lead = LEADING_TO_A_NUMBER.exec(before)?.[0] ?? '';
  return {
    amount: Big(measure.digits).times(scale),
    upper: measure.upper === '' ? undefined : Big(measure.upper).times(scale),
    written: text.slice(start, end),
    unit,
    kind: unitKind(unit),
    per: often === undefined ? measure.per.join('/') : often.replace(/^年度?$/u, ''),
    isMoney: unit === '元',
    isApproximate: measure.isRough || /(?:[约近]|大约)$/u.test(before) || text.startsWith('左右', end),
    isPart:
      (often === undefined && EACH.test(text.slice(Math.max(0, start - 12), start))) ||
      /其中[^,;。]*$/u.test(text.slice(Math.max(0, start - 40), start)),
    before: before.slice(0, before.length - lead.length),
    lead,
    isSize: false,
    link,
    after: behind.slice(link.length),
    start,
    end,
  };
}

/** A number of each, no total. */
const EACH = /(?:每|单[座个台体件栋套位]|单价|人均|平均|标准)[^,.;:、。]{0,8}$/u;

/** 每周巡河2次, 每年培训300人: how often, and of the whole. */
const OFTEN = /每(年度?|季度|[月周天日]|学期)[^,.;:、。每]{0,8}$/u;

/** Words that lead to a number and name nothing. */
const LEADING_TO_A_NUMBER =
  /(?:[约近为共达至到≥≤><=(:]|大约|不[低少小]于|不[超高大多][过于]|[高大多优]于|高达|至少|超过|达到|提高到|提升到|保持在?|控制在|实现)+$/u;

/** 一个, 两个责任, 三项制度 count nothing; 三百册 and 十二家 do. */
function isFigureOfSpeech({ digits, scale, base, start, end }: Measure, text: string): boolean {
  if (unitKind(base) === 'share') return false;
  if (Number(digits) * scale >= 10) return false;
  if (Number(digits) < 2 || /[、二三四五六七八九]$/u.test(text.slice(Math.max(0, start - 1), start))) return true;
  return LOOSE_UNITS.has(base) && !(COUNTED_AFTER.has(base) && isBehindItsNoun(start, end, text));
}

/** 改造道路两条, 培训四期: what is counted stands before the number, and nothing behind it. */
function isBehindItsNoun(start: number, end: number, text: string): boolean {
  const isLast = end === text.length || EDGES.includes(text.charAt(end));
  return (
    isLast &&
    /\p{Script=Han}{2}$/u.test(text.slice(0, start)) &&
    !/[分为共成有前后各每按达和及等这那上下了]$/u.test(text.slice(0, start))
  );
}

const COUNTED_AFTER: ReadonlySet<string> = new Set('个 项 条 类 种 期 段 路 道 组 块 双 对'.split(' '));

/** Of these, numbers in words below ten are ways of speaking or ordinals: 三个一批, 四类人员, 二期工程, 一级. */
const LOOSE_UNITS: ReadonlySet<string> = new Set(
  '个 项 条 类 种 期 级 点 层 部 线 路 道 面 章 节 段 重 对 双 单 块 组 环 头 口 手'.split(' '),
);

/** What may stand between a noun and its number: 更换水泵:80台, 更换水泵(80台). */
const BEFORE_A_NUMBER = ':(';

/** A list of signs and no pattern: it is asked for each character beside each number. */
const EDGES = `,.;:!?、。()"'“”《》<>〈〉[]0123456789${MASK}`;
const MOST_WORDS = 16;

function wordsBefore(text: string, start: number): string {
  let from = start > 0 && BEFORE_A_NUMBER.includes(text.charAt(start - 1)) ? start - 1 : start;
  while (from > 0 && start - from < MOST_WORDS) {
    if (!EDGES.includes(text.charAt(from - 1))) from--;
    else {
      const name = SUBSTANCE.exec(text.slice(Math.max(0, from - LONGEST_SUBSTANCE), from))?.[0] ?? '';
      if (name === '') break;
      from -= name.length;
    }
  }
  return text.slice(from, start);
}

/** PM2.5, SO2: a number that is part of a name. */
const SUBSTANCE = /[A-Za-z]+\d+(?:\.\d+)?$/u;
const LONGEST_SUBSTANCE = 8;

function wordsAfter(text: string, end: number): string {
  let to = end;
  while (to < text.length && to - end < MOST_WORDS && !EDGES.includes(text.charAt(to))) to++;
  return text.slice(end, to);
}
