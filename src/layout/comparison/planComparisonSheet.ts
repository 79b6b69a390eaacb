import { cellAddress, columnLetters } from '../../model/cellAddress';
import { fieldLabel } from '../../model/fieldPath';
import type { FormRecord } from '../../model/form';
import type { CellContent, CellRange, FormulaCell, SheetPlan } from '../../model/sheetPlan';
import type { PlacedRecord } from '../dataSheetsReading';
import type { DataTable } from '../dataTable';
import { measureTextHeight } from '../../model/measureText';
import { groupedAmount } from '../groupedAmount';
import { strings as dataStrings } from '../strings';
import { textAmountNotes } from '../summary/countedRows';
import { wholeColumn } from '../wholeColumn';
import { TEN_THOUSAND } from '../tenThousand';
import { WIDE_SHEET_FONT_SIZE, WIDE_SHEET_STYLES, wideSheetPage } from '../wideSheet';
import { COMPARISON_PLACES, changesOf, comparisonColumns } from './comparisonColumns';
import type { ComparisonCell, ComparisonColumn, ComparisonLine } from './comparisonColumns';
import type { UnresolvedDuplicate } from '../unresolvedDuplicate';
import type { YearMatch } from './projectPair';
import { strings } from './strings';

const HEAD_ROWS = 4;

/**
 * 年度对比: the projects of two years side by side, those with the greatest change first, then the pairs that only resemble each other, the new and the
 * ended ones, each with their sums, and under them the forms that no sum counts. `records` are all forms of the table, `duplicates` those of all years. Amounts are looked up in 项目总表 by 编号; everything else is as it was when the sheet was made.
 */
export function planComparisonSheet(
  name: string,
  match: YearMatch,
  table: DataTable,
  records: readonly PlacedRecord[],
  duplicates: readonly UnresolvedDuplicate[],
): SheetPlan {
  const columns = comparisonColumns(match.years);
  const sections = sectionsOf(match);
  const width = columns.length;
  const totalAt = sections.at(-1)?.sumAt ?? HEAD_ROWS - 1;
  const lookUp = amountLookUp(table);
  const notes = [strings.note, ...textAmountNotes(records, table)];
  const writeLine = (line: ComparisonLine, row: number): readonly CellContent[] => {
    const cell: ComparisonCell = { row, line, changes: changesOf(line), lookUp };
    return columns.map((column) => column.write(cell));
  };
  const rows = sections.flatMap(({ lines, first, sumAt, title }) => [
    ...lines.map((line, index) => writeLine(line, first + index)),
    sumRow(columns, sumAt, title, lines, (column) => sumOfLines(column, first, lines.length)),
  ]);
  const all = sections.flatMap(({ lines }) => lines);
  const total = sumRow(columns, totalAt + 1, strings.total, all, (column) =>
    sections.map(({ sumAt }) => cellAddress(sumAt, column)).join('+'),
  );
  const twice = duplicateLines(duplicates, match.years);
  // Under the sum of all and the sentence on duplicates.
  const twiceAt = totalAt + 3;
  const twiceRows = twice.map((line, index) => writeLine(line, twiceAt + index));
  const notesAt = twice.length === 0 ? totalAt + 2 : twiceAt + twice.length;
  const row = (at: number): CellRange => ({ row: at, column: 0, rows: 1, columns: width });
  const sums = [...sections.map(({ sumAt }) => rows[sumAt - HEAD_ROWS] ?? []), total];
  const widths = columns.map((column, at) =>
    widthOf(
      column,
      sums.map((cells) => cells[at] ?? null),
    ),
  );
  return {
    name,
    rows: [
      ...heads(match, columns, agreement(match, table, totalAt + 1, { first: twiceAt, count: twice.length })),
      ...rows,
      total,
      ...(twice.length === 0 ? [] : [[strings.duplicates], ...twiceRows]),
      ...notes.map((note) => [note]),
    ],
    columns: widths.map((width) => ({ width })),
    styles: [
      { range: row(0), style: WIDE_SHEET_STYLES.title },
      { range: row(1), style: WIDE_SHEET_STYLES.line },
      { range: { row: 2, column: 0, rows: 2, columns: width }, style: WIDE_SHEET_STYLES.head },
      ...columns.map(({ style }, column) => ({
        range: { row: HEAD_ROWS, column, rows: totalAt + 2 - HEAD_ROWS, columns: 1 },
        style,
      })),
      ...[...sections.map(({ sumAt }) => sumAt), totalAt + 1].map((at) => ({
        range: row(at),
        style: { ...WIDE_SHEET_STYLES.total, wrap: false },
      })),
      ...(twice.length === 0
        ? []
        : [
            { range: row(twiceAt - 1), style: WIDE_SHEET_STYLES.filtered },
            ...columns.map(({ style }, column) => ({
              range: { row: twiceAt, column, rows: twice.length, columns: 1 },
              style,
            })),
          ]),
      { range: { ...row(notesAt), rows: notes.length }, style: WIDE_SHEET_STYLES.note },
    ],
    merges: [
      row(0),
      ...headMerges(columns),
      ...[...sections.map(({ sumAt }) => sumAt), totalAt + 1].map((at) => ({
        ...row(at),
        columns: COMPARISON_PLACES.annual.earlier,
      })),
    ],
    rowHeights: new Map([
      [0, 30],
      [2, 20],
      [3, 20],
      ...rows.map((cells, index) => [HEAD_ROWS + index, heightOf(cells, columns)] as const),
      ...twiceRows.map((cells, index) => [twiceAt + index, heightOf(cells, columns)] as const),
    ]),
    freeze: FROZEN,
    page: {
      ...wideSheetPage(HEAD_ROWS),
      printedColumns: [0, COMPARISON_PLACES.lastPrinted],
    },
  };
}

