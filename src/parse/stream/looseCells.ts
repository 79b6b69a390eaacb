import { unitAt } from '../../model/units';
import { WORD_LISTS } from '../../model/wordLists';
import type { CellShape } from './cellShapes';
import type { TextRange } from './textRange';
import { COSTS } from '../evidence/costs';

/**
 * Cells among characters that each stand on a line of their own, as PDFium gives pages that hold little but vertical labels:
 * neither gaps nor line ends tell cells apart, only what is said does.
 *
 *     医疗救助制度可持续性可持续参保人员满意度≥88% → 医疗救助制度可持续性|可持续|参保人员满意度|≥88%
 */

const COST = COSTS.looseCells;

/** What targets in words are made of, besides the words that the rules call vague. */
const TARGET_WORDS: readonly string[] = [
  ...WORD_LISTS.vagueWords.initial,
  ...'中长期 长效 较上年 比上年 同比 下降 上升 增长 扩大 缩短 节约 保护 发展 推动 稳定 稳固 良好 优秀 优良 较好 较高'.split(
    ' ',
  ),
  ...'较大 好 优 良 高 有 及时 按时 按期 按规定 规定 标准 按 合同价 预算 达到 达标 合格 符合 要求 完成 建立 建成'.split(
    ' ',
  ),
  ...'形成 落实 规范 一定 积极 全面 基本 大幅 大力 有所 零 是 范围内 效果 成效 保持 维持 并'.split(' '),
];
const LONGEST_WORD = Math.max(...TARGET_WORDS.map((word) => word.length));
const IS_TARGET_WORD: ReadonlySet<string> = new Set(TARGET_WORDS);

/** The length of the longest such word that begins at a place; 0 if none does. */
function targetWordAt(text: string, at: number, end: number): number {
  for (let length = Math.min(LONGEST_WORD, end - at); length > 0; length--) {
    if (IS_TARGET_WORD.has(text.slice(at, at + length))) return length;
  }
  return 0;
}

const COMPARATOR = /[≥≤＞＜>＝=<≧≦]|[大小]于(?:等于)?|不[低少高大小]于|不超过|不多于/uy;
const NUMBER = /[\d\uff10-\uff19]+(?:[.,．，][\d\uff10-\uff19]+)*/uy;
/** What stands behind a number besides its unit. */
const BEHIND_NUMBER =
  /[%％‰/／、·~～—–\-至内前]|[（(]\p{Script=Han}{1,2}[)）]|以上|以下|以内|之内|之前|左右|底前|月份|[底起度多余每]/uy;
const BEFORE_NUMBER = /每(?:[年月日人户次]|季度?)?|第|约|至少|最多|达到?|同比|较上年|增长|下降|提高|降低/uy;

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Behind a number with all that belongs to it from a place on; the place itself if no number stands there. */
function behindNumber(text: string, from: number, end: number): number {
  let at = from;
  let hasNumber = false;
  while (at < end) {
    const number = matchAt(NUMBER, text, at);
    const length =
      number || (hasNumber ? matchAt(BEHIND_NUMBER, text, at) || unitAt(text.slice(0, end), at).length : 0);
    if (length === 0) break;
    hasNumber ||= number > 0;
    at += length;
  }
  return hasNumber ? Math.min(at, end) : from;
}

/** What speaks for and against a text being one cell, beside its shape; `behind` are the characters that follow it. */
export function looseShape(text: string, behind = ''): CellShape {
  const isCut = ENDS_NUMERIC.test(text) && behindNumber(text + behind, lastNumber(text), text.length + 1) > text.length;
  const cut = isCut ? COST.cutNumber : 0;
  return { asName: cut + nameCost(text), asValue: cut + valueCost(text) };
}

const ENDS_NUMERIC = /[\d\uff10-\uff19]$/u;

/** Where the digits begin that a text ends with. */
function lastNumber(text: string): number {
  let at = text.length;
  while (at > 0 && ENDS_NUMERIC.test(text.charAt(at - 1))) at--;
  return at;
}

