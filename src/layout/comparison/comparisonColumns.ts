import { columnLetters } from '../../model/cellAddress';
import type { CellStyle } from '../../model/cellStyle';
import type { Form, FormRecord, Side } from '../../model/form';
import type { CellContent, FormulaCell } from '../../model/sheetPlan';
import { FORM_LABELS } from '../../model/vocabulary';
import { WIDE_SHEET_STYLES } from '../wideSheet';
import { compareIndicators } from './compareIndicators';
import type { IndicatorChanges } from './compareIndicators';
import type { ProjectPair, YearMatch } from './projectPair';
import { strings } from './strings';

/** A line of 年度对比: a project of both years, or of one of them. */
export interface ComparisonLine {
  readonly pair: ProjectPair | undefined;
  readonly earlier: FormRecord | undefined;
  readonly later: FormRecord | undefined;
  /** The 编号 of the form that counts in place of this one, which the workbook holds twice. */
  readonly countedAs?: string;
}

/** What a cell of the sheet is made of; `row` counts from 0. */
export interface ComparisonCell {
  readonly row: number;
  readonly line: ComparisonLine;
  readonly changes: IndicatorChanges | undefined;
  /** The amount of a form, looked up by the 编号 that stands in this column of the line. */
  readonly lookUp: (side: Side, id: { readonly row: number; readonly column: number }, form: FormRecord) => FormulaCell;
}

export interface ComparisonColumn {
  readonly band: string | undefined;
  readonly header: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly write: (cell: ComparisonCell) => CellContent;
  /** 'sum': sums of a section are those of its lines; 'derived': they are made of sums as a line is made of amounts. */
  readonly total?: 'sum' | 'derived';
}

const CELL: CellStyle = WIDE_SHEET_STYLES.cell;
const TEXT: CellStyle = { ...CELL, horizontal: 'left', wrap: true, format: '@' };
const WORD: CellStyle = { ...TEXT, horizontal: 'center' };
const AMOUNT: CellStyle = { ...CELL, horizontal: 'right', format: '#,##0.00;-#,##0.00;-' };
const PERCENT: CellStyle = { ...CELL, horizontal: 'right', format: '0.0%' };

/** The columns of 年度对比 in their order. */
export function comparisonColumns({ earlier, later }: YearMatch['years']): readonly ComparisonColumn[] {
  return [
    { band: undefined, header: strings.match, width: 10, style: WORD, write: ({ line }) => matchWords(line) },
    ...(
      [
        [strings.projectName, 30, (form) => form.projectName],
        [strings.department, 18, (form) => form.department.name],
        [FORM_LABELS.unit, 18, (form) => form.unit],
        [strings.attribute, 22, (form) => form.attribute],
      ] as const satisfies readonly (readonly [string, number, (form: Form) => string])[]
    ).flatMap(([band, width, read]) => [
      textColumn(band, strings.year(earlier), width, ({ line }) => line.earlier && read(line.earlier.form)),
      textColumn(band, strings.year(later), width, ({ line }) => line.later && read(line.later.form)),
    ]),
    ...fundColumns('annual', FIRST_FUND, earlier, later),
    ...fundColumns('period', FIRST_FUND + FUND_COLUMNS, earlier, later),
    indicatorColumn(strings.gained, ({ gained }) => gained.map(({ name, value }) => strings.indicator(name, value))),
    indicatorColumn(strings.lost, ({ lost }) => lost.map(({ name, value }) => strings.indicator(name, value))),
    indicatorColumn(strings.weakened, ({ changed }) => revisions(changed.filter(({ isWeaker }) => isWeaker))),
    indicatorColumn(strings.changed, ({ changed }) => revisions(changed.filter(({ isWeaker }) => !isWeaker))),
    textColumn(strings.ids, strings.year(earlier), 10, ({ line }) => line.earlier?.id),
    textColumn(strings.ids, strings.year(later), 10, ({ line }) => line.later?.id),
  ];
}

const FIRST_FUND = 9;
const FUND_COLUMNS = 4;
const FIRST_ID = FIRST_FUND + 2 * FUND_COLUMNS + 4;

/** Where the columns stand that other parts of the sheet name. */
export const COMPARISON_PLACES = {
  annual: { earlier: FIRST_FUND, later: FIRST_FUND + 1 },
  period: { earlier: FIRST_FUND + FUND_COLUMNS, later: FIRST_FUND + FUND_COLUMNS + 1 },
} as const;

/** What changed in the indicators of a line; undefined for a project of one year. */
export function changesOf({ earlier, later }: ComparisonLine): IndicatorChanges | undefined {
  return earlier && later ? compareIndicators(earlier.form, later.form) : undefined;
}

function matchWords({ pair, earlier, countedAs }: ComparisonLine): string {
  if (countedAs !== undefined) return strings.duplicateOf(countedAs);
  if (!pair) return earlier ? strings.ended : strings.added;
  return pair.origin === 'similar' ? strings.similar(Math.round(pair.confidence * 100)) : strings.origins[pair.origin];
}

function textColumn(
  band: string,
  header: string,
  width: number,
  read: (cell: ComparisonCell) => string | undefined,
): ComparisonColumn {
  return { band, header, width, style: TEXT, write: (cell) => read(cell) ?? null };
}

function indicatorColumn(header: string, read: (changes: IndicatorChanges) => readonly string[]): ComparisonColumn {
  return textColumn(strings.indicators, header, 30, ({ changes }) => changes && listed(read(changes)));
}

/** A row of more lines than these fills the screen. */
const MOST_LISTED = 10;

function listed(items: readonly string[]): string {
  if (items.length <= MOST_LISTED + 1) return items.join('\n');
  return [...items.slice(0, MOST_LISTED), strings.more(items.length - MOST_LISTED)].join('\n');
}

function revisions(changed: IndicatorChanges['changed']): readonly string[] {
  return changed.map(({ before, after }) => strings.revised(after.name, before.value, after.value));
}

function fundColumns(side: Side, first: number, earlierYear: number, laterYear: number): readonly ComparisonColumn[] {
  const band = strings.funds[side];
  const amountOf = (record: FormRecord | undefined): number => record?.form.funds[side].total ?? 0;
  const [before, after] = [columnLetters(first), columnLetters(first + 1)];
  return [
    {
      ...{ band, header: strings.year(earlierYear), width: 17, style: AMOUNT, total: 'sum' },
      write: ({ row, line, lookUp }) => (line.earlier ? lookUp(side, { row, column: FIRST_ID }, line.earlier) : null),
    },
    {
      ...{ band, header: strings.year(laterYear), width: 17, style: AMOUNT, total: 'sum' },
      write: ({ row, line, lookUp }) => (line.later ? lookUp(side, { row, column: FIRST_ID + 1 }, line.later) : null),
    },
    {
      ...{ band, header: strings.change, width: 16, style: AMOUNT, total: 'derived' },
      write: ({ row, line }) => ({
        formula: `${after}${row + 1}-${before}${row + 1}`,
        result: Number((amountOf(line.later) - amountOf(line.earlier)).toFixed(4)),
      }),
    },
    {
      ...{ band, header: strings.percent, width: 9, style: PERCENT, total: 'derived' },
      write: ({ row, line }) => {
        const [was, is] = [amountOf(line.earlier), amountOf(line.later)];
        return {
          formula: `IF(N(${before}${row + 1})=0,"",(${after}${row + 1}-${before}${row + 1})/${before}${row + 1})`,
          result: was === 0 ? '' : (is - was) / was,
        };
      },
    },
  ];
}
