import type { CellGrid } from '../../../src/model/cellGrid';
import type { Form, Funds, Indicator } from '../../../src/model/form';

/** A form that lists its indicators once, and the table that prints it. */
export interface OneSidedCase {
  readonly form: Form;
  readonly grid: CellGrid;
}

/** Funds of which the form has no line. */
export const NO_FUNDS: Funds = {
  total: null,
  central: null,
  provincial: null,
  municipal: null,
  selfRaised: null,
  other: null,
};

/** How many indicators from this one on have the same label at the level. */
export function runLength(indicators: readonly Indicator[], at: number, level: 'level1' | 'level2'): number {
  const first = indicators[at];
  const end = indicators.findIndex((one, index) => index > at && one[level] !== first?.[level]);
  return (end < 0 ? indicators.length : end) - at;
}
