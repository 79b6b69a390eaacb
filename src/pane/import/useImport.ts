import { useEffect, useReducer, useRef, useState } from 'react';
import type { Source } from '../../model/source';
import { toFailure } from '../failure';
import type { PaneServices, Sample } from '../paneServices';
import { importStrings } from './strings';
import { createFileQueue } from './createFileQueue';
import { excerptOf } from './excerptOf';
import type { ImportEvent } from './importEvent';
import { importReducer } from './importReducer';
import { EMPTY_DRAFT, INITIAL_IMPORT_STATE } from './importState';
import type { DraftItem, ImportState } from './importState';
import { matchForms, readDraft, revealImport, writeForms } from './importWork';

/** What the user can start; what comes of it is reported as events. */
export interface ImportActions {
  readonly addFiles: (files: readonly File[]) => void;
  /** Also calls off what is still being taken apart. */
  readonly removeItem: (id: number) => void;
  readonly clear: () => void;
  /** A paste that the text box does not show: a long text, or a table beside other text. */
  readonly addPaste: (text: string, html: string | undefined) => void;
  /** What stands in a sheet of the workbook. */
  readonly addSheet: (name: string, source: Source) => void;
  /** Puts the sample into the empty text box and reads it. */
  readonly readSample: (sample: Sample) => void;
  readonly read: () => void;
  readonly cancel: () => void;
  readonly write: () => void;
  readonly reveal: () => void;
}

export interface ImportModel {
  readonly state: ImportState;
  readonly dispatch: (event: ImportEvent) => void;
  readonly actions: ImportActions;
  /** Goes on with an import that was kept; what is under way is called off. */
  readonly takeUp: (event: Extract<ImportEvent, { type: 'taken-up' }>) => void;
}

/** The import as it stands, kept for as long as the pane is open, and the work behind it. */
export function useImport({ host, reader, files }: PaneServices): ImportModel {
  const [state, dispatch] = useReducer(importReducer, INITIAL_IMPORT_STATE);
  const running = useRef<AbortController>(undefined);
  const lastItem = useRef(0);
  const [queue] = useState(() =>
    createFileQueue({
      onProgress: (id, progress) => {
        dispatch({ type: 'item-progressed', id, progress });
      },
      onLoaded: (id, loaded) => {
        const items = loaded.map((file, position) => ({ ...file, id: position === 0 ? id : ++lastItem.current }));
        dispatch({ type: 'item-loaded', id, items });
      },
    }),
  );

  useEffect(
    () => () => {
      running.current?.abort();
      queue.callOffAll();
    },
    [queue],
  );

  const unmatched =
    state.phase === 'reviewing' && state.review.match.status === 'pending' ? state.review.reading : undefined;
  useEffect(() => {
    if (unmatched) void matchForms(unmatched, host, dispatch);
  }, [unmatched, host]);

  const start = () => {
    const controller = new AbortController();
    running.current = controller;
    return controller.signal;
  };
  const add = (name: string, content: DraftItem['content']): number => {
    lastItem.current += 1;
    dispatch({ type: 'items-added', items: [{ id: lastItem.current, name, content }] });
    return lastItem.current;
  };

  const actions: ImportActions = {
    addFiles: (chosen) => {
      if (state.phase === 'written') dispatch({ type: 'restarted' });
      for (const file of chosen) queue.add(add(file.name, { kind: 'loading' }), file, files);
    },
    removeItem: (id) => {
      queue.callOff(id);
      dispatch({ type: 'item-removed', id });
    },
    clear: () => {
      queue.callOffAll();
      dispatch({ type: 'draft-cleared' });
    },
    addPaste: (text, html) => {
      const excerpt = excerptOf({ kind: 'text', text });
      if (html === undefined)
        add(importStrings.pastedLongText, { kind: 'ready', source: { kind: 'text', text }, excerpt });
      else add(importStrings.pastedTable, { kind: 'ready', source: { kind: 'html', html }, excerpt });
    },
    addSheet: (name, source) => {
      if (state.phase === 'written') dispatch({ type: 'restarted' });
      add(name, { kind: 'ready', source, excerpt: excerptOf(source) });
    },
    readSample: (sample) => {
      sample.load().then(
        (text) => {
          dispatch({ type: 'text-changed', text });
          dispatch({ type: 'reading-started' });
          void readDraft({ ...EMPTY_DRAFT, text }, { reader, host }, start(), dispatch);
        },
        (error: unknown) => {
          add(sample.title, {
            kind: 'unreadable',
            problem: importStrings.sampleUnavailable,
            failure: toFailure(error),
          });
        },
      );
    },
    read: () => {
      dispatch({ type: 'reading-started' });
      void readDraft(state.draft, { reader, host }, start(), dispatch);
    },
    cancel: () => {
      running.current?.abort();
      dispatch({ type: state.phase === 'writing' ? 'writing-cancel-asked' : 'reading-cancelled' });
    },
    write: () => {
      if (state.phase !== 'reviewing') return;
      dispatch({ type: 'writing-started' });
      void writeForms(state.review, host, start(), dispatch);
    },
    reveal: () => {
      if (state.phase === 'written') void revealImport(state.outcome, host, dispatch);
    },
  };
  return {
    state,
    dispatch,
    actions,
    takeUp: (event) => {
      running.current?.abort();
      queue.callOffAll();
      lastItem.current = event.state.draft.items.reduce((last, { id }) => Math.max(last, id), lastItem.current);
      dispatch(event);
    },
  };
}
