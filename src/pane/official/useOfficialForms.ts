import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Host } from '../../app/host';
import type { BooksWork } from '../../app/sheets/officialBooks';
import { projectAtCell } from '../../app/sheets/projectAtCell';
import { readWorkbook } from '../../app/workbook/readWorkbook';
import { regenerateForms } from '../../app/sheets/regenerateForms';
import type { CellPlace } from '../../model/sheetPlan';
import { toFailure } from '../failure';
import type { LongWork } from '../longWork/longWork';
import { useLongWork } from '../longWork/useLongWork';
import type { Downloads } from '../paneServices';
import { officialReducer } from './officialReducer';
import { INITIAL_OFFICIAL_STATE } from './officialState';
import type { MadeForms, OfficialEvent, OfficialState } from './officialState';
import { officialStrings } from './strings';

interface OfficialActions {
  /** Reads anew what projects there are. */
  readonly load: () => void;
  /** Makes the forms of the projects of these 编号. */
  readonly generate: (ids: readonly string[]) => void;
  readonly cancel: () => void;
  /** Goes back from what was made to the choice of projects. */
  readonly restart: () => void;
  readonly reveal: (sheet: string) => void;
}

export interface OfficialModel {
  readonly state: OfficialState;
  readonly work: LongWork<'forms', MadeForms>;
  readonly dispatch: Dispatch;
  readonly actions: OfficialActions;
}

type Dispatch = (event: OfficialEvent) => void;

/**
 * The making of official forms; `onMade` is called when they were written. The projects are read whenever the view comes into sight;
 * that of the cell that was asked about is chosen then, once for each time of asking.
 */
export function useOfficialForms(
  host: Host,
  downloads: Downloads,
  onMade: () => void,
  asked: CellPlace | undefined,
): OfficialModel {
  const [state, dispatch] = useReducer(officialReducer, INITIAL_OFFICIAL_STATE);
  const { work, start, cancel, fail, restart, isWorking } = useLongWork<'forms', MadeForms>();
  const answered = useRef<CellPlace>(undefined);
  const load = useCallback(() => {
    const controller = new AbortController();
    const cell = answered.current === asked ? undefined : asked;
    void readProjects(host, cell, controller.signal, (event) => {
      if (event.type === 'project-asked') {
        answered.current = asked;
        // Forms that are being made are of the projects that were chosen for them.
        if (isWorking()) return;
        restart();
      }
      dispatch(event);
    });
    return () => {
      controller.abort();
    };
  }, [host, asked, isWorking, restart]);
  useEffect(load, [load]);

  // Rows of a long list are drawn anew only when what they are given changes.
  const reveal = useMemo(() => revealIn(host, fail), [host, fail]);
  return {
    state,
    work,
    dispatch,
    actions: {
      load,
      reveal,
      generate: (ids) => {
        const wanted = new Set(ids);
        dispatch({ type: 'started' });
        const isWanted = ({ id }: { readonly id: string }): boolean => wanted.has(id);
        const { arrangement, ...options } = state.options;
        void start('forms', async (controls) => {
          if (arrangement === 'books') return saveBooks(host, downloads, { isWanted, ...options, ...controls });
          const sheets = await regenerateForms(host, isWanted, { arrangement, ...options, ...controls });
          return { sheets, write: host.standingWrites().at(-1) };
        }).then(onMade);
      },
      cancel,
      restart,
    },
  };
}

/** The code that only this choice needs comes with it. */
async function saveBooks(host: Host, downloads: Downloads, work: BooksWork): Promise<MadeForms> {
  const { officialBooks } = await import('../../app/sheets/officialBooks');
  const books = [...(await officialBooks(host, work))];
  const files = books.map(({ file }) => file);
  const name = files.length === 0 ? '' : await downloads.save(officialStrings.archive, files, work);
  const forms = books.reduce((sum, book) => sum + book.forms, 0);
  return { sheets: new Map(), saved: { books: books.length, forms, name }, write: undefined };
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

function revealIn(host: Host, fail: (error: unknown) => void): OfficialActions['reveal'] {
  return (sheet) => {
    host.reveal({ sheet, row: 0, column: 0 }).catch(fail);
  };
}
