import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { readAmount } from '../../model/readAmount';
import { isPageNumber } from '../isPageNumber';
import { STRINGS } from './strings';
import type { Side } from '../../model/form';
import { FORM_LABELS } from '../../model/vocabulary';
import type { SourceCell } from '../grid/sourceCell';
import { isSignoff, isSignoffRow, readSignoffLine } from './signoffLine';
import { claimLabel, claimValue, emptyParts } from './formParts';
import type { FormParts, LabelledValue } from './formParts';
import type { FoundForm } from './findForms';
import type { FormRow } from './formRow';
import { isUnitLine } from './headLines';
import { headlessTable } from './headlessTable';
import { isHeadingRow, isSubheadingRow, isUnderWide, readHeading } from './indicatorHeading';
import { inlineLabels, isRemark } from './inlineLabels';
import { meaningOf, sideOfLabel } from './labelMeaning';
import { labelColumnsOf } from './labelColumns';
import type { LabelColumns } from './labelColumns';
import { bareLabel, isNumbered } from './labelText';
import { claimYearAndTitle } from './claimHead';
import { readMoneyTable } from './moneyTable';
import { readNumberedTable } from './numberedTable';
import { pairOf, pairsInRow } from './pairsInRow';
import { readRunningAmounts } from './runningAmounts';
import { joinSidewaysLabels } from './sidewaysLabels';
import { belongsToTable, columnAt, noteHeadings, openTable, readIndicatorRow } from './readIndicators';
import type { IndicatorTable } from './readIndicators';
import { withoutAside } from './withoutAside';

/** Reads the rows of one form. What no label claims stays unclaimed. */
export function readRows(form: FoundForm): FormParts {
  const parts = emptyParts();
  const reader: Reader = {
    parts,
    labelColumns: labelColumnsOf(form.rows),
    table: undefined,
    side: undefined,
    heads: [],
    headsTable: -1,
    lanes: [],
    lanesTable: -1,
  };
  const rows = joinSidewaysLabels(withoutAside(claimYearAndTitle(parts, form)));
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    at += row ? readRow(reader, row, rows.slice(at + 1, at + 1 + MOST_BELOW)) : 1;
  }
  return parts;
}

/** No indicator table is longer: what stands below its headings tells what its columns hold. */
const MOST_BELOW = 200;

interface Reader {
  readonly parts: FormParts;
  readonly labelColumns: LabelColumns;
  table: IndicatorTable | undefined;
  /** The side that a line or a label above an indicator table names. */
  side: Side | undefined;
  /** Labels of the row above that nothing stands behind: their values may stand below them. */
  heads: readonly LabelledValue[];
  headsTable: number;
  /** Texts that a row without a label goes on with. */
  lanes: readonly LabelledValue[];
  lanesTable: number;
}

/** Reads a row, and with the headings of an indicator table the row that parts them; returns how many rows. */
function readRow(reader: Reader, row: FormRow, below: readonly FormRow[]): number {
  const { parts } = reader;
  for (const cell of row.cells) if (isUnitLine(cell.text)) claimLabel(parts, cell, 'line');
  const cells = row.cells.filter(({ text }) => !isUnitLine(text));
  if (cells.length === 0) return 1;
  if (cells.length < row.cells.length) return readRow(reader, { ...row, cells }, below);
  // The foot of a page stands between rows and belongs to none.
  if (cells.every(({ text }) => isPageNumber(text.trim()))) {
    for (const cell of cells) claimLabel(parts, cell, 'line');
    return 1;
  }
  if (isHeadingRow(cells)) return readHeadings(reader, cells, below);
  if (reader.table && readTableRow(reader, row)) return 1;
  if (reader.table && !isLineBetween(cells)) reader.table = undefined;
  if (readHeadless(reader, row, below)) return 1;
  const rows = readMoneyTable(parts, row, below) || readNumberedTable(parts, row, below);
  if (rows > 0) {
    leave(reader);
    return rows;
  }
  if (readLine(reader, cells)) return 1;
  if (readBelowHeads(reader, row) || readMoreOfTexts(reader, row)) return 1;
  readPairs(reader, row);
  return 1;
}

function readHeadings(reader: Reader, cells: readonly SourceCell[], below: readonly FormRow[]): number {
  const { parts } = reader;
  const repeated = new Set(cells.map(({ column, text }) => `${column} ${text}`));
  // Where merges are not kept, the label at the edge stands in each row.
  const next = below[0]?.cells.filter(({ column, text }) => !repeated.has(`${column} ${text}`));
  const isParted = next !== undefined && (isHeadingRow(next) ? isUnder(cells, next) : isSubheadingRow(cells, next));
  const deeper = isParted ? next : undefined;
  const rows = rowsOfTable(cells, deeper ? below.slice(1) : below);
  reader.table = openTable(readHeading(cells, deeper, rows), reader.side, reader.table);
  const heads = [...cells, ...(deeper ?? [])];
  for (const cell of [...cells, ...(deeper ? (below[0]?.cells ?? []) : [])]) claimLabel(parts, cell, 'line');
  noteHeadings(parts, reader.table, heads);
  if (reader.table.isTwoSided) parts.isTwoSided = true;
  parts.tables++;
  leave(reader);
  return deeper ? 2 : 1;
}

