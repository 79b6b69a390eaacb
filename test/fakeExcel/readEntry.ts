import { ExcelError } from './excelError';
import type { Cell } from './cell';

const MAXIMUM_CHARACTERS = 32_767;

/**
 * What a cell holds after something was entered into it, through the API or by hand: Excel reads formulas, dates, numbers
 * and truth values into text unless the cell is formatted as text or the text begins with an apostrophe.
 */
export function readEntry(
  entry: unknown,
  numberFormat: string,
): Pick<Cell, 'value' | 'formula'> & { readonly format?: string } {
  if (typeof entry === 'boolean') return literal(entry);
  if (typeof entry === 'number') {
    if (!Number.isFinite(entry)) throw new ExcelError('InvalidArgument', 'A number must be finite.', 'Range.values');
    return literal(numberFormat === '@' ? String(entry) : entry);
  }
  if (typeof entry !== 'string') throw new ExcelError('InvalidArgument', 'A value has a wrong type.', 'Range.values');
  if (entry.length > MAXIMUM_CHARACTERS + 1) {
    throw new ExcelError('InvalidArgument', 'A text is too long for a cell.', 'Range.values');
  }
  if (entry.startsWith("'")) return literal(entry.slice(1));
  if (numberFormat === '@') return literal(entry);
  return readText(entry);
}

function readText(entry: string): Pick<Cell, 'value' | 'formula'> & { readonly format?: string } {
  if (/^[=＝+＋@＠]./u.test(entry) || /^[-－](?!\d*(?:\.\d+)?%?$)./u.test(entry)) {
    return { value: '', formula: `=${entry.replace(/^[=＝+＋@＠]/u, '')}` };
  }
  const text = entry.trim();
  if (/^(?:true|false)$/iu.test(text)) return literal(text.toLowerCase() === 'true');
  if (/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(text)) {
    return literal(fifteenDigits(Number(text.replaceAll(',', ''))));
  }
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/u.exec(text);
  if (percent) return { ...literal(Number(percent[1]) / 100), format: '0%' };
  const money = /^[￥¥$](\d+(?:\.\d+)?)$/u.exec(text);
  if (money) return { ...literal(Number(money[1])), format: '"¥"#,##0.00' };
  const time = /^(\d{1,2}):(\d{2})$/u.exec(text);
  if (time) return { ...literal((Number(time[1]) * 60 + Number(time[2])) / 1440), format: 'h:mm' };
  return readDate(text) ?? literal(entry);
}

function readDate(text: string): (Pick<Cell, 'value' | 'formula'> & { readonly format: string }) | undefined {
  const full = /^(\d{4})[\-/年](\d{1,2})(?:[\-/月](?:(\d{1,2})日?)?)?$/u.exec(text);
  if (full) return { ...literal(serial(Number(full[1]), Number(full[2]), Number(full[3] ?? 1))), format: 'yyyy/m/d' };
  const short = /^(\d{1,2})[-/](\d{1,2})$/u.exec(text);
  if (short && Number(short[1]) <= 12 && Number(short[2]) <= 31) {
    return { ...literal(serial(2026, Number(short[1]), Number(short[2]))), format: 'm"月"d"日"' };
  }
  return undefined;
}

function serial(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function fifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}

function literal(value: string | number | boolean): Pick<Cell, 'value' | 'formula'> {
  return { value, formula: undefined };
}
