import { fitOfficialSheet } from '../layout/official/fitOfficialSheet';
import { officialFieldPlace } from '../layout/official/officialFieldPlace';
import { planOfficialSheet } from '../layout/official/planOfficialSheet';
import type { SheetContent } from '../model/sheetContent';
import type { CellPlace } from '../model/sheetPlan';
import type { CheckedFinding } from './checkedFinding';
import type { MadeSheets } from './madeSheets';

/**
 * The cells of the official forms that a finding stands on, where their sheets still show what the data sheets say; a sheet whose
 * rows have moved carries none rather than a wrong one. Forms without findings are not looked at.
 */
export function officialMarkPlaces(
  sheets: MadeSheets,
  contents: ReadonlyMap<string, SheetContent>,
): (finding: CheckedFinding) => readonly CellPlace[] {
  const placers = new Map<string, Placer>();
  const placerOf = ({ record }: Field): Placer => {
    const known = placers.get(record.id);
    if (known) return known;
    const content = contents.get(sheets.get(record.id) ?? '');
    const placer = content ? placeOn(content, record) : () => undefined;
    placers.set(record.id, placer);
    return placer;
  };
  return ({ fields }) => fields.flatMap((field) => placerOf(field)(field) ?? []);
}

type Field = CheckedFinding['fields'][number];
type Placer = (field: Field) => CellPlace | undefined;

function placeOn(content: SheetContent, { form }: Field['record']): Placer {
  const official = planOfficialSheet(content.name, [form]);
  const isShown = fitOfficialSheet(official, content);
  return ({ path }) => {
    const place = official.places[0] && officialFieldPlace(official.places[0], path);
    return place && isShown(place) ? place : undefined;
  };
}
