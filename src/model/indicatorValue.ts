import { findDates } from './calendarDate';
import type { CalendarDate } from './calendarDate';

/** '≈' is 约 or 左右; '' means that nothing was written. */
type Comparator = '' | '≥' | '≤' | '>' | '<' | '=' | '≈';

/** An 指标值 as a reviewer reads it. What it does not hold is '', null or empty. */
export interface IndicatorValue {
  readonly comparator: Comparator;
  /** The number as written, without 万: 29 in 「29万平方米」; of a range the first. */
  readonly number: number | null;
  /** The second number of a range such as 「3-5次」. */
  readonly upper: number | null;
  /** The number in decimal digits, exact at any length; '' where there is none. */
  readonly digits: string;
  /** The unit as written, with 万 and what it is counted per: 「万平方米」, 「万元/人/月」, 「%」. */
  readonly unit: string;
  /** 1, 10⁴ (万) or 10⁸ (亿). */
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
  /** Whether any digit (or 百分之百) is in the text. */
  readonly hasDigit: boolean;
}

/** Reads an 指标值; every text has a reading, in time linear in its length. */
export function readIndicatorValue(text: string): IndicatorValue {
  const plain = text.slice(0, READ_LIMIT).normalize('NFKC').replace(/\s+/gu, '').replace('百分之百', '100%');
  const { dates, rest } = findDates(plain);
  const found = NUMBER.exec(rest);
  const hasDigit = /\d/u.test(plain);
  if (!found) return { ...NOTHING, dates, before: rest, hasDigit };
  const [whole, minus = '', digits = '', upperDigits, scaleMark = ''] = found;
  const lead = readLead(rest.slice(0, found.index));
  const unit = readUnit(rest.slice(found.index + whole.length), scaleMark);
  const tail = readTail(unit.after);
  const exact = minus + digits.replaceAll(',', '');
  return {
    comparator: lead.comparator || tail.comparator,
    number: Number(exact),
    upper: upperDigits === undefined ? null : Number(upperDigits.replaceAll(',', '')),
    digits: exact,
    unit: scaleMark + unit.written,
    scale: SCALES.get(scaleMark) ?? 1,
    base: unit.base,
    per: unit.per,
    isMoney: unit.base === '元',
    isPercent: unit.base === '%',
    dates,
    before: lead.before,
    after: tail.after,
    hasDigit,
  };
}

/** Longer than any value that means something; a cell can hold 32,767 characters. */
const READ_LIMIT = 400;

const NOTHING: IndicatorValue = {
  comparator: '',
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

const SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** A minus counts only at the start or after a comparator; a digit after a letter (PM2.5, Q-055) is a name. */
const NUMBER =
  /(?:(?<=^|[≥≤><=])(-)|(?<![A-Za-z\d.-]))(\d[\d,]*(?:\.\d+)?)(?:[-~—–至到](\d[\d,]*(?:\.\d+)?))?([万亿])?/u;

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

interface UnitReading {
  readonly written: string;
  readonly base: string;
  readonly per: readonly string[];
  readonly after: string;
}

/** 「元/人/月」 → 元 per 人 per 月; a bare 万 before / or at the end of a price is 万元. */
function readUnit(text: string, scaleMark: string): UnitReading {
  const bracket = /^\(([^()\d]{1,6})\)$/u.exec(text);
  const unit = bracket?.[1] ?? text;
  const head = readUnitWord(unit);
  const isBareMoney = head === '' && scaleMark !== '' && unit.startsWith('/');
  let after = unit.slice(head.length);
  const per: string[] = [];
  for (let next = PER.exec(after); next; next = PER.exec(after)) {
    const word = readUnitWord(after.slice(next[0].length));
    if (word === '') break;
    per.push(canonical(word));
    after = after.slice(next[0].length + word.length);
  }
  const written = unit.slice(0, unit.length - after.length);
  return { written, base: isBareMoney ? '元' : canonical(head), per, after };
}

const PER = /^[/·每]/u;

/** The longest known unit at the start, or a short word that is all there is. */
function readUnitWord(text: string): string {
  const known = KNOWN_UNIT.exec(text)?.[0];
  if (known !== undefined) return known;
  return UNKNOWN_UNIT.exec(text)?.[0] ?? '';
}

const KNOWN_UNIT = new RegExp(
  `^(?:${[
    '个百分点|百分点|平方公里|平方千米|平方米|立方米|立方公里|千瓦时|兆瓦时|微克|毫克|公斤|千克|公里|千米|公顷|海里|厘米|毫米',
    '工作日|个工作日|个自然日|自然日|日历天|小时|分钟|个月|季度|学期|学年|刻钟',
    '人次|人天|人日|人月|场次|家次|批次|剂次|科次|车次|台次|班次|架次|例次|户次|件次|项次|课时|学时|床位|席位|车公里|人公里',
    '台\\(套\\)|家\\(次\\)|人\\(次\\)|个\\(次\\)|项\\(次\\)|处\\(座\\)|个\\(处\\)|万元|亿元',
    '平米|立方|平方|kW·?h|km²|km2|km|m²|m2|m³|m3|kg|GJ|MW|kW|KW|Km|KM|mg|ml|μg',
    '[元角%‰㎡㎞tmgLh℃°人户个名位条项类座盏处所家村吨克米亩方升度册套本份台辆件支部期场次批天日周月年季篇幅张盘栋幢间层床席艘架头只匹株棵眼口孔段片块路站点起例宗桩笔班组队届轮遍趟车瓶袋箱盒桶斤倍级分环校生岁秒道枚根副对双扇门节轴顶线]',
  ].join('|')})`,
  'u',
);

const UNKNOWN_UNIT = /^(?![以之内左及起前后约或])[\p{Script=Han}A-Za-z]{1,2}(?=$|\/)/u;

const SAME_UNITS: ReadonlyMap<string, string> = new Map([
  ['㎡', '平方米'],
  ['m²', '平方米'],
  ['m2', '平方米'],
  ['平米', '平方米'],
  ['平方', '平方米'],
  ['m³', '立方米'],
  ['m3', '立方米'],
  ['立方', '立方米'],
  ['方', '立方米'],
  ['km', '公里'],
  ['Km', '公里'],
  ['KM', '公里'],
  ['㎞', '公里'],
  ['千米', '公里'],
  ['km²', '平方公里'],
  ['km2', '平方公里'],
  ['平方千米', '平方公里'],
  ['m', '米'],
  ['t', '吨'],
  ['kg', '公斤'],
  ['千克', '公斤'],
  ['kWh', '千瓦时'],
  ['kW·h', '千瓦时'],
]);

function canonical(unit: string): string {
  return SAME_UNITS.get(unit) ?? unit;
}