/** 配对, name and department stay in sight. */
const FROZEN = { rows: HEAD_ROWS, columns: 3 };

/** Wide enough for the sums in bold. In characters. */
function widthOf({ width, total }: ComparisonColumn, sums: readonly CellContent[]): number {
  if (total === undefined) return width;
  return Math.max(width, ...sums.map((sum) => groupedAmount(resultOf(sum)).length + 2));
}

interface Section {
  readonly title: string;
  readonly lines: readonly ComparisonLine[];
  /** Rows of the sheet, from 0. */
  readonly first: number;
  readonly sumAt: number;
}

function sectionsOf({ pairs, added, ended }: YearMatch): readonly Section[] {
  const paired = (areSure: boolean): readonly ComparisonLine[] =>
    pairs
      .filter(({ origin }) => (origin !== 'similar') === areSure)
      .map((pair): ComparisonLine => ({ pair, earlier: pair.earlier, later: pair.later }))
      .sort((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)));
  const [sure, unsure] = [paired(true), paired(false)];
  const alone = (records: readonly FormRecord[], side: 'earlier' | 'later'): readonly ComparisonLine[] =>
    records
      .map((record): ComparisonLine => ({ pair: undefined, earlier: undefined, later: undefined, [side]: record }))
      .sort((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)));
  const sections = [
    { title: strings.sections.pairs(sure.length), lines: sure },
    ...(unsure.length === 0 ? [] : [{ title: strings.sections.unsure(unsure.length), lines: unsure }]),
    { title: strings.sections.added(added.length), lines: alone(added, 'later') },
    { title: strings.sections.ended(ended.length), lines: alone(ended, 'earlier') },
  ];
  let next = HEAD_ROWS;
  return sections.map(({ title, lines }) => {
    const first = next;
    next += lines.length + 1;
    return { title, lines, first, sumAt: next - 1 };
  });
}

/** The forms of the two years that no sum counts. */
function duplicateLines(
  duplicates: readonly UnresolvedDuplicate[],
  { earlier, later }: YearMatch['years'],
): readonly ComparisonLine[] {
  return duplicates.flatMap(({ record, counted }): readonly ComparisonLine[] => {
    const line = { pair: undefined, earlier: undefined, later: undefined, countedAs: counted.id };
    if (record.form.year === earlier) return [{ ...line, earlier: record }];
    return record.form.year === later ? [{ ...line, later: record }] : [];
  });
}

function changeOf({ earlier, later }: ComparisonLine): number {
  return (later?.form.funds.annual.total ?? 0) - (earlier?.form.funds.annual.total ?? 0);
}

function amountLookUp(table: DataTable): ComparisonCell['lookUp'] {
  return (side, { row, column }, { form }) => {
    const amounts = referenceOf(table, fieldLabel(`funds.${side}.total`));
    const id = `$${cellAddress(row, column)}`;
    return {
      formula: `SUMIFS(${amounts},${referenceOf(table, dataStrings.id)},${id})/${TEN_THOUSAND}`,
      result: (form.funds[side].total ?? 0) / TEN_THOUSAND,
    };
  };
}

function referenceOf(table: DataTable, header: string): string {
  const column = table.columns.get(header);
  if (column === undefined) throw new Error(`${table.sheet} has no column ${header}.`);
  return wholeColumn(table.sheet, column);
}

