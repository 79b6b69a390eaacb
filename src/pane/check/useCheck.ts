import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { CheckWork, WorkbookChecker } from '../../app/check/checkWorkbook';
import type { CheckedFinding } from '../../app/check/checkedFinding';
import type { Host, SelectedCell } from '../../app/host';
import { WORKING_SHEETS } from '../../model/dataSheets';
import type { FindingState } from '../../model/findingState';
import type { CellPlace } from '../../model/sheetPlan';
import { isCancelled, toFailure } from '../failure';
import { nextTurn } from '../nextTurn';
import { untilStopped } from '../untilStopped';
import { checkReducer } from './checkReducer';
import type { CheckEvent } from './checkReducer';
import { INITIAL_CHECK_STATE } from './checkState';
import type { CheckState } from './checkState';
import type { Arrangement } from './arrangement';

interface CheckActions {
  readonly check: () => void;
  /** Checks the workbook and lists the findings of one cell only; of all cells when none is given. */
  readonly checkCell: (cell: CellPlace | undefined) => void;
  /** Shows what the workbook says of its last check, if no result is shown; until the returned function is called. */
  readonly recall: () => () => void;
  /** Checks again, if there is a result that may be out of date now. */
  readonly refresh: () => void;
  readonly cancel: () => void;
  readonly reveal: (place: CellPlace) => void;
  /** Shows a cell although its row or column is hidden now. */
  readonly unhide: (place: CellPlace) => void;
  /** Writes the user's word on findings, and what he remarks if he does, and checks again. */
  readonly settle: SettleFindings;
}

export type SettleFindings = (
  findings: readonly CheckedFinding[],
  word: { readonly state: FindingState; readonly remark?: string | undefined },
) => void;

export interface CheckModel {
  readonly state: CheckState;
  /** Another one for every workbook that was opened. */
  readonly workbook: object;
  /** The cell that the user has selected last since there is a result; undefined where nobody tells. */
  readonly selected: SelectedCell | undefined;
  readonly dispatch: (event: CheckEvent) => void;
  readonly actions: CheckActions;
  /** What checks the workbook and knows what did not change since; for who needs a check beside this one. */
  readonly checker: () => Promise<WorkbookChecker>;
}

/** So long the user must have stopped editing before the workbook is checked again, in milliseconds. */
const PAUSE = 400;

/** The check of the workbook, kept for as long as the pane is open; after the first time it follows the user's edits. */
export function useCheck(host: Host, arrangement: Partial<Arrangement> = {}): CheckModel {
  const [state, dispatch] = useReducer(checkReducer, arrangement, withArrangement);
  const runner = useMemo(() => createRunner(host, dispatch), [host]);
  useEffect(() => runner.stop, [runner]);
  const [workbook, setWorkbook] = useState({});
  useEffect(
    () =>
      host.listenToOpening?.(() => {
        runner.forget();
        dispatch({ type: 'forgotten' });
        setWorkbook({});
      }),
    [host, runner],
  );
  const recall = useMemo(() => () => recallLast(host, dispatch), [host]);

  const last = state.run.phase === 'idle' ? undefined : state.run.last;
  const hasResult = last !== undefined;
  const lookedAt = useRef<readonly string[]>([]);
  useEffect(() => {
    lookedAt.current = last?.sheets ?? [];
  }, [last]);
  useEffect(() => {
    if (!hasResult) return;
    return untilStopped(
      host.listenToEdits(({ sheet }) => {
        if (HAS_DATA.has(sheet) || lookedAt.current.includes(sheet)) runner.refresh({ isLive: true });
      }),
    );
  }, [hasResult, host, runner]);

  const [selected, setSelected] = useState<SelectedCell>();
  useEffect(() => {
    setSelected(undefined);
    if (!hasResult) return;
    return untilStopped(host.listenToSelection(setSelected));
  }, [hasResult, host, workbook]);

  // Rows of a long list are drawn anew only when what they are given changes.
  const { reveal, unhide, settle } = useMemo(() => cellActions(host, runner.check, dispatch), [host, runner]);
  return {
    state,
    workbook,
    selected,
    dispatch,
    checker: runner.checker,
    actions: {
      recall,
      reveal,
      unhide,
      settle,
      check: runner.check,
      checkCell: (cell) => {
        dispatch(cell ? { type: 'cell-asked', cell } : { type: 'filtered', filter: { cell } });
        runner.check();
      },
      refresh: () => {
        if (hasResult) runner.refresh({ isLive: false });
      },
      cancel: () => {
        runner.stop();
        dispatch({ type: 'cancelled' });
      },
    },
  };
}

