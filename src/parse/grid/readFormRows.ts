import type { FieldPath } from '../../model/fieldPath';
import type { Side } from '../../model/form';
import type { FormTemplate } from '../../model/template';
import type { CellLabel } from './cellLabel';
import { claimLabel, claimValue, doubtBorder, emptyParts } from './formParts';
import type { FormParts } from './formParts';
import type { FormRow, LabelledCell } from './formRow';
import { isIndicatorHeading, readIndicatorHeading, readIndicatorRow } from './readIndicatorRow';
import type { IndicatorTable } from './readIndicatorRow';
import { readOneSidedHeading, readOneSidedRow } from './readOneSidedRow';
import type { OneSidedTable } from './readOneSidedRow';
import { readSignoffRow } from './readSignoffRow';

/** Reads the rows of one form below its title. What no label of the form claims stays unclaimed. */
export function readFormRows(rows: readonly FormRow[], template: FormTemplate): FormParts {
  const reader: Reader = {
    template,
    parts: emptyParts(),
    lanes: [],
    lanesTable: -1,
    annualFunds: undefined,
    indicators: undefined,
    oneSided: undefined,
  };
  for (const row of rows) readRow(reader, row);
  return reader.parts;
}

interface Reader {
  readonly template: FormTemplate;
  readonly parts: FormParts;
  /** The text fields that a row without a label goes on with, by the column where their values begin. */
  lanes: readonly Lane[];
  lanesTable: number;
  /** The column of 年度资金总额: fund labels from there on belong to that side. */
  annualFunds: number | undefined;
  /** Set from the heading of the indicator table on; which of the two, the template decides. */
  indicators: IndicatorTable | undefined;
  oneSided: OneSidedTable | undefined;
}

interface Lane {
  readonly path: FieldPath;
  readonly column: number;
}

function readRow(reader: Reader, row: FormRow): void {
  const { parts } = reader;
  const cells = row.cells.filter((cell) => !claimBlock(reader, row, cell));
  const first = cells[0];
  if (!first) return;
  const kind = first.label?.kind;
  if (readSignoffRow(parts, cells)) leave(reader);
  else if (isIndicatorHeading(cells)) openTable(reader, cells);
  else if (kind === 'goal') readGoals(reader, row, cells);
  else if (kind === 'narrative') readNarrative(reader, row, cells);
  else if (kind === 'scalar' || kind === 'fund') readFields(reader, cells);
  else if (reader.oneSided) readOneSidedRow(parts, reader.oneSided, cells);
  else if (reader.indicators) readIndicatorRow(parts, reader.indicators, row.table, cells);
  else continueTexts(reader, row, cells);
}

function leave(reader: Reader): void {
  reader.lanes = [];
  reader.indicators = undefined;
  reader.oneSided = undefined;
}

function openTable(reader: Reader, cells: readonly LabelledCell[]): void {
  const { parts, indicators, oneSided } = reader;
  leave(reader);
  if (reader.template.indicatorTable.isOneSided) reader.oneSided = readOneSidedHeading(parts, cells, oneSided);
  else reader.indicators = readIndicatorHeading(parts, cells, indicators);
}

/** Claims a label that stands over a block of rows, such as 项目资金, and takes no value itself. */
function claimBlock(reader: Reader, row: FormRow, cell: LabelledCell): boolean {
  if (cell.label?.kind !== 'block') return false;
  claimLabel(reader.parts, cell);
  const isHeaded = reader.lanes.some(({ path }) => path.startsWith('goals.'));
  const values = isHeaded || !cell.label.isGoals ? [] : row.cells.filter(({ label }) => !label);
  if (values.length > 0) {
    openLanes(
      reader,
      row,
      values.slice(0, 2).map(({ column }, at) => ({ path: GOALS[at === 0 ? 'period' : 'annual'], column })),
    );
  }
  return true;
}

const GOALS: Readonly<Record<Side, FieldPath>> = { period: 'goals.period', annual: 'goals.annual' };

function openLanes(reader: Reader, row: FormRow, lanes: readonly Lane[]): void {
  reader.lanes = lanes;
  reader.lanesTable = row.table;
}

/** Goals stand below their labels, or behind them in the same row. */
function readGoals(reader: Reader, row: FormRow, cells: readonly LabelledCell[]): void {
  const lanes = new Map<FieldPath, number>();
  let path: FieldPath | undefined;
  for (const cell of cells) {
    if (cell.label?.kind === 'goal') {
      path = GOALS[cell.label.side];
      if (!lanes.has(path)) lanes.set(path, cell.column);
      reader.parts.found.add(path);
      claimLabel(reader.parts, cell);
    } else if (path) {
      lanes.set(path, cell.column);
      claimCell(reader.parts, path, cell);
    }
  }
  openLanes(
    reader,
    row,
    Array.from(lanes, ([goal, column]) => ({ path: goal, column })).sort((one, other) => one.column - other.column),
  );
}

function readNarrative(reader: Reader, row: FormRow, [first, ...values]: readonly LabelledCell[]): void {
  if (first?.label?.kind !== 'narrative') return;
  claimLabel(reader.parts, first);
  const { path } = first.label;
  reader.parts.found.add(path);
  for (const cell of values) claimCell(reader.parts, path, cell);
  openLanes(reader, row, [{ path, column: values[0]?.column ?? first.column + first.columnSpan }]);
}

function claimCell(parts: FormParts, path: FieldPath, cell: LabelledCell): void {
  claimValue(parts, path, cell);
  parts.labels.push(...cell.fence);
  if (cell.isDoubtful === true) doubtBorder(parts, path);
}

/** Each label with what stands behind it up to the next one. */
function readFields(reader: Reader, cells: readonly LabelledCell[]): void {
  leave(reader);
  let path: FieldPath | undefined;
  let funds = 0;
  for (const cell of cells) {
    const { label } = cell;
    if (label?.kind === 'scalar' || label?.kind === 'fund') {
      path = label.kind === 'scalar' ? label.path : fundPath(reader, cell, label, funds++);
      if (path) reader.parts.found.add(path);
      claimLabel(reader.parts, cell);
    } else if (path) claimCell(reader.parts, path, cell);
  }
}

function fundPath(
  reader: Reader,
  cell: LabelledCell,
  label: Extract<CellLabel, { kind: 'fund' }>,
  earlierInRow: number,
): FieldPath | undefined {
  const { line, paths } = label;
  const side = label.side ?? sideOfFund(reader, cell, earlierInRow);
  if (line === 'total' && side === 'annual') reader.annualFunds = cell.column;
  return paths[side];
}

/** By its column below 年度资金总额 where that is known, else the second label of a row belongs to the right side. */
function sideOfFund(reader: Reader, cell: LabelledCell, earlierInRow: number): Side {
  const isAnnual = reader.annualFunds === undefined ? earlierInRow > 0 : cell.column >= reader.annualFunds;
  return isAnnual ? 'annual' : 'period';
}

/** A row without a label goes on with the texts above it, unless it begins left of them: that is a label we do not know. */
function continueTexts(reader: Reader, row: FormRow, cells: readonly LabelledCell[]): void {
  const left = reader.lanes[0];
  if (!left || row.table !== reader.lanesTable || (cells[0]?.column ?? 0) < left.column) return;
  for (const cell of cells) {
    const lane = reader.lanes.findLast(({ column }) => column <= cell.column);
    if (lane) claimCell(reader.parts, lane.path, cell);
  }
}
