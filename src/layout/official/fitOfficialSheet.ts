import { parseIndicatorGroup } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { normaliseText } from '../../model/normaliseText';
import type { SheetContent } from '../../model/sheetContent';
import type { CellPlace, CellValue } from '../../model/sheetPlan';
import { officialFieldPlace } from './officialFieldPlace';
import type { OfficialSheet } from './planOfficialSheet';

/** What the official forms of a sheet show, and where. */
export interface ShownForms extends Pick<OfficialSheet, 'places'> {
  readonly rows: OfficialSheet['plan']['rows'];
}

/** Where a sheet shows what its official forms of today would show. */
export interface FittedSheet {
  /**
   * The cell that shows a field of the form at a position, counted from 0: wherever its row stands by now. Undefined where the sheet shows
   * something else there, and for all fields of a form that it does not show by its name, unit and year.
   */
  cellOf(position: number, path: FieldPath): CellPlace | undefined;
  /** The position of the form that a row of the sheet belongs to; undefined above the first row that is known of any. */
  formAt(row: number): number | undefined;
}

/** By these a form is told from all others. */
const IDENTITY: readonly FieldPath[] = ['year', 'projectName', 'unit'];

/**
 * Finds the rows of official forms on a sheet by what they show, after rows were put in, taken out or moved: what is written once on
 * either side stands for its row, and rows between two such rows stand between them. Linear.
 */
export function fitOfficialSheet(official: ShownForms, content: SheetContent): FittedSheet {
  const sheet = compare(official, content);
  const starts = startsOf(official);
  const rowNow = official.places.flatMap((_, position) =>
    placeRows(sheet, starts[position] ?? 0, starts[position + 1] ?? official.rows.length),
  );
  const cellAt = (place: CellPlace | undefined): CellPlace | undefined => {
    if (!place) return undefined;
    const row = rowNow[place.row];
    return row !== undefined && sheet.shows(place, row) ? { ...place, row } : undefined;
  };
  const isShown = official.places.map((fields) =>
    IDENTITY.every((path) => !fields.has(path) || cellAt(fields.get(path)) !== undefined),
  );
  return {
    cellOf: (position, path) => {
      const fields = isShown[position] === true ? official.places[position] : undefined;
      return fields && cellAt(officialFieldPlace(fields, path));
    },
    formAt: (row) => {
      let nearest: { readonly row: number; readonly position: number } | undefined;
      for (const [planned, there] of rowNow.entries()) {
        if (there === undefined || there > row || there < (nearest?.row ?? 0)) continue;
        nearest = { row: there, position: starts.findLastIndex((start) => start <= planned) };
      }
      return nearest?.position;
    },
  };
}

/** Whether a sheet shows all that its official forms would show today, each cell where it would stand. */
export function isAsMade(official: ShownForms, content: SheetContent): boolean {
  const sheet = compare(official, content);
  return (
    official.rows.every((_, row) => sheet.hasLabels(row, row)) &&
    official.places.every((fields) => [...fields.values()].every((place) => sheet.shows(place, place.row)))
  );
}

/** The planned rows of a sheet beside those that stand there; both count from 0. */
interface Comparison {
  /** Whether a row of the sheet shows a planned cell. */
  shows(cell: Pick<CellPlace, 'row' | 'column'>, row: number): boolean;
  /** Whether a row of the sheet has the printed words of a planned one. */
  hasLabels(planned: number, row: number): boolean;
  /** The row of the sheet that alone says what a planned row, and none of the other planned ones, says. */
  onlyRowLike(planned: number): number | undefined;
}

function compare({ rows, places }: ShownForms, content: SheetContent): Comparison {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const planned = rows.map((cells) => textsOf(cells as readonly CellValue[], width));
  const standing = content.rows.map((cells) => textsOf(cells, width));
  const fields = new Set(
    places.flatMap((form) =>
      [...form].flatMap(([path, { row, column }]) => (isHeading(path) ? [] : `${row} ${column}`)),
    ),
  );
  const [once, there] = [onceOnly(planned), onceOnly(standing)];
  const shows = ({ row: from, column }: Pick<CellPlace, 'row' | 'column'>, row: number): boolean =>
    planned[from]?.[column] === (standing[row]?.[column] ?? '');
  return {
    shows,
    hasLabels: (from, row) =>
      (rows[from] ?? []).every(
        (cell, column) => cell === null || fields.has(`${from} ${column}`) || shows({ row: from, column }, row),
      ),
    onlyRowLike: (from) => {
      const words = wordsOf(planned[from] ?? []);
      return once.get(words) === from ? there.get(words) : undefined;
    },
  };
}

/** The rows of the sheet where the planned rows of one form stand now, those from one row to before another. */
function placeRows(sheet: Comparison, from: number, to: number): readonly (number | undefined)[] {
  const sure = Array.from({ length: to - from }, (_, at) => sheet.onlyRowLike(from + at));
  const shiftOf = (at: number): number | undefined => {
    const row = sure[at];
    return row === undefined ? undefined : row - at;
  };
  const above: (number | undefined)[] = [];
  sure.forEach((_, at) => above.push(shiftOf(at) ?? above[at - 1]));
  const below: (number | undefined)[] = [];
  for (let at = sure.length - 1; at >= 0; at -= 1) below[at] = shiftOf(at) ?? below[at + 1];
  return sure.map((row, at) => {
    if (row !== undefined) return row;
    const shift = above[at] ?? below[at];
    // Rows have come or gone between the two: nobody can tell which.
    if (shift === undefined || shift !== (below[at] ?? shift)) return undefined;
    return sheet.hasLabels(from + at, at + shift) ? at + shift : undefined;
  });
}

/** Where each form begins. */
function startsOf({ places }: ShownForms): readonly number[] {
  return places.map((fields, position) =>
    position === 0 ? 0 : [...fields.values()].reduce((first, { row }) => Math.min(first, row), Infinity),
  );
}

function onceOnly(rows: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number | undefined>();
  rows.forEach((texts, row) => {
    const words = wordsOf(texts);
    if (texts.every((text) => text === '')) return;
    found.set(words, found.has(words) ? undefined : row);
  });
  return new Map([...found].flatMap(([words, row]) => (row === undefined ? [] : [[words, row] as const])));
}

function wordsOf(texts: readonly string[]): string {
  return texts.join('\u0000');
}

/** Line ends and blanks of a cell may come back from a file in another way than they went. */
function textsOf(cells: readonly CellValue[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) => normaliseText(String(cells[column] ?? '')));
}

/** A printed word that findings on what is missing stand on. */
function isHeading(path: FieldPath): boolean {
  return path === 'funds' || parseIndicatorGroup(path) !== undefined;
}
