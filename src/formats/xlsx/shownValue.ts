import type { CellValue } from '../../model/sheetPlan';

/** What a cell shows of its value under a number format: percentages and dates as such, other numbers in full. */
export function shownValue(value: CellValue, format = ''): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const pattern = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, '');
  const { before, behind } = literalsOf(format);
  if (pattern.includes('%')) return `${before}${plainNumber(value * 100)}%${behind}`;
  if (!IS_DATE.test(pattern)) return before + plainNumber(value / 10 ** powerTakenAway(format)) + behind;
  return IS_DATE.test(pattern) && value > 0 ? shownDate(value, format) : plainNumber(value);
}

/**
 * By which power of ten a format shows a number smaller: commas behind the digits take away three places each, a point that is only
 * printed as many as stand behind it. `0!.0,"万元"` shows a value in 元 as 万元.
 */
function powerTakenAway(format: string): number {
  const section = (/^(?:"[^"]*"|\\.|[^;"\\])*/u.exec(format)?.[0] ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]/gu, '');
  const commas = /[0#?](,+)(?:[^0#?,][^0#?]*)?$/u.exec(section)?.[1]?.length ?? 0;
  const places = /[0#?][!\\]\.([0#?]+)/u.exec(section)?.[1]?.length ?? 0;
  return 3 * commas + places;
}

/** The words of a format before and behind the number: `"≥"0%`, `0"年"`. Source: ECMA-376 part 1, 18.8.31. */
function literalsOf(format: string): { readonly before: string; readonly behind: string } {
  const section = (/^(?:"[^"]*"|\\.|[^;"\\])*/u.exec(format)?.[0] ?? '').replaceAll(/\[[^\]]*\]|_.|\*./gu, '');
  const digits = [...section.matchAll(/"[^"]*"|\\.|[0#?]/gu)].filter(([token]) => /^[0#?]$/u.test(token));
  const [first, last] = [digits[0], digits.at(-1)];
  if (!first || !last) return { before: '', behind: '' };
  return { before: wordsIn(section.slice(0, first.index)), behind: wordsIn(section.slice(last.index + 1)) };
}

function wordsIn(part: string): string {
  return [...part.matchAll(/"([^"]*)"|\\(.)/gu)]
    .map(([, quoted, escaped]) => quoted ?? escaped ?? '')
    .join('')
    .trim();
}

const IS_DATE = /[yd]/iu;

/** As many digits as Excel keeps. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

const DAY = 86_400_000;

/** `serial` counts days from 1899-12-30. */
function shownDate(serial: number, format: string): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (!format.includes('年')) return date.toISOString().slice(0, 10);
  return /d/iu.test(format) ? `${year}年${month}月${day}日` : `${year}年${month}月`;
}
