import { cellAddress, columnLetters, sheetReference } from '../../model/cellAddress';
import type { CellStyle } from '../../model/cellStyle';
import { FUND_LINES } from '../../model/form';
import type { FundLine } from '../../model/form';
import { groupBy } from '../../model/groupBy';
import { normaliseText } from '../../model/normaliseText';
import { measureTextHeight } from '../../model/measureText';
import type { CellContent, CellRange, FormulaCell, SheetPlan } from '../../model/sheetPlan';
import { groupedAmount } from '../groupedAmount';
import type { YearLines } from '../summary/planSummaryChart';
import { SUMMARY_PLACES } from '../summary/summaryColumns';
import type { SummaryLine } from '../summary/summaryColumns';
import { WIDE_SHEET_FONT_SIZE, WIDE_SHEET_STYLES } from '../wideSheet';
import { strings } from './strings';

/** What the page tells beside the money, as it is when the page is made. */
export interface DirectorFacts {
  readonly projects: number;
  /** Projects without 错误. */
  readonly clean: number;
  readonly duplicates: number;
  /** Findings of severity 错误 that nobody has settled, and the projects that they are in. */
  readonly errors: number;
  readonly projectsWithErrors: number;
  readonly errorsOf: (line: SummaryLine) => number;
  /** Doubts of reading that nobody has settled. */
  readonly doubts: number;
  /** Of 收表登记; undefined where nobody is expected. `missing` are projects of departments that have sent others. */
  readonly register:
    { readonly expected: number; readonly silent: readonly string[]; readonly missing: number } | undefined;
}

/**
 * 领导一页: totals by year with their sources, what the check and 收表登记 say, the departments of the latest year by their money beside the year
 * before, and a chart, on one page A4 upright. Its amounts are those of 部门汇总 (`summary`, whose lines are `years`), to which its formulas lead.
 * Undefined without a line.
 */
export function planDirectorSheet(
  name: string,
  summary: Pick<SheetPlan, 'name' | 'rows'>,
  years: readonly YearLines[],
  facts: DirectorFacts,
): SheetPlan | undefined {
  const dated = years.filter(({ year }) => year.year !== null);
  const latest = dated.at(-1) ?? years.at(-1);
  if (!latest) return undefined;
  const before = dated.at(-2);
  const shownYears = (dated.length > 0 ? dated : years).slice(-MOST_YEARS);
  const amounts = amountsOf(summary);
  const words = sentences(facts);
  const wordsAt = FIRST_YEAR + shownYears.length;
  const headAt = wordsAt + words.length;
  const firstAt = headAt + 1;
  const ranked = rankedLines(latest, before, firstAt, amounts, facts);
  const sumAt = firstAt + ranked.length;
  const noteAt = sumAt + 1;
  const rows: readonly (readonly CellContent[])[] = [
    [strings.title(yearName(latest))],
    [strings.unit],
    [null, strings.years, strings.projects, strings.total, ...strings.sources],
    ...shownYears.map((year) => yearRow(year, amounts)),
    ...words.map((sentence) => [sentence]),
    headRow(latest, before),
    ...ranked,
    sumRow(latest, before, sumAt, amounts, facts),
    [strings.note],
  ];
  const block = (row: number, column: number, height: number, columns: number): CellRange => ({
    ...{ row, column, columns },
    rows: height,
  });
  const lines = (row: number, height: number): CellRange => block(row, 0, height, WIDTHS.length);
  const widths = WIDTHS.map((width, column) =>
    Math.max(width, ...rows.slice(2, noteAt).map((row) => widthOf(row[column]))),
  );
  const wholeWidth = widths.reduce((sum, width) => sum + width, 0);
  const sentenceAt = (row: number): boolean => (row >= wordsAt && row < headAt) || row === noteAt;
  return {
    name,
    rows,
    columns: widths.map((width) => ({ width })),
    styles: [
      { range: lines(0, 1), style: { ...WIDE_SHEET_STYLES.title, horizontal: 'center' } },
      { range: lines(1, 1), style: { ...WIDE_SHEET_STYLES.line, horizontal: 'right' } },
      { range: block(2, 1, 1, WIDTHS.length - 1), style: WIDE_SHEET_STYLES.head },
      { range: block(FIRST_YEAR, 1, shownYears.length, WIDTHS.length - 1), style: AMOUNT },
      { range: block(FIRST_YEAR, 1, shownYears.length, 1), style: WORD },
      { range: block(FIRST_YEAR, 2, shownYears.length, 1), style: COUNT },
      { range: lines(wordsAt, words.length), style: SENTENCE },
      { range: lines(headAt, 1), style: WIDE_SHEET_STYLES.head },
      ...COLUMN_STYLES.map((style, column) => ({ range: block(firstAt, column, ranked.length + 1, 1), style })),
      { range: lines(sumAt, 1), style: WIDE_SHEET_STYLES.total },
      { range: lines(noteAt, 1), style: { ...SENTENCE, ...WIDE_SHEET_STYLES.note } },
    ],
    merges: [0, 1, ...words.map((_, index) => wordsAt + index), noteAt].map((row) => lines(row, 1)),
    rowHeights: new Map(
      rows.map((cells, row): [number, number] => {
        if (row === 0) return [row, 32];
        if (row === headAt) return [row, 30];
        if (sentenceAt(row)) return [row, heightOf(cells[0], wholeWidth)];
        // The name of a department may take more than a line.
        const isRanked = row >= firstAt && row < sumAt;
        return [row, isRanked ? heightOf(cells[1], widths[1] ?? 0) : LINE];
      }),
    ),
    page: {
      orientation: 'portrait',
      fitToWidth: 1,
      margins: { top: 1.5, right: 1, bottom: 1.2, left: 1 },
      centered: true,
    },
    chart: {
      kind: 'column',
      title: strings.chartTitle,
      categories: block(firstAt, 1, ranked.length, 1),
      series: [
        ...(before ? [{ year: before, column: 4, color: '9DC3E6' }] : []),
        { year: latest, column: 3, color: '1F4E78' },
      ].map(({ year, column, color }) => ({
        name: yearName(year),
        values: block(firstAt, column, ranked.length, 1),
        color,
      })),
      anchor: block(noteAt + 1, 0, CHART_ROWS, WIDTHS.length),
    },
  };
}

