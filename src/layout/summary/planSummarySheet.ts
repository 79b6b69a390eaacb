import { columnLetters } from '../../model/cellAddress';
import { fieldLabel } from '../../model/fieldPath';
import { FUND_LINES } from '../../model/form';
import type { CellContent, CellRange, FormulaCell, SheetPlan } from '../../model/sheetPlan';
import type { DataSheetsReading } from '../dataSheetsReading';
import type { DataTable } from '../dataTable';
import { measureTextHeight } from '../../model/measureText';
import { strings as dataStrings } from '../strings';
import { wholeColumn } from '../wholeColumn';
import { WIDE_SHEET_FONT_SIZE, WIDE_SHEET_STYLES, wideSheetPage } from '../wideSheet';
import { countedRows, textAmountNotes } from './countedRows';
import type { FindingCounts } from './countedRows';
import { departmentGroups } from './departmentGroups';
import { planSummaryChart } from './planSummaryChart';
import type { YearLines } from './planSummaryChart';
import { registerFormulas } from './registerFormulas';
import type { RegisterFormulas } from './registerFormulas';
import { strings } from './strings';
import { SIDES_IN_ORDER, SUMMARY_COLUMNS, SUMMARY_PLACES, columnWidths } from './summaryColumns';
import type { CountedRow, SummaryLine } from './summaryColumns';

const HEAD_ROWS = 4;
const WIDTH = SUMMARY_COLUMNS.length;
const ANNUAL_TOTAL = fieldLabel('funds.annual.total');

/**
 * 部门汇总 over the data sheets as they were read: a line a department and year, sums by year, and checks that they are those of
 * 项目总表. All numbers are formulas but the counts of indicators. `findings` are those of 校验结果 by 编号. Undefined without forms.
 */
export function planSummarySheet(
  name: string,
  { records, tables }: DataSheetsReading,
  findings: FindingCounts,
): SheetPlan | undefined {
  if (!tables.forms || records.length === 0) return undefined;
  const formulas = registerFormulas(tables.forms);
  const rows = countedRows(records, tables.forms, findings);
  const years = linesOf(rows);
  const lines = years.flatMap(({ departments, total }) => [...departments, total]);
  const totals = years.map(({ total }) => total);
  const notes = [...strings.notes, ...textAmountNotes(records, tables.forms)];
  const notesAt = HEAD_ROWS + lines.length + 1;
  const chartAt = notesAt + notes.length + 1;
  const chart = planSummaryChart(years, chartAt);
  return {
    name,
    rows: [
      ...heads(agreement(years, formulas, tables.indicators)),
      ...lines.map((line) => SUMMARY_COLUMNS.map((column) => column.write(line, formulas))),
      filteredLine(rows, formulas),
      ...notes.map((note) => [note]),
      ...(chart ? [[], ...chart.rows] : []),
    ],
    columns: columnWidths(totals, formulas).map((width) => ({ width })),
    styles: [
      ...headStyles(),
      ...SUMMARY_COLUMNS.map(({ style }, column) => ({
        range: { row: HEAD_ROWS, column, rows: lines.length + 1, columns: 1 },
        style,
      })),
      ...totals.map(({ row }) => ({ range: wholeRow(row), style: WIDE_SHEET_STYLES.total })),
      { range: wholeRow(notesAt - 1), style: WIDE_SHEET_STYLES.filtered },
      { range: { row: notesAt, column: 0, rows: notes.length, columns: 1 }, style: WIDE_SHEET_STYLES.note },
      ...(chart
        ? [{ range: { row: chartAt, column: 1, rows: chart.rows.length, columns: 3 }, style: chart.style }]
        : []),
    ],
    merges: [...headMerges(), { row: notesAt - 1, column: 0, rows: 1, columns: SUMMARY_PLACES.projects + 1 }],
    rowHeights: new Map([
      [0, 30],
      [2, 20],
      [3, 30],
      [notesAt - 1, LOWEST_LINE],
      ...lines.map(({ row, group }) => [row, heightOf(group.name)] as const),
    ]),
    freeze: { rows: HEAD_ROWS, columns: SUMMARY_PLACES.department + 1 },
    page: wideSheetPage(HEAD_ROWS),
    ...(chart && { chart: chart.chart }),
  };
}

function linesOf(rows: readonly CountedRow[]): readonly YearLines[] {
  let row = HEAD_ROWS;
  return departmentGroups(rows, ({ amountOf }) => amountOf(ANNUAL_TOTAL)).map((year) => {
    const first = row;
    const departments = year.departments.map((group): SummaryLine => ({ row: row++, group, sumOf: undefined }));
    const all = {
      year: year.year,
      name: '',
      codes: [],
      spellings: [],
      rows: year.departments.flatMap((group) => group.rows),
    };
    return { year, departments, total: { row: row++, group: all, sumOf: { first, last: row - 2 } } };
  });
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
  formulas: RegisterFormulas,
  indicators: DataTable | undefined,
): FormulaCell {
  const sumsAt = (column: number): string =>
    years.map(({ total }) => `${columnLetters(column)}${total.row + 1}`).join('-');
  const gaps = [
    `${formulas.countAll()}-1-${sumsAt(SUMMARY_PLACES.projects)}`,
    ...SIDES_IN_ORDER.map(
      (side) => `${formulas.sumAll(fieldLabel(`funds.${side}.total`))}-${sumsAt(SUMMARY_PLACES.fund(side, 'total'))}`,
    ),
  ];
  const isSame = `AND(${gaps.map((gap) => `ROUND(${gap},2)=0`).join(',')})`;
  const id = indicators?.columns.get(dataStrings.id);
  const written = indicators?.rows.filter((row) => (indicators.valueAt(row, dataStrings.id) ?? '') !== '').length;
  const isCounted =
    indicators && id !== undefined ? `COUNTA(${wholeColumn(indicators.sheet, id)})-1=${written}` : 'TRUE';
  return {
    formula: `IF(${isSame},IF(${isCounted},"${strings.agrees}","${strings.indicatorsOutdated}"),"${strings.outdated}")`,
    result: strings.agrees,
  };
}

function filteredLine(rows: readonly CountedRow[], formulas: RegisterFormulas): readonly CellContent[] {
  const sums = SIDES_IN_ORDER.flatMap((side) =>
    FUND_LINES.map((line): FormulaCell => {
      const header = fieldLabel(`funds.${side}.${line}`);
      const result = rows.reduce((sum, row) => sum + row.amountOf(header), 0);
      return { formula: formulas.sumShown(header), result: Number(result.toFixed(4)) };
    }),
  );
  const empty = SUMMARY_COLUMNS.slice(SUMMARY_PLACES.projects + 1 + sums.length).map(() => null);
  return [strings.filtered, ...Array.from({ length: SUMMARY_PLACES.projects }, () => null), ...sums, ...empty];
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
