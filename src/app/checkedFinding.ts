import type { FindingRow } from '../layout/findings/findingRow';
import type { CellPlace } from '../model/sheetPlan';

/** A finding with the cells it stands on and what the user said of it. */
export interface CheckedFinding extends FindingRow {
  readonly ruleId: string;
  /** The cell of the finding, then those of its related places. */
  readonly places: readonly CellPlace[];
}