const MOST_YEARS = 4;
/** The rest of them is one line: the page has room for no more. */
const MOST_DEPARTMENTS = 12;
const MOST_NAMED = 20;
const FIRST_YEAR = 3;
/** In points. */
const LINE = 19;
/** Rows of the standard height under the note. */
const CHART_ROWS = 16;
/** In characters: 序号, 主管部门, 项目数, then amounts. */
const WIDTHS: readonly number[] = [5, 21, 6, 10, 10, 10, 9, 8, 8];

const CELL: CellStyle = WIDE_SHEET_STYLES.cell;
const AMOUNT: CellStyle = { ...CELL, horizontal: 'right', format: '#,##0.00;-#,##0.00;-' };
const COUNT: CellStyle = { ...CELL, horizontal: 'center', format: '#,##0' };
const WORD: CellStyle = { ...CELL, horizontal: 'center', format: '@' };
const NAME: CellStyle = { ...CELL, horizontal: 'left', wrap: true, format: '@' };
const PERCENT: CellStyle = { ...CELL, horizontal: 'right', format: '0.0%' };
const SENTENCE: CellStyle = { ...WIDE_SHEET_STYLES.line, horizontal: 'left', wrap: true };
const COLUMN_STYLES: readonly CellStyle[] = [COUNT, NAME, COUNT, AMOUNT, AMOUNT, AMOUNT, PERCENT, PERCENT, COUNT];

/** The cell of 部门汇总 that a line has in a column, as a formula that leads there. */
function heightOf(content: CellContent | undefined, width: number): number {
  return Math.max(LINE, Math.ceil(measureTextHeight(shownText(content), width, WIDE_SHEET_FONT_SIZE)) + 2);
}

/** What a cell shows: of a formula what it comes to. */
function shownText(content: CellContent = null): string {
  if (typeof content !== 'object' || content === null) return String(content ?? '');
  return String(('formula' in content ? content.result : content.text) ?? '');
}

