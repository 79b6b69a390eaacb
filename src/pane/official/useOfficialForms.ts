import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Host } from '../../app/host';
import { projectAtCell } from '../../app/projectAtCell';
import { readWorkbook } from '../../app/readWorkbook';
import { regenerateForms } from '../../app/regenerateForms';
import type { CellPlace } from '../../model/sheetPlan';
import { isCancelled, toFailure } from '../failure';
import { officialReducer } from './officialReducer';
import { INITIAL_OFFICIAL_STATE } from './officialState';
import type { FormOptions, OfficialEvent, OfficialState } from './officialState';

interface OfficialActions {
  /** Reads anew what projects there are. */
  readonly load: () => void;
  /** Makes the forms of the projects of these 编号. */
  readonly generate: (ids: readonly string[]) => void;
  readonly cancel: () => void;
  readonly reveal: (sheet: string) => void;
}

export interface OfficialModel {
  readonly state: OfficialState;
  readonly dispatch: Dispatch;
  readonly actions: OfficialActions;
}

type Dispatch = (event: OfficialEvent) => void;

/**
 * The making of official forms; `onMade` is called when they were written. The projects are read whenever the view comes into sight;
 * that of the cell that was asked about is chosen then, once for each time of asking.
 */
export function useOfficialForms(host: Host, onMade: () => void, asked: CellPlace | undefined): OfficialModel {
  const [state, dispatch] = useReducer(officialReducer, INITIAL_OFFICIAL_STATE);
  const running = useRef<AbortController>(undefined);
  const answered = useRef<CellPlace>(undefined);
  const load = useCallback(() => {
    const controller = new AbortController();
    const cell = answered.current === asked ? undefined : asked;
    void readProjects(host, cell, controller.signal, (event) => {
      if (event.type === 'project-asked') answered.current = asked;
      dispatch(event);
    });
    return () => {
      controller.abort();
    };
  }, [host, asked]);
  useEffect(load, [load]);

  // Rows of a long list are drawn anew only when what they are given changes.
  const reveal = useMemo(() => revealIn(host, dispatch), [host]);
  return {
    state,
    dispatch,
    actions: {
      load,
      reveal,
      generate: (ids) => {
        running.current = new AbortController();
        dispatch({ type: 'started' });
        void generate(host, { ids: new Set(ids), ...state.options }, running.current.signal, dispatch).then(onMade);
      },
      cancel: () => {
        running.current?.abort();
        dispatch({ type: 'cancelling' });
      },
    },
  };
}

async function readProjects(
  host: Host,
  cell: CellPlace | undefined,
  signal: AbortSignal,
  dispatch: Dispatch,
): Promise<void> {
  try {
    const reading = await readWorkbook(host, { signal });
    const id = cell && (await projectAtCell(host, reading, cell));
    if (signal.aborted) return;
    dispatch({ type: 'read', reading });
    if (cell) dispatch({ type: 'project-asked', id });
  } catch (error) {
    if (!signal.aborted) dispatch({ type: 'read-failed', failure: toFailure(error) });
  }
}

/** A call-off may come too late; then the forms are made all the same. */
async function generate(
  host: Host,
  { ids, ...options }: FormOptions & { readonly ids: ReadonlySet<string> },
  signal: AbortSignal,
  dispatch: Dispatch,
): Promise<void> {
  const onProgress = (done: number, total: number) => {
    dispatch({ type: 'progressed', done, total });
  };
  try {
    const sheets = await regenerateForms(host, ({ id }) => ids.has(id), { ...options, signal, onProgress });
    dispatch({ type: 'made', sheets, write: host.standingWrites().at(-1) });
  } catch (error) {
    dispatch({ type: 'stopped', setback: isCancelled(error) ? 'cancelled' : toFailure(error) });
  }
}

function revealIn(host: Host, dispatch: Dispatch): OfficialActions['reveal'] {
  return (sheet) => {
    host.reveal({ sheet, row: 0, column: 0 }).catch((error: unknown) => {
      dispatch({ type: 'action-failed', failure: toFailure(error) });
    });
  };
}
