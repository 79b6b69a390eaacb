import type { CellContent } from '../sheetPlan';
import type { RowCells } from '../workbookChange';
import { areAlike, comparable, isBlank } from './cellsAlike';
import type { RowRecord, TableRecord } from './changeRecord';
import type { TableNow } from './workbookNow';

/** Where each column of a record stands in the table now; undefined for one that is gone. */
export type ColumnPlaces = readonly (number | undefined)[];

/** Where the rows of a record stand in a table now. */
export interface FoundRows {
  /** For each wanted row its index in the body; undefined for one that is gone. */
  readonly places: readonly (number | undefined)[];
  /** The key of a row that stands there more often than it was written: nobody can tell which one is ours. */
  readonly ambiguous: RowCells | undefined;
}

/** Rows by what tells them from others. */
interface RowIndex {
  /** Rows that a record knows by this key, in their order. */
  readonly withKey: (key: RowCells) => readonly number[];
}

/**
 * The columns of a record by their headers. One that was renamed is the one that follows the same column as before, if its header is
 * new to the table.
 */
export function columnPlaces(headers: readonly string[], now: readonly string[]): ColumnPlaces {
  const known = new Set(headers);
  const byHeader = new Map<string, number>();
  now.forEach((header, at) => {
    if (!byHeader.has(header)) byHeader.set(header, at);
  });
  const places: (number | undefined)[] = [];
  headers.forEach((header, at) => {
    const next = at === 0 ? 0 : (places[at - 1] ?? -2) + 1;
    const renamed = now[next] !== undefined && !known.has(now[next]) ? next : undefined;
    places.push(byHeader.get(header) ?? renamed);
  });
  return places;
}

/** The rows of a table by the keys of a record. A blank key tells nothing: there, and where no columns do, the whole row does. */
export function indexRows({ headers, rowIdentity }: TableRecord, columns: ColumnPlaces, now: TableNow): RowIndex {
  const whole = headers.map((_, at) => at);
  const index = (identity: readonly number[]): ((key: RowCells) => readonly number[]) => {
    const used = identity.flatMap((at, part) => (columns[at] === undefined ? [] : [part]));
    const signature = (key: RowCells): string => JSON.stringify(used.map((part) => comparable(key[part])));
    const rows = new Map<string, number[]>();
    now.rows.forEach((cells, place) => {
      const key = signature(identity.map((at) => cellIn(cells, columns[at])));
      const places = rows.get(key);
      if (places) places.push(place);
      else rows.set(key, [place]);
    });
    return (key) => rows.get(signature(key)) ?? NONE;
  };
  return { withKey: index(rowIdentity.length > 0 ? rowIdentity : whole) };
}

/**
 * Finds rows by what tells them from others, wherever they stand: first those that hold what was written, then those of the same form
 * that were numbered anew, then those whose other cells were edited.
 */
export function findRows(
  record: TableRecord,
  wanted: readonly RowRecord[],
  now: TableNow,
  columns: ColumnPlaces,
): FoundRows {
  const index = indexRows(record, columns, now);
  const ambiguous = ambiguousKey(record, wanted, index);
  const places = Array.from<number | undefined>({ length: wanted.length });
  if (ambiguous) return { places, ambiguous };
  const claimed = new Set<number>();
  const lastFree = freeFromEnd(claimed);
  const search = (candidatesOf: (row: RowRecord) => readonly number[], isMeant: IsMeant = () => true): void => {
    // From the end: of rows that are alike the last ones were added last.
    for (let at = wanted.length - 1; at >= 0; at -= 1) {
      const row = wanted[at];
      if (!row || places[at] !== undefined) continue;
      const place = lastFree(candidatesOf(row), (candidate) => isMeant(row, candidate));
      if (place === undefined) continue;
      places[at] = place;
      claimed.add(place);
    }
  };
  const withKey = ({ key }: RowRecord): readonly number[] => (key.every(isBlank) ? NONE : index.withKey(key));
  search(withKey, ({ cells }, place) => holds(cells, now.rows[place], columns));
  if (record.rowIdentity.length > 1) search(renumbered(record, now, columns));
  search(withKey);
  return { places, ambiguous: undefined };
}

const NONE: readonly number[] = [];

/** The last of some rows that nobody has claimed; those at the end that somebody has are looked at once. */
function freeFromEnd(
  claimed: ReadonlySet<number>,
): (rows: readonly number[], isMeant: (row: number) => boolean) => number | undefined {
  const ends = new Map<readonly number[], number>();
  return (rows, isMeant) => {
    let end = ends.get(rows) ?? rows.length - 1;
    while (end >= 0 && claimed.has(rows[end] ?? -1)) end -= 1;
    ends.set(rows, end);
    for (let at = end; at >= 0; at -= 1) {
      const row = rows[at];
      if (row !== undefined && !claimed.has(row) && isMeant(row)) return row;
    }
    return undefined;
  };
}

type IsMeant = (row: RowRecord, place: number) => boolean;

function ambiguousKey(
  { rowIdentity }: TableRecord,
  wanted: readonly RowRecord[],
  { withKey }: RowIndex,
): RowCells | undefined {
  if (rowIdentity.length === 0) return undefined;
  const written = new Map<readonly number[], number>();
  for (const { key } of wanted) {
    const places = withKey(key);
    written.set(places, (written.get(places) ?? 0) + 1);
  }
  return wanted.find(({ key }) => {
    const places = withKey(key);
    return !key.every(isBlank) && places.length > (written.get(places) ?? 0);
  })?.key;
}

/** Rows that belong to the same thing by their first key cell and hold the same but for their keys; only where there is no doubt. */
function renumbered(record: TableRecord, now: TableNow, columns: ColumnPlaces): (row: RowRecord) => readonly number[] {
  const [first = 0] = record.rowIdentity;
  const keys = new Set(record.rowIdentity);
  const indexes = new Map<string, Map<string, number[]>>();
  return ({ key, cells }) => {
    const others = cells.flatMap((content, at) => (content === undefined || keys.has(at) ? [] : [at]));
    if (isBlank(key[0]) || others.every((at) => isBlank(cells[at]))) return [];
    const signature = (id: CellContent | undefined, cellAt: (at: number) => CellContent | undefined): string =>
      JSON.stringify([comparable(id), ...others.map((at) => comparable(cellAt(at)))]);
    const name = others.join();
    const index = indexes.get(name) ?? new Map<string, number[]>();
    if (!indexes.has(name)) {
      indexes.set(name, index);
      now.rows.forEach((row, place) => {
        const of = signature(cellIn(row, columns[first]), (at) => cellIn(row, columns[at]));
        const alike = index.get(of);
        if (alike) alike.push(place);
        else index.set(of, [place]);
      });
    }
    const places = index.get(signature(key[0], (at) => cells[at])) ?? [];
    return places.length === 1 ? places : [];
  };
}

function holds(cells: RowCells, row: RowCells | undefined, columns: ColumnPlaces): boolean {
  return cells.every((content, at) => content === undefined || areAlike(content, cellIn(row, columns[at])));
}

/** The cell of a row in a column that may be gone. */
export function cellIn(row: RowCells | undefined, place: number | undefined): CellContent | undefined {
  return place === undefined ? undefined : row?.[place];
}