function nameCost(text: string): number {
  let cost = 0;
  if (TARGET_INSIDE.test(text)) cost += COST.targetInside;
  for (let length = Math.min(LONGEST_WORD, text.length - 1); length > 1; length--) {
    if (!IS_TARGET_WORD.has(text.slice(-length))) continue;
    cost += COST.endsLikeTarget;
    break;
  }
  return cost;
}

/** A comparator with its number within a text, or a percentage. */
const TARGET_INSIDE = /[≥≤＞＜>＝=<≧≦]\s?[\d\uff10-\uff19]|[大小]于(?:等于)?\d|\d[%％‰]/u;

/** More digits are a date. */
const LONGEST_BARE = 6;

function valueCost(text: string): number {
  let at = matchAt(COMPARATOR, text, 0);
  at += matchAt(BEFORE_NUMBER, text, at);
  at += matchAt(COMPARATOR, text, at);
  const behind = behindNumber(text, at, text.length);
  const isNumber = behind > at;
  if (isNumber && behind === text.length)
    return /[\p{Script=Han}%％‰/]/u.test(text) || behind > at + LONGEST_BARE ? 0 : COST.bareNumber;
  const rest = text.slice(behind);
  let strange = 0;
  for (at = isNumber ? behind : 0; at < text.length;) {
    const word = targetWordAt(text, at, text.length);
    const number = word === 0 ? behindNumber(text, at, text.length) - at : 0;
    if (word + number === 0) strange++;
    at += Math.max(1, word + number);
  }
  if (strange === 0 && !isNumber) return text.length > 1 ? -COST.worded - COST.wordedCharacter * text.length : 0;
  const inside = TARGET_INSIDE.test(isNumber ? rest : text.slice(1)) ? COST.targetInside : 0;
  return inside + Math.min(COST.mostStrange, strange * COST.strangeCharacter);
}

/** Where cells may end in a run of such characters, in rising order. */
export function looseCuts(text: string, { start, end }: TextRange): number[] {
  const cuts = new Set<number>();
  for (let at = start; at < end; at++) {
    const compared = matchAt(COMPARATOR, text, at);
    const behind = behindNumber(text, at + compared, end);
    if (behind > at + compared) {
      cuts.add(at);
      addUnitEnds(text, at + compared, behind, cuts);
      at = behind - 1;
      continue;
    }
    if (matchAt(BEFORE_NUMBER, text, at) > 0) cuts.add(at);
    const word = targetWordAt(text, at, end);
    const isFirstOfTwo = word === 1 && targetWordAt(text, at + 1, end) > 1;
    if (word < 2 && (word === 0 || !(isFirstOfTwo || cuts.has(at)))) continue;
    cuts.add(at);
    cuts.add(at + word);
  }
  for (let at = end - 2; at > start + 2 && at >= end - LONGEST_LAST; at--) {
    if (!NUMERIC.test(text.charAt(at)) && !NUMERIC.test(text.charAt(at - 1))) cuts.add(at);
  }
  cuts.delete(start);
  cuts.delete(end);
  return [...cuts].filter((cut) => cut > start && cut < end).sort((one, other) => one - other);
}

/** A target at the end of the run may be of any words. */
const LONGEST_LAST = 6;
const NUMERIC = /[\d\uff10-\uff19.≥≤＞＜>＝=<%％‰]/u;

/** Behind each part of a number's unit: 385人/年 may end behind 人, 6处 before what begins as a unit does. */
function addUnitEnds(text: string, from: number, behind: number, cuts: Set<number>): void {
  let at = from + matchAt(NUMBER, text, from);
  cuts.add(at);
  while (at < behind) {
    at += Math.max(
      1,
      matchAt(NUMBER, text, at) || matchAt(BEHIND_NUMBER, text, at) || unitAt(text.slice(0, behind), at).length,
    );
    cuts.add(at);
  }
}
