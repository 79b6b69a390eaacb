import { fitOfficialSheet } from '../../layout/official/fitOfficialSheet';
import type { ShownForms } from '../../layout/official/fitOfficialSheet';
import type { FieldPath } from '../../model/fieldPath';
import type { Form, FormRecord } from '../../model/form';
import type { SheetContent } from '../../model/sheetContent';
import type { CellPlace } from '../../model/sheetPlan';
import { idsOfSheets } from '../sheets/arrangeForms';
import type { CheckedFinding } from './checkedFinding';
import { distinctPlaces } from './distinctPlaces';
import type { MadeSheets } from '../../model/madeSheets';

/** A cell of an official form. */
export interface OfficialPlace extends CellPlace {
  /** 编号 of the form. */
  readonly id: string;
}

/** What the workbook holds of official forms. */
export interface OfficialSheets {
  /** By 编号; those of one sheet in the order in which they stand on it. */
  readonly sheets: MadeSheets;
  /** The forms that the user wants without findings on them. */
  readonly unmarked: ReadonlySet<string>;
  readonly contents: ReadonlyMap<string, SheetContent>;
}

/**
 * The cells of the official forms that a finding stands on, wherever their rows stand by now, as far as they still show what the data sheets
 * say; a form that is not told by its name any more carries none rather than a wrong one. Forms without findings are not looked at.
 */
export function officialMarkPlaces(
  { sheets, unmarked, contents }: OfficialSheets,
  records: readonly FormRecord[],
  showForms: (sheet: string, forms: readonly Form[]) => ShownForms,
): (finding: CheckedFinding) => readonly OfficialPlace[] {
  const forms = new Map(records.map(({ id, form }) => [id, form]));
  const idsOf = idsOfSheets(sheets);
  const fitted = new Map<string, (id: string, path: FieldPath) => CellPlace | undefined>();
  const cellsOn = (sheet: string): ((id: string, path: FieldPath) => CellPlace | undefined) => {
    const known = fitted.get(sheet);
    if (known) return known;
    const content = contents.get(sheet);
    const shown = (idsOf.get(sheet) ?? []).flatMap((id) => {
      const form = forms.get(id);
      return form ? [{ id, form }] : [];
    });
    const position = new Map(shown.map(({ id }, at) => [id, at]));
    const sheetNow =
      content &&
      fitOfficialSheet(
        showForms(
          sheet,
          shown.map(({ form }) => form),
        ),
        content,
      );
    const cellOf = (id: string, path: FieldPath): CellPlace | undefined =>
      sheetNow?.cellOf(position.get(id) ?? -1, path);
    fitted.set(sheet, cellOf);
    return cellOf;
  };
  return ({ fields }) => {
    const places = fields.flatMap(({ record, path }) => {
      const sheet = sheets.get(record.id);
      if (sheet === undefined || unmarked.has(record.id)) return [];
      const place = cellsOn(sheet)(record.id, path);
      return place ? [{ ...place, id: record.id }] : [];
    });
    return distinctPlaces(places);
  };
}
