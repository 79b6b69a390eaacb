import type { CellPlace } from '../model/sheetPlan';

/** What keeps a part of the data sheets from being read, as a sentence; never a guess in its place. */
export interface DataProblem {
  readonly message: string;
  /** Whether writing into the sheets has to wait until this is mended. */
  readonly isObstacle: boolean;
  readonly place?: CellPlace;
}
