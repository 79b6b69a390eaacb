import type { CellValue } from '../model/sheetPlan';

/** What a cell says, or that it cannot be told without guessing. */
export type CellReading<T> = { readonly value: T } | { readonly doubt: CellDoubt };

/** 'error': the cell shows that its formula failed. */
export type CellDoubt = 'unreadable' | 'rounded' | 'error';

/** What cells show of formulas that failed. Sources: Microsoft, "ERROR.TYPE function"; LibreOffice, "Error Codes in Calc". */
const ERROR_VALUE =
  /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|CALC!|BUSY!|PYTHON!|EXTERNAL!)|Err:\d{3})$/u;

/** Whether a cell shows that its formula failed: that is no text of the user. */
function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && ERROR_VALUE.test(value);
}

/** Whether a text is what a cell shows of a number that Excel took for a date or a share. */
export function isDateOrShare(text: string): boolean {
  return /^\d{4}(?:-\d{2}-\d{2}|年\d{1,2}月(?:\d{1,2}日)?)$|%$/u.test(text);
}

/** The 编号 of a row; a formula that failed names no form. */
export function readId(value: CellValue): string {
  return isErrorValue(value) ? '' : String(value ?? '');
}

/** The text of a cell. A number that a user typed is its digits; beyond 15 of them a workbook has rounded it. */
export function readText(value: CellValue): CellReading<string> {
  if (isErrorValue(value)) return { doubt: 'error' };
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) return { doubt: 'rounded' };
  if (typeof value === 'boolean') return { value: value ? 'TRUE' : 'FALSE' };
  return { value: String(value ?? '') };
}

const PLAIN_NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** The number of a cell, null for an empty one. A text counts only if it is nothing but a number, as 「1,200.50」 is. */
export function readNumber(value: CellValue): CellReading<number | null> {
  if (typeof value === 'number') return { value };
  if (isErrorValue(value)) return { doubt: 'error' };
  if (typeof value === 'boolean') return { doubt: 'unreadable' };
  const text = (value ?? '').normalize('NFKC').trim();
  if (text === '') return { value: null };
  return PLAIN_NUMBER.test(text) ? { value: Number(text.replaceAll(',', '')) } : { doubt: 'unreadable' };
}

/** Like `readNumber`, for numbers without a fraction. */
export function readWhole(value: CellValue): CellReading<number | null> {
  const reading = readNumber(value);
  const isBroken = 'value' in reading && reading.value !== null && !Number.isInteger(reading.value);
  return isBroken ? { doubt: 'unreadable' } : reading;
}