function withArrangement(arrangement: Partial<Arrangement>): CheckState {
  return { ...INITIAL_CHECK_STATE, arrangement: { ...INITIAL_CHECK_STATE.arrangement, ...arrangement } };
}

function cellActions(
  host: Host,
  check: () => void,
  dispatch: (event: CheckEvent) => void,
): Pick<CheckActions, 'reveal' | 'unhide' | 'settle'> {
  const fail = (error: unknown) => {
    dispatch({ type: 'action-failed', failure: toFailure(error) });
  };
  const show = (place: CellPlace, unhide: boolean) => {
    host
      .reveal(place, { unhide })
      .then((outcome) => {
        dispatch({ type: 'revealed', hidden: outcome === 'hidden' ? place : undefined });
      })
      .catch(fail);
  };
  return {
    reveal: (place) => {
      show(place, false);
    },
    unhide: (place) => {
      show(place, true);
    },
    settle: (findings, word) => {
      import('../../app/check/settleFindings')
        .then(({ settleFindings }) => settleFindings(host, findings, word))
        .then(() => {
          const write = host.standingWrites().at(-1);
          dispatch({ type: 'settled', settled: { state: word.state, count: findings.length, write } });
          check();
        })
        .catch(fail);
    },
  };
}

/** Lists what 校验结果 has from an earlier session; the returned function calls it off. */
function recallLast(host: Host, dispatch: (event: CheckEvent) => void): () => void {
  const { signal, abort } = startTask();
  Promise.all([import('../../app/check/readLastCheck'), import('../../app/workbook/storedDamage')])
    .then(async ([{ readLastCheck }, { readStoredDamage }]) => {
      const check = await readLastCheck(host, { signal, pause: nextTurn });
      const damaged = await readStoredDamage(host);
      if (!signal.aborted) dispatch({ type: 'recalled', check, damaged });
    })
    .catch((error: unknown) => {
      if (!signal.aborted) dispatch({ type: 'failed', failure: toFailure(error) });
    });
  return abort;
}

function startTask(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    abort: () => {
      controller.abort();
    },
  };
}

/** What is asked of a check: one that follows an edit leaves more as it is than one that the user asked for. */
type CheckKind = Required<Pick<CheckWork, 'isLive'>>;

/** Runs one check at a time; what is asked for meanwhile is one more check afterwards. */
function createRunner(host: Host, dispatch: (event: CheckEvent) => void) {
  let known: Promise<WorkbookChecker> | undefined;
  const checker = () =>
    (known ??= import('../../app/check/checkWorkbook').then(({ createWorkbookChecker }) =>
      createWorkbookChecker(host, Date.now),
    ));
  let running: AbortController | undefined;
  /** Asked for while another check ran. */
  let next: CheckKind | undefined;
  /** Asked for, but the user may go on editing. */
  let waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly kind: CheckKind } | undefined;

  const run = async (controller: AbortController, { isLive }: CheckKind) => {
    const { signal } = controller;
    try {
      const check = await (
        await checker()
      ).check({
        signal,
        isLive,
        pause: nextTurn,
        onFormsChecked: (done, total) => {
          if (!signal.aborted) dispatch({ type: 'progressed', done, total });
        },
      });
      if (!signal.aborted) dispatch({ type: 'finished', check });
    } catch (error) {
      if (!signal.aborted && !isCancelled(error)) dispatch({ type: 'failed', failure: toFailure(error) });
    }
    if (running !== controller) return;
    running = undefined;
    if (next) start(next);
  };
  const start = (kind: CheckKind) => {
    const wanted = both(kind, waiting?.kind);
    forgetWaiting();
    next = running && both(wanted, next);
    if (running) return;
    running = new AbortController();
    dispatch({ type: 'started' });
    void run(running, wanted);
  };
  const forgetWaiting = () => {
    clearTimeout(waiting?.timer);
    waiting = undefined;
  };
  const stop = () => {
    forgetWaiting();
    running?.abort();
    running = undefined;
    next = undefined;
  };
  return {
    checker,
    stop,
    /** Another workbook was opened: what is known of this one says nothing of it. */
    forget: () => {
      stop();
      known = undefined;
    },
    check: () => {
      start({ isLive: false });
    },
    refresh: (asked: CheckKind) => {
      const kind = both(asked, waiting?.kind);
      forgetWaiting();
      waiting = {
        kind,
        timer: setTimeout(() => {
          start(kind);
        }, PAUSE),
      };
    },
  };
}

/** One check that does what both would. */
function both(kind: CheckKind, other: CheckKind | undefined): CheckKind {
  return { isLive: kind.isLive && (other?.isLive ?? true) };
}

const HAS_DATA: ReadonlySet<string> = new Set(WORKING_SHEETS);
