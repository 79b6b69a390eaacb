/** How much a text looks like the name of an indicator and like its value: costs, 0 for what looks just like it. */
export interface CellShape {
  readonly asName: number;
  readonly asValue: number;
}

/** Judges a text without white space by its shape, not by its words. */
export function shapeOf(text: string): CellShape {
  const first = text.charAt(0);
  const isCompared = COMPARATORS.includes(first) || (WORD_STARTS.includes(first) && COMPARING_WORD.test(text));
  const digit = lastDigit(text);
  const isNumeric = isDigit(text.charCodeAt(0)) || (isCompared && STARTS_NUMERIC.test(text));
  const inside = INSIDE.includes(first) ? STARTS_INSIDE : 0;
  return {
    asName: inside + nameCost(text, isNumeric, isCompared, digit),
    asValue: inside + valueCost(text, isNumeric || isCompared, digit),
  };
}

const COMPARATORS = '≥≤＞＜>＝=≧≦<~～±';
const WORD_STARTS = '大小等不高低';
const COMPARING_WORD = /^(?:[大小]于|等于|不[低少高大小]于|不超过|[高低]于)/u;
const STARTS_NUMERIC = /^(?:[≥≤＞＜>＝=≧≦<~～±]|[大小]于|等于|不[低少高大小]于|不超过|[高低]于){1,3}[\d\uff10-\uff19]/u;
const ONLY_NUMBER = /^[\d\uff10-\uff19.,，]+(?:[%％‰]|\p{Script=Han}{0,6})$/u;
const INNER_COMPARATOR = /[≥≤＞＜=＝]/u;
/** Signs that do not begin a cell. */
const INSIDE = '，。、；：）)】》”/％%';
const STARTS_INSIDE = 6;

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Where the last digit stands; -1 if there is none. */
function lastDigit(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (isDigit(text.charCodeAt(at))) return at;
  return -1;
}

function nameCost(text: string, isNumeric: boolean, isCompared: boolean, digit: number): number {
  if (isCompared) return 9;
  const { length } = text;
  let cost = 0;
  if (isNumeric && length - 1 - digit > LONGEST_UNIT) cost += 1;
  else if (isNumeric) cost += ONLY_NUMBER.test(text) ? 6 : 2.5;
  else if (digit >= 0) cost += 0.5;
  if (length === 1) cost += 5;
  else if (length === 2) cost += 2;
  else if (length === 3) cost += 0.8;
  else if (length > 40) cost += (length - 40) / 8;
  return cost;
}

function valueCost(text: string, isNumeric: boolean, digit: number): number {
  const { length } = text;
  if (isNumeric) return Math.max(0, length - 18) / 3 + 0.7 * Math.max(0, length - 1 - digit - LONGEST_UNIT);
  if (digit >= 0) return (INNER_COMPARATOR.test(text) ? 5 : 1.2) + Math.max(0, length - 12) / 3;
  if (length <= 1) return 2;
  if (length <= 4) return 0.6;
  return length <= 6 ? 1.4 : 1.4 + (length - 6) * 0.7;
}

/** What stands behind the last digit of a value is a unit, hardly longer than this. */
const LONGEST_UNIT = 8;
