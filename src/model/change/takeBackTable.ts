import type { CellContent, CellRange } from '../sheetPlan';
import type { CellPatch, ReadCell, RowCells, TableChange } from '../workbookChange';
import { areAlike, isBlank, isFormula } from './cellsAlike';
import { columnsNow } from './changeRecord';
import type { PatchRecord, RemovedRow, RowRecord, TableRecord } from './changeRecord';
import { ChangeRefused } from './changeRefused';
import { cellIn, columnPlaces, findRows, indexRows } from './findRows';
import type { ColumnPlaces } from './findRows';
import { moveReferences } from './moveReferences';
import { headerText } from './workbookNow';
import type { TableNow } from './workbookNow';

/** A cell that the user has edited since it was written. */
export interface EditedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Its row and its column as the user calls them, e.g. 「2024-006 项目名称」. */
  readonly label: string;
}

/** What is to be written so that a change of a table is taken back. */
export interface TableReturn {
  /** Undefined where there is nothing to write. */
  readonly change: TableChange | undefined;
  readonly edits: readonly EditedCell[];
  /** Written rows that are not there any more. */
  readonly missing: readonly string[];
  /** Where rows come to stand, once the change is written, that hold again what a row held before: for what they looked like. */
  readonly returned: readonly ReturnedRow[];
}

export interface ReturnedRow {
  readonly from: number;
  readonly to: number;
  /** The whole row was gone; else only its patched cells were written over. */
  readonly isWhole: boolean;
}

/**
 * Takes back what was written into a table: the rows are found by what tells them from others, wherever they stand. `isCompared` is false
 * where others of our writes have gone over them since. Throws `ChangeRefused` where nobody can tell which rows they are.
 */
export function takeBackTable(record: TableRecord, now: TableNow, isCompared: boolean): TableReturn {
  const columns = columnPlaces(record.headers, now.headers);
  const wanted = [...record.appended, ...record.patched];
  refuseLostIdentity(record, columns);
  const { places, ambiguous } = findRows(record, wanted, now, columns);
  if (ambiguous) {
    throw new ChangeRefused(
      'conflict',
      `More than one row of ${record.table} has a key that was written once.`,
      labelOf(ambiguous),
    );
  }
  const added = places.slice(0, record.appended.length);
  const patched = record.patched.map((patch, at): Placed<PatchRecord> => ({
    row: patch,
    place: places[record.appended.length + at],
  }));
  const appended = record.appended.map((row, at): Placed<RowRecord> => ({ row, place: added[at] }));
  const returning = placeRemoved({ record, now, columns, taken: new Set(places) });
  const work: Return = { record, now, columns, first: now.range.row + 1 };
  const edits = isCompared
    ? [...appended.flatMap((row) => editsOfAdded(work, row)), ...patched.flatMap((row) => editsOfPatched(work, row))]
    : [];
  const change = inverse(work, appended, patched, returning);
  return {
    change,
    returned: change ? returnedRows(work, change, patched, returning) : [],
    edits: [...edits, ...returning.overwritten.flatMap(({ place, row }) => occupied(work, place, row))],
    missing: [...appended, ...patched].flatMap(({ row, place }) =>
      place === undefined && !row.key.every(isBlank) ? [labelOf(row.key)] : [],
    ),
  };
}

interface Return {
  readonly record: TableRecord;
  readonly now: TableNow;
  readonly columns: ColumnPlaces;
  /** The first row of the body on its sheet. */
  readonly first: number;
}

interface Placed<Row> {
  readonly row: Row;
  /** Its index in the body; undefined where it is gone. */
  readonly place: number | undefined;
}

/** How a row is called in a message: by its key. */
export function labelOf(key: RowCells): string {
  return key
    .map((content) => headerText(content ?? null))
    .filter((text) => text !== '')
    .slice(0, LABEL_PARTS)
    .join(' ');
}

/** A row without columns of its own to tell it is told by its first cells. */
const LABEL_PARTS = 3;

function refuseLostIdentity({ rowIdentity, table, sheet }: TableRecord, columns: ColumnPlaces): void {
  if (rowIdentity.every((at) => columns[at] !== undefined)) return;
  throw new ChangeRefused('conflict', `The table ${table} has lost a column that tells its rows apart.`, sheet);
}

