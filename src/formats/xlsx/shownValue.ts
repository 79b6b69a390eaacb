import type { CellValue } from '../../model/sheetPlan';

/** What a cell shows of its value under a number format: percentages and dates as such, other numbers in full. */
export function shownValue(value: CellValue, format = ''): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const pattern = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, '');
  if (pattern.includes('%')) return `${plainNumber(value * 100)}%`;
  return IS_DATE.test(pattern) && value > 0 ? shownDate(value, format) : plainNumber(value);
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
