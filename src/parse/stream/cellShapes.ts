/** How much a text looks like the name of an indicator and like its value: costs, 0 for what looks just like it. */
export interface CellShape {
  readonly asName: number;
  readonly asValue: number;
}

/** Judges a text without white space by its shape, not by its words. */
export function shapeOf(text: string): CellShape {
  const isNumeric = STARTS_NUMERIC.test(text);
  const isComparator = STARTS_COMPARED.test(text);
  const hasDigit = isNumeric || HAS_DIGIT.test(text);
  return {
    asName: nameCost(text, isNumeric, isComparator, hasDigit),
    asValue: valueCost(text, isNumeric || isComparator, hasDigit),
  };
}

const COMPARATOR = '[≥≤＞＜>＝=≧≦<~～±]|大于|小于|等于|不低于|不少于|不高于|不超过|不大于|不小于|高于|低于';
const STARTS_COMPARED = new RegExp(`^(?:${COMPARATOR})`, 'u');
const STARTS_NUMERIC = new RegExp(`^(?:${COMPARATOR}){0,3}[\\d\\uff10-\\uff19]`, 'u');
const HAS_DIGIT = /[\d\uff10-\uff19]/u;
const ONLY_NUMBER = /^[\d\uff10-\uff19.,，]+(?:[%％‰]|\p{Script=Han}{0,6})$/u;
const INNER_COMPARATOR = /[≥≤＞＜=＝]/u;
const STARTS_INSIDE = /^[，。、；：）)】》”/％%]/u;

function nameCost(text: string, isNumeric: boolean, isComparator: boolean, hasDigit: boolean): number {
  if (isComparator) return 9;
  const length = text.length;
  let cost = STARTS_INSIDE.test(text) ? 6 : 0;
  if (isNumeric) cost += ONLY_NUMBER.test(text) ? 6 : 2.5;
  else if (hasDigit) cost += 0.5;
  if (length === 1) cost += 5;
  else if (length === 2) cost += 2;
  else if (length === 3) cost += 0.8;
  else if (length > 40) cost += (length - 40) / 8;
  return cost;
}

function valueCost(text: string, isNumeric: boolean, hasDigit: boolean): number {
  const length = text.length;
  let cost = STARTS_INSIDE.test(text) ? 6 : 0;
  if (isNumeric) return cost + Math.max(0, length - 18) / 3 + Math.max(0, tailLength(text) - 8) / 2;
  if (hasDigit) return cost + (INNER_COMPARATOR.test(text) ? 5 : 1.2) + Math.max(0, length - 12) / 3;
  if (length <= 1) cost += 2;
  else if (length <= 4) cost += 0.6;
  else if (length <= 6) cost += 1.4;
  else cost += 1.4 + (length - 6) * 0.7;
  return cost;
}

/** How many characters follow the last digit. */
function tailLength(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (HAS_DIGIT.test(text.charAt(at))) return text.length - 1 - at;
  return 0;
}