function editsOfPatched(work: Return, { row, place }: Placed<RowRecord>): readonly EditedCell[] {
  if (place === undefined) return [];
  return row.cells.flatMap((content, at) => {
    const column = work.columns[at];
    if (content === undefined || column === undefined || isDerived(work, at)) return [];
    if (areAlike(content, work.now.rows[place]?.[column])) return [];
    return [editedCell(work, row, place, column)];
  });
}

/** Whether a column of the record shows what can be made anew. */
function isDerived({ record }: Pick<Return, 'record'>, column: number): boolean {
  return record.columns[column]?.isDerived === true;
}

/** An added row goes as a whole: what the user wrote into columns of his own goes with it. */
function editsOfAdded(work: Return, { row, place }: Placed<RowRecord>): readonly EditedCell[] {
  if (place === undefined) return [];
  const ours = new Set(work.columns.filter((_, at) => row.cells[at] !== undefined || isDerived(work, at)));
  const others = (work.now.rows[place] ?? []).flatMap((content, column) =>
    // A column that a formula of the user fills is filled in new rows by Excel.
    ours.has(column) || isBlank(content) || isFormula(content) ? [] : [editedCell(work, row, place, column)],
  );
  return [...editsOfPatched(work, { row, place }), ...others];
}

function editedCell({ now, first }: Return, row: RowRecord, place: number, column: number): EditedCell {
  const label = [labelOf(row.key), now.headers[column] ?? ''].filter((part) => part !== '').join(' ');
  return { sheet: now.sheet, row: first + place, column: now.range.column + column, label };
}

interface ReturningRows {
  /** Before which row of the body each goes. */
  readonly inserted: readonly { readonly before: number; readonly row: RemovedRow }[];
  /** Rows that the user has made anew since, and what stood there. */
  readonly overwritten: readonly { readonly place: number; readonly row: RemovedRow }[];
}

/** Removed rows go where they stood between their neighbours, else to the end. */
function placeRemoved({
  record,
  now,
  columns,
  taken,
}: {
  readonly record: TableRecord;
  readonly now: TableNow;
  readonly columns: ColumnPlaces;
  readonly taken: ReadonlySet<number | undefined>;
}): ReturningRows {
  if (record.removed.length === 0) return { inserted: [], overwritten: [] };
  const index = indexRows(record, columns, now);
  const placeOf = (key: RowCells | undefined): number | undefined =>
    key === undefined || key.every(isBlank) ? undefined : index.withKey(key)[0];
  const inserted: { before: number; row: RemovedRow }[] = [];
  const overwritten: { place: number; row: RemovedRow }[] = [];
  for (const { rows, above, below } of record.removed) {
    const upper = placeOf(above);
    const before = upper === undefined ? (placeOf(below) ?? now.rows.length) : upper + 1;
    for (const row of rows) {
      const key = record.rowIdentity.map((at) => row.cells[at]);
      const place = placeOf(key.length > 0 ? key : undefined);
      if (place === undefined || taken.has(place)) inserted.push({ before, row });
      else overwritten.push({ place, row });
    }
  }
  return { inserted: inserted.sort((one, other) => one.before - other.before), overwritten };
}

function occupied(work: Return, place: number, row: RemovedRow): readonly EditedCell[] {
  const key = work.record.rowIdentity.map((at) => row.cells[at]);
  const column = work.columns[work.record.rowIdentity[0] ?? 0] ?? 0;
  return [editedCell(work, { key, cells: [] }, place, column)];
}

