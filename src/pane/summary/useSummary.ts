import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { WorkbookChecker } from '../../app/checkWorkbook';
import { compareYears } from '../../app/compareYears';
import type { Host } from '../../app/host';
import { readOverview } from '../../app/readOverview';
import { pairProjects, unpairProjects } from '../../app/rememberedPairs';
import { summariseDepartments } from '../../app/summariseDepartments';
import { isCancelled, toFailure } from '../failure';
import { nextTurn } from '../nextTurn';
import { INITIAL_SUMMARY_STATE, summaryReducer } from './summaryState';
import type { ChosenProject, SummaryEvent, SummaryKind, SummaryState } from './summaryState';

interface SummaryActions {
  /** Reads anew what the workbook holds. */
  readonly load: () => void;
  readonly generate: (kind: SummaryKind) => void;
  readonly cancel: () => void;
  readonly reveal: (sheet: string) => void;
  readonly choose: (project: ChosenProject | undefined) => void;
  /** Remembers a pair, by the 编号 of the earlier and of the later year. */
  readonly pair: (earlier: string, later: string) => void;
  readonly unpair: (earlier: string, later: string) => void;
}

export interface SummaryModel {
  readonly state: SummaryState;
  readonly actions: SummaryActions;
}

type Dispatch = (event: SummaryEvent) => void;

interface Tools {
  readonly host: Host;
  readonly checker: () => Promise<WorkbookChecker>;
}

/** The sums and comparisons of a workbook; `onWritten` is called when something was written. It is read whenever the view comes into sight. */
export function useSummary(host: Host, checker: () => Promise<WorkbookChecker>, onWritten: () => void): SummaryModel {
  const [state, dispatch] = useReducer(summaryReducer, INITIAL_SUMMARY_STATE);
  const running = useRef<AbortController>(undefined);
  const load = useCallback(() => {
    const controller = new AbortController();
    void read(host, controller.signal, dispatch);
    return () => {
      controller.abort();
    };
  }, [host]);
  useEffect(load, [load]);

  const remember = (pairing: 'paired' | 'unpaired', work: Promise<void>): void => {
    work.then(
      () => {
        dispatch({ type: 'remembered', pairing });
        load();
      },
      (error: unknown) => {
        dispatch({ type: 'remembered', pairing: toFailure(error) });
      },
    );
  };
  return {
    state,
    actions: {
      load,
      generate: (kind) => {
        running.current = new AbortController();
        dispatch({ type: 'started', kind });
        void generate({ host, checker }, kind, running.current.signal, dispatch).then(onWritten);
      },
      cancel: () => {
        running.current?.abort();
        dispatch({ type: 'cancelling' });
      },
      reveal: (sheet) => {
        host.reveal({ sheet, row: 0, column: 0 }).catch((error: unknown) => {
          dispatch({ type: 'action-failed', failure: toFailure(error) });
        });
      },
      choose: (project) => {
        dispatch({ type: 'chosen', project });
      },
      pair: (earlier, later) => {
        remember('paired', pairProjects(host, [earlier, later]));
      },
      unpair: (earlier, later) => {
        remember('unpaired', unpairProjects(host, [earlier, later]));
      },
    },
  };
}

async function read(host: Host, signal: AbortSignal, dispatch: Dispatch): Promise<void> {
  try {
    const overview = await readOverview(host, { signal });
    if (!signal.aborted) dispatch({ type: 'read', overview });
  } catch (error) {
    if (!signal.aborted) dispatch({ type: 'read-failed', failure: toFailure(error) });
  }
}

/** A call-off may come too late; then the sheet is made all the same. */
async function generate(tools: Tools, kind: SummaryKind, signal: AbortSignal, dispatch: Dispatch): Promise<void> {
  const onProgress = (done: number, total: number) => {
    dispatch({ type: 'progressed', done, total });
  };
  try {
    const sheet = await write(tools, kind, { signal, onProgress }, dispatch);
    if (sheet === undefined) dispatch({ type: 'stopped', setback: 'nothing' });
    else dispatch({ type: 'made', sheet, write: tools.host.standingWrites().at(-1) });
  } catch (error) {
    dispatch({ type: 'stopped', setback: isCancelled(error) ? 'cancelled' : toFailure(error) });
  }
}

async function write(
  { host, checker }: Tools,
  kind: SummaryKind,
  work: Parameters<typeof compareYears>[1],
  dispatch: Dispatch,
): Promise<string | undefined> {
  if (kind === 'comparison') return compareYears(host, work);
  const written = await summariseDepartments(host, { ...work, checker: await checker(), pause: nextTurn });
  if (written) dispatch({ type: 'checked', clean: written.clean, projects: written.projects });
  return written?.sheet;
}
