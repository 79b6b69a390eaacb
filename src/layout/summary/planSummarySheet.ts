import { columnLetters } from '../../model/cellAddress';
import { fieldLabel } from '../../model/fieldPath';
import { FUND_LINES } from '../../model/form';
import type { CellContent, CellRange, FormulaCell, SheetPlan } from '../../model/sheetPlan';
import type { DataSheetsReading } from '../dataSheetsReading';
import type { DataTable } from '../dataTable';
import { measureTextHeight } from '../../model/measureText';
import { pagesAcross } from '../pagesAcross';
import { strings as dataStrings } from '../strings';
import { wholeColumn } from '../wholeColumn';
import { TEN_THOUSAND } from '../tenThousand';
import { WIDE_SHEET_FONT_SIZE, WIDE_SHEET_STYLES, wideSheetPage } from '../wideSheet';
import { countedRows, textAmountNotes } from './countedRows';
import type { FindingCounts } from './countedRows';
import { departmentGroups } from './departmentGroups';
import type { DepartmentGroup } from './departmentGroups';
import { planSummaryChart } from './planSummaryChart';
import type { YearLines } from './planSummaryChart';
import { registerFormulas } from './registerFormulas';
import type { RegisterFormulas } from './registerFormulas';
import { strings } from './strings';
import {
  SIDES_IN_ORDER,
  SUMMARY_COLUMNS,
  SUMMARY_PLACES,
  columnWidths,
  duplicateName,
  sumFormula,
} from './summaryColumns';
import type { CountedRow, DuplicateLine, LineRange, SummaryLine } from './summaryColumns';
import type { UnresolvedDuplicate } from '../unresolvedDuplicate';

const HEAD_ROWS = 4;
const WIDTH = SUMMARY_COLUMNS.length;
const ANNUAL_TOTAL = fieldLabel('funds.annual.total');

/** 部门汇总, and where the lines of its years stand on it. */
export interface PlannedSummary {
  readonly plan: SheetPlan;
  readonly years: readonly YearLines[];
}

/**
 * 部门汇总 over the data sheets as they were read: a line a department and year, sums by year, and checks that they are those of
 * 项目总表. All numbers are formulas but the counts of indicators. `findings` are those of 校验结果 by 编号; `duplicates`, by 编号 too, are counted nowhere
 * and named under the sums. Undefined without forms.
 */
export function planSummarySheet(
  name: string,
  { records, tables }: DataSheetsReading,
  findings: FindingCounts,
  duplicates: ReadonlyMap<string, UnresolvedDuplicate>,
): PlannedSummary | undefined {
  if (!tables.forms || records.length === 0) return undefined;
  const formulas = registerFormulas(tables.forms);
  const rows = countedRows(records, tables.forms, findings, duplicates);
  const { years, twice } = linesOf(rows);
  const lines = years.flatMap(({ departments, total }) => [...departments, total]);
  const totals = years.map(({ total }) => total);
  const notes = [...strings.notes, ...textAmountNotes(records, tables.forms)];
  const filteredAt = HEAD_ROWS + lines.length;
  const notesAt = filteredAt + 1 + (twice.length === 0 ? 0 : twice.length + 1);
  const chartAt = notesAt + notes.length + 1;
  const chart = planSummaryChart(years, chartAt);
  const columns = columnWidths(totals, formulas).map((width) => ({ width }));
  const plan: SheetPlan = {
    name,
    rows: [
      ...heads(agreement(years, twice, formulas, tables.indicators)),
      ...lines.map((line) => SUMMARY_COLUMNS.map((column) => column.write(line, formulas))),
      filteredLine(rows, formulas),
      ...(twice.length === 0 ? [] : [[strings.duplicates]]),
      ...twice.map((line) => SUMMARY_COLUMNS.map((column) => column.writeDuplicate(line, formulas))),
      ...notes.map((note) => [note]),
      ...(chart ? [[], ...chart.rows] : []),
    ],
    columns,
    styles: [
      ...headStyles(),
      ...SUMMARY_COLUMNS.map(({ style }, column) => ({
        range: { row: HEAD_ROWS, column, rows: lines.length + 1, columns: 1 },
        style,
      })),
      ...totals.map(({ row }) => ({ range: wholeRow(row), style: WIDE_SHEET_STYLES.total })),
      { range: wholeRow(filteredAt), style: WIDE_SHEET_STYLES.filtered },
      ...duplicateStyles(twice),
      { range: { row: notesAt, column: 0, rows: notes.length, columns: 1 }, style: WIDE_SHEET_STYLES.note },
      ...(chart
        ? [{ range: { row: chartAt, column: 1, rows: chart.rows.length, columns: 5 }, style: chart.style }]
        : []),
    ],
    merges: [...headMerges(), { row: filteredAt, column: 0, rows: 1, columns: SUMMARY_PLACES.projects + 1 }],
    rowHeights: new Map([
      [0, 30],
      [2, 20],
      [3, 30],
      [filteredAt, LOWEST_LINE],
      ...twice.map(({ row, counted }) => [row, heightOf(duplicateName(counted.duplicate))] as const),
      ...lines.map(({ row, group }) => [row, heightOf(group.name)] as const),
    ]),
    freeze: { rows: HEAD_ROWS, columns: SUMMARY_PLACES.department + 1 },
    page: {
      ...wideSheetPage(HEAD_ROWS),
      fitToWidth: pagesAcross(columns, SUMMARY_PLACES.projects + 1, WIDE_SHEET_FONT_SIZE),
      titleColumns: [0, SUMMARY_PLACES.projects],
    },
    ...(chart && { chart: chart.chart }),
  };
  return { plan, years };
}

