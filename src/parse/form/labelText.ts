import { normaliseText } from '../../model/normaliseText';
import { repairRadicals } from '../stream/repairRadicals';

/** Labels are short; what is longer is not even looked at. */
export const LONGEST_LABEL = 40;

/**
 * What is compared of a label: widths, white space, stars, numbers before it, a leading 其中, the colon and brackets behind it
 * do not count. `*一、主管部门（盖章）：` is 主管部门.
 */
export function bareLabel(text: string): string {
  const bare = labelWithBrackets(text);
  const open = bare.indexOf('(');
  return open > 0 && bare.endsWith(')') ? bare.slice(0, open) : bare;
}

/** The same with what stands in brackets behind it. */
export function labelWithBrackets(text: string): string {
  return plainText(text).replace(NUMBERING, '').replace(OF_WHICH, '').replace(NUMBERING, '').replace(COLON, '');
}

/** Whether a number of a part stands before a label: 三、长期绩效目标. */
export function isNumbered(text: string): boolean {
  return NUMBERING.test(plainText(text));
}

/** A text for comparing: without white space, widths, invisible signs and stars. */
export function plainText(text: string): string {
  return normaliseText(repairRadicals(text))
    .replaceAll(IGNORED, '')
    .replaceAll(BRACKETS, (sign) => ROUND[sign] ?? sign);
}

/** A label as it is kept beside its value: without its colon and its line breaks. */
export function printedLabel(text: string): string {
  return repairRadicals(text)
    .replaceAll(/[\r\n]+/gu, '')
    .trim()
    .replace(/\s*[:：]\s*$/u, '')
    .replaceAll('【', '[')
    .replaceAll('】', ']');
}

const IGNORED = /[*＊★☆●◆▲\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const BRACKETS = /[[\]【】〔〕]/gu;
const ROUND: Readonly<Record<string, string>> = { '[': '(', ']': ')', '【': '(', '】': ')', '〔': '(', '〕': ')' };
const NUMBERING = /^(?:\((?:[一二三四五六七八九十]{1,2}|\d{1,2})\)|(?:[一二三四五六七八九十]{1,2}|\d{1,2})[、.])(?=.)/u;
const OF_WHICH = /^其中[:,]?(?=[^:])/u;
const COLON = /:$/u;
