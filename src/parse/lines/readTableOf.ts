import { SIDES } from '../../model/form';
import { sideOfRow } from '../form/labelMeaning';
import { bareLabel } from '../form/labelText';
import { decodeTable } from './decodeTable';
import type { TableColumn, TablePart } from './decodeTable';
import type { TakenStep } from './bestPath';
import type { Wrapping } from './cellCosts';
import type { LinePiece } from './pieces';

/** Columns as they were found to be, and the cells of the table. */
export interface TableReading {
  readonly columns: readonly TableColumn[];
  readonly path: readonly TakenStep<TablePart>[];
}

/**
 * Reads a table in all ways in which headings leave open what their columns hold, and takes the one against which least speaks:
 * which column has the targets where no heading says it, and which one says of each row its side.
 */
export function readTableOf(
  pieces: readonly LinePiece[],
  columns: readonly TableColumn[],
  wrapping: Wrapping,
): TableReading {
  const read = (own: readonly TableColumn[]): WeighedReading => {
    const path = decodeTable(pieces, own, wrapping);
    return { columns: own, path, cost: path.reduce((sum, step) => sum + step.cost, 0) };
  };
  const best = (ways: readonly (readonly TableColumn[])[]): WeighedReading | undefined =>
    ways
      .map(read)
      .reduce<WeighedReading | undefined>(
        (least, way) => (least === undefined || way.cost < least.cost ? way : least),
        undefined,
      );
  const ofTargets = columns.some(({ role }) => role === 'value' || role === 'number') ? [] : withRole(columns, 'value');
  const plain = best([columns, ...ofTargets]) ?? read(columns);
  if (!saysSides(pieces)) return plain;
  const sided = best(withRole(plain.columns, 'side'));
  return sided && sided.cost < plain.cost ? sided : plain;
}

interface WeighedReading extends TableReading {
  readonly cost: number;
}

/** The columns with each of them once in a role; those stay what they are that say something of the target. */
function withRole(columns: readonly TableColumn[], role: 'value' | 'side'): TableColumn[][] {
  const names = columns.filter((column) => column.role === 'name');
  return columns.slice(0, MOST_TRIED).flatMap((column, at) => {
    const isFree =
      column.role === 'extra' ||
      (column.role === 'name' && names.length > 1 && column !== names[0]) ||
      (role === 'side' &&
        (column.role === 'level1' || column.role === 'level2') &&
        !OF_LEVEL.test(bareLabel(column.label)));
    return isFree ? [columns.map((one, index) => (index === at ? { ...one, role } : one))] : [];
  });
}

/** 一级指标 heads nothing but levels, 指标类型 perhaps sides. */
const OF_LEVEL = /^[一二]级/u;

/** Tables have fewer columns. */
const MOST_TRIED = 16;

/** Whether cells of a table name both sides: 中期, or 年度 and 绩效指标 below it. */
function saysSides(pieces: readonly LinePiece[]): boolean {
  const found = new Set(pieces.map(({ text }) => sideOfRow(text)));
  return SIDES.every((side) => found.has(side));
}
