import type { FieldPath } from '../../model/fieldPath';
import type { Side } from '../../model/form';

/** The paths of one indicator. */
export interface IndicatorPaths {
  readonly whole: FieldPath;
  readonly name: FieldPath;
  readonly value: FieldPath;
}

const KNOWN: Readonly<Record<Side, IndicatorPaths[]>> = { period: [], annual: [] };

/** Enough for any real form; further paths are made anew each time, so that no source makes the list grow. */
const MOST_KNOWN = 200;

/** The paths of indicator `index` (from 0) of a side, made once for all forms. */
export function indicatorPaths(side: Side, index: number): IndicatorPaths {
  const known = KNOWN[side][index];
  if (known) return known;
  const whole: FieldPath = `indicators.${side}[${index}]`;
  const paths: IndicatorPaths = {
    whole,
    name: `indicators.${side}[${index}].name`,
    value: `indicators.${side}[${index}].value`,
  };
  if (index < MOST_KNOWN) KNOWN[side][index] = paths;
  return paths;
}
