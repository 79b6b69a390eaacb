import type { Indicator, Side } from './form';
import type { CellValue } from './sheetPlan';

/** What a user wrote beside a row in columns of his own, by their headers in their order; nothing for blank cells. */
export type OwnRow = ReadonlyMap<string, CellValue>;

/** What a user wrote beside a form and beside its indicators. */
export interface OwnCells {
  readonly form: OwnRow;
  readonly indicators: readonly OwnIndicatorRow[];
}

/** `indicator` is the one beside which the cells stood. */
export interface OwnIndicatorRow {
  readonly side: Side;
  readonly indicator: Indicator;
  readonly cells: OwnRow;
}
