import { useCallback, useEffect, useReducer } from 'react';
import type { WorkbookChecker } from '../../app/check/checkWorkbook';
import { compareYears } from '../../app/sheets/compareYears';
import type { Host } from '../../app/host';
import { readOverview } from '../../app/sheets/readOverview';
import { pairProjects, unpairProjects } from '../../app/workbook/rememberedPairs';
import { summariseDepartments } from '../../app/sheets/summariseDepartments';
import { toFailure } from '../failure';
import type { LongWork } from '../longWork/longWork';
import { useLongWork } from '../longWork/useLongWork';
import { nextTurn } from '../nextTurn';
import { INITIAL_SUMMARY_STATE, summaryReducer } from './summaryState';
import type { ChosenProject, MadeSheet, SummaryEvent, SummaryKind, SummaryState } from './summaryState';

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
  readonly work: LongWork<SummaryKind, MadeSheet>;
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
  const { work, start, cancel, fail } = useLongWork<SummaryKind, MadeSheet>();
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
    work,
    actions: {
      load,
      generate: (kind) => {
        dispatch({ type: 'started' });
        void start(kind, async (controls) => {
          const sheet = await write({ host, checker }, kind, controls, dispatch);
          return sheet === undefined ? undefined : { sheet, write: host.standingWrites().at(-1) };
        }).then(onWritten);
      },
      cancel,
      reveal: (sheet) => {
        host.reveal({ sheet, row: 0, column: 0 }).catch(fail);
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