type Amounts = (line: SummaryLine, column: number) => FormulaCell & { readonly result: number };

function amountsOf({ name, rows }: Pick<SheetPlan, 'name' | 'rows'>): Amounts {
  return ({ row }, column) => {
    const cell = rows[row]?.[column];
    const value = typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.result : cell;
    return {
      formula: sheetReference(name, cellAddress(row, column)),
      result: typeof value === 'number' ? value : 0,
    };
  };
}

const ANNUAL = SUMMARY_PLACES.fund('annual', 'total');

function yearName({ year: { year } }: YearLines): string {
  return year === null ? strings.noYear : strings.year(year);
}

function yearRow(year: YearLines, amounts: Amounts): readonly CellContent[] {
  const lines: readonly FundLine[] = FUND_LINES;
  return [
    null,
    yearName(year),
    amounts(year.total, SUMMARY_PLACES.projects),
    ...lines.map((line) => amounts(year.total, SUMMARY_PLACES.fund('annual', line))),
  ];
}

function headRow(latest: YearLines, before: YearLines | undefined): readonly CellContent[] {
  const { rank, department, projects, change, percent, share, errors } = strings;
  const earlier = before ? [yearName(before), change, percent] : [null, null, null];
  return [rank, department, projects, yearName(latest), ...earlier, share, errors];
}

/**
 * The lines of the year before by those of the latest: by the name, as 部门汇总 puts lines together, and where a department goes by another name by any of its
 * codes. And those of departments that have no line in the latest.
 */
function earlierLines(latest: readonly SummaryLine[], before: readonly SummaryLine[]) {
  const open = new Set(before);
  const found = new Map<SummaryLine, SummaryLine>();
  const take = (line: SummaryLine, own: SummaryLine | undefined): void => {
    if (!own) return;
    found.set(line, own);
    open.delete(own);
  };
  const nameOf = ({ group }: SummaryLine): string => normaliseText(group.name).toLowerCase();
  const byName = groupBy(before, nameOf);
  for (const line of latest)
    take(
      line,
      byName.get(nameOf(line))?.find((own) => open.has(own)),
    );
  const byCode = groupBy(
    before.flatMap((line) => line.group.codes.map((code) => ({ line, code: normaliseText(code) }))),
    ({ code }) => code,
  );
  for (const line of latest) {
    if (found.has(line)) continue;
    const known = line.group.codes.flatMap((code) => byCode.get(normaliseText(code)) ?? []);
    take(line, known.find((own) => open.has(own.line))?.line);
  }
  return { found, gone: before.filter((line) => open.has(line)) };
}

/** The departments as 部门汇总 has them, the largest first, each beside its own line of the year before, then those that only this year had. */
function rankedLines(
  latest: YearLines,
  before: YearLines | undefined,
  firstAt: number,
  amounts: Amounts,
  facts: DirectorFacts,
): readonly (readonly CellContent[])[] {
  const { found: earlier, gone } = earlierLines(latest.departments, before?.departments ?? []);
  const most = MOST_DEPARTMENTS - (gone.length > 0 ? 1 : 0);
  const isCut = latest.departments.length > most;
  const shown = isCut ? latest.departments.slice(0, most - 1) : latest.departments;
  const rest = latest.departments.slice(shown.length);
  const goneAt = firstAt + shown.length + (isCut ? 1 : 0);
  const totalAt = goneAt + (gone.length > 0 ? 1 : 0);
  const all = amounts(latest.total, ANNUAL).result;
  const hasBefore = before !== undefined;
  const lineOf = (
    lines: readonly SummaryLine[],
    rank: number | null,
    title: string,
    row: number,
  ): readonly CellContent[] => {
    const before = lines.flatMap((line) => earlier.get(line) ?? []);
    const now = sumOf(lines.map((line) => amounts(line, ANNUAL)));
    const was = hasBefore ? sumOf(before.map((line) => amounts(line, ANNUAL))) : undefined;
    return [
      rank,
      title,
      sumOf(lines.map((line) => amounts(line, SUMMARY_PLACES.projects))),
      now,
      before.length > 0 ? (was ?? null) : null,
      ...changeCells(row, now.result, was?.result),
      shareCell(row, totalAt, now.result, all),
      lines.reduce((sum, line) => sum + facts.errorsOf(line), 0),
    ];
  };
  return [
    ...shown.map((line, at) =>
      lineOf([line], at + 1, line.group.name === '' ? strings.noDepartment : line.group.name, firstAt + at),
    ),
    ...(isCut ? [lineOf(rest, null, strings.others(rest.length), firstAt + shown.length)] : []),
    ...(gone.length > 0 ? [goneLine(gone, goneAt, amounts, shareCell(goneAt, totalAt, 0, all))] : []),
  ];
}

