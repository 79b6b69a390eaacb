import { columnLetters, columnNumber } from './cellAddress';
import { SEVERITIES, SEVERITY_LABELS } from './finding';
import type { Severity } from './finding';
import { markFormula } from './mark';
import type { CellPlace, CellRange, CellValue } from './sheetPlan';

/**
 * A table whose rows say themselves which of their cells are marked, so that colours go with a row wherever it goes. Rows and columns
 * count from 0 in the sheet.
 */
export interface MarkedTable {
  readonly sheet: string;
  readonly header: { readonly row: number; readonly column: number };
  /** How many columns it has. */
  readonly columns: number;
  /** Where its rows have the 编号 of their project, and the text of their marks. */
  readonly idColumn: number;
  readonly markColumn: number;
}

/** A marked cell of a row, by the header of its column as it stands there. */
export interface RowMark {
  readonly header: string;
  readonly severity: Severity;
}

/** The last row of a worksheet, counted from 0. */
const LAST_ROW = 1_048_575;

/**
 * What a row says of its marks, e.g. `2024-002|年度资金总额=错误|项目名称=警告|`. The 编号 stands first: over a row that was overwritten with
 * another project the text means nothing. A row that is one of several of its project, and that a link leads to, says next which of
 * them it is.
 */
export function rowMarkText(id: string, marks: readonly RowMark[], which?: string): string {
  if (marks.length === 0 && which === undefined) return '';
  const texts = marks.map(({ header, severity }) => `${header}=${SEVERITY_LABELS[severity]}|`);
  return `${rowMarkStart(id, which)}${texts.join('')}`;
}

/** How the text of a row begins: a link finds the row by it. */
export function rowMarkStart(id: string, which?: string): string {
  return which === undefined ? `${id}|` : `${id}|#${which}|`;
}

/** The severity that the text of a row gives to the cell under a header; the gravest where it gives several. What the formula says, without a grid. */
export function severityInRow(text: CellValue, id: CellValue, header: CellValue): Severity | undefined {
  const [words, own] = [String(text ?? ''), `${String(id ?? '')}|`];
  if (!words.startsWith(own)) return undefined;
  return SEVERITIES.find((severity) => words.includes(`|${String(header ?? '')}=${SEVERITY_LABELS[severity]}|`));
}

/** Whether a cell is one of those that the rows of a table colour. */
export function isInMarkedTable({ sheet, row, column }: CellPlace, table: MarkedTable): boolean {
  const { header, columns } = table;
  return sheet === table.sheet && row > header.row && column >= header.column && column < header.column + columns;
}

/** The cells that the rows of a table colour, as these stand now: what the rules show, without a grid. */
export function cellsMarkedByRows(
  table: MarkedTable,
  rows: readonly (readonly CellValue[])[],
): readonly (CellPlace & { readonly severity: Severity })[] {
  const { sheet, header, columns, idColumn, markColumn } = table;
  return rows.flatMap((cells, row) => {
    const text = cells[markColumn] ?? null;
    if (row <= header.row || text === null || text === '') return [];
    return Array.from({ length: columns }, (_, at) => header.column + at).flatMap((column) => {
      const severity = severityInRow(text, cells[idColumn] ?? null, rows[header.row]?.[column] ?? null);
      return severity ? [{ sheet, row, column, severity }] : [];
    });
  });
}

/**
 * The cells that the rules of a table lie over: its header, which is never marked, and all below it down to the end of the sheet, so that
 * rows that come are covered, the first of all too.
 */
export function markedRange({ header, columns }: MarkedTable): CellRange {
  return { row: header.row, column: header.column, rows: LAST_ROW + 1 - header.row, columns };
}

/**
 * The formula of the rule of conditional formatting that colours the cells of one severity, without '=', as it reads in the first cell of
 * `markedRange`. FIND knows no wildcards, and nothing pasted is a part of the formula.
 */
export function tableMarkFormula(severity: Severity, { header, idColumn, markColumn }: MarkedTable): string {
  const row = header.row + 1;
  const [id, text] = [`$${columnLetters(idColumn)}${row}`, `$${columnLetters(markColumn)}${row}`];
  const title = `${columnLetters(header.column)}$${row}`;
  return `AND(${markFormula(severity)},LEFT(${text},LEN(${id})+1)=${id}&"|",ISNUMBER(FIND("|"&${title}&"=${SEVERITY_LABELS[severity]}|",${text})))`;
}

const TABLE_FORMULA =
  /LEFT\(\$([A-Z]{1,3})\d+,LEN\(\$([A-Z]{1,3})\d+\)\+1\)=\$[A-Z]{1,3}\d+&"\|",ISNUMBER\(FIND\("\|"&([A-Z]{1,3})\$(\d+)&/u;

/** The severity of a rule of ours, by its formula; undefined for a rule of the user. */
export function severityOfRule(formula: string): Severity | undefined {
  return SEVERITIES.find((severity) => {
    const ours = markFormula(severity);
    return formula === ours || (formula.startsWith(`AND(${ours},`) && parseTableMarkFormula(formula) !== undefined);
  });
}

/** What a formula of a marked table's rule says of the table, however the rows and columns have moved; undefined for any other formula. */
export function parseTableMarkFormula(formula: string): Omit<MarkedTable, 'sheet' | 'columns'> | undefined {
  const match = TABLE_FORMULA.exec(formula);
  if (!match) return undefined;
  const [, text = '', id = '', first = '', header = ''] = match;
  return {
    header: { row: Number(header) - 1, column: columnNumber(first) },
    idColumn: columnNumber(id),
    markColumn: columnNumber(text),
  };
}
