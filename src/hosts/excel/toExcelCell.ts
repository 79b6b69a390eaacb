import { cellAddress, sheetReference } from '../../model/cellAddress';
import type { CellContent } from '../../model/sheetPlan';

/** What Excel is told about one cell; null leaves that side of the cell as it is. */
export interface ExcelCell {
  readonly numberFormat: string | null;
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  readonly link: Excel.RangeHyperlink | null;
}

/**
 * The only place where a value becomes a cell of Excel. A string is literal text: it is written into a cell that is
 * formatted as text, and a text that Excel might still read as a formula gets an apostrophe, which Excel takes off again.
 * An empty cell of a column of texts is formatted as text too: 98% that somebody types into it stays 98%, and is no 0.98.
 * `numberFormat` is what the cell has or is meant to have; nothing but text fits into a cell that is formatted as text.
 */
export function toExcelCell(content: CellContent | undefined, numberFormat: string | undefined): ExcelCell {
  if (content === undefined) return UNTOUCHED;
  if (content === null || content === '') {
    return { ...UNTOUCHED, numberFormat: numberFormat === TEXT_FORMAT ? TEXT_FORMAT : null, value: '' };
  }
  if (typeof content === 'string') return { ...UNTOUCHED, numberFormat: TEXT_FORMAT, value: toLiteral(content) };
  const ownFormat = numberFormat === TEXT_FORMAT ? 'General' : (numberFormat ?? null);
  if (typeof content !== 'object') return { ...UNTOUCHED, numberFormat: ownFormat, value: content };
  if ('formula' in content) return { ...UNTOUCHED, numberFormat: ownFormat, formula: `=${content.formula}` };
  const { sheet, row, column } = content.target;
  const link = { documentReference: sheetReference(sheet, cellAddress(row, column)) };
  return { numberFormat: TEXT_FORMAT, value: toLiteral(content.text), formula: null, link };
}

/** A text as Excel must be given it to keep it as it is, also in a cell that is not formatted as text. */
export function toQuotedText(text: string): string {
  return text === '' ? '' : `'${text}`;
}

const TEXT_FORMAT = '@';
const UNTOUCHED: ExcelCell = { numberFormat: null, value: null, formula: null, link: null };

/** Beginnings of formulas, in full width too (Chinese Excel reads ＝ as =), and the apostrophe that Excel would take off. */
const READ_BY_EXCEL = /^\s*[=+\-@'＝＋－＠＇\t\r\n]/u;

function toLiteral(text: string): string {
  return READ_BY_EXCEL.test(text) ? toQuotedText(text) : text;
}
