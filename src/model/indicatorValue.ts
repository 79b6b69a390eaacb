import { findDates } from './calendarDate';
import type { CalendarDate } from './calendarDate';
import { measuresIn } from './measure';
import type { Measure } from './measure';

/** '≈' is 约 or 左右; '' means that nothing was written. */
type Comparator = '' | '≥' | '≤' | '>' | '<' | '=' | '≈';

/** An 指标值 as a reviewer reads it. What it does not hold is '', null or empty. */
export interface IndicatorValue {
  readonly comparator: Comparator;
  /** A second comparator that says otherwise than the first: '≤' in 「≥98%以下」. */
  readonly otherComparator: Comparator;
  /** The number as written, without 万: 29 in 「29万平方米」; of a range the first. */
  readonly number: number | null;
  /** The second number of a range such as 「3-5次」. */
  readonly upper: number | null;
  /** The number in decimal digits, exact at any length; '' where there is none. */
  readonly digits: string;
  /** The unit as written, with 万 and what it is counted per: 「万平方米」, 「万元/人/月」, 「%」. */
  readonly unit: string;
  /** What 万, 亿 or 千 multiply by. */
  readonly scale: number;
  /** What is counted, without 万: 「平方米」, 「元」, 「%」. */
  readonly base: string;
  /** What it is counted per: ['人', '月'] in 「元/人/月」. */
  readonly per: readonly string[];
  readonly isMoney: boolean;
  readonly isPercent: boolean;
  readonly dates: readonly CalendarDate[];
  /** What stands before and after the reading: ['', '及时响应小时'] in 「12小时内及时响应小时」. */
  readonly before: string;
  readonly after: string;
  /** Whether any number is in the text, in digits or, as all there is, in words. */
  readonly hasDigit: boolean;
}

/** Reads an 指标值; every text has a reading, in time linear in its length. */
export function readIndicatorValue(text: string): IndicatorValue {
  const plain = text.slice(0, READ_LIMIT).normalize('NFKC').replace(/\s+/gu, '');
  const { dates, rest } = findDates(plain);
  const hasDigit = /\d/u.test(plain);
  const measures = measuresIn(rest);
  const found = measures.find(({ isInWords }) => !isInWords) ?? measures.find((measure) => isWhole(rest, measure));
  if (!found) return { ...NOTHING, dates, before: rest, hasDigit };
  const lead = readLead(rest.slice(0, found.start));
  const tail = readTail(rest.slice(found.end));
  const { digits, upper, scale, unit, base, per } = found;
  return {
    comparator: lead.comparator || tail.comparator,
    otherComparator: isOpposite(lead.comparator, tail.comparator) ? tail.comparator : '',
    number: Number(digits),
    upper: upper === '' ? null : Number(upper),
    digits,
    unit,
    scale,
    base,
    per,
    isMoney: base === '元',
    isPercent: base === '%',
    dates,
    before: lead.before,
    after: tail.after,
    hasDigit: true,
  };
}

/** Numbers in words are read only where nothing else is said: 「三百册」, and not 「一次性发放」. */
function isWhole(text: string, { start, end, base }: Measure): boolean {
  return base !== '级' && readLead(text.slice(0, start)).before === '' && readTail(text.slice(end)).after === '';
}

function isOpposite(lead: Comparator, tail: Comparator): boolean {
  const [isFloor, isCeiling] = [lead === '≥' || lead === '>', lead === '≤' || lead === '<'];
  return (isFloor && tail === '≤') || (isCeiling && tail === '≥');
}

/** Longer than any value that means something; a cell can hold 32,767 characters. */
const READ_LIMIT = 400;

const NOTHING: IndicatorValue = {
  comparator: '',
  otherComparator: '',
  number: null,
  upper: null,
  digits: '',
  unit: '',
  scale: 1,
  base: '',
  per: [],
  isMoney: false,
  isPercent: false,
  dates: [],
  before: '',
  after: '',
  hasDigit: false,
};

const LEADING_COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:>=|=>|^[》〉]=|[≥≧⩾]|大于等于|大于或等于|不低于|不少于|不小于|至少|最低)$/u, '≥'],
  [/(?:<=|=<|^[《〈]=|[≤≦⩽]|小于等于|小于或等于|不超过|不高于|不大于|不多于|至多|最高|控制在)$/u, '≤'],
  [/(?:>|大于|高于|超过|多于)$/u, '>'],
  [/(?:<|小于|低于|少于)$/u, '<'],
  [/(?:=|等于)$/u, '='],
  [/(?:[≈约近]|大约)$/u, '≈'],
];

function readLead(text: string): { readonly comparator: Comparator; readonly before: string } {
  const lead = text.replace(/[:(]$/u, '');
  for (const [pattern, comparator] of LEADING_COMPARATORS) {
    if (pattern.test(lead)) return { comparator, before: lead.replace(pattern, '') };
  }
  return { comparator: '', before: lead };
}

const TRAILING_COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/^\)?(?:及以上|以上|起)/u, '≥'],
  [/^\)?(?:及以下|以下|以内|之内|内)/u, '≤'],
  [/^\)?左右/u, '≈'],
];

function readTail(text: string): { readonly comparator: Comparator; readonly after: string } {
  for (const [pattern, comparator] of TRAILING_COMPARATORS) {
    if (pattern.test(text)) return { comparator, after: text.replace(pattern, '') };
  }
  return { comparator: '', after: text };
}
