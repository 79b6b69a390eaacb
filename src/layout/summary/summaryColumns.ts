import { columnLetters } from '../../model/cellAddress';
import type { CellStyle } from '../../model/cellStyle';
import { fieldLabel } from '../../model/fieldPath';
import { SEVERITIES, SEVERITY_LABELS } from '../../model/finding';
import type { Severity } from '../../model/finding';
import { FUND_LINES } from '../../model/form';
import type { FundLine, Side } from '../../model/form';
import type { CellContent, FormulaCell } from '../../model/sheetPlan';
import { groupedAmount } from '../groupedAmount';
import { TEN_THOUSAND } from '../tenThousand';
import { WIDE_SHEET_STYLES } from '../wideSheet';
import type { DepartmentGroup, SummaryRow } from './departmentGroups';
import type { RegisterFormulas } from './registerFormulas';
import { strings } from './strings';
import type { UnresolvedDuplicate } from '../unresolvedDuplicate';

/** A row of 项目总表 with what is counted of its form. */
export interface CountedRow extends SummaryRow {
  /** Its row in 项目总表, from 0. */
  readonly row: number;
  readonly indicators: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Set for a form that no sum counts. */
  readonly duplicate: UnresolvedDuplicate | undefined;
}

/** A line of 部门汇总: a department, or the sum of the lines of a year. `row` counts from 0. */
export interface SummaryLine {
  readonly row: number;
  readonly group: DepartmentGroup<CountedRow>;
  /** The lines that it sums up; undefined for a department. */
  readonly sumOf: LineRange | undefined;
  /** The lines of its forms that stand in the workbook twice, which its formulas take away; undefined where there are none. */
  readonly less: LineRange | undefined;
}

/** The line under 部门汇总 of a form that no sum counts. `row` counts from 0. */
export interface DuplicateLine {
  readonly row: number;
  readonly counted: CountedRow & { readonly duplicate: UnresolvedDuplicate };
}

/** Lines of 部门汇总, by their rows from 0. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A column of 部门汇总. */
export interface SummaryColumn {
  readonly band: string | undefined;
  readonly header: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly write: (line: SummaryLine, formulas: RegisterFormulas) => CellContent;
  readonly writeDuplicate: (line: DuplicateLine, formulas: RegisterFormulas) => CellContent;
}

const CELL: CellStyle = WIDE_SHEET_STYLES.cell;
const TEXT: CellStyle = { ...CELL, horizontal: 'left', wrap: true, format: '@' };
const COUNT: CellStyle = { ...CELL, horizontal: 'center', format: '#,##0' };
const AMOUNT: CellStyle = { ...CELL, horizontal: 'right', format: '#,##0.00;-#,##0.00;-' };
const SHARE: CellStyle = { ...CELL, horizontal: 'center', format: '0.0%' };
const WORD: CellStyle = { ...CELL, horizontal: 'center', wrap: true };

const NARROWEST_AMOUNT = 10;

const LEADING: readonly SummaryColumn[] = [
  {
    band: undefined,
    header: strings.year,
    width: 6,
    style: { ...WORD, format: 'General' },
    write: ({ group }) => group.year ?? strings.noYear,
    writeDuplicate: ({ counted }) => counted.year ?? strings.noYear,
  },
  {
    band: undefined,
    header: strings.department,
    width: 22,
    style: TEXT,
    write: ({ group, sumOf }) => {
      if (!sumOf) return group.name === '' ? strings.noDepartment : group.name;
      return strings.total(group.year === null ? strings.noYear : strings.yearName(group.year));
    },
    writeDuplicate: ({ counted }) => duplicateName(counted.duplicate),
  },
  {
    band: undefined,
    header: strings.code,
    width: 6,
    style: { ...TEXT, horizontal: 'center' },
    write: ({ group, sumOf }) => (sumOf ? '' : group.codes.join('、')),
    writeDuplicate: ({ counted }) => counted.departmentCode,
  },
  summed(undefined, strings.projects, 6, COUNT, {
    formula: (group, formulas) => formulas.count(group),
    ofDuplicate: ({ duplicate }, formulas) => formulas.standsTwice(duplicate),
    result: () => 1,
  }),
];

