import type { WorkbookCheck } from '../../app/check/checkWorkbook';
import type { StandingWrite } from '../../app/host';
import type { RememberedCheck } from '../../app/check/rememberedCheck';
import type { Severity } from '../../model/finding';
import type { FindingState } from '../../model/findingState';
import type { CellPlace } from '../../model/sheetPlan';
import type { Failure } from '../failure';
import type { Arrangement } from './arrangement';

/** Which findings are listed; a part that is undefined leaves nothing out. */
export interface FindingFilter {
  readonly severity: Severity | undefined;
  readonly department: string | undefined;
  /** Title of a rule. */
  readonly rule: string | undefined;
  readonly state: FindingState | undefined;
  /** The cell that they stand on. */
  readonly cell: CellPlace | undefined;
  /** Words that their project, department, rule, place or sentence holds. */
  readonly query: string;
}

/** A word of the user on findings that was written, and the way back from it. */
export interface SettledFindings {
  /** Counts these writes from 1. */
  readonly number: number;
  readonly state: FindingState;
  readonly count: number;
  readonly write: StandingWrite | undefined;
}

/** How many forms the rules have looked at. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** Where checking stands. The last result stays in sight while the next one is made, or when that fails. */
export type CheckRun =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'checking';
      readonly last: WorkbookCheck | undefined;
      readonly progress: CheckProgress | undefined;
    }
  | { readonly phase: 'checked'; readonly last: WorkbookCheck }
  | { readonly phase: 'failed'; readonly last: WorkbookCheck | undefined; readonly failure: Failure };

export interface CheckState {
  readonly run: CheckRun;
  /** Set where the last result is that of an earlier session, as the workbook has it: what it remembers of that check. */
  readonly recalled: Partial<RememberedCheck> | undefined;
  /** What the workbook remembers and nobody can read any more. */
  readonly damaged: WorkbookCheck['problems'];
  readonly filter: FindingFilter;
  readonly arrangement: Arrangement;
  /** Keys of the groups that the user has opened or closed. */
  readonly toggled: ReadonlySet<string>;
  /** Key of the finding that is shown whole. */
  readonly opened: string | undefined;
  /** What the user has said of findings, the latest last; what was taken back is not among it. */
  readonly settled: readonly SettledFindings[];
  /** What was taken back last, until something else is said. */
  readonly takenBack: SettledFindings | undefined;
  /** Why a cell could not be shown, or the user's word not be written. */
  readonly setback: Failure | undefined;
  /** A cell that was to be shown and cannot be seen: its row or column is hidden. */
  readonly hiddenCell: CellPlace | undefined;
}

export const INITIAL_FILTER: FindingFilter = {
  severity: undefined,
  department: undefined,
  rule: undefined,
  state: 'open',
  cell: undefined,
  query: '',
};

export const INITIAL_CHECK_STATE: CheckState = {
  run: { phase: 'idle' },
  recalled: undefined,
  damaged: [],
  filter: INITIAL_FILTER,
  arrangement: { grouping: 'project', sorting: 'gravest' },
  toggled: new Set(),
  opened: undefined,
  settled: [],
  takenBack: undefined,
  setback: undefined,
  hiddenCell: undefined,
};
