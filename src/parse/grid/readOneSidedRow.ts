import { LEVEL2_INDICATORS, SIDES } from '../../model/form';
import type { Level2Indicator, Side } from '../../model/form';
import { FORM_LABELS, LEVEL1_OF } from '../../model/vocabulary';
import { printedLabel } from '../form/labelText';
import { claimLabel, doubtBorder } from './formParts';
import type { FormParts } from './formParts';
import type { LabelledCell } from './formRow';
import { readLevel2Label } from './readLevel2Label';
import { trimPiece } from './sourceCell';

/** The columns of an indicator table that lists its indicators once, and the label that its rows carry on with. */
export interface OneSidedTable {
  readonly slots: readonly Slot[];
  level2: CurrentLevel2 | undefined;
}

/** What stands from this column to that of the next slot. */
interface Slot {
  readonly column: number;
  readonly holds: 'level1' | 'level2' | 'name' | Side | { readonly extra: string } | undefined;
}

interface CurrentLevel2 {
  readonly level2: Level2Indicator | undefined;
  /** The label itself, where it says more than the name of its 二级指标. */
  readonly kept?: LabelledCell;
}

/** Learns the columns from 一级指标, 二级指标, 三级指标 and the headings of values behind them. */
export function readOneSidedHeading(
  parts: FormParts,
  cells: readonly LabelledCell[],
  before: OneSidedTable | undefined,
): OneSidedTable {
  parts.found.add('indicators');
  const slots = cells.slice(0, MOST_SLOTS).map((cell): Slot => {
    const holds = slotOf(cell);
    if (holds) claimLabel(parts, cell);
    return { column: cell.column, holds };
  });
  return { slots, level2: before?.level2 };
}

/** No indicator table has a tenth as many columns. */
const MOST_SLOTS = 100;

function slotOf({ label, text }: LabelledCell): Slot['holds'] {
  if (label?.kind === 'extra-heading') return { extra: printedLabel(text) };
  if (label?.kind !== 'heading') return undefined;
  return label.column === 'value' ? (label.side ?? 'annual') : label.column;
}

/** Reads one indicator: its name and value, and the texts of columns that no field is for. */
export function readOneSidedRow(parts: FormParts, table: OneSidedTable, cells: readonly LabelledCell[]): void {
  const inSlot = new Map<Slot, LabelledCell[]>();
  for (const cell of cells) {
    const slot = table.slots.findLast(({ column }) => column <= cell.column);
    if (slot) inSlot.set(slot, [...(inSlot.get(slot) ?? []), cell]);
  }
  const within = (holds: Slot['holds']): readonly LabelledCell[] =>
    table.slots.flatMap((slot) => (slot.holds === holds ? (inSlot.get(slot) ?? []) : []));
  for (const cell of within('level1')) readLevel1(parts, table, cell);
  for (const cell of within('level2')) readLevel2(parts, table, cell);
  const name = within('name');
  for (const side of SIDES) {
    const value = within(side);
    const isListed = side === mainSide(table) ? name.length + value.length > 0 : value.length > 0;
    if (isListed) addIndicator(parts, table, side, name, value);
  }
  if (name.length + within(mainSide(table)).length === 0) return;
  for (const [{ holds }, pieces] of inSlot) {
    if (typeof holds === 'object') for (const cell of pieces) keepExtra(parts, mainSide(table), holds.extra, cell);
  }
}

/** The side that has every indicator; another one has those with a value of its own. */
function mainSide({ slots }: OneSidedTable): Side {
  return slots.some(({ holds }) => holds === 'annual') || !slots.some(({ holds }) => holds === 'period')
    ? 'annual'
    : 'period';
}

/** A 一级指标 begins; rows without a 二级指标 of their own are of the one that it has, if it has but one. */
function readLevel1(parts: FormParts, table: OneSidedTable, cell: LabelledCell): void {
  const { label } = cell;
  if (label?.kind === 'level2') table.level2 = label;
  else if (label?.kind === 'level1') {
    const [level2, ...others] = LEVEL2_INDICATORS.filter((one) => LEVEL1_OF[one] === label.level1);
    table.level2 = { level2: others.length === 0 ? level2 : undefined };
  } else return;
  claimLabel(parts, cell);
}

function readLevel2(parts: FormParts, table: OneSidedTable, cell: LabelledCell): void {
  const { label } = cell;
  if (label?.kind === 'level1') readLevel1(parts, table, cell);
  else {
    const level2 = readLevel2Label(parts, mainSide(table), cell);
    table.level2 = { level2, ...(label?.kind === 'level2' && label.isKept && { kept: cell }) };
  }
}

function addIndicator(
  parts: FormParts,
  table: OneSidedTable,
  side: Side,
  name: readonly LabelledCell[],
  value: readonly LabelledCell[],
): void {
  const { level2, kept } = table.level2 ?? {};
  if (!level2) return;
  const list = parts.indicators[side];
  for (const { fence } of [...name, ...value]) parts.labels.push(...fence);
  if ([...name, ...value].some(({ isDoubtful }) => isDoubtful))
    doubtBorder(parts, `indicators.${side}[${list.length}]`);
  list.push({ level2, name: name.map(trimPiece), value: value.map(trimPiece), extra: [] });
  if (kept) keepExtra(parts, side, FORM_LABELS.level2, kept);
}

/** Keeps with the last indicator of a side what its row says beyond its name and value. */
function keepExtra(parts: FormParts, side: Side, label: string, cell: LabelledCell): void {
  parts.labels.push(...cell.spans, ...cell.fence);
  parts.indicators[side].at(-1)?.extra.push({ label, piece: trimPiece(cell) });
}
