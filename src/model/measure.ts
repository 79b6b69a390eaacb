import { POWERS_OF_UNITS } from './readAmount';
import { unitAt, unitName } from './units';

/** A number with its unit, as values and running texts write it: 「29万平方米」, 「三百人」, 「110元/吨」, 「百分之九十」. */
export interface Measure {
  /** The number in decimal digits, exact at any length, without 万. */
  readonly digits: string;
  /** The second number of a range such as 「3-5次」; '' where there is none. */
  readonly upper: string;
  /** What 万, 亿 or 千 before a unit multiply by; 1 without. */
  readonly scale: number;
  /** As written, with 万 and what it is counted per: 「万平方米」, 「万元/人/月」. */
  readonly unit: string;
  /** What is counted, in one spelling: 「平方米」 for ㎡, 「元」 for a bare 万 before /; '' where no unit is known. */
  readonly base: string;
  /** What it is counted per: ['人', '月'] in 「元/人/月」. */
  readonly per: readonly string[];
  /** 余, 多: the number is a rounded one. */
  readonly isRough: boolean;
  /** Whether the number is written in words. */
  readonly isInWords: boolean;
  readonly start: number;
  readonly end: number;
}

/** The numbers of a text without width and white space, in its order; linear in its length. */
export function measuresIn(text: string): readonly Measure[] {
  if (!ANY_NUMBER.test(text)) return [];
  const found: Measure[] = [];
  for (NUMBER.lastIndex = 0; ;) {
    const match = NUMBER.exec(text);
    if (!match) return found;
    const measure = readMeasure(text, match);
    if (!measure) continue;
    found.push(measure);
    NUMBER.lastIndex = Math.max(NUMBER.lastIndex, measure.end);
  }
}

