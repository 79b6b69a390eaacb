import { fitOfficialSheet } from '../layout/official/fitOfficialSheet';
import type { ShownForms } from '../layout/official/fitOfficialSheet';
import { officialFieldPlace } from '../layout/official/officialFieldPlace';
import type { FieldPath } from '../model/fieldPath';
import type { Form, FormRecord } from '../model/form';
import type { SheetContent } from '../model/sheetContent';
import type { CellPlace } from '../model/sheetPlan';
import { idsOfSheets } from './arrangeForms';
import type { CheckedFinding } from './checkedFinding';
import { distinctPlaces } from './distinctPlaces';
import type { MadeSheets } from './madeSheets';

/** What the workbook holds of official forms. */
export interface OfficialSheets {
  /** By 编号; those of one sheet in the order in which they stand on it. */
  readonly sheets: MadeSheets;
  /** The forms that the user wants without findings on them. */
  readonly unmarked: ReadonlySet<string>;
  readonly contents: ReadonlyMap<string, SheetContent>;
}

/**
 * The cells of the official forms that a finding stands on, where their sheets still show what the data sheets say; a sheet whose
 * rows have moved carries none rather than a wrong one. Forms without findings are not looked at.
 */
export function officialMarkPlaces(
  { sheets, unmarked, contents }: OfficialSheets,
  records: readonly FormRecord[],
  showForms: (sheet: string, forms: readonly Form[]) => ShownForms,
): (finding: CheckedFinding) => readonly CellPlace[] {
  const forms = new Map(records.map(({ id, form }) => [id, form]));
  const idsOf = idsOfSheets(sheets);
  const placers = new Map<string, Placer>();
  const placerOf = (sheet: string): Placer => {
    const known = placers.get(sheet);
    if (known) return known;
    const content = contents.get(sheet);
    const shown = (idsOf.get(sheet) ?? []).flatMap((id) => forms.get(id) ?? []);
    const isWhole = shown.length === idsOf.get(sheet)?.length;
    const placer = content && isWhole ? placeOn(content, showForms(sheet, shown)) : () => undefined;
    placers.set(sheet, placer);
    return placer;
  };
  return ({ fields }) => {
    const places = fields.flatMap(({ record, path }) => {
      const sheet = sheets.get(record.id);
      if (sheet === undefined || unmarked.has(record.id)) return [];
      return placerOf(sheet)(idsOf.get(sheet)?.indexOf(record.id) ?? 0, path) ?? [];
    });
    return distinctPlaces(places);
  };
}

/** The cell of a field of the form that stands at a position of the sheet, counted from 0. */
type Placer = (position: number, path: FieldPath) => CellPlace | undefined;

function placeOn(content: SheetContent, official: ShownForms): Placer {
  const isShown = fitOfficialSheet(official, content);
  return (position, path) => {
    const places = official.places[position];
    const place = places && officialFieldPlace(places, path);
    return place && isShown(place) ? place : undefined;
  };
}
