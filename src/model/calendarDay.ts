import { findDates } from './calendarDate';
import type { CalendarDate } from './calendarDate';

/** A day, as the number of days since 1970-01-01: days are compared and counted with it. */
export type CalendarDay = number;

const MILLISECONDS = 86_400_000;

/** The day by the clock of the user. */
export function dayOfMoment(at: Date): CalendarDay {
  return dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate());
}

/** The first day that a text names with its year, e.g. 2024年1月23日 or 20240123114540; undefined where it names none. */
export function dayIn(text: string): CalendarDay | undefined {
  const [date] = datesIn(text);
  return date?.precision === 'day' && date.year !== null ? dayOfDate(date) : undefined;
}

/**
 * The last day on which something still comes in time: that of a text like 「2026年3月20日前」, the last one of a month. A day without a year is the
 * next such day from `since` on. Undefined for all else, as 「收到之日起五日内」.
 */
export function deadlineDay(text: string, since: CalendarDay | undefined): CalendarDay | undefined {
  const [date, ...others] = datesIn(text);
  if (!date || others.length > 0 || (date.precision !== 'day' && date.precision !== 'month')) return undefined;
  if (date.year !== null) return dayOfDate(date);
  if (since === undefined) return undefined;
  const year = new Date(since * MILLISECONDS).getUTCFullYear();
  return [year, year + 1]
    .map((each) => dayOfDate({ ...date, year: each }))
    .find((day) => day !== undefined && day >= since);
}

function datesIn(text: string): readonly CalendarDate[] {
  const plain = text.normalize('NFKC').replace(TIME_OF_DAY, '').replaceAll(/\s+/gu, '');
  const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4,6})?(?!\d)/u.exec(plain) ?? [];
  if (year === undefined) return findDates(plain).dates;
  return [{ year: Number(year), month: Number(month), day: Number(day), precision: 'day' }];
}

/** The hour behind a day, which would run into it: 2026-03-05 14:32 */
const TIME_OF_DAY = /(?<=\d)\s+\d{1,2}:\d\d(?::\d\d)?\s*$/u;

/** Undefined where the calendar has no such day. */
function dayOfDate({ year, month, day }: CalendarDate): CalendarDay | undefined {
  if (year === null || month === null) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month > 12 || month < 1 || day === 0 || (day !== null && day > last)
    ? undefined
    : dayOf(year, month, day ?? last);
}

function dayOf(year: number, month: number, day: number): CalendarDay {
  return Date.UTC(year, month - 1, day) / MILLISECONDS;
}
