import type { ImportEvent } from './importEvent';
import { EMPTY_DRAFT, INITIAL_IMPORT_STATE } from './importState';
import type { Draft, DraftItem, ImportState } from './importState';
import { accountOfBatch } from './batchAccount';
import type { JoinedReading } from '../../app/read/joinReadings';
import { reviewDoubts } from './reviewDoubts';
import { importStrings } from './strings';
import { reviewReducer } from './reviewReducer';

/** The import after an event. An event that does not belong to the phase, such as a late result, changes nothing. */
export function importReducer(state: ImportState, event: ImportEvent): ImportState {
  if (event.type === 'restarted') return INITIAL_IMPORT_STATE;
  if (event.type === 'taken-up') return event.state;
  if (event.type === 'item-progressed') {
    const loading = { kind: 'loading', progress: event.progress } as const;
    return { ...state, draft: replaceItem(state.draft, event.id, (item) => [{ ...item, content: loading }]) };
  }
  if (event.type === 'item-loaded') return { ...state, draft: replaceItem(state.draft, event.id, () => event.items) };
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
      return { ...draft, items: event.items.reduce(addItem, draft.items) };
    case 'item-removed':
      return { ...draft, items: draft.items.filter((item) => item.id !== event.id) };
    case 'draft-cleared':
      return EMPTY_DRAFT;
    default:
      return draft;
  }
}

function addItem(items: readonly DraftItem[], item: DraftItem): readonly DraftItem[] {
  return [...items, nameApart(item, items)];
}

function replaceItem(draft: Draft, id: number, replace: (item: DraftItem) => readonly DraftItem[]): Draft {
  const at = draft.items.findIndex((item) => item.id === id);
  const item = draft.items[at];
  if (!item) return draft;
  const before = draft.items.slice(0, at);
  const after = draft.items.slice(at + 1);
  const placed = replace(item).reduce<readonly DraftItem[]>(
    (done, one) => [...done, nameApart(one, [...done, ...after])],
    before,
  );
  return { ...draft, items: [...placed, ...after] };
}

/** Files of different folders may have the same name; everywhere they are told apart by it. */
function nameApart(item: DraftItem, others: readonly DraftItem[]): DraftItem {
  const taken = new Set(others.map(({ name }) => name));
  let { name } = item;
  for (let copy = 2; taken.has(name); copy++) name = importStrings.copyOfName(item.name, copy);
  return { ...item, name };
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
      doubts: reviewDoubts(reading),
      settled: new Map(),
      at: undefined,
      edited: new Map(),
      filter: 'all',
      query: '',
      open: undefined,
      visited: undefined,
    },
    setback: undefined,
  };
}

function nothingRead(draft: Draft, reading: JoinedReading): ImportState {
  const sources = accountOfBatch(draft.items, reading.parts);
  return { phase: 'collecting', draft, notice: { kind: 'nothing-read', sources } };
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
      const { outcome, write } = event;
      return { phase: 'written', draft, review: current, outcome, write, isUndone: false, setback: undefined };
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
    case 'redone':
      return { ...state, isUndone: false, setback: undefined };
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
