import { parseIndicatorGroup, parseIndicatorPath } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { SIDES } from '../../model/form';
import type { CellPlace } from '../../model/sheetPlan';

/** The cell of an official form that shows a field; what has no cell of its own stands on the label of its group. */
export function officialFieldPlace(places: ReadonlyMap<FieldPath, CellPlace>, path: FieldPath): CellPlace | undefined {
  return (
    places.get(path) ??
    candidatesFor(path)
      .map((other) => places.get(other))
      .find(Boolean)
  );
}

function candidatesFor(path: FieldPath): readonly FieldPath[] {
  const indicator = parseIndicatorPath(path);
  if (indicator) return [`indicators.${indicator.side}[${indicator.index}].name`, `indicators.${indicator.side}`];
  const level = parseIndicatorGroup(path)?.level;
  // A 一级指标 is printed once for both sides.
  if (level) return SIDES.map((side): FieldPath => `indicators.${side}.${level}`);
  const side = SIDES.find((name) => path === `funds.${name}`);
  return side ? [`funds.${side}.total`] : [];
}
