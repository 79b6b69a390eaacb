import type { FundLine, Side } from '../../model/form';
import { readAmount } from '../../model/readAmount';
import type { SourceCell } from '../grid/sourceCell';
import { claimLabel, claimValue } from './formParts';
import type { FormParts, LabelledValue } from './formParts';
import type { FormRow } from './formRow';
import { moneyUnitIn, readYear } from './headLines';
import { looksLikeLabel } from './labelColumns';
import { level2Of, meaningOf, sideOfLabel } from './labelMeaning';
import { bareLabel, printedLabel } from './labelText';

/** What a row or a column of a table of money is of. */
type Axis =
  | { readonly kind: 'source'; readonly line: FundLine | undefined; readonly side: Side | undefined }
  /** `side` is undefined for years and amounts that no field is for, `isPlain` for amounts of which nothing more is said. */
  | { readonly kind: 'time'; readonly side: Side | undefined; readonly isPlain: boolean };

interface Heading {
  readonly cell: SourceCell;
  readonly axis: Axis;
}

/**
 * Reads a table of money, sources below and years beside each other or the other way about, and returns how many rows it
 * takes; 0 where the row does not head one.
 *
 *     资金来源（万元） | 项目     | 上年度预算安排 | 本年度申请金额
 *                      | 合计     | 310.50         | 425.80
 *                      | 财政拨款 | 260.50         | 365.80
 */
export function readMoneyTable(parts: FormParts, row: FormRow, below: readonly FormRow[]): number {
  const year = readYear(parts.year?.text ?? '') ?? readYear(parts.title?.text ?? '');
  const headings = headingsOf(row.cells, labelColumn(below[0]?.cells[0]), year);
  const [first] = headings;
  if (!first) return 0;
  const start = first.cell.column;
  const areSources = headings.every(({ axis }) => axis.kind === 'source');
  const rows: { readonly label: SourceCell; readonly axis: Axis; readonly row: FormRow }[] = [];
  for (const next of below) {
    if (next.table !== row.table) break;
    const own = next.cells.findLast(({ column }) => column < start);
    // One row of amounts below the label of the money alone is that of its totals.
    const isOfTotals = own === undefined && rows.length === 0 && !areSources && isLabelOfMoney(row.cells[0], start);
    const label = isOfTotals ? row.cells[0] : own;
    const amounts = next.cells.filter(({ column }) => column >= start);
    const axis =
      label &&
      (isOfTotals
        ? TOTALS
        : areSources
          ? timeOf(label.text, year)
          : (sourceOf(label.text) ?? strangeSource(label.text, amounts.length)));
    if (!label || !axis || !amounts.every(({ text }) => isAmount(text))) break;
    rows.push({ label, axis, row: next });
  }
  if (!rows.some(({ row: { cells } }) => cells.filter(({ column }) => column >= start).length > 0)) return 0;
  for (const cell of row.cells) claimLabel(parts, cell);
  for (const { label, axis, row: own } of rows) {
    for (const cell of own.cells) {
      if (cell.column < start) claimLabel(parts, cell);
      else addAmount(parts, label, axis, headings.findLast((one) => one.cell.column <= cell.column) ?? first, cell);
    }
    if (own.cells.every(({ column }) => column < start)) parts.pairs.push(pairOf(label, axis, first));
  }
  return 1 + rows.length;
}

/** Headings of columns of amounts: at least two, all of times or all of sources, behind the column `labels` of the rows below. */
function headingsOf(cells: readonly SourceCell[], labels: number, year: number | null): Heading[] {
  const own = cells.filter(({ column }) => column > labels);
  const areYears = isRowOfYears(own);
  const times = own.filter(({ text }) => timeOf(text, year) !== undefined).length;
  const found = own.map((cell) => ({
    cell,
    axis: timeOf(cell.text, year) ?? (isOfAllYears(bareLabel(cell.text), times) ? SUM_OF_YEARS : sourceOf(cell.text)),
  }));
  const kind = found.at(-1)?.axis?.kind;
  const from = found.findIndex(({ axis }) => axis?.kind === kind);
  const headings = found
    .slice(from)
    .flatMap(({ cell, axis }): Heading[] =>
      axis && axis.kind === kind && (areYears || !isAmount(cell.text)) ? [{ cell, axis }] : [],
    );
  const isTable = headings.length >= FEWEST || isOneTime(headings, cells);
  return headings.length === found.length - from && isTable ? headings : [];
}

/** Whether a row is the label of the money beside the one time that its sources have amounts of: 资金来源 | 本年度预算. */
function isOneTime([only, ...others]: readonly Heading[], cells: readonly SourceCell[]): boolean {
  const isOfTime = only?.axis.kind === 'time' && only.axis.side !== undefined && others.length === 0;
  return isOfTime && cells.length === FEWEST && isLabelOfMoney(cells[0], only.cell.column);
}

/** The column in which the labels of the rows below stand; an amount has none before it. */
function labelColumn(first: SourceCell | undefined): number {
  if (!first) return 0;
  return isAmount(first.text) ? first.column - 1 : first.column;
}

const TOTALS: Axis = { kind: 'source', line: 'total', side: undefined };

function isLabelOfMoney(cell: SourceCell | undefined, start: number): boolean {
  const meaning = cell && cell.column < start ? meaningOf(cell.text) : undefined;
  return meaning?.kind === 'block' && meaning.holds === 'funds';
}

