import type { ImportEvent } from './importEvent';
import { EMPTY_DRAFT, INITIAL_IMPORT_STATE } from './importState';
import type { Draft, DraftItem, ImportState, NamedProblem } from './importState';
import type { JoinedReading } from '../../app/joinReadings';
import { reviewReducer } from './reviewReducer';

/** The import after an event. An event that does not belong to the phase, such as a late result, changes nothing. */
export function importReducer(state: ImportState, event: ImportEvent): ImportState {
  if (event.type === 'restarted') return INITIAL_IMPORT_STATE;
  if (event.type === 'taken-up') return event.state;
  if (event.type === 'item-loaded') return { ...state, draft: loadItem(state.draft, event.id, event.content) };
  switch (state.phase) {
    case 'collecting':
      return collect(state, event);
    case 'reading':
      return read(state, event);
    case 'reviewing':
      return decide(state, event);
    case 'writing':
      return write(state, event);
    case 'written':
      return afterwards(state, event);
  }
}

type Phase<Name extends ImportState['phase']> = Extract<ImportState, { phase: Name }>;

function collect(state: Phase<'collecting'>, event: ImportEvent): ImportState {
  if (event.type === 'reading-started') return { phase: 'reading', draft: state.draft, progress: undefined };
  const draft = editDraft(state.draft, event);
  return draft === state.draft ? state : { phase: 'collecting', draft, notice: undefined };
}

function editDraft(draft: Draft, event: ImportEvent): Draft {
  switch (event.type) {
    case 'text-changed':
      return { ...draft, text: event.text, html: undefined };
    case 'table-pasted':
      return { ...draft, text: event.text, html: event.html };
    case 'table-dismissed':
      return { ...draft, html: undefined };
    case 'items-added':
      return { ...draft, items: [...draft.items, ...event.items] };
    case 'item-removed':
      return { ...draft, items: draft.items.filter((item) => item.id !== event.id) };
    case 'draft-cleared':
      return EMPTY_DRAFT;
    default:
      return draft;
  }
}

function loadItem(draft: Draft, id: number, content: DraftItem['content']): Draft {
  return { ...draft, items: draft.items.map((item) => (item.id === id ? { ...item, content } : item)) };
}

function read(state: Phase<'reading'>, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'reading-progressed':
      return { ...state, progress: event.progress };
    case 'reading-finished':
      return event.reading.forms.length === 0
        ? nothingRead(state.draft, event.reading)
        : review(state.draft, event.reading);
    case 'reading-cancelled':
      return { phase: 'collecting', draft: state.draft, notice: { kind: 'cancelled' } };
    case 'reading-failed':
      return { phase: 'collecting', draft: state.draft, notice: { kind: 'failed', failure: event.failure } };
    default:
      return state;
  }
}

function review(draft: Draft, reading: JoinedReading): ImportState {
  return {
    phase: 'reviewing',
    draft,
    review: {
      reading,
      match: { status: 'pending' },
      decisions: new Map(),
      kept: new Map(),
      settled: new Map(),
      edited: new Map(),
      filter: 'all',
      open: undefined,
      visited: undefined,
    },
    setback: undefined,
  };
}

function nothingRead(draft: Draft, reading: JoinedReading): ImportState {
  const problems = reading.parts.flatMap(({ name, problems }): NamedProblem[] =>
    (problems.length > 0 ? problems : [{ kind: 'not-a-form' } as const]).map((problem) => ({ name, problem })),
  );
  return { phase: 'collecting', draft, notice: { kind: 'nothing-read', problems } };
}

function decide(state: Phase<'reviewing'>, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'draft-reopened':
      return { phase: 'collecting', draft: state.draft, notice: undefined };
    case 'writing-started':
      if (state.review.match.status !== 'ready') return state;
      return { phase: 'writing', draft: state.draft, review: state.review, progress: undefined, isCancelling: false };
    default: {
      const reviewed = reviewReducer(state.review, event);
      return reviewed === state.review ? state : { ...state, review: reviewed, setback: undefined };
    }
  }
}

function write(state: Phase<'writing'>, event: ImportEvent): ImportState {
  const { draft, review: current } = state;
  switch (event.type) {
    case 'writing-progressed':
      return { ...state, progress: event.progress };
    case 'writing-cancel-asked':
      return { ...state, isCancelling: true };
    case 'writing-finished': {
      const { outcome, title } = event;
      return { phase: 'written', draft, review: current, outcome, title, isUndone: false, setback: undefined };
    }
    case 'writing-cancelled':
      return { phase: 'reviewing', draft, review: current, setback: 'cancelled' };
    case 'writing-failed': {
      // After a conflict the preview is out of date.
      const isStale = event.failure.code === 'conflict';
      const reviewed = isStale ? reviewReducer(current, { type: 'match-requested' }) : current;
      return { phase: 'reviewing', draft, review: reviewed, setback: event.failure };
    }
    default:
      return state;
  }
}

function afterwards(state: Phase<'written'>, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'undone':
      return { ...state, isUndone: true, setback: undefined };
    case 'reveal-failed':
      return { ...state, setback: event.failure };
    case 'review-reopened': {
      const reopened = reviewReducer(state.review, { type: 'match-requested' });
      return { phase: 'reviewing', draft: state.draft, review: reopened, setback: undefined };
    }
    default:
      return state;
  }
}
