import { INITIAL_OFFICIAL_STATE } from './officialState';
import type { OfficialEvent, OfficialState } from './officialState';

/** The state after an event; an event that does not belong to the phase changes nothing. */
export function officialReducer(state: OfficialState, event: OfficialEvent): OfficialState {
  const { run } = state;
  switch (event.type) {
    case 'read':
      return keepFilters({ ...state, reading: event.reading, unread: undefined });
    case 'read-failed':
      return { ...state, unread: event.failure };
    case 'project-asked':
      return run.phase === 'generating' ? state : askedProject(state, event.id);
    case 'department-chosen':
      return { ...state, isAskedMissing: false, department: event.department };
    case 'year-chosen':
      return { ...state, isAskedMissing: false, year: event.year };
    case 'searched':
      return { ...state, isAskedMissing: false, query: event.query };
    case 'options-chosen':
      return { ...state, options: event.options };
    case 'projects-chosen':
      return { ...state, isAskedMissing: false, leftOut: chosen(state.leftOut, event.ids, event.isWanted) };
    case 'started':
      return {
        ...state,
        isAskedMissing: false,
        run: { phase: 'generating', progress: undefined, isCancelling: false },
      };
    case 'progressed':
      if (run.phase !== 'generating') return state;
      return { ...state, run: { ...run, progress: { done: event.done, total: event.total } } };
    case 'cancelling':
      return run.phase === 'generating' ? { ...state, run: { ...run, isCancelling: true } } : state;
    case 'stopped':
      return { ...state, run: { phase: 'choosing', setback: event.setback } };
    case 'made':
      return {
        ...state,
        run: { phase: 'made', sheets: event.sheets, write: event.write, setback: undefined },
      };
    case 'action-failed':
      return run.phase === 'made' ? { ...state, run: { ...run, setback: event.failure } } : state;
    case 'restarted':
      return { ...state, run: { phase: 'choosing', setback: undefined } };
  }
}

function askedProject(state: OfficialState, id: string | undefined): OfficialState {
  const shown: OfficialState = { ...state, isAskedMissing: id === undefined, run: INITIAL_OFFICIAL_STATE.run };
  if (id === undefined) return shown;
  const others = (state.reading?.records ?? []).map((record) => record.id).filter((other) => other !== id);
  return { ...shown, department: undefined, year: undefined, query: '', leftOut: new Set(others) };
}

function chosen(leftOut: ReadonlySet<string>, ids: readonly string[], isWanted: boolean): ReadonlySet<string> {
  const isMeant = new Set(ids);
  return isWanted ? new Set([...leftOut].filter((id) => !isMeant.has(id))) : new Set([...leftOut, ...ids]);
}

/** A department or a year that no project names any more would hide everything without showing why. */
function keepFilters(state: OfficialState): OfficialState {
  const forms = (state.reading?.records ?? []).map(({ form }) => form);
  return {
    ...state,
    department: forms.find(({ department }) => department.name === state.department)?.department.name,
    year: forms.some(({ year }) => year === state.year) ? state.year : undefined,
  };
}