function inverse(
  work: Return,
  appended: readonly Placed<RowRecord>[],
  patched: readonly Placed<PatchRecord>[],
  { inserted, overwritten }: ReturningRows,
): TableChange | undefined {
  const { record, now, columns, first } = work;
  // The one empty row of a table that has no other makes room for the first of its own.
  const isEmpty = now.rows.length === 1 && (now.rows[0] ?? []).every(isBlank);
  const spare = isEmpty && inserted.length > 0 ? [first] : [];
  const removedRows = [...spare, ...appended.flatMap(({ place }) => (place === undefined ? [] : [first + place]))].sort(
    (one, other) => one - other,
  );
  const patches = [
    ...patched.flatMap(({ row, place }) => (place === undefined ? [] : patchOf(work, place, row.before, row.row))),
    ...overwritten.flatMap(({ place, row }) => patchOf(work, place, row.cells, row.row)),
  ];
  const isGoing = new Set(removedRows);
  let goingAbove = 0;
  const insertedRows = inserted.map(({ before, row }, at) => {
    while ((removedRows[goingAbove] ?? Infinity) < first + before) goingAbove += 1;
    const finalRow = first + before - goingAbove + at;
    return { row: first + before, cells: cellsNow(work, row.cells, row.row, finalRow) };
  });
  if (removedRows.length + patches.length + insertedRows.length === 0) return undefined;
  const named = [...new Set([...patches.map(({ row }) => row), ...isGoing])];
  return {
    kind: 'change-table',
    sheet: now.sheet,
    table: record.table,
    header: { row: now.range.row, column: now.range.column },
    patches,
    removedRows,
    ...(insertedRows.length > 0 && { insertedRows }),
    appendedRows: [],
    keys: keysOf(work, named),
    rowIdentity: record.rowIdentity.flatMap((at) => columns[at] ?? []),
    columns: columnsNow(record, columns, now.headers.length),
  };
}

function returnedRows(
  { first }: Return,
  { removedRows, insertedRows = [] }: TableChange,
  patched: readonly Placed<PatchRecord>[],
  { inserted }: ReturningRows,
): readonly ReturnedRow[] {
  const places = insertedRows.map(({ row }) => row);
  const kept = patched.flatMap(({ row, place }): readonly ReturnedRow[] => {
    if (place === undefined) return [];
    const at = first + place;
    const to = at - countUpTo(removedRows, at) + countUpTo(places, at);
    return [{ from: row.row, to, isWhole: false }];
  });
  const back = inserted.map(({ row }, at): ReturnedRow => {
    const before = places[at] ?? 0;
    return { from: row.row, to: before - countUpTo(removedRows, before - 1) + at, isWhole: true };
  });
  return [...kept, ...back];
}

/** How many of ascending rows are no further down than `row`. */
function countUpTo(rows: readonly number[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a row held before, as a patch of the cells that hold something else now. */
function patchOf(work: Return, place: number, before: RowCells, row: number): readonly CellPatch[] {
  const at = work.first + place;
  const cells = cellsNow(work, before, row, at).map((content, column) =>
    content === undefined || areAlike(content, work.now.rows[place]?.[column]) ? undefined : content,
  );
  const start = cells.findIndex((content) => content !== undefined);
  if (start < 0) return [];
  let end = cells.length;
  while (cells[end - 1] === undefined) end -= 1;
  return [{ row: at, column: work.now.range.column + start, values: [cells.slice(start, end)] }];
}

/** The cells of a record by the columns of now; a formula that named its own row names the row where it comes to stand. */
function cellsNow({ now, columns }: Return, cells: RowCells, from: number, to: number): (CellContent | undefined)[] {
  const moved = (range: CellRange): CellRange =>
    range.rows === 1 && range.row === from ? { ...range, row: to } : range;
  const placed = Array.from<CellContent | undefined>({ length: now.headers.length });
  cells.forEach((content, at) => {
    const column = columns[at];
    if (column === undefined || content === undefined) return;
    const isOwn = typeof content === 'object' && content !== null && 'formula' in content;
    placed[column] = isOwn ? { ...content, formula: moveReferences(content.formula, moved) } : content;
  });
  return placed;
}

/** The cells that tell the rows of a change, as they are now. */
function keysOf({ record, now, columns, first }: Return, rows: readonly number[]): readonly ReadCell[] {
  return record.rowIdentity.flatMap((at) => {
    const column = columns[at];
    if (column === undefined) return [];
    return rows.flatMap((row): readonly ReadCell[] => {
      const content = cellIn(now.rows[row - first], column) ?? null;
      if (typeof content !== 'object' || content === null)
        return [{ row, column: now.range.column + column, value: content }];
      return 'text' in content ? [{ row, column: now.range.column + column, value: content.text }] : [];
    });
  });
}
