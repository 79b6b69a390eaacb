import { columnLetters } from '../../model/cellAddress';
import type { CellStyle } from '../../model/cellStyle';
import type { Form, FormRecord, Indicator, Side } from '../../model/form';
import { normaliseText } from '../../model/normaliseText';
import type { CellContent, FormulaCell } from '../../model/sheetPlan';
import { fieldLabel } from '../../model/fieldPath';
import { TEN_THOUSAND } from '../tenThousand';
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
/** In one line however long: all of it stands in the cell. */
const LIST: CellStyle = { ...TEXT, wrap: false };
const NARROWEST_AMOUNT = 11;
const PERCENT: CellStyle = { ...CELL, horizontal: 'right', format: '0.0%' };

/** The columns of 年度对比 in their order; those behind `COMPARISON_PLACES.lastPrinted` are for the screen. */
export function comparisonColumns({ earlier, later }: YearMatch['years']): readonly ComparisonColumn[] {
  return [
    { band: undefined, header: strings.match, width: 9, style: WORD, write: ({ line }) => matchWords(line) },
    textColumn(undefined, strings.projectName, 24, ({ line }) => shownForm(line)?.projectName),
    textColumn(undefined, strings.department, 14, ({ line }) => shownForm(line)?.department.name),
    ...fundColumns('annual', FIRST_FUND, earlier, later),
    ...fundColumns('period', FIRST_PERIOD_FUND, earlier, later).slice(0, 2),
    textColumn(undefined, strings.changes, CHANGES_WIDTH, changeWords),
    textColumn(strings.ids, strings.year(earlier), 10, ({ line }) => line.earlier?.id),
    textColumn(strings.ids, strings.year(later), 10, ({ line }) => line.later?.id),
    indicatorColumn(strings.weakened, ({ changed }) => revisions(changed.filter(({ isWeaker }) => isWeaker))),
    indicatorColumn(strings.lost, ({ lost }) => lost.map(named)),
    indicatorColumn(strings.gained, ({ gained }) => gained.map(named)),
    indicatorColumn(strings.changed, ({ changed }) => revisions(changed.filter(({ isWeaker }) => !isWeaker))),
  ];
}

const FIRST_FUND = 3;
const FIRST_PERIOD_FUND = FIRST_FUND + 4;
const CHANGES_WIDTH = 38;
const FIRST_ID = FIRST_PERIOD_FUND + 3;

/** Where the columns stand that other parts of the sheet name. */
export const COMPARISON_PLACES = {
  annual: { earlier: FIRST_FUND, later: FIRST_FUND + 1 },
  period: { earlier: FIRST_PERIOD_FUND, later: FIRST_PERIOD_FUND + 1 },
  lastPrinted: FIRST_ID - 1,
} as const;

/** The form whose name stands in the line: the later one where there is one. */
function shownForm({ earlier, later }: ComparisonLine): Form | undefined {
  return (later ?? earlier)?.form;
}

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
  band: string | undefined,
  header: string,
  width: number,
  read: (cell: ComparisonCell) => string | undefined,
): ComparisonColumn {
  return { band, header, width, style: TEXT, write: (cell) => read(cell) ?? null };
}

function indicatorColumn(header: string, read: (changes: IndicatorChanges) => readonly string[]): ComparisonColumn {
  return {
    ...textColumn(strings.indicators, header, 30, ({ changes }) => changes && listed(read(changes))),
    style: LIST,
  };
}

/** More indicators than any form has, and fewer than a cell has room for. */
const MOST_LISTED = 100;

function listed(items: readonly string[]): string {
  if (items.length <= MOST_LISTED) return items.join('；');
  return [...items.slice(0, MOST_LISTED), strings.more(items.length - MOST_LISTED)].join('；');
}

function revisions(changed: IndicatorChanges['changed']): readonly string[] {
  return changed.map(({ before, after }) => strings.revised(shortened(after.name), before.value, after.value));
}

function named({ name, value }: Indicator): string {
  return strings.indicator(shortened(name), value);
}

/** What changed beside the money, what an auditor asks about first; a kind of change a line, with its first cases. */
function changeWords({ line, changes }: ComparisonCell): string | undefined {
  const [was, is] = [line.earlier?.form, line.later?.form];
  if (!was || !is || !changes) return undefined;
  const weakened = changes.changed.filter(({ isWeaker }) => isWeaker);
  const others = changes.changed.filter(({ isWeaker }) => !isWeaker);
  const texts = [
    ['attribute', was.attribute, is.attribute],
    ['department', was.department.name, is.department.name],
    ['unit', was.unit, is.unit],
    ['projectName', was.projectName, is.projectName],
  ] as const;
  const replaced = texts.flatMap(([path, before, after]) =>
    normaliseText(before) === normaliseText(after)
      ? []
      : [strings.replaced(fieldLabel(path), shortened(before), shortened(after))],
  );
  return [
    ...someOf(strings.weakened, revisions(weakened), MOST_WEAKENED_NAMED),
    ...replaced.slice(0, 1),
    ...someOf(
      strings.lost,
      changes.lost.map(({ name }) => shortened(name)),
    ),
    ...replaced.slice(1),
    ...someOf(
      strings.gained,
      changes.gained.map(({ name }) => shortened(name)),
    ),
    ...someOf(strings.changed, revisions(others)),
  ].join('\n');
}

/** So many cases of a change are named, more only of what an auditor asks about first: a row stays as high as a few lines. */
const MOST_NAMED = 1;
const MOST_WEAKENED_NAMED = 2;

function someOf(kind: string, items: readonly string[], mostNamed = MOST_NAMED): readonly string[] {
  return items.length === 0 ? [] : [strings.some(kind, items.length, items.slice(0, mostNamed))];
}

/** A longer text says no more at a glance. In characters. */
const LONGEST_WORDS = 30;

function shortened(text: string): string {
  const plain = text.replaceAll(/\s+/gu, '');
  return plain.length <= LONGEST_WORDS ? plain : `${plain.slice(0, LONGEST_WORDS).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

function fundColumns(side: Side, first: number, earlierYear: number, laterYear: number): readonly ComparisonColumn[] {
  const band = strings.funds[side];
  const amountOf = (record: FormRecord | undefined): number => record?.form.funds[side].total ?? 0;
  const [before, after] = [columnLetters(first), columnLetters(first + 1)];
  return [
    {
      ...{ band, header: strings.year(earlierYear), width: NARROWEST_AMOUNT, style: AMOUNT, total: 'sum' },
      write: ({ row, line, lookUp }) => (line.earlier ? lookUp(side, { row, column: FIRST_ID }, line.earlier) : null),
    },
    {
      ...{ band, header: strings.year(laterYear), width: NARROWEST_AMOUNT, style: AMOUNT, total: 'sum' },
      write: ({ row, line, lookUp }) => (line.later ? lookUp(side, { row, column: FIRST_ID + 1 }, line.later) : null),
    },
    {
      ...{ band, header: strings.change, width: NARROWEST_AMOUNT, style: AMOUNT, total: 'derived' },
      write: ({ row, line }) => ({
        formula: `${after}${row + 1}-${before}${row + 1}`,
        result: Number(((amountOf(line.later) - amountOf(line.earlier)) / TEN_THOUSAND).toFixed(6)),
      }),
    },
    {
      ...{ band, header: strings.percent, width: 8, style: PERCENT, total: 'derived' },
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
