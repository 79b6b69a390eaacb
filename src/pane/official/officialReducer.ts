import type { OfficialEvent, OfficialState } from './officialState';

/** The choice of projects and of how their forms are wanted, after an event. */
export function officialReducer(state: OfficialState, event: OfficialEvent): OfficialState {
  switch (event.type) {
    case 'read':
      return keepFilters({ ...state, reading: event.reading, unread: undefined });
    case 'read-failed':
      return { ...state, unread: event.failure };
    case 'project-asked':
      return askedProject(state, event.id);
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
      return { ...state, isAskedMissing: false };
  }
}

function askedProject(state: OfficialState, id: string | undefined): OfficialState {
  const shown: OfficialState = { ...state, isAskedMissing: id === undefined };
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