/** Opens a list without headings at its first row, and reads that. */
function readHeadless(reader: Reader, row: FormRow, below: readonly FormRow[]): boolean {
  const heading = reader.table ? undefined : headlessTable(row, below);
  if (!heading) return false;
  reader.table = openTable(heading, reader.side, undefined);
  reader.parts.tables++;
  leave(reader);
  readIndicatorRow(reader.parts, reader.table, row.table, row.cells);
  return true;
}

/** The rows below headings, as far as none of them heads another table, begins left of it or is a line below it. */
function rowsOfTable(headings: readonly SourceCell[], below: readonly FormRow[]): (readonly SourceCell[])[] {
  const start = headings[0]?.column ?? 0;
  const end = below.findIndex(
    ({ cells }) =>
      isHeadingRow(cells) ||
      (cells[0]?.column ?? 0) < start ||
      isSignoff(cells) ||
      isSignoffRow(cells) ||
      isAside(cells),
  );
  return below.slice(0, end < 0 ? below.length : end).map(({ cells }) => cells);
}

function isAside([only, ...others]: readonly SourceCell[]): boolean {
  return only !== undefined && others.length === 0 && isRemark(only.text);
}

/** Whether headings stand below others that are wider, or that say only the sides: 长期绩效指标 over 二级指标, 三级指标, 指标值. */
function isUnder(above: readonly SourceCell[], below: readonly SourceCell[]): boolean {
  if (below.every((cell) => isUnderWide(above, cell))) return true;
  return (
    below.length >= above.length - 1 &&
    (below[0]?.column ?? 0) > (above[0]?.column ?? 0) &&
    above.some(({ columnSpan, text }) => columnSpan > 1 || sideOfLabel(text) !== undefined)
  );
}

function leave(reader: Reader): void {
  reader.heads = [];
  reader.lanes = [];
}

/** A row of the open table; a label at its left edge that is repeated on a new page is claimed. */
function readTableRow(reader: Reader, row: FormRow): boolean {
  const { parts, table } = reader;
  if (!table) return false;
  const [first, ...rest] = row.cells;
  if (!first) return true;
  const start = table.columns[0]?.column ?? 0;
  const isEdge = first.column < start && (isIndicatorsLabel(first.text) || isPartOfIndicatorsLabel(first.text));
  const cells = isEdge ? rest : row.cells;
  if (isSignoff(cells) || isSignoffRow(cells)) return false;
  if (cells.length > 0 && readSum(reader, cells)) return true;
  if (cells.length > 0 && !belongsToTable(table, cells)) return false;
  if (isEdge) claimLabel(parts, first);
  if (cells.length > 0) readIndicatorRow(parts, table, row.table, cells);
  return true;
}

/** The sum of the points of all indicators is neither an indicator nor an amount: 合计 | 100. */
function readSum({ parts, table }: Reader, [label, ...others]: readonly SourceCell[]): boolean {
  if (!table || !label || !SUM.test(bareLabel(label.text)) || others.length === 0) return false;
  if (!others.every((cell) => columnAt(table.columns, cell)?.role === 'extra')) return false;
  const pair: LabelledValue = { ...pairOf(label, { kind: 'other' }), within: 'other' };
  claimLabel(parts, label);
  for (const cell of others) claimValue(parts, pair, cell);
  parts.pairs.push(pair);
  return true;
}

const SUM = /^(?:合计|总计|小计|总分|分值合计|权重合计)$/u;

function isIndicatorsLabel(text: string): boolean {
  const meaning = meaningOf(text);
  return meaning?.kind === 'block' && meaning.holds === 'indicators';
}

/** Whether a page cut the label at the left edge: 绩效指 at its end, 标 below the headings of the next one. */
function isPartOfIndicatorsLabel(text: string): boolean {
  const part = bareLabel(text);
  return part !== '' && (FORM_LABELS.indicators.startsWith(part) || FORM_LABELS.indicators.endsWith(part));
}

/** Page furniture stands alone in its row and ends no table. */
function isLineBetween(cells: readonly SourceCell[]): boolean {
  return (
    cells.length === 1 &&
    meaningOf(cells[0]?.text ?? '') === undefined &&
    inlineLabels(cells[0] ?? NOTHING).length === 0
  );
}

const NOTHING = { text: '', spans: [] };

/** Lines around the table: labels with their values in one cell, the unit of money, the sign-off, a heading of a part. */
function readLine(reader: Reader, cells: readonly SourceCell[]): boolean {
  const { parts } = reader;
  if (isSignoff(cells) || (parts.tables > 0 && isSignoffRow(cells))) {
    leave(reader);
    parts.isSigned = parts.tables > 0;
    readSignoffLine(parts, cells);
    return true;
  }
  const [only] = cells;
  if (!only || cells.length > 1) return false;
  const meaning = meaningOf(only.text);
  // A goal that heads a numbered part of the form says the side of the table in it as well.
  if (meaning?.kind === 'goal' && isNumbered(only.text)) reader.side = meaning.side ?? reader.side;
  if (!isIndicatorsLabel(only.text)) return false;
  claimLabel(parts, only);
  reader.side = sideOfLabel(only.text) ?? reader.side;
  leave(reader);
  return true;
}