/** A row of sums over some lines; `formulaOf` makes the sum of a column. */
function sumRow(
  columns: readonly ComparisonColumn[],
  row: number,
  title: string,
  lines: readonly ComparisonLine[],
  formulaOf: (column: number) => string,
): readonly CellContent[] {
  const sums = new Map<number, number>();
  columns.forEach(({ total, write }, column) => {
    if (total !== 'sum') return;
    const lookUp: ComparisonCell['lookUp'] = (side, _id, { form }) => ({
      formula: '',
      result: (form.funds[side].total ?? 0) / TEN_THOUSAND,
    });
    const amounts = lines.map((line) => resultOf(write({ row, line, changes: undefined, lookUp })));
    sums.set(column, Number(amounts.reduce((sum, amount) => sum + amount, 0).toFixed(6)));
  });
  return columns.map(({ total }, column): CellContent => {
    if (column === 0) return title;
    if (total === 'sum') return { formula: formulaOf(column), result: sums.get(column) ?? 0 };
    return total === 'derived' ? derived(columns, column, row, sums) : null;
  });
}

function derived(
  columns: readonly ComparisonColumn[],
  column: number,
  row: number,
  sums: ReadonlyMap<number, number>,
): FormulaCell {
  const isPercent = columns[column]?.header === strings.percent;
  const at = column - (isPercent ? 3 : 2);
  const [before, after] = [`${columnLetters(at)}${row + 1}`, `${columnLetters(at + 1)}${row + 1}`];
  const [was, is] = [sums.get(at) ?? 0, sums.get(at + 1) ?? 0];
  if (!isPercent) return { formula: `${after}-${before}`, result: Number((is - was).toFixed(6)) };
  return { formula: `IF(${before}=0,"",(${after}-${before})/${before})`, result: was === 0 ? '' : (is - was) / was };
}

function resultOf(content: CellContent): number {
  return typeof content === 'object' && content !== null && 'formula' in content ? Number(content.result) : 0;
}

function sumOfLines(column: number, first: number, count: number): string {
  return count === 0 ? '0' : `SUM(${cellAddress(first, column)}:${cellAddress(first + count - 1, column)})`;
}

/** Whether the sums, and what they leave out, are those of all projects of the two years in 项目总表. */
function agreement(
  { years }: YearMatch,
  table: DataTable,
  totalAt: number,
  twice: { readonly first: number; readonly count: number },
): FormulaCell {
  const year = referenceOf(table, fieldLabel('year'));
  const gaps = (['annual', 'period'] as const).flatMap((side) =>
    (['earlier', 'later'] as const).map((when) => {
      const amounts = referenceOf(table, fieldLabel(`funds.${side}.total`));
      const column = COMPARISON_PLACES[side][when];
      const left = twice.count === 0 ? '' : `-${sumOfLines(column, twice.first, twice.count)}*${TEN_THOUSAND}`;
      return `ROUND(SUMIFS(${amounts},${year},${years[when]})-${cellAddress(totalAt, column)}*${TEN_THOUSAND}${left},2)=0`;
    }),
  );
  const agrees = twice.count === 0 ? strings.agrees : strings.agreesWithout(twice.count);
  return { formula: `IF(AND(${gaps.join(',')}),"${agrees}","${strings.outdated}")`, result: agrees };
}

function heads(
  { years }: YearMatch,
  columns: readonly ComparisonColumn[],
  agreed: FormulaCell,
): readonly (readonly CellContent[])[] {
  const bands = columns.map(({ band, header }, index) => {
    if (band === undefined) return header;
    return columns[index - 1]?.band === band ? null : band;
  });
  return [
    [strings.title(years.earlier, years.later)],
    [strings.unit, null, agreed],
    bands,
    columns.map(({ band, header }) => (band === undefined ? null : header)),
  ];
}

function headMerges(columns: readonly ComparisonColumn[]): readonly CellRange[] {
  return columns.flatMap(({ band }, column): CellRange[] => {
    if (band === undefined) return [{ row: 2, column, rows: 2, columns: 1 }];
    if (columns[column - 1]?.band === band) return [];
    return [{ row: 2, column, rows: 1, columns: columns.filter((other) => other.band === band).length }];
  });
}

const LOWEST_LINE = 20;
/** Excel's limit, in points. */
const HIGHEST_LINE = 409;

function heightOf(cells: readonly CellContent[], columns: readonly ComparisonColumn[]): number {
  const heights = cells.map((cell, column) => {
    const { width = 1, style = {} } = columns[column] ?? {};
    const isWrapped = typeof cell === 'string' && style.wrap === true && column > 0;
    return isWrapped ? Math.ceil(measureTextHeight(cell, width, WIDE_SHEET_FONT_SIZE)) : 0;
  });
  return Math.min(HIGHEST_LINE, Math.max(LOWEST_LINE, ...heights));
}
