import { parseIndicatorGroup } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { normaliseText } from '../../model/normaliseText';
import type { SheetContent } from '../../model/sheetContent';
import type { CellPlace, CellValue } from '../../model/sheetPlan';
import type { OfficialSheet } from './planOfficialSheet';

/** What the official forms of a sheet show, and where. */
export interface ShownForms extends Pick<OfficialSheet, 'places'> {
  readonly rows: OfficialSheet['plan']['rows'];
}

/**
 * Whether a cell of a sheet still shows what the official form of today would show there; no cell does once one of the labels stands
 * elsewhere, as after rows were put in or the form has grown.
 */
export function fitOfficialSheet({ rows, places }: ShownForms, content: SheetContent): (place: CellPlace) => boolean {
  const fields = new Set(
    places.flatMap((form) =>
      [...form].flatMap(([path, { row, column }]) => (isHeading(path) ? [] : `${row} ${column}`)),
    ),
  );
  const shows = (row: number, column: number): boolean =>
    sameText(rows[row]?.[column] as CellValue | undefined, content.rows[row]?.[column]);
  const hasLabels = rows.every((cells, row) =>
    cells.every((cell, column) => cell === null || fields.has(`${row} ${column}`) || shows(row, column)),
  );
  return ({ row, column }) => hasLabels && shows(row, column);
}

/** A printed word that findings on what is missing stand on. */
function isHeading(path: FieldPath): boolean {
  return path === 'funds' || parseIndicatorGroup(path) !== undefined;
}

/** Line ends and blanks of a cell may come back from a file in another way than they went. */
function sameText(planned: CellValue | undefined, shown: CellValue | undefined): boolean {
  return normaliseText(String(planned ?? '')) === normaliseText(String(shown ?? ''));
}
