import { LEVEL2_INDICATORS, SIDES } from '../../model/form';
import type { Level1Indicator, Level2Indicator, Side } from '../../model/form';
import { FORM_LABELS, LEVEL1_OF, SIDE_LABELS } from '../../model/vocabulary';
import type { Piece, SourceCell } from '../grid/sourceCell';
import { trimPiece } from '../grid/sourceCell';
import { claimLabel } from './formParts';
import type { FormParts, ReadIndicator } from './formParts';
import type { IndicatorColumn } from './indicatorColumn';
import type { IndicatorHeading } from './indicatorHeading';
import { isRemark } from './inlineLabels';
import { level1Of, level2Of, meaningOf, saysMore, sideOfRow } from './labelMeaning';
import { plainText, printedLabel } from './labelText';
import { STRINGS } from './strings';
import { targetOf } from './targetText';

/** An indicator table while its rows come in. */
export interface IndicatorTable extends IndicatorHeading {
  /** The side of its indicators where no column says it. */
  mainSide: Side;
  level1: Level1 | undefined;
  readonly level2: Partial<Record<Side, Level2>>;
}

interface Level1 {
  readonly printed: string;
  readonly level1: Level1Indicator | undefined;
  readonly piece: Piece;
}

interface Level2 {
  readonly printed: string;
  readonly level2: Level2Indicator | undefined;
  readonly piece: Piece | undefined;
  readonly startRow: number;
  /** The first row that the label does not cover, as far as merges are known. */
  readonly endRow: number;
  readonly table: number;
}

/** A table that goes on below headings that are repeated keeps the labels that its rows are of. */
export function openTable(
  heading: IndicatorHeading,
  side: Side | undefined,
  before: IndicatorTable | undefined,
): IndicatorTable {
  const values = heading.columns.filter(({ role }) => VALUES.has(role));
  const sides = new Set(values.map((column) => column.side));
  const [only] = sides;
  const mainSide = heading.side ?? side ?? (sides.size === 1 && only ? only : 'annual');
  const isSame = before !== undefined && before.isTwoSided === heading.isTwoSided && before.mainSide === mainSide;
  return { ...heading, mainSide, level1: isSame ? before.level1 : undefined, level2: isSame ? before.level2 : {} };
}

const VALUES: ReadonlySet<string> = new Set(['value', 'comparator', 'number']);

/** Remembers which of the cells over a table head its columns; of two rows of headings, the lower one does. */
export function noteHeadings(parts: FormParts, { columns }: IndicatorTable, cells: readonly SourceCell[]): void {
  for (const { column, role, side, label } of columns) {
    const cell = cells.findLast((one) => one.column === column);
    const start = cell?.spans[0]?.start;
    if (start === undefined) continue;
    parts.headings.push({ start, text: label, use: { kind: 'column', role, ...(side && { side }) } });
  }
}

/** Whether a row below the headings is one of the table: it says a level, or stands where names and values do. */
export function belongsToTable({ columns, sidesAt }: IndicatorTable, cells: readonly SourceCell[]): boolean {
  const [first] = cells;
  const start = columns[0]?.column ?? 0;
  if (!first || first.column < start) return false;
  if (cells.length === 1 && isRemark(first.text)) return false;
  const at = columnAt(columns, first);
  if (at && at.column === sidesAt) return cells.length > 1 && sideOfRow(first.text) !== undefined;
  if (at?.role !== 'level1' && at?.role !== 'level2') return !isOfOther(first) || cells.length > 2;
  if (level1Of(first.text) !== undefined || level2Of(first.text) !== undefined) return true;
  const roles = new Set(cells.map((cell) => columnAt(columns, cell)?.role));
  return roles.has('name') && (roles.has('value') || roles.has('number')) && !isOfOther(first);
}

function isOfOther({ text }: SourceCell): boolean {
  return meaningOf(text) !== undefined || /[:：]$/u.test(text.trim());
}

/** The column that a cell stands in. */
export function columnAt(columns: readonly IndicatorColumn[], { column }: SourceCell): IndicatorColumn | undefined {
  return columns.findLast((one) => one.column <= column);
}