/** The lines of the years in their order, and under them those of the forms that no sum counts, in the order of the lines that they are taken from. */
function linesOf(rows: readonly CountedRow[]): { years: readonly YearLines[]; twice: readonly DuplicateLine[] } {
  const groups = departmentGroups(rows, ({ amountOf, duplicate }) => (duplicate ? 0 : amountOf(ANNUAL_TOTAL)));
  const linesOfYears = groups.reduce((count, { departments }) => count + departments.length + 1, 0);
  const twice: DuplicateLine[] = [];
  const lessOf = (group: DepartmentGroup<CountedRow>): LineRange | undefined => {
    // Under the line of what a filter shows and the sentence on duplicates.
    const first = HEAD_ROWS + linesOfYears + 2 + twice.length;
    const duplicates = group.rows.flatMap((row) => (row.duplicate ? [{ ...row, duplicate: row.duplicate }] : []));
    twice.push(...duplicates.map((counted, index) => ({ row: first + index, counted })));
    return duplicates.length === 0 ? undefined : { first, last: first + duplicates.length - 1 };
  };
  let row = HEAD_ROWS;
  const years = groups.map((year) => {
    const first = row;
    const departments = year.departments.map((group): SummaryLine => ({
      row: row++,
      group,
      sumOf: undefined,
      less: lessOf(group),
    }));
    const all = {
      year: year.year,
      name: '',
      codes: [],
      spellings: [],
      rows: year.departments.flatMap((group) => group.rows),
    };
    const total: SummaryLine = { row: row++, group: all, sumOf: { first, last: row - 2 }, less: undefined };
    return { year, departments, total };
  });
  return { years, twice };
}

function duplicateStyles(twice: readonly DuplicateLine[]): NonNullable<SheetPlan['styles']> {
  const first = twice[0]?.row;
  if (first === undefined) return [];
  return [
    { range: wholeRow(first - 1), style: WIDE_SHEET_STYLES.filtered },
    ...SUMMARY_COLUMNS.map(({ style }, column) => ({
      range: { row: first, column, rows: twice.length, columns: 1 },
      style,
    })),
  ];
}

function heads(agreed: FormulaCell): readonly (readonly CellContent[])[] {
  const bands = SUMMARY_COLUMNS.map(({ band }, index) => {
    if (band === undefined) return SUMMARY_COLUMNS[index]?.header ?? '';
    return SUMMARY_COLUMNS[index - 1]?.band === band ? null : band;
  });
  const headers = SUMMARY_COLUMNS.map(({ band, header }) => (band === undefined ? null : header));
  return [[strings.title], [strings.unit, null, null, null, agreed], bands, headers];
}

