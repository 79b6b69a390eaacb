import type { FieldPath, IndicatorLevel } from '../model/fieldPath';
import { SCALAR_PATHS, parseIndicatorGroup, parseIndicatorPath } from '../model/fieldPath';
import { LEVEL1_INDICATORS, LEVEL2_INDICATORS } from '../model/form';
import { LEVEL1_OF } from '../model/vocabulary';

/** Where a place stands in the form, as a number that grows from its head to its foot. */
export function placeOrder(path: FieldPath): number {
  const known = SCALARS.get(path);
  if (known !== undefined) return known;
  const indicator = parseIndicatorPath(path);
  if (indicator) {
    const side = indicator.side === 'period' ? 0 : MOST_ROWS;
    return INDICATORS + side + indicator.index * 2 + (indicator.field === 'value' ? 1 : 0);
  }
  const group = parseIndicatorGroup(path);
  if (group) return INDICATORS - 1 + (group.level ? (1 + HEADINGS.indexOf(group.level)) / 100 : 0);
  return path === 'department'
    ? (SCALARS.get('department.code') ?? 0) - 0.5
    : (SCALARS.get('funds.period.total') ?? 0) - 0.5;
}

const HEADINGS = LEVEL1_INDICATORS.flatMap((level1): IndicatorLevel[] => [
  level1,
  ...LEVEL2_INDICATORS.filter((level2) => LEVEL1_OF[level2] === level1),
]);

const INDICATORS = 1000;
const MOST_ROWS = 100_000;

const SCALARS: ReadonlyMap<string, number> = new Map(
  SCALAR_PATHS.map((path, index) => [path, path.startsWith('signoff.') ? 10 * MOST_ROWS + index : index]),
);
