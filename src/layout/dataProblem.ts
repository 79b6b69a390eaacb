import type { CellPlace } from '../model/sheetPlan';

/** What keeps a part of the data sheets from being read, as a sentence; never a guess in its place. */
export interface DataProblem {
  readonly message: string;
  /** Whether writing into the sheets has to wait until this is mended. */
  readonly isObstacle: boolean;
  /** Whether forms cannot be brought in until then, though all else goes on. */
  readonly stopsImport?: boolean;
  readonly place?: CellPlace;
}
