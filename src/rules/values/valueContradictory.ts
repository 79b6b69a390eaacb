import { normaliseText } from '../../model/normaliseText';
import { defineFormRule } from '../defineRule';
import type { IndicatorFacts } from '../measure/indicatorFacts';
import { pathsOf } from '../measure/indicatorFacts';
import { quote } from '../measure/quote';
import { example } from '../ruleExample';

export const valueContradictory = defineFormRule({
  id: 'value-contradictory',
  title: '指标值自相矛盾',
  group: 'values',
  severity: 'error',
  enabledByDefault: true,
  since: '0.1.0',
  source: '审核惯例',
  why: '「≥98%以下」两个方向都有，区间的终点小于起点，日历上没有的日期，都无法考核。',
  fix: '按原意改写：只留一个比较符，区间从小到大，日期按日历填写。',
  restsOn: ['places'],
  bad: [
    example('又是≥又是以下', { rows: [{ row: '结业合格率', value: '≥98%以下' }] }),
    example('区间倒写', { rows: [{ row: '结业合格率', value: '95%-90%' }] }),
    example('2 月没有 30 日', { rows: [{ row: '培训完成时间', value: '2025年2月30日前' }] }),
  ],
  good: [
    example('区间从小到大', { rows: [{ add: ['质量指标', '出水PH值', '6-9'] }] }),
    example('以上与≥方向相同', { rows: [{ row: '结业合格率', value: '≥98%以上' }] }),
  ],
  messages: {
    directions: (d: Shown) => `指标${quote(d.name)}的值${quote(d.value)}同时写了两个相反的方向，请改正。`,
    range: (d: Shown) => `指标${quote(d.name)}的值${quote(d.value)}终点小于起点，请改正。`,
    date: (d: Shown & { date: string }) =>
      `指标${quote(d.name)}的值${quote(d.value)}中的${quote(d.date)}不是日历上的日期，请改正。`,
  },
  *check({ cells }) {
    for (const cell of cells) {
      const { name, value, plainValue, reading } = cell.row;
      const data = { name, value };
      const at = pathsOf(cell, 'value');
      const date = impossibleDate(plainValue);
      if (date !== undefined) yield { message: 'date', at, data: { ...data, date } };
      else if (reading.otherComparator !== '') yield { message: 'directions', at, data };
      else if (isReversedRange(cell.row)) yield { message: 'range', at, data };
    }
  },
});

interface Shown {
  readonly name: string;
  readonly value: string;
}

/** A run of digits and dashes without a unit may be a code or a date; with one it is a range. */
function isReversedRange({ reading, plainValue }: IndicatorFacts): boolean {
  const { number, upper, base } = reading;
  return number !== null && upper !== null && upper < number && base !== '' && !/[点时:：号楼]/u.test(plainValue);
}

const DATE = /(?:((?:19|20)\d\d)[年./-])?(?<![\d.])(\d{1,2})(?:月(?:份|(\d{1,2})[日号])?|[./-](\d{1,2})(?![\d.%]))/gu;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 「13月」, 「2025年2月30日」; without a year a 29 February may be one. */
function impossibleDate(text: string): string | undefined {
  for (const [written, year, month = '', day, isoDay] of normaliseText(text).matchAll(DATE)) {
    if (!written.includes('月') && year === undefined) continue;
    if (day === undefined && isDuration(text, written)) continue;
    const most = month === '2' || month === '02' ? februaryDays(year) : (DAYS[Number(month) - 1] ?? 0);
    const given = Number(day ?? isoDay ?? 1);
    if (Number(month) < 1 || Number(month) > 12 || given < 1 || given > most) return written;
  }
  return undefined;
}

/** 「≤18月」 and 「18月内」 are stretches of time. */
function isDuration(text: string, written: string): boolean {
  const at = text.indexOf(written);
  return /[≥≤><=]$/u.test(text.slice(0, at)) || /^(?:之?内|以内)/u.test(text.slice(at + written.length));
}

function februaryDays(year: string | undefined): number {
  const number = Number(year ?? 2024);
  return (number % 4 === 0 && number % 100 !== 0) || number % 400 === 0 ? 29 : 28;
}