/** Reads one row of the table: its levels and, for each side that says something, an indicator. */
export function readIndicatorRow(
  parts: FormParts,
  table: IndicatorTable,
  tableNumber: number,
  cells: readonly SourceCell[],
): void {
  const placed = new Map<IndicatorColumn, SourceCell[]>();
  for (const cell of cells) {
    const column = columnAt(table.columns, cell);
    if (column) placed.set(column, [...(placed.get(column) ?? []), cell]);
  }
  const ofSide = [...placed.keys()].find(({ column }) => column === table.sidesAt);
  if (ofSide) {
    for (const cell of placed.get(ofSide) ?? []) turnTo(parts, table, cell);
    placed.delete(ofSide);
  }
  // The wider level first, wherever its column stands: what is narrower begins anew within it.
  for (const [{ role }, own] of placed) {
    if (role === 'level1') for (const cell of own) readLevel1(parts, table, tableNumber, cell);
  }
  for (const [{ role, side }, own] of placed) {
    if (role === 'level2') for (const cell of own) readLevel2(parts, table, side ?? table.mainSide, tableNumber, cell);
  }
  const sides = table.isTwoSided ? SIDES : sidesOf(table);
  if (table.isTwoSided) carryLevel2(table, tableNumber, cells[0]?.row ?? 0);
  for (const side of sides) addIndicator(parts, table, side, placed);
  if (table.isTwoSided) doubtOtherSide(parts, placed);
}

/** Rows from a cell on that says their side are of that side, and begin with levels of their own. */
function turnTo(parts: FormParts, table: IndicatorTable, cell: SourceCell): void {
  claimLabel(parts, cell);
  const side = sideOfRow(cell.text);
  if (side === undefined || side === table.mainSide) return;
  table.mainSide = side;
  table.level1 = undefined;
  for (const one of SIDES) table.level2[one] = undefinedLevel2(undefined, '');
}

/** A cell whose border is doubtful may be of the side that the row says nothing of. */
function doubtOtherSide(parts: FormParts, placed: ReadonlyMap<IndicatorColumn, readonly SourceCell[]>): void {
  const named = [...placed].filter(([{ role }]) => role === 'name' || VALUES.has(role));
  if (!named.some(([, cells]) => cells.some(({ isDoubtful }) => isDoubtful))) return;
  for (const side of SIDES) {
    if (named.some(([column]) => column.side === side)) continue;
    const message = STRINGS.sideUncertain(SIDE_LABELS[side]);
    parts.doubts.push({ path: `indicators.${side}`, doubt: 'uncertain-border', message });
  }
}

/** The sides that a table with one list has values of, the main one first. */
function sidesOf({ columns, mainSide }: IndicatorTable): Side[] {
  return SIDES.filter(
    (side) => side === mainSide || columns.some((column) => column.role === 'value' && column.side === side),
  );
}

function readLevel1(parts: FormParts, table: IndicatorTable, tableNumber: number, cell: SourceCell): void {
  const printed = plainText(cell.text);
  const level1 = level1Of(cell.text);
  if (level1 === undefined && level2Of(cell.text) !== undefined) {
    readLevel2(parts, table, table.mainSide, tableNumber, cell);
    return;
  }
  claimLabel(parts, cell);
  if (table.level1?.printed === printed) return;
  table.level1 = { printed, level1, piece: trimPiece(cell) };
  for (const side of SIDES) {
    const before = table.level2[side]?.level2;
    // Between two sides the label may stand at the middle of its rows: what is of it goes on.
    const goesOn = table.isTwoSided && level1 !== undefined && (!before || LEVEL1_OF[before] === level1);
    if (!goesOn) table.level2[side] = undefinedLevel2(level1, printed);
  }
}

/** Rows of a 一级指标 that has but one 二级指标 are of that one. */
function undefinedLevel2(level1: Level1Indicator | undefined, printed: string): Level2 {
  const [level2, ...others] = LEVEL2_INDICATORS.filter((one) => LEVEL1_OF[one] === level1);
  const only = /^成本/u.test(printed) ? '成本指标' : others.length === 0 ? level2 : undefined;
  return { printed: '', level2: only, piece: undefined, startRow: -1, endRow: -1, table: -1 };
}

