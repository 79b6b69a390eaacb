import { dayIn, dayOfMoment, deadlineDay } from '../../src/model/calendarDay';

const day = (year: number, month: number, date: number): number => dayOfMoment(new Date(year, month - 1, date, 23, 59));

test('日子之间隔几天：跨月、跨年、闰年', () => {
  expect(day(2024, 3, 1) - day(2024, 2, 28)).toBe(2);
  expect(day(2025, 1, 1) - day(2024, 12, 31)).toBe(1);
  expect(day(1970, 1, 2)).toBe(1);
});

test('写到日的才是一天：年月日、短横、连写的数字；没有的日子不算', () => {
  for (const text of [
    '2024年2月9日',
    '2024-02-09',
    '20240209114540',
    '20240209',
    '2024 年 2 月 9 日',
    '2024-02-09 09:07',
  ]) {
    expect(dayIn(text)).toBe(day(2024, 2, 9));
  }
  for (const text of ['2024年2月', '2月9日', '2024年', '2024年2月30日', '20241301', '', '2024020911']) {
    expect(dayIn(text)).toBeUndefined();
  }
});

test('期限：到月底为止的算到月末；没写年份的是此后第一个这样的日子；说不准的不算', () => {
  const since = day(2025, 12, 20);
  expect(deadlineDay('2026年3月20日前', undefined)).toBe(day(2026, 3, 20));
  expect(deadlineDay('2024年2月底前', undefined)).toBe(day(2024, 2, 29));
  expect(deadlineDay('1月10日前', since)).toBe(day(2026, 1, 10));
  expect(deadlineDay('12月20日', since)).toBe(since);
  expect(deadlineDay('12月19日', since)).toBe(day(2026, 12, 19));
  for (const text of ['收到之日起五日内', '', '2026年', '3月10日至3月20日', '2026年第一季度']) {
    expect(deadlineDay(text, since)).toBeUndefined();
  }
  expect(deadlineDay('1月10日前', undefined)).toBeUndefined();
});
