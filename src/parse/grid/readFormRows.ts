import type { FieldPath } from '../../model/fieldPath';
import { SIDES } from '../../model/form';
import type { Side } from '../../model/form';
import { claimLabel, claimValue, doubtBorder, emptyParts } from './formParts';
import type { FormParts } from './formParts';
import type { FormRow, LabelledCell } from './formRow';
import { isIndicatorHeading, readIndicatorHeading, readIndicatorRow } from './readIndicatorRow';
import type { IndicatorTable } from './readIndicatorRow';
import { readSignoffRow } from './readSignoffRow';

/** Reads the rows of one form below its title. What no label of the form claims stays unclaimed. */
export function readFormRows(rows: readonly FormRow[]): FormParts {
  const reader: Reader = {
    parts: emptyParts(),
    lanes: [],
    lanesTable: -1,
    annualFunds: undefined,
    indicators: undefined,
  };
  for (const row of rows) readRow(reader, row);
  return reader.parts;
}

interface Reader {
  readonly parts: FormParts;
  /** The text fields that a row without a label goes on with, by the column where their values begin. */
  lanes: readonly Lane[];
  lanesTable: number;
  /** The column of 年度资金总额: fund labels from there on belong to that side. */
  annualFunds: number | undefined;
  /** Set from the heading of the indicator table on. */
  indicators: IndicatorTable | undefined;
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
  else if (isIndicatorHeading(cells)) {
    const indicators = readIndicatorHeading(parts, cells, reader.indicators);
    leave(reader);
    reader.indicators = indicators;
  } else if (kind === 'goal') readGoalHeading(reader, row, cells);
  else if (kind === 'narrative') readNarrative(reader, row, cells);
  else if (kind === 'scalar') readScalars(reader, cells);
  else if (kind === 'fund') readFunds(reader, cells);
  else if (reader.indicators) readIndicatorRow(parts, reader.indicators, row.table, cells);
  else continueTexts(reader, row, cells);
}

function leave(reader: Reader): void {
  reader.lanes = [];
  reader.indicators = undefined;
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

function readGoalHeading(reader: Reader, row: FormRow, cells: readonly LabelledCell[]): void {
  const headings = cells.flatMap((cell) => (cell.label?.kind === 'goal' ? [{ cell, side: cell.label.side }] : []));
  for (const { cell, side } of headings) {
    claimLabel(reader.parts, cell);
    reader.parts.found.add(GOALS[side]);
  }
  const lanes = SIDES.flatMap((side) => {
    const heading = headings.find((found) => found.side === side);
    return heading ? [{ path: GOALS[side], column: heading.cell.column }] : [];
  });
  openLanes(reader, row, lanes);
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

function readScalars(reader: Reader, cells: readonly LabelledCell[]): void {
  leave(reader);
  let path: FieldPath | undefined;
  for (const cell of cells) {
    if (cell.label?.kind === 'scalar') {
      path = cell.label.path;
      reader.parts.found.add(path);
      claimLabel(reader.parts, cell);
    } else if (path) claimCell(reader.parts, path, cell);
  }
}

function readFunds(reader: Reader, cells: readonly LabelledCell[]): void {
  leave(reader);
  let path: FieldPath | undefined;
  let earlier = 0;
  for (const cell of cells) {
    if (cell.label?.kind === 'fund') {
      const { line, side = sideOfFund(reader, cell, earlier) } = cell.label;
      if (line === 'total' && side === 'annual') reader.annualFunds = cell.column;
      path = `funds.${side}.${line}`;
      reader.parts.found.add(path);
      earlier++;
      claimLabel(reader.parts, cell);
    } else if (path) claimCell(reader.parts, path, cell);
  }
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
