import type { StandingWrite } from '../../app/host';
import type { Overview } from '../../app/readOverview';
import type { Failure } from '../failure';

export type SummaryKind = 'summary' | 'comparison';

/** What is being made or was made last. */
type SummaryRun =
  | { readonly phase: 'idle'; readonly setback: Failure | 'cancelled' | 'nothing' | undefined }
  | {
      readonly phase: 'working';
      readonly kind: SummaryKind;
      /** In rows of the sheet; undefined until the first is written. */
      readonly progress: { readonly done: number; readonly total: number } | undefined;
      readonly isCancelling: boolean;
    }
  | {
      readonly phase: 'made';
      readonly sheet: string;
      /** What the host calls the write that made it. */
      readonly write: StandingWrite | undefined;
      readonly setback: Failure | undefined;
    };

/** A project of the earlier year that the user looks for in the later one. */
export interface ChosenProject {
  readonly id: string;
  readonly name: string;
}

export interface SummaryState {
  /** The workbook as it was last read; it stays in sight while it is read anew. */
  readonly overview: Overview | undefined;
  readonly unread: Failure | undefined;
  readonly run: SummaryRun;
  /** What the last check found; undefined before one was made here. */
  readonly clean: { readonly clean: number; readonly projects: number } | undefined;
  readonly chosen: ChosenProject | undefined;
  /** What was remembered of pairs last. */
  readonly pairing: 'paired' | 'unpaired' | Failure | undefined;
}

export type SummaryEvent =
  | { readonly type: 'read'; readonly overview: Overview }
  | { readonly type: 'read-failed'; readonly failure: Failure }
  | { readonly type: 'started'; readonly kind: SummaryKind }
  | { readonly type: 'progressed'; readonly done: number; readonly total: number }
  | { readonly type: 'cancelling' }
  | { readonly type: 'stopped'; readonly setback: Failure | 'cancelled' | 'nothing' }
  | { readonly type: 'made'; readonly sheet: string; readonly write: StandingWrite | undefined }
  | { readonly type: 'checked'; readonly clean: number; readonly projects: number }
  | { readonly type: 'action-failed'; readonly failure: Failure }
  | { readonly type: 'chosen'; readonly project: ChosenProject | undefined }
  | { readonly type: 'remembered'; readonly pairing: 'paired' | 'unpaired' | Failure };

export const INITIAL_SUMMARY_STATE: SummaryState = {
  overview: undefined,
  unread: undefined,
  run: { phase: 'idle', setback: undefined },
  clean: undefined,
  chosen: undefined,
  pairing: undefined,
};

/** The state after an event; an event that does not belong to the phase changes nothing. */
export function summaryReducer(state: SummaryState, event: SummaryEvent): SummaryState {
  const { run } = state;
  switch (event.type) {
    case 'read':
      return { ...state, overview: event.overview, unread: undefined };
    case 'read-failed':
      return { ...state, unread: event.failure };
    case 'started':
      return {
        ...state,
        pairing: undefined,
        run: { phase: 'working', kind: event.kind, progress: undefined, isCancelling: false },
      };
    case 'progressed':
      if (run.phase !== 'working') return state;
      return { ...state, run: { ...run, progress: { done: event.done, total: event.total } } };
    case 'cancelling':
      return run.phase === 'working' ? { ...state, run: { ...run, isCancelling: true } } : state;
    case 'stopped':
      return { ...state, run: { phase: 'idle', setback: event.setback } };
    case 'made':
      return { ...state, run: { phase: 'made', sheet: event.sheet, write: event.write, setback: undefined } };
    case 'checked':
      return { ...state, clean: { clean: event.clean, projects: event.projects } };
    case 'action-failed':
      return run.phase === 'made' ? { ...state, run: { ...run, setback: event.failure } } : state;
    case 'chosen':
      return { ...state, chosen: event.project, pairing: undefined };
    case 'remembered':
      return { ...state, chosen: undefined, pairing: event.pairing };
  }
}
