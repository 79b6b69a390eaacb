import type { StandingWrite } from '../../app/host';
import type { Overview } from '../../app/sheets/readOverview';
import type { Failure } from '../failure';

export type SummaryKind = 'summary' | 'comparison';

/** A sheet that was made, and what the host calls the write. */
export interface MadeSheet {
  readonly sheet: string;
  readonly write: StandingWrite | undefined;
}

/** A project of the earlier year that the user looks for in the later one. */
export interface ChosenProject {
  readonly id: string;
  readonly name: string;
}

export interface SummaryState {
  /** The workbook as it was last read; it stays in sight while it is read anew. */
  readonly overview: Overview | undefined;
  readonly unread: Failure | undefined;
  /** What the last check found; undefined before one was made here. */
  readonly clean: { readonly clean: number; readonly projects: number } | undefined;
  readonly chosen: ChosenProject | undefined;
  /** What was remembered of pairs last. */
  readonly pairing: 'paired' | 'unpaired' | Failure | undefined;
}

export type SummaryEvent =
  | { readonly type: 'read'; readonly overview: Overview }
  | { readonly type: 'read-failed'; readonly failure: Failure }
  /** A sheet is being made. */
  | { readonly type: 'started' }
  | { readonly type: 'checked'; readonly clean: number; readonly projects: number }
  | { readonly type: 'chosen'; readonly project: ChosenProject | undefined }
  | { readonly type: 'remembered'; readonly pairing: 'paired' | 'unpaired' | Failure };

export const INITIAL_SUMMARY_STATE: SummaryState = {
  overview: undefined,
  unread: undefined,
  clean: undefined,
  chosen: undefined,
  pairing: undefined,
};

/** What is known of the workbook, and what was said of pairs, after an event. */
export function summaryReducer(state: SummaryState, event: SummaryEvent): SummaryState {
  switch (event.type) {
    case 'read':
      return { ...state, overview: event.overview, unread: undefined };
    case 'read-failed':
      return { ...state, unread: event.failure };
    case 'started':
      return { ...state, pairing: undefined };
    case 'checked':
      return { ...state, clean: { clean: event.clean, projects: event.projects } };
    case 'chosen':
      return { ...state, chosen: event.project, pairing: undefined };
    case 'remembered':
      return { ...state, chosen: undefined, pairing: event.pairing };
  }
}