/** Departments that have sent nothing this year. */
function goneLine(
  gone: readonly SummaryLine[],
  row: number,
  amounts: Amounts,
  share: FormulaCell,
): readonly CellContent[] {
  const was = sumOf(gone.map((line) => amounts(line, ANNUAL)));
  const [first, ...others] = gone.map(({ group }) => (group.name === '' ? strings.noDepartment : group.name));
  const title = others.length === 0 ? strings.goneOne(first ?? '') : strings.gone(gone.length);
  return [null, title, 0, 0, was, ...changeCells(row, 0, was.result), share, 0];
}

function sumRow(
  latest: YearLines,
  before: YearLines | undefined,
  row: number,
  amounts: Amounts,
  facts: DirectorFacts,
): readonly CellContent[] {
  const now = amounts(latest.total, ANNUAL);
  const was = before && amounts(before.total, ANNUAL);
  return [
    null,
    strings.sum,
    amounts(latest.total, SUMMARY_PLACES.projects),
    now,
    was ?? null,
    ...changeCells(row, now.result, was?.result),
    shareCell(row, row, now.result, now.result),
    latest.departments.reduce((sum, line) => sum + facts.errorsOf(line), 0),
  ];
}

function sumOf(
  cells: readonly (FormulaCell & { readonly result: number })[],
): FormulaCell & { readonly result: number } {
  return {
    formula: cells.map(({ formula }) => formula).join('+'),
    result: Number(cells.reduce((sum, { result }) => sum + result, 0).toFixed(8)),
  };
}

function changeCells(row: number, now: number, was: number | undefined): readonly CellContent[] {
  if (was === undefined) return [null, null];
  const [after, before] = [3, 4].map((column) => `${columnLetters(column)}${row + 1}`);
  return [
    { formula: `N(${after})-N(${before})`, result: Number((now - was).toFixed(8)) },
    { formula: `IF(N(${before})=0,"",(${after}-${before})/${before})`, result: was === 0 ? '' : (now - was) / was },
  ];
}

function shareCell(row: number, totalAt: number, own: number, all: number): FormulaCell {
  const total = cellAddress(totalAt, 3);
  return {
    formula: `IF(${total}=0,"",${cellAddress(row, 3)}/${total})`,
    result: all === 0 ? '' : own / all,
  };
}

function sentences(facts: DirectorFacts): readonly string[] {
  const { projects, clean, duplicates, errors, projectsWithErrors, doubts, register } = facts;
  return [
    strings.checked(projects, clean) + strings.unresolved(errors, projectsWithErrors) + strings.doubts(doubts),
    ...(duplicates === 0 ? [] : [strings.duplicates(duplicates)]),
    register ? receivedWords(register) : strings.noRegister,
  ];
}

function receivedWords({ expected, silent, missing }: NonNullable<DirectorFacts['register']>): string {
  const named = silent.slice(0, MOST_NAMED).join('、');
  const rest = silent.length > MOST_NAMED ? strings.more(silent.length) : '';
  const names = silent.length === 0 ? '' : `${named}${rest}。`;
  return strings.received(expected, silent.length) + names + (missing === 0 ? '' : strings.missingProjects(missing));
}

/** In characters, for amounts and what is as long. */
function widthOf(cell: CellContent | undefined): number {
  const value = typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.result : undefined;
  return typeof value === 'number' && Math.abs(value) >= 1 ? groupedAmount(value).length + 1 : 0;
}