/** Values that stand below their labels: no label is among them, and each has one above it. */
function readBelowHeads(reader: Reader, row: FormRow): boolean {
  const { heads, parts } = reader;
  const cells = row.cells.filter((cell) => !isBlockAtEdge(cell, heads));
  if (heads.length === 0 || reader.headsTable !== row.table || cells.length === 0) return false;
  if (cells.some(({ text }) => meaningOf(text) !== undefined) || cells.length > heads.length) return false;
  const owners = cells.map((cell) => heads.findLast(({ column }) => column <= cell.column));
  if (owners.some((owner) => owner === undefined) || new Set(owners).size < owners.length) return false;
  if (owners.some((owner, at) => owner?.within === 'funds' && readAmount(cells[at]?.text ?? '') === undefined))
    return false;
  for (const cell of row.cells) if (!cells.includes(cell)) claimLabel(parts, cell);
  cells.forEach((cell, at) => {
    const owner = owners[at];
    if (owner) claimValue(parts, owner, cell);
  });
  if (cells.some(({ isDoubtful }) => isDoubtful)) doubtBlankGoals(parts, heads);
  reader.lanes = heads;
  reader.lanesTable = row.table;
  reader.heads = [];
  return true;
}

/** A goal that is blank beside a text whose border is doubtful may be what that text says. */
function doubtBlankGoals(parts: FormParts, heads: readonly LabelledValue[]): void {
  for (const { meaning, values } of heads) {
    if (meaning?.kind !== 'goal' || meaning.side === undefined || values.length > 0) continue;
    const path: FieldPath = `goals.${meaning.side}`;
    parts.doubts.push({ path, doubt: 'uncertain-border', message: STRINGS.cellUncertain(fieldLabel(path)) });
  }
}

/** Whether a label stands left of the others and over them all: 总体目标 beside the goals. */
function isBlockAtEdge(cell: SourceCell, heads: readonly LabelledValue[]): boolean {
  const meaning = meaningOf(cell.text);
  const isBlock = meaning?.kind === 'block' || (meaning?.kind === 'goal' && meaning.side === undefined);
  // A page that cuts a block repeats its label.
  const others = heads.filter(({ label }) => bareLabel(label) !== bareLabel(cell.text));
  return isBlock && others.length > 0 && others.every(({ column }) => cell.column < column);
}

/** A row without a label goes on with the texts above it, unless it begins left of them: that is a label we do not know. */
function readMoreOfTexts(reader: Reader, row: FormRow): boolean {
  const { lanes, parts } = reader;
  const [first] = row.cells;
  const left = lanes[0];
  if (!left || !first || row.table !== reader.lanesTable) return false;
  const isLabelled = row.cells.some(
    ({ text }) => meaningOf(text) !== undefined || inlineLabels({ text, spans: [] }).length > 0,
  );
  const start = valueColumn(left);
  if (isLabelled || first.column < start || row.cells.length > lanes.length) return false;
  for (const cell of row.cells) {
    const lane = lanes.findLast((one) => valueColumn(one) <= cell.column);
    if (lane) claimValue(parts, lane, cell);
  }
  return true;
}

const VALUE_COLUMNS = new WeakMap<LabelledValue, number>();

function valueColumn(pair: LabelledValue): number {
  return VALUE_COLUMNS.get(pair) ?? pair.column;
}

/** Labels with what stands behind them in their row. */
function readPairs(reader: Reader, row: FormRow): void {
  const { parts } = reader;
  const { pairs, heads, rest } = pairsInRow(parts, row, reader.labelColumns);
  for (const { pair } of pairs) if (!readRunningAmounts(parts, pair)) parts.pairs.push(pair);
  parts.pairs.push(...heads);
  for (const cell of row.cells) {
    const side = isIndicatorsLabel(cell.text) ? sideOfLabel(cell.text) : undefined;
    if (side) reader.side = side;
  }
  const isHeads = pairs.length === 0 && heads.length > 0 && rest.length === 0;
  reader.heads = isHeads ? heads : [];
  reader.headsTable = row.table;
  const texts = pairs.filter(({ pair }) => isText(pair));
  for (const { pair, value } of texts) VALUE_COLUMNS.set(pair, value.column);
  reader.lanes = texts.length === pairs.length ? texts.map(({ pair }) => pair) : [];
  reader.lanesTable = row.table;
}

/** Whether a field may run over several rows. */
function isText({ meaning }: LabelledValue): boolean {
  if (meaning?.kind === 'goal') return true;
  return meaning?.kind === 'field' && /^(?:overview|basis|necessity|safeguards|plan)$/u.test(meaning.path);
}
