import type { FieldPath } from '../model/fieldPath';
import { SCALAR_PATHS, parseIndicatorPath } from '../model/fieldPath';

/** Where a place stands in the form, as a number that grows from its head to its foot. */
export function placeOrder(path: FieldPath): number {
  const known = SCALARS.get(path);
  if (known !== undefined) return known;
  const indicator = parseIndicatorPath(path);
  if (indicator) {
    const side = indicator.side === 'period' ? 0 : MOST_ROWS;
    return INDICATORS + side + indicator.index * 2 + (indicator.field === 'value' ? 1 : 0);
  }
  if (path.startsWith('indicators.')) return INDICATORS - 1;
  return path === 'department'
    ? (SCALARS.get('department.code') ?? 0) - 0.5
    : (SCALARS.get('funds.period.total') ?? 0) - 0.5;
}

const INDICATORS = 1000;
const MOST_ROWS = 100_000;

const SCALARS: ReadonlyMap<string, number> = new Map(
  SCALAR_PATHS.map((path, index) => [path, path.startsWith('signoff.') ? 10 * MOST_ROWS + index : index]),
);
