import type { SheetPlan } from '../../../model/sheetPlan';

/** A sheet with the texts that its cells show, row by row. */
export interface ShownSheet {
  readonly plan: SheetPlan;
  readonly texts: readonly (readonly string[])[];
  /** Whether a row is neither hidden nor filtered out. */
  readonly isRowShown: (row: number) => boolean;
}