const CHECKED: readonly SummaryColumn[] = [
  ...SEVERITIES.map((severity) =>
    summed(strings.checkGroup, SEVERITY_LABELS[severity], 6, COUNT, {
      formula: (group, formulas) => formulas.sum(group, SEVERITY_LABELS[severity]),
      ofDuplicate: ({ duplicate }, formulas) => formulas.sumOfForm(duplicate.record, SEVERITY_LABELS[severity]),
      result: ({ findings }) => findings[severity],
    }),
  ),
  { band: strings.checkGroup, header: strings.share, width: 8, style: SHARE, write: shareOf, writeDuplicate: nothing },
];

const DETAILS: readonly SummaryColumn[] = [
  {
    band: strings.detailGroup,
    header: strings.indicators,
    width: 10,
    style: COUNT,
    write: (line) => {
      const result = resultOf(line.group, ({ indicators }) => indicators);
      return line.sumOf ? { formula: sumFormula(line.sumOf, INDICATORS_AT), result } : result;
    },
    writeDuplicate: ({ counted }) => counted.indicators,
  },
  summed(strings.detailGroup, strings.clean, 8, COUNT, {
    formula: (group, formulas) => formulas.count(group, SEVERITY_LABELS.error, 0),
    ofDuplicate: ({ duplicate }, formulas) => formulas.countOfForm(duplicate.record, SEVERITY_LABELS.error, 0),
    result: ({ findings }) => (findings.error === 0 ? 1 : 0),
  }),
  { band: strings.detailGroup, header: strings.tie, width: 11, style: WORD, write: tieOf, writeDuplicate: nothing },
];

/** What is spent this year comes first. */
export const SIDES_IN_ORDER: readonly Side[] = ['annual', 'period'];

/** The columns of 部门汇总 in their order: a page of the year, a page of 实施期. */
export const SUMMARY_COLUMNS: readonly SummaryColumn[] = [
  ...LEADING,
  ...fundColumns('annual'),
  ...CHECKED,
  ...fundColumns('period'),
  ...DETAILS,
];

const PROJECTS_AT = LEADING.length - 1;
const FIRST_FUND = {
  annual: LEADING.length,
  period: LEADING.length + FUND_LINES.length + CHECKED.length,
} as const satisfies Readonly<Record<Side, number>>;
const INDICATORS_AT = FIRST_FUND.period + FUND_LINES.length;
const CLEAN_AT = INDICATORS_AT + 1;

/** Columns wide enough for their sums in bold, so that a printed page is not filled with empty amounts. */
export function columnWidths(totals: readonly SummaryLine[], formulas: RegisterFormulas): readonly number[] {
  return SUMMARY_COLUMNS.map(({ width, style, write }) => {
    if (style !== AMOUNT) return width;
    const amounts = totals.map((line) => write(line, formulas)).map(resultOfCell);
    return Math.max(width, ...amounts.map((amount) => groupedAmount(amount).length + 2));
  });
}

function resultOfCell(content: CellContent): number {
  return typeof content === 'object' && content !== null && 'formula' in content ? Number(content.result ?? 0) : 0;
}

/** Where the columns stand that other parts of the sheet name. */
export const SUMMARY_PLACES = {
  department: 1,
  projects: PROJECTS_AT,
  indicators: INDICATORS_AT,
  fund: (side: Side, line: FundLine): number => FIRST_FUND[side] + FUND_LINES.indexOf(line),
} as const;

function fundColumns(side: Side): readonly SummaryColumn[] {
  return FUND_LINES.map((line) => {
    const header = fieldLabel(`funds.${side}.${line}`);
    return summed(strings.fundsGroup[side], strings.fundLines[line], NARROWEST_AMOUNT, AMOUNT, {
      formula: (group, formulas) => inTenThousands(formulas.sum(group, header)),
      ofDuplicate: ({ duplicate }, formulas) => inTenThousands(formulas.sumOfForm(duplicate.record, header)),
      result: ({ amountOf }) => amountOf(header) / TEN_THOUSAND,
    });
  });
}

function inTenThousands(formula: string | undefined): string | undefined {
  return formula === undefined ? undefined : `(${formula})/${TEN_THOUSAND}`;
}