function readLevel2(parts: FormParts, table: IndicatorTable, side: Side, tableNumber: number, cell: SourceCell): void {
  const level1 = level2Of(cell.text) === undefined ? level1Of(cell.text) : undefined;
  if (level1) {
    readLevel1(parts, table, tableNumber, cell);
    return;
  }
  const level2 = level2Of(cell.text);
  claimLabel(parts, cell);
  if (!level2) {
    const message = `「${cell.text.trim()}」不是通行的二级指标，该行指标未归类，请在原文中核对。`;
    parts.doubts.push({ path: `indicators.${side}`, doubt: 'missing-label', message });
  }
  const found: Level2 = {
    printed: plainText(cell.text),
    level2,
    piece: trimPiece(cell),
    startRow: cell.row,
    endRow: cell.row + cell.rowSpan,
    table: tableNumber,
  };
  if (table.isTwoSided) table.level2[side] = found;
  else for (const one of SIDES) table.level2[one] = found;
}

/** A label that begins in this row stands for both sides where the other one has none of its own. */
function carryLevel2({ level2 }: IndicatorTable, table: number, row: number): void {
  const startsHere = (label: Level2 | undefined): boolean => label?.table === table && label.startRow === row;
  const covers = (label: Level2 | undefined): boolean => label?.table === table && label.endRow > row;
  const { period: left, annual: right } = level2;
  if (left && startsHere(left) && !startsHere(right) && !covers(right)) level2.annual = left;
  if (right && startsHere(right) && !startsHere(left) && !covers(left)) level2.period = right;
}

function addIndicator(
  parts: FormParts,
  table: IndicatorTable,
  side: Side,
  placed: ReadonlyMap<IndicatorColumn, readonly SourceCell[]>,
): void {
  const isMain = !table.isTwoSided && side === table.mainSide;
  const isOf = (column: IndicatorColumn): boolean =>
    column.side === undefined || column.side === side || (isMain && !hasOwnValue(table, column.side));
  const within = (role: IndicatorColumn['role']): readonly SourceCell[] =>
    [...placed].flatMap(([column, cells]) => (column.role === role && isOf(column) ? cells : []));
  const name = within('name');
  const [value, number, comparator, unit] = [within('value'), within('number'), within('comparator'), within('unit')];
  const target = targetOf([...value, ...number], comparator, unit);
  const isListed = isMain || table.isTwoSided ? name.length + target.value.length > 0 : value.length > 0;
  if (!isListed) return;
  const level2 = table.level2[side];
  const level1 = level2?.level2 ? LEVEL1_OF[level2.level2] : table.level1?.level1;
  const cells = [...name, ...value, ...number, ...comparator, ...unit];
  for (const { fence } of cells) parts.labels.push(...fence);
  for (const cell of target.dropped) parts.labels.push(...cell.spans);
  const others = [...placed].filter(
    ([column]) =>
      column.role === 'extra' && (column.side === side || column.side === undefined || (isMain && !table.isTwoSided)),
  );
  parts.indicators[side].push({
    level1: level1 ?? '',
    level2: level2?.level2 ?? '',
    name: name.map(trimPiece),
    value: target.value,
    extra: [
      ...levelExtras(table, level2),
      ...target.others.map((cell) => ({ label: headingAt(table, cell), pieces: [trimPiece(cell)] })),
      ...others.map(([column, own]) => ({ label: column.label, pieces: own.map(trimPiece) })),
    ],
    isDoubtful: cells.some(({ isDoubtful }) => isDoubtful),
  });
  for (const [, own] of others) for (const { fence } of own) parts.labels.push(...fence);
}

function hasOwnValue({ columns }: IndicatorTable, side: Side): boolean {
  return (
    columns.filter(({ role }) => role === 'value').length > 1 &&
    columns.some((column) => column.role === 'value' && column.side === side)
  );
}

function headingAt({ columns }: IndicatorTable, cell: SourceCell): string {
  return columnAt(columns, cell)?.label ?? '';
}

/** The printed levels, where they say more than what the contract calls them by. */
function levelExtras({ level1 }: IndicatorTable, level2: Level2 | undefined): ReadIndicator['extra'] {
  const extra: ReadIndicator['extra'][number][] = [];
  if (level1 && (level1.level1 === undefined || saysMore(level1.printed, level1.level1)))
    extra.push({ label: FORM_LABELS.level1, pieces: [level1.piece] });
  if (level2?.piece && (level2.level2 === undefined || saysMore(level2.printed, level2.level2))) {
    extra.push({ label: FORM_LABELS.level2, pieces: [level2.piece] });
  }
  return extra.map(({ label, pieces }) => ({ label: printedLabel(label), pieces }));
}
