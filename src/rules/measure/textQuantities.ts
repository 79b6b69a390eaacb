import Big from 'big.js';

/** A number with its unit in a running text, and the words around it. */
export interface TextQuantity {
  /** With 万 and 亿 multiplied out. */
  readonly amount: Big;
  /** As it is written: 「203条」, 「约1.2万元」. */
  readonly written: string;
  readonly unit: string;
  /** What it is counted per: 「人」 in 「2000元/人」; '' if nothing. */
  readonly per: string;
  readonly isMoney: boolean;
  readonly isApproximate: boolean;
  /** 其中, 每人, 单价: a part of another number, or no total at all. */
  readonly isPart: boolean;
  /** Up to twelve characters before and ten after, cut at punctuation and numbers. */
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The quantities of a text without white space, in its order: linear in its length. Dates, 文号, ordinals, list numbers and
 * ages are none.
 */
export function textQuantities(text: string): readonly TextQuantity[] {
  if (!/\d/u.test(text)) return [];
  const found: TextQuantity[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const start = match.index;
    const end = start + match[0].length;
    const [written, digits = '', scale, unit = '', per = ''] = match;
    const isMoney = unit === '元' || (unit === '' && scale !== undefined);
    if (unit === '' && !isMoney) continue;
    const before = wordsBefore(text, start);
    if (isNoQuantity(text, start, end, unit, before)) continue;
    found.push({
      amount: scaled(Big(digits.replaceAll(',', '')), scale),
      written,
      unit: isMoney ? '元' : (UNIT_NAMES.get(unit) ?? unit),
      per: per.slice(1),
      isMoney,
      isApproximate: /(?:约|近|大约|左右)$/u.test(before) || text.startsWith('左右', end),
      isPart: /(?:每|单价|其中|人均|平均|标准)[^,.;:、。]{0,8}$/u.test(text.slice(Math.max(0, start - 12), start)),
      before: before.replace(/(?:[约近为共达]|大约|不低于|不少于|至少|超过)+$/u, ''),
      after: wordsAfter(text, end),
      start,
      end,
    });
  }
  return found;
}

function scaled(amount: Big, scale: string | undefined): Big {
  return scale === undefined ? amount : amount.times(scale === '万' ? 1e4 : 1e8);
}

const UNITS =
  '平方公里|平方米|平米|立方米|千瓦时|公斤|公里|公顷|小时|分钟|个月|人次|场次|家次|批次|工作日|台\\(套\\)|km|Km|KM|m2|m²|m³|[㎡吨元人户个名位条项类座盏处所家村米亩册套本份台辆件支部期场次批栋床株棵眼口块片站起例宗组队届车只头艘架幅盘倍天]';

const QUANTITY = new RegExp(
  String.raw`(?<![A-Za-z\d.\-〔[【第])(\d[\d,]*(?:\.\d+)?)余?([万亿])?(${UNITS})?(\/(?:平方米|立方米|公里|km|人次|[吨人户年月日天次条座盏个村套份台处亩米]))?`,
  'gu',
);

const UNIT_NAMES: ReadonlyMap<string, string> = new Map([
  ['km', '公里'],
  ['Km', '公里'],
  ['KM', '公里'],
  ['平米', '平方米'],
  ['m2', '平方米'],
  ['m²', '平方米'],
  ['㎡', '平方米'],
  ['m³', '立方米'],
]);

function isNoQuantity(text: string, start: number, end: number, unit: string, before: string): boolean {
  const next = text.slice(end, end + 2);
  if (unit === '' && /^[年月日号期届第〕\]】)、.周岁]/u.test(next)) return true;
  if (unit === '年' || /^(?:周岁|岁)/u.test(next)) return true;
  if (/(?:第|Q|NO|No|no)$/u.test(before)) return true;
  const isListNumber = unit === '项' && /^[、.]/u.test(text.slice(start - 1, start));
  return isListNumber;
}

/** A list of signs and no pattern: it is asked for each character beside each number. */
const EDGES = ',.;:!?、。()"\'“”《》<>〈〉[]0123456789';

function wordsBefore(text: string, start: number): string {
  let from = start;
  while (from > 0 && start - from < 12 && !EDGES.includes(text.charAt(from - 1))) from--;
  return text.slice(from, start);
}

function wordsAfter(text: string, end: number): string {
  let to = end;
  while (to < text.length && to - end < 10 && !EDGES.includes(text.charAt(to))) to++;
  return text.slice(end, to);
}
