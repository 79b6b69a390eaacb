import type { Severity } from './finding';
import type { CellPlace } from './sheetPlan';

/** A highlight on a cell and the sentence that stands on it. */
export interface Mark extends CellPlace {
  readonly severity: Severity;
  readonly remark: string;
}
