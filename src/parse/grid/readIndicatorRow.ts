import { SIDES } from '../../model/form';
import type { Level2Indicator, Side } from '../../model/form';
import { claimLabel, doubtBorder } from './formParts';
import type { FormParts } from './formParts';
import type { LabelledCell } from './formRow';
import { readLevel2Label } from './readLevel2Label';
import { trimPiece } from './sourceCell';

/** The columns of an indicator table and the labels that its rows carry on with. */
export interface IndicatorTable {
  readonly slots: readonly Slot[];
  readonly level2: Record<Side, Level2Label | undefined>;
}

/** What stands from this column to that of the next slot. */
interface Slot {
  readonly column: number;
  readonly holds: 'level1' | 'level2' | 'name' | 'value' | undefined;
  readonly side: Side;
}

interface Level2Label {
  readonly level2: Level2Indicator | undefined;
  readonly startRow: number;
  /** The first row that the label does not cover, as far as merges are known. */
  readonly endRow: number;
  readonly table: number;
}

export function isIndicatorHeading(cells: readonly LabelledCell[]): boolean {
  return cells.filter(({ label }) => label?.kind === 'heading').length >= 2;
}

/** Learns the columns from 一级指标, 二级指标, 三级指标, 指标值; a heading that comes again opens the right side. */
export function readIndicatorHeading(
  parts: FormParts,
  cells: readonly LabelledCell[],
  before: IndicatorTable | undefined,
): IndicatorTable {
  parts.found.add('indicators');
  let side: Side = 'period';
  const seen = new Set<string>();
  const slots = cells.map((cell): Slot => {
    const holds = cell.label?.kind === 'heading' ? cell.label.column : undefined;
    if (!holds) return { column: cell.column, holds, side };
    if (seen.has(holds)) {
      side = 'annual';
      seen.clear();
    }
    seen.add(holds);
    claimLabel(parts, cell);
    return { column: cell.column, holds, side };
  });
  return { slots: slots.slice(0, MOST_SLOTS), level2: before?.level2 ?? { period: undefined, annual: undefined } };
}

/** No indicator table has a tenth as many columns. */
const MOST_SLOTS = 100;

export function readIndicatorRow(
  parts: FormParts,
  indicators: IndicatorTable,
  table: number,
  cells: readonly LabelledCell[],
): void {
  const placed = cells.map((cell) => ({
    cell,
    slot: indicators.slots.findLast(({ column }) => column <= cell.column),
  }));
  for (const { cell, slot } of placed) {
    if (slot?.holds === 'level1' && cell.label?.kind === 'level1') claimLabel(parts, cell);
    if (slot?.holds === 'level2') readLevel2(parts, indicators, slot.side, table, cell);
  }
  carryLevel2(indicators, table, cells[0]?.row ?? 0);
  for (const side of SIDES) {
    const level2 = indicators.level2[side]?.level2;
    const piecesIn = (holds: Slot['holds']): LabelledCell[] =>
      placed.filter(({ slot }) => slot?.side === side && slot.holds === holds).map(({ cell }) => cell);
    const name = piecesIn('name');
    const value = piecesIn('value');
    if (!level2 || name.length + value.length === 0) continue;
    for (const { fence } of [...name, ...value]) parts.labels.push(...fence);
    if ([...name, ...value].some(({ isDoubtful }) => isDoubtful === true)) {
      doubtBorder(parts, `indicators.${side}[${parts.indicators[side].length}]`);
    }
    parts.indicators[side].push({ level2, name: name.map(trimPiece), value: value.map(trimPiece), extra: [] });
  }
}

function readLevel2(parts: FormParts, indicators: IndicatorTable, side: Side, table: number, cell: LabelledCell): void {
  const level2 = readLevel2Label(parts, side, cell);
  indicators.level2[side] = { level2, startRow: cell.row, endRow: cell.row + cell.rowSpan, table };
}

/** Both sides change their 二级指标 in the same row, so a side whose label is blank there takes that of the other. */
function carryLevel2(indicators: IndicatorTable, table: number, row: number): void {
  const startsHere = (label: Level2Label | undefined): boolean => label?.table === table && label.startRow === row;
  const [left, right] = [indicators.level2.period, indicators.level2.annual];
  if (startsHere(left) && !startsHere(right) && !covers(right, table, row)) indicators.level2.annual = left;
  if (startsHere(right) && !startsHere(left) && !covers(left, table, row)) indicators.level2.period = right;
}

function covers(label: Level2Label | undefined, table: number, row: number): boolean {
  return label?.table === table && label.endRow > row;
}
