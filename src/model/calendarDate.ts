/** A point or stretch of the calendar as forms write it; what is not written is null. */
export interface CalendarDate {
  readonly year: number | null;
  /** The last month meant: 6 in 「上半年」, 9 in 「第三季度」, 12 in 「年底前」. */
  readonly month: number | null;
  readonly day: number | null;
  /** How fine the text is. */
  readonly precision: 'day' | 'month' | 'quarter' | 'half-year' | 'year-end' | 'year';
}

/**
 * The dates of a text without white space, in their order, and the text without them. A bare 「30日内」 or 「≤5年」 is a
 * duration, no date.
 */
export function findDates(text: string): { readonly dates: readonly CalendarDate[]; readonly rest: string } {
  const dates: CalendarDate[] = [];
  const rest = text.replace(DATE, (...match) => {
    const groups = match.at(-1) as Readonly<Record<string, string | undefined>>;
    dates.push(readDate(groups));
    return '';
  });
  return { dates, rest };
}

/** A text with another sign for each character of its dates, so that everything else stays in its place. */
export function maskDates(text: string, sign: string): string {
  return text.replace(DATE, (date) => sign.repeat(date.length));
}

const YEAR = String.raw`(?:19|20)\d\d`;

/** What follows a year; the names of its groups end in this. */
const PART_OF_YEAR = (name: string): string =>
  String.raw`(?:(?<m${name}>1[0-2]|0?[1-9])月(?:份|(?<d${name}>3[01]|[12]\d|0?[1-9])[日号])?|第?(?<q${name}>[一二三四1-4])季度|(?<h${name}>[上下])半年|(?<e${name}>年?[底末终]))`;

/** 2024年12月31日前 · 25年10月底前 · 2024-12-31 · 2024年第三季度 · 2024年年底前 · 2024年 · 12月底前 · 每月10日前 */
const DATE = new RegExp(
  [
    String.raw`(?<![\d.])(?<cy>${YEAR})(?<cm>0[1-9]|1[0-2])(?<cd>0[1-9]|[12]\d|3[01])(?![\d.,万亿元])`,
    String.raw`(?<![\d.])(?<iy>${YEAR})[-./](?<im>1[0-2]|0?[1-9])(?:[-./](?<id>3[01]|[12]\d|0?[1-9]))?(?![\d.])`,
    String.raw`(?<![\d.])(?<y>${YEAR})年度?${PART_OF_YEAR('')}?`,
    // Of 25年 alone nobody knows whether it is a year or how long something takes.
    String.raw`(?<![\d.])(?<y9>[0-4]\d)年${PART_OF_YEAR('9')}`,
    String.raw`(?<![\d.])(?<m2>1[0-2]|0?[1-9])月(?:份|(?<d2>3[01]|[12]\d|0?[1-9])[日号])?`,
    String.raw`(?<=每月|当月|次月|下月)(?<d3>3[01]|[12]\d|0?[1-9])[日号]`,
    String.raw`第(?<q2>[一二三四1-4])季度|(?<h2>[上下])半年|(?<e2>年[底末终])`,
  ].join('|'),
  'gu',
);

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

function readDate(groups: Readonly<Record<string, string | undefined>>): CalendarDate {
  const either = (...names: readonly string[]) => names.map((name) => groups[name]).find((text) => text !== undefined);
  const yearText = either('cy', 'iy', 'y', 'y9');
  const year = yearText === undefined ? null : Number(yearText.padStart(4, '20'));
  const month = either('cm', 'im', 'm', 'm9', 'm2');
  const day = either('cd', 'id', 'd', 'd9', 'd2', 'd3');
  const quarter = either('q', 'q9', 'q2');
  const half = either('h', 'h9', 'h2');
  if (day !== undefined) {
    return { year, month: month === undefined ? null : Number(month), day: Number(day), precision: 'day' };
  }
  if (month !== undefined) return { year, month: Number(month), day: null, precision: 'month' };
  if (quarter !== undefined) return { year, month: (QUARTERS[quarter] ?? 0) * 3, day: null, precision: 'quarter' };
  if (half !== undefined) return { year, month: half === '上' ? 6 : 12, day: null, precision: 'half-year' };
  if (either('e', 'e9', 'e2') !== undefined) return { year, month: 12, day: null, precision: 'year-end' };
  return { year, month: null, day: null, precision: 'year' };
}
