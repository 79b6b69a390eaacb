import { SIDES } from '../../model/form';
import { level2Of, sideOfRow } from '../form/labelMeaning';
import { bareLabel, plainText } from '../form/labelText';
import { isComparator } from '../form/targetText';
import { rolesByContents } from '../form/columnContents';
import { HEADING_WORDS } from '../form/lexicon';
import type { ColumnRole } from '../form/lexicon';
import type { SourceCell } from '../grid/sourceCell';
import { decodeTable, FOREIGN } from './decodeTable';
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
 * which column has the targets, the signs or the levels where no heading says it, and which one says of each row its side.
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
  const ofLevels =
    saysLevels(pieces) && !columns.some(({ role }) => role === 'level2') ? withRole(columns, 'level2') : [];
  const ofSigns =
    hasSigns(pieces) && !columns.some(({ role }) => role === 'comparator') ? withRole(columns, 'comparator') : [];
  const byHeadings = best([columns, ...ofTargets, ...ofLevels, ...ofSigns]) ?? read(columns);
  const contents = [columnsByContents(columns, wholeRows(pieces, columns, wrapping)), contentsOf(pieces, byHeadings)];
  const byContents = best(contents.filter((own) => own !== undefined));
  const plain = byContents && byContents.cost < byHeadings.cost ? byContents : byHeadings;
  if (!saysSides(pieces)) return plain;
  const sided = best(withRole(plain.columns, 'side'));
  return sided && sided.cost < plain.cost ? sided : plain;
}

type Row = readonly { readonly column: number; readonly text: string }[];

/** The columns as what a reading found in them says. */
function contentsOf(pieces: readonly LinePiece[], { columns, path }: TableReading): TableColumn[] | undefined {
  const rows: Row[number][][] = [];
  for (const { from, to, value } of path) {
    if (value.startsRow) rows.push([]);
    const own = pieces.slice(from, to);
    if (value.column !== FOREIGN)
      rows.at(-1)?.push({ column: value.column, text: own.map(({ text }) => text).join('') });
  }
  return columnsByContents(columns, rows);
}

/** The lines that have as many words as there are columns: each word is the cell of one. */
function wholeRows(pieces: readonly LinePiece[], columns: readonly TableColumn[], { nature }: Wrapping): Row[] {
  if (nature !== 'rows') return [];
  const lines: LinePiece[][] = [];
  for (const piece of pieces) {
    if (piece.startsLine) lines.push([]);
    lines.at(-1)?.push(piece);
  }
  return lines
    .filter(({ length }) => length === columns.length)
    .map((line) => line.map(({ text }, column) => ({ column, text })));
}

/** The columns as rows of their cells say, where that differs from what their headings say. */
function columnsByContents(columns: readonly TableColumn[], rows: readonly Row[]): TableColumn[] | undefined {
  const own = columns.flatMap(({ role, ...column }, at) =>
    isOfIndicators(role) ? { ...column, role, column: at } : [],
  );
  if (own.length < columns.length || rows.length === 0) return undefined;
  const cells = rows.map((row, at) =>
    row
      .filter(({ text }) => text !== '')
      .map((cell): SourceCell => ({ ...cell, spans: [], row: at + 1, rowSpan: 1, columnSpan: 1, fence: [] })),
  );
  const told = rolesByContents(own, cells);
  if (told.every(({ role }, at) => role === columns[at]?.role)) return undefined;
  return columns.map((column, at) => ({ ...column, role: told[at]?.role ?? column.role }));
}

function isOfIndicators(role: TableColumn['role']): role is ColumnRole {
  return role in HEADING_WORDS;
}

interface WeighedReading extends TableReading {
  readonly cost: number;
}

/** The columns with each of them once in a role; those stay what they are that say something of the target. */
function withRole(columns: readonly TableColumn[], role: 'value' | 'side' | 'level2' | 'comparator'): TableColumn[][] {
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

/** Whether cells of a table name levels again and again. */
function saysLevels(pieces: readonly LinePiece[]): boolean {
  return new Set(pieces.map(({ text }) => level2Of(text)).filter((level) => level !== undefined)).size >= FEWEST_LEVELS;
}

const FEWEST_LEVELS = 3;

/** Whether signs stand in cells of their own. */
function hasSigns(pieces: readonly LinePiece[]): boolean {
  return pieces.filter(({ text }) => isComparator(plainText(text))).length >= FEWEST_SIGNS;
}

const FEWEST_SIGNS = 3;

/** Whether cells of a table name both sides: 中期, or 年度 and 绩效指标 below it. */
function saysSides(pieces: readonly LinePiece[]): boolean {
  const found = new Set(pieces.map(({ text }) => sideOfRow(text)));
  return SIDES.every((side) => found.has(side));
}
