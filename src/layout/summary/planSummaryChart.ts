import { columnLetters } from '../../model/cellAddress';
import type { CellStyle, Color } from '../../model/cellStyle';
import { fieldLabel } from '../../model/fieldPath';
import type { CellContent, ChartPlan, FormulaCell } from '../../model/sheetPlan';
import { CHART_LIMITS } from './chartLimits';
import type { YearGroup } from './departmentGroups';
import { TEN_THOUSAND } from '../tenThousand';
import { strings } from './strings';
import { SUMMARY_PLACES, countedIn } from './summaryColumns';
import type { CountedRow, SummaryLine } from './summaryColumns';

/** The lines of one year with the line that sums them up. */
export interface YearLines {
  readonly year: YearGroup<CountedRow>;
  readonly departments: readonly SummaryLine[];
  readonly total: SummaryLine;
}

export interface ChartBlock {
  readonly rows: readonly (readonly CellContent[])[];
  readonly style: CellStyle;
  readonly chart: ChartPlan;
}

const COLORS: readonly Color[] = ['9DC3E6', '1F4E78'];
const ROWS_OF_CHART = 22;
/** The columns of amounts have room for amounts. */
const FIRST_AMOUNT = SUMMARY_PLACES.fund('annual', 'total');
const FIRST_COLUMN_OF_CHART = FIRST_AMOUNT + CHART_LIMITS.years;
const LAST_COLUMN_OF_CHART = 14;

/**
 * The annual money of the latest two years by department, in 万元, with its chart; `row` is where the block begins. The smallest comes
 * first, since a chart draws its bars from below. Undefined where there is nothing to show.
 */
export function planSummaryChart(years: readonly YearLines[], row: number): ChartBlock | undefined {
  const shown = years.filter(({ year }) => year.year !== null).slice(-CHART_LIMITS.years);
  const latest = shown.at(-1);
  if (!latest) return undefined;
  const names = [
    ...new Set(shown.toReversed().flatMap(({ departments }) => departments.map(({ group }) => group.name))),
  ];
  const isCut = names.length > CHART_LIMITS.departments;
  const leading = isCut ? names.slice(0, CHART_LIMITS.departments - 1) : names;
  const bars = [...leading.entries()]
    .reverse()
    .map(([, name]) => [
      name === '' ? strings.noDepartment : name,
      ...shown.map((year) => amountOf(year, new Set([name]))),
    ]);
  const others = isCut ? restOf(shown, new Set(leading)) : [];
  const categories: CellContent[][] = [...others.map((cells) => [...cells]), ...bars];
  const heads = [strings.chartData, ...shown.map(({ year }) => strings.yearName(year.year ?? 0))];
  const first = row + 1;
  const block = (column: number) => ({ row: first, column, rows: categories.length, columns: 1 });
  return {
    rows: [heads, ...categories].map(([name = null, ...amounts]) => [null, name, null, null, ...amounts]),
    style: { font: { name: '宋体', size: 9, color: '595959' }, format: '#,##0.00' },
    chart: {
      kind: 'bar',
      title: strings.chartTitle,
      categories: block(1),
      series: shown.map(({ year }, index) => ({
        name: strings.yearName(year.year ?? 0),
        values: block(FIRST_AMOUNT + index),
        color: COLORS[COLORS.length - shown.length + index] ?? '1F4E78',
      })),
      anchor: {
        row,
        column: FIRST_COLUMN_OF_CHART,
        rows: ROWS_OF_CHART,
        columns: LAST_COLUMN_OF_CHART - FIRST_COLUMN_OF_CHART,
      },
    },
  };
}

function amountOf({ departments }: YearLines, names: ReadonlySet<string>): FormulaCell | number {
  const lines = departments.filter(({ group }) => names.has(group.name));
  if (lines.length === 0) return 0;
  const cells = lines.map(({ row }) => `${columnLetters(FIRST_AMOUNT)}${row + 1}`);
  return { formula: cells.join('+'), result: inTenThousands(lines) };
}

/** What the departments that have no bar of their own come to: the sum of the year less those that have one. */
function restOf(shown: readonly YearLines[], names: ReadonlySet<string>): readonly (readonly CellContent[])[] {
  const rest = new Set(
    shown.flatMap(({ departments }) => departments.map(({ group }) => group.name)).filter((name) => !names.has(name)),
  );
  if (rest.size === 0) return [];
  const amounts = shown.map(({ departments, total }): FormulaCell => {
    const drawn = departments.filter(({ group }) => names.has(group.name));
    const cells = [total, ...drawn].map(({ row }) => `${columnLetters(FIRST_AMOUNT)}${row + 1}`);
    return {
      formula: cells.join('-'),
      result: inTenThousands(departments.filter(({ group }) => rest.has(group.name))),
    };
  });
  return [[strings.others(rest.size), ...amounts]];
}

function inTenThousands(lines: readonly SummaryLine[]): number {
  const header = fieldLabel('funds.annual.total');
  const sum = lines.flatMap(({ group }) => countedIn(group)).reduce((total, row) => total + row.amountOf(header), 0);
  return Number((sum / TEN_THOUSAND).toFixed(6));
}