const ANY_NUMBER = /[\d一二两三四五六七八九十百]/u;
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`;
const WORDS = '[一二两三四五六七八九十百千〇零]';

/** A minus counts only at the start or after a comparator; a digit after a letter (PM2.5, Q-055) is a name. */
const NUMBER = new RegExp(
  [
    String.raw`(?:(?<=^|[≥≤><=])(?<minus>-)|(?<![A-Za-z\d.])(?<![A-Za-z\d]-))(?<digits>${DIGITS})(?:(?:[-~—–至到]|——)(?<upper>${DIGITS}))?`,
    `(?<share>[百千]分之)(?<words>${WORDS}+(?:点${WORDS}+)?)`,
    `(?<![第之统唯万\\d〇零一二两三四五六七八九十百千])(?<count>${WORDS}+)(?![〇零一二两三四五六七八九十百千])`,
  ].join('|'),
  'gu',
);

const SCALE = /[余多几]?(?:[百千]?万|亿|[百千](?=元))?[余多]?/uy;

function readMeasure(text: string, match: RegExpExecArray): Measure | undefined {
  const { minus = '', digits, upper = '', share, words, count } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  if (share !== undefined) {
    const number = words === '百' ? '100' : numberInWords(words ?? '');
    if (number === undefined) return undefined;
    const unit = share.startsWith('百') ? '%' : '‰';
    return { ...PLAIN, digits: number, unit, base: unit, isInWords: true, start, end };
  }
  if (digits !== undefined) {
    return withUnit(text, { ...PLAIN, digits: minus + bare(digits), upper: bare(upper), start, end });
  }
  const number = numberInWords(count ?? '');
  if (number === undefined) return undefined;
  if (text.charAt(end) === '成' && number.length === 1) {
    return { ...PLAIN, digits: `${number}0`, unit: '%', base: '%', isInWords: true, start, end: end + 1 };
  }
  const measure = withUnit(text, { ...PLAIN, digits: number, isInWords: true, start, end });
  return measure.unit === '' ? undefined : measure;
}

const PLAIN: Measure = {
  digits: '',
  upper: '',
  scale: 1,
  unit: '',
  base: '',
  per: [],
  isRough: false,
  isInWords: false,
  start: 0,
  end: 0,
};

function bare(digits: string): string {
  return digits.replaceAll(',', '');
}

/** The number with what stands behind it: 万, the unit, what it is counted per, and the end of a range that repeats the unit. */
function withUnit(text: string, number: Measure): Measure {
  SCALE.lastIndex = number.end;
  const marks = SCALE.exec(text)?.[0] ?? '';
  const scaleMark = marks.replace(/[余多几]/gu, '');
  const at = number.end + marks.length;
  const unit = readUnit(text, at, scaleMark);
  // 「3多功能厅」 has no 多 of its own: without a unit behind it nothing is rounded.
  const isRough = marks.length > scaleMark.length && (unit.base !== '' || scaleMark !== '');
  const end = unit.end > at || scaleMark !== '' || isRough ? unit.end : number.end;
  const measure: Measure = {
    ...number,
    scale: scaleMark === '' ? 1 : 10 ** POWERS_OF_UNITS[`${scaleMark}元` as keyof typeof POWERS_OF_UNITS],
    unit: scaleMark + unit.written,
    base: unit.base,
    per: unit.per,
    isRough,
    end,
  };
  return measure.upper === '' ? withSecondEnd(text, measure) : measure;
}

const SECOND_END = new RegExp(`(?:——|[-~—–至到])(${DIGITS})`, 'uy');

/** 「95%-98%」, 「3人至5人」: a range whose ends both carry the unit. */
function withSecondEnd(text: string, measure: Measure): Measure {
  if (measure.base === '') return measure;
  SECOND_END.lastIndex = measure.end;
  const match = SECOND_END.exec(text);
  if (!match) return measure;
  const at = measure.end + match[0].length;
  const mark = measure.scale === 1 ? '' : measure.unit.slice(0, measure.unit.length - measure.base.length);
  const second = readUnit(text, at + (text.startsWith(mark, at) ? mark.length : 0), mark);
  const isSame = second.base === measure.base && second.per.join() === measure.per.join();
  return isSame ? { ...measure, upper: bare(match[1] ?? ''), end: second.end } : measure;
}

interface UnitReading {
  readonly written: string;
  readonly base: string;
  readonly per: readonly string[];
  readonly end: number;
}

const BRACKETED = /\(([^()\d]{1,6})\)/uy;

/** 「元/人/月」 → 元 per 人 per 月; a bare 万 before / is 万元. */
function readUnit(text: string, at: number, scaleMark: string): UnitReading {
  BRACKETED.lastIndex = at;
  const bracket = BRACKETED.exec(text)?.[1] ?? '';
  if (bracket !== '' && unitAt(bracket, 0) !== '') {
    const inner = readUnit(bracket, 0, scaleMark);
    if (inner.end === bracket.length) return { ...inner, end: at + bracket.length + 2 };
  }
  const head = unitWord(text, at);
  const isBareMoney = head === '' && scaleMark !== '' && text.charAt(at) === '/';
  let end = at + head.length;
  const per: string[] = [];
  while (end > at || isBareMoney) {
    // 元/人.月: a stop stands for the middle dot only behind what a price is already per.
    if (!(per.length > 0 ? /[/·•・∙.*每]/u : /[/·每]/u).test(text.charAt(end))) break;
    const word = unitWord(text, end + 1);
    if (word === '') break;
    per.push(unitName(word));
    end += 1 + word.length;
  }
  return { written: text.slice(at, end), base: isBareMoney ? '元' : unitName(head), per, end };
}

/** The longest known unit there, or a short word that is all there is. */
function unitWord(text: string, at: number): string {
  const known = unitAt(text, at);
  if (known !== '') return known;
  UNKNOWN_UNIT.lastIndex = at;
  return UNKNOWN_UNIT.exec(text)?.[0] ?? '';
}

const UNKNOWN_UNIT = /(?![以之内左及起前后约或余多])[\p{Script=Han}A-Za-z]{1,2}(?=$|\/)/uy;

const DIGIT_WORDS = '零一二三四五六七八九';
const POWER_WORDS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** 「三百二十」 → '320', 「九十五点五」 → '95.5'; undefined for what is no number, such as 「十四五」 or a year in digits. */
function numberInWords(words: string): string | undefined {
  const [whole = '', decimals] = words.replaceAll('〇', '零').replaceAll('两', '二').split('点');
  let total = 0;
  let digit: number | undefined;
  let lastPower = Infinity;
  for (const word of whole) {
    const power = POWER_WORDS.get(word);
    if (power === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGIT_WORDS.indexOf(word);
    } else {
      if (power >= lastPower || (digit === undefined && power !== 10)) return undefined;
      total += (digit ?? 1) * power;
      lastPower = power;
      digit = undefined;
    }
  }
  if (digit !== undefined && lastPower < Infinity && lastPower > 10 && !whole.includes('零')) return undefined;
  const number = String(total + (digit ?? 0));
  return decimals === undefined
    ? number
    : `${number}.${Array.from(decimals, (word) => DIGIT_WORDS.indexOf(word)).join('')}`;
}
