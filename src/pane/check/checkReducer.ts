import type { WorkbookCheck } from '../../app/check/checkWorkbook';
import type { LastCheck } from '../../app/check/readLastCheck';
import type { CellPlace } from '../../model/sheetPlan';
import type { Failure } from '../failure';
import { INITIAL_CHECK_STATE, INITIAL_FILTER } from './checkState';
import type { CheckRun, CheckState, FindingFilter, SettledFindings } from './checkState';
import type { Arrangement } from './arrangement';

/** Everything that can happen to the check of a workbook. */
export type CheckEvent =
  | { readonly type: 'started' }
  | { readonly type: 'progressed'; readonly done: number; readonly total: number }
  | { readonly type: 'finished'; readonly check: WorkbookCheck }
  /** What the workbook says of its last check. */
  | { readonly type: 'recalled'; readonly check: LastCheck | undefined; readonly damaged: CheckState['damaged'] }
  /** Another workbook was opened. */
  | { readonly type: 'forgotten' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'filtered'; readonly filter: Partial<FindingFilter> }
  | { readonly type: 'filter-cleared' }
  | { readonly type: 'arranged'; readonly arrangement: Partial<Arrangement> }
  /** Groups were opened or closed. */
  | { readonly type: 'groups-toggled'; readonly keys: readonly string[] }
  /** A finding is shown whole; none when undefined. */
  | { readonly type: 'finding-opened'; readonly key: string | undefined }
  /** The user's word on findings is written. */
  | { readonly type: 'settled'; readonly settled: Omit<SettledFindings, 'number'> }
  | { readonly type: 'settled-back'; readonly number: number }
  | { readonly type: 'settled-seen' }
  | { readonly type: 'cell-asked'; readonly cell: CellPlace }
  /** A cell could not be shown, or the user's word could not be written. */
  | { readonly type: 'action-failed'; readonly failure: Failure }
  /** A cell was selected; `hidden` is that cell where it cannot be seen. */
  | { readonly type: 'revealed'; readonly hidden: CellPlace | undefined };

/** The check after an event. */
export function checkReducer(state: CheckState, event: CheckEvent): CheckState {
  switch (event.type) {
    case 'started':
      return { ...state, run: { phase: 'checking', last: lastOf(state.run), progress: undefined }, setback: undefined };
    case 'progressed':
      if (state.run.phase !== 'checking') return state;
      return { ...state, run: { ...state.run, progress: { done: event.done, total: event.total } } };
    case 'finished':
      return {
        ...state,
        run: { phase: 'checked', last: event.check },
        recalled: undefined,
        filter: keepFilter(state.filter, event.check),
      };
    case 'recalled':
      if (state.run.phase !== 'idle' || !event.check) return { ...state, damaged: event.damaged };
      return {
        ...state,
        run: { phase: 'checked', last: event.check },
        recalled: event.check.remembered ?? {},
        damaged: event.damaged,
      };
    case 'forgotten':
      return { ...INITIAL_CHECK_STATE, arrangement: state.arrangement };
    case 'cancelled':
      return { ...state, run: withoutRun(state.run) };
    case 'failed':
      return { ...state, run: { phase: 'failed', last: lastOf(state.run), failure: event.failure } };
    case 'filtered':
      return { ...state, filter: { ...state.filter, ...event.filter } };
    case 'filter-cleared':
      return { ...state, filter: INITIAL_FILTER };
    case 'arranged':
      return { ...state, arrangement: { ...state.arrangement, ...event.arrangement }, toggled: new Set() };
    case 'groups-toggled':
      return { ...state, toggled: toggle(state.toggled, event.keys) };
    case 'finding-opened':
      return { ...state, opened: event.key };
    case 'settled': {
      const number = 1 + Math.max(state.settled.at(-1)?.number ?? 0, state.takenBack?.number ?? 0);
      return {
        ...state,
        settled: [...state.settled, { number, ...event.settled }],
        takenBack: undefined,
        opened: undefined,
        setback: undefined,
      };
    }
    case 'settled-back':
      return {
        ...state,
        settled: state.settled.filter(({ number }) => number !== event.number),
        takenBack: state.settled.find(({ number }) => number === event.number),
      };
    case 'settled-seen':
      return { ...state, settled: [], takenBack: undefined };
    case 'cell-asked':
      // Whatever was chosen before would hide findings of the cell without showing why.
      return { ...state, filter: { ...INITIAL_FILTER, cell: event.cell } };
    case 'action-failed':
      return { ...state, setback: event.failure };
    case 'revealed':
      return { ...state, setback: undefined, hiddenCell: event.hidden };
  }
}

function lastOf(run: CheckRun): WorkbookCheck | undefined {
  return run.phase === 'idle' ? undefined : run.last;
}

function withoutRun(run: CheckRun): CheckRun {
  const last = lastOf(run);
  return last ? { phase: 'checked', last } : { phase: 'idle' };
}

function toggle(toggled: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const after = new Set(toggled);
  for (const key of keys) {
    if (!after.delete(key)) after.add(key);
  }
  return after;
}

/** A department or a rule that no finding names any more would hide everything without showing why. */
function keepFilter(filter: FindingFilter, { findings }: WorkbookCheck): FindingFilter {
  const isNamed = (name: string | undefined, nameOf: (finding: WorkbookCheck['findings'][number]) => string) =>
    name !== undefined && findings.some((finding) => nameOf(finding) === name);
  return {
    ...filter,
    department: isNamed(filter.department, ({ record }) => record.form.department.name) ? filter.department : undefined,
    rule: isNamed(filter.rule, ({ rule }) => rule) ? filter.rule : undefined,
  };
}