/** A column whose departments are counted in 项目总表 and whose sums are those of its own lines. */
function summed(
  band: string | undefined,
  header: string,
  width: number,
  style: CellStyle,
  measure: {
    readonly formula: (group: DepartmentGroup<CountedRow>, formulas: RegisterFormulas) => string | undefined;
    readonly ofDuplicate: (row: DuplicateLine['counted'], formulas: RegisterFormulas) => string | undefined;
    readonly result: (row: CountedRow) => number;
  },
): SummaryColumn {
  return {
    band,
    header,
    width,
    style,
    write: ({ group, sumOf, less }, formulas) => {
      const column = SUMMARY_COLUMNS.findIndex((other) => other.band === band && other.header === header);
      const formula = sumOf ? sumFormula(sumOf, column) : measure.formula(group, formulas);
      if (formula === undefined) return null;
      const counted = less ? `${formula}-${sumFormula(less, column)}` : formula;
      return { formula: counted, result: resultOf(group, measure.result) };
    },
    writeDuplicate: ({ row, counted }, formulas) => {
      const formula = measure.ofDuplicate(counted, formulas);
      if (formula === undefined) return null;
      const isCounted = `${columnLetters(PROJECTS_AT)}${row + 1}`;
      return {
        formula: header === strings.projects ? formula : `${isCounted}*${formula}`,
        result: measure.result(counted),
      };
    },
  };
}

/** How a form that no sum counts is named. */
export function duplicateName({ record, counted }: UnresolvedDuplicate): string {
  return strings.duplicate(record.id, record.form.projectName, counted.id);
}

function nothing(): null {
  return null;
}

function resultOf(group: DepartmentGroup<CountedRow>, measure: (row: CountedRow) => number): number {
  return Number(
    countedIn(group)
      .reduce((sum, row) => sum + measure(row), 0)
      .toFixed(DECIMALS),
  );
}

/** The forms of a line that its sums count. */
export function countedIn({ rows }: DepartmentGroup<CountedRow>): readonly CountedRow[] {
  return rows.filter(({ duplicate }) => !duplicate);
}

/** Sums of amounts carry no dust of binary fractions. */
const DECIMALS = 8;

export function sumFormula({ first, last }: LineRange, column: number): string {
  const letters = columnLetters(column);
  return `SUM(${letters}${first + 1}:${letters}${last + 1})`;
}

/** The share of projects without 错误 as long as there are no more projects than were checked; what is not checked is not clean. */
function shareOf({ row, group }: SummaryLine, formulas: RegisterFormulas): FormulaCell | null {
  if (!formulas.has(SEVERITY_LABELS.error)) return null;
  const [projects, clean] = [PROJECTS_AT, CLEAN_AT].map((column) => `${columnLetters(column)}${row + 1}`);
  const checked = countedIn(group).length;
  return {
    formula: `IF(${projects}=0,"",IF(${projects}>${checked},"${strings.unchecked}",${clean}/${projects}))`,
    result: checked === 0 ? '' : resultOf(group, ({ findings }) => (findings.error === 0 ? 1 : 0)) / checked,
  };
}

/** Whether the sources of both sides add up to their totals, and by how much they do not. */
function tieOf({ row, group }: SummaryLine): FormulaCell {
  const gap = (side: Side): string => {
    const at = (line: FundLine): string => `${columnLetters(SUMMARY_PLACES.fund(side, line))}${row + 1}`;
    return `ROUND((${at('total')}-SUM(${at('central')}:${at('other')}))*${TEN_THOUSAND},2)`;
  };
  const shown = (words: string, side: Side): string => `"${words}"&TEXT(${gap(side)},"#,##0.00")`;
  const formula = `IF(${gap('annual')}<>0,${shown(strings.annualGap, 'annual')},IF(${gap('period')}<>0,${shown(strings.periodGap, 'period')},"${strings.ties}"))`;
  return { formula, result: tieWords(group) };
}

function tieWords(group: DepartmentGroup<CountedRow>): string {
  const gapOf = (side: Side): number =>
    resultOf(group, ({ amountOf }) =>
      FUND_LINES.reduce((rest, line) => {
        const amount = amountOf(fieldLabel(`funds.${side}.${line}`));
        return line === 'total' ? rest + amount : rest - amount;
      }, 0),
    );
  const [annual, period] = [gapOf('annual'), gapOf('period')].map((gap) => Number(gap.toFixed(2)));
  if (annual) return strings.annualGap + groupedAmount(annual);
  return period ? strings.periodGap + groupedAmount(period) : strings.ties;
}