/** Whether numbers are years and no amounts: two or more, one after the other. */
function isRowOfYears(cells: readonly SourceCell[]): boolean {
  const years = cells.map(({ text }) => text.trim()).filter((text) => isAmount(text));
  return (
    years.length >= FEWEST &&
    years.every((text, at) => BARE_YEAR.test(text) && (at === 0 || Number(text) === Number(years[at - 1]) + 1))
  );
}

const BARE_YEAR = /^(?:19|20)\d{2}$/u;

/** Whether an amount is that of the whole project: a sum beside several years, or one that says so beside a year. */
function isOfAllYears(bare: string, times: number): boolean {
  return (times > 1 && SUM.test(bare)) || (times > 0 && OF_WHOLE_PROJECT.test(bare));
}

const OF_WHOLE_PROJECT = /^(?:项目|资金|计划)*总(?:预算|投资|投入|资金|经费|金额|额)(?:数|额|安排)?$/u;

/** What is said of all years together. */
const SUM_OF_YEARS: Axis = { kind: 'time', side: 'period', isPlain: false };
const SUM = /^(?:合计|总计|小计|共计|总额)$/u;

const FEWEST = 2;

function addAmount(parts: FormParts, label: SourceCell, axis: Axis, heading: Heading, cell: SourceCell): void {
  const pair = pairOf(label, axis, heading);
  claimValue(parts, pair, cell);
  parts.pairs.push(pair);
}

function pairOf(label: SourceCell, axis: Axis, { cell, axis: across }: Heading): LabelledValue {
  const source = axis.kind === 'source' ? axis : across.kind === 'source' ? across : undefined;
  const time = axis.kind === 'time' ? axis : across.kind === 'time' ? across : undefined;
  const isOfField = time?.side !== undefined || time?.isPlain === true;
  const own = printedLabel(label.text);
  const unit = moneyUnitIn(cell.text);
  return {
    label: isOfField && axis.kind === 'source' ? own : `${printedLabel(cell.text)}中的${own}`,
    meaning: isOfField && source ? { kind: 'fund', line: source.line, side: time.side ?? source.side } : undefined,
    column: cell.column,
    start: label.spans[0]?.start ?? 0,
    values: [],
    within: 'funds',
    ...(unit && { unit }),
    isDoubtful: false,
  };
}

function sourceOf(text: string): Axis | undefined {
  const meaning = meaningOf(text);
  if (SUM.test(bareLabel(text))) return { kind: 'source', line: 'total', side: undefined };
  if (meaning?.kind === 'fund') return { kind: 'source', line: meaning.line, side: meaning.side };
  return /^其中/u.test(text.trim()) || SOURCE.test(bareLabel(text))
    ? { kind: 'source', line: undefined, side: undefined }
    : undefined;
}

/** Behind a label that nobody knows an amount in two columns of times is money of a source of its own. */
function strangeSource(text: string, amounts: number): Axis | undefined {
  const isKnown = meaningOf(text) !== undefined || level2Of(text) !== undefined;
  return !isKnown && amounts >= FEWEST && looksLikeLabel(text)
    ? { kind: 'source', line: undefined, side: undefined }
    : undefined;
}

const SOURCE = /^.{1,12}(?:资金|拨款|收入|补助|贷款|基金|经费|预算|专户|结转|结余)$/u;

/** `本年度申请金额`, `2025年`, `上年度实际执行`, `金额`: whether amounts are those of the year that the form is for. */
function timeOf(text: string, year: number | null): Axis | undefined {
  const bare = bareLabel(text).replaceAll(/\([^()]*\)/gu, '');
  if (bare.length > LONGEST) return undefined;
  if (/^(?:金额|资金|预算)(?:数|额|金额)?$/u.test(bare)) return { kind: 'time', side: undefined, isPlain: true };
  if (OTHER_AMOUNT.test(bare)) return { kind: 'time', side: undefined, isPlain: false };
  const named = YEAR.exec(bare)?.[1];
  if (named !== undefined) return { kind: 'time', side: Number(named) === year ? 'annual' : undefined, isPlain: false };
  const side = sideOfLabel(text);
  const isOfTime = side !== undefined && /^.{2,6}$|(?:金额|预算|数|安排|申请|资金|额)$/u.test(bare);
  if (isOfTime && meaningOf(text)?.kind !== 'goal') return { kind: 'time', side, isPlain: false };
  return /^(?:本次|此次)?(?:申请|申报|预算|安排)(?:金额|数|额|预算)$/u.test(bare)
    ? { kind: 'time', side: 'annual', isPlain: false }
    : undefined;
}

/** A year, and no time from one month to another. */
const YEAR = /^((?:19|20)\d{2})(?!.*[月至~—-]|\d)年?/u;
const LONGEST = 16;
/** Of the year before, spent already, or a share: no amount that is applied for. */
const OTHER_AMOUNT = /上年|上一年|去年|前年|往年|历年|以前|已|实际|执行|完成|支出数|占比|比[例重]|增减|差额|备注|说明/u;

function isAmount(text: string): boolean {
  return readAmount(text) !== undefined || /^[-—–/／\\无%\d.]+$/u.test(text.trim());
}
