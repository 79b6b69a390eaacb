import { cellAddress } from '../../model/cellAddress';
import type { CellPlace } from '../../model/sheetPlan';

/** Each cell once, in the order of its first mention: what both sides lack stands on one cell. */
export function distinctPlaces<Place extends CellPlace>(places: readonly Place[]): readonly Place[] {
  const distinct = new Map<string, Place>();
  for (const place of places) {
    const key = `${place.sheet}!${cellAddress(place.row, place.column)}`;
    if (!distinct.has(key)) distinct.set(key, place);
  }
  return [...distinct.values()];
}