function headStyles(): NonNullable<SheetPlan['styles']> {
  return [
    { range: wholeRow(0), style: WIDE_SHEET_STYLES.title },
    { range: wholeRow(1), style: WIDE_SHEET_STYLES.line },
    { range: { row: 2, column: 0, rows: 2, columns: WIDTH }, style: WIDE_SHEET_STYLES.head },
  ];
}

function headMerges(): readonly CellRange[] {
  const merges: CellRange[] = [wholeRow(0)];
  SUMMARY_COLUMNS.forEach(({ band }, column) => {
    if (band === undefined) merges.push({ row: 2, column, rows: 2, columns: 1 });
    else if (SUMMARY_COLUMNS[column - 1]?.band !== band) {
      const columns = SUMMARY_COLUMNS.filter((other) => other.band === band).length;
      merges.push({ row: 2, column, rows: 1, columns });
    }
  });
  return merges;
}

/** Whether the sums of the years are those of 项目总表, and whether 绩效指标 has the rows that were counted. */
function agreement(
  years: readonly YearLines[],
  twice: readonly DuplicateLine[],
  formulas: RegisterFormulas,
  indicators: DataTable | undefined,
): FormulaCell {
  const [first, last] = [twice[0]?.row, twice.at(-1)?.row];
  const sumsAt = (column: number): string =>
    [
      ...years.map(({ total }) => `${columnLetters(column)}${total.row + 1}`),
      ...(first === undefined || last === undefined ? [] : [sumFormula({ first, last }, column)]),
    ].join('+');
  const agrees = twice.length === 0 ? strings.agrees : strings.agreesWithout(twice.length);
  const gaps = [
    `${formulas.countAll()}-1-(${sumsAt(SUMMARY_PLACES.projects)})`,
    ...SIDES_IN_ORDER.map(
      (side) =>
        `${formulas.sumAll(fieldLabel(`funds.${side}.total`))}-(${sumsAt(SUMMARY_PLACES.fund(side, 'total'))})*${TEN_THOUSAND}`,
    ),
  ];
  const isSame = `AND(${gaps.map((gap) => `ROUND(${gap},2)=0`).join(',')})`;
  const id = indicators?.columns.get(dataStrings.id);
  const written = indicators?.rows.filter((row) => (indicators.valueAt(row, dataStrings.id) ?? '') !== '').length;
  const isCounted =
    indicators && id !== undefined ? `COUNTA(${wholeColumn(indicators.sheet, id)})-1=${written}` : 'TRUE';
  return {
    formula: `IF(${isSame},IF(${isCounted},"${agrees}","${strings.indicatorsOutdated}"),"${strings.outdated}")`,
    result: agrees,
  };
}

function filteredLine(rows: readonly CountedRow[], formulas: RegisterFormulas): readonly CellContent[] {
  const sums = new Map(
    SIDES_IN_ORDER.flatMap((side) =>
      FUND_LINES.map((line): [number, FormulaCell] => {
        const header = fieldLabel(`funds.${side}.${line}`);
        const result = rows.reduce((sum, row) => sum + row.amountOf(header), 0) / TEN_THOUSAND;
        const formula = `${formulas.sumShown(header)}/${TEN_THOUSAND}`;
        return [SUMMARY_PLACES.fund(side, line), { formula, result: Number(result.toFixed(8)) }];
      }),
    ),
  );
  const words = rows.some(({ duplicate }) => duplicate) ? strings.filteredWithDuplicates : strings.filtered;
  return SUMMARY_COLUMNS.map((_, column) => (column === 0 ? words : (sums.get(column) ?? null)));
}

function wholeRow(row: number): CellRange {
  return { row, column: 0, rows: 1, columns: WIDTH };
}

const LOWEST_LINE = 20;
const HIGHEST_LINE = 409;

function heightOf(name: string): number {
  const width = SUMMARY_COLUMNS[SUMMARY_PLACES.department]?.width ?? 1;
  return Math.min(HIGHEST_LINE, Math.max(LOWEST_LINE, Math.ceil(measureTextHeight(name, width, WIDE_SHEET_FONT_SIZE))));
}
