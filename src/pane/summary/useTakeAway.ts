import { useRef, useState } from 'react';
import { exportWorkbook } from '../../app/exportWorkbook';
import type { Host } from '../../app/host';
import { splitWorkbook } from '../../app/splitWorkbook';
import { isCancelled, toFailure } from '../failure';
import type { Failure } from '../failure';
import type { Downloads } from '../paneServices';
import { summaryStrings } from './strings';

export type TakeAwayKind = 'split' | 'csv';

/** What is being saved or came of the last saving. */
export type TakeAwayRun =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'working';
      readonly kind: TakeAwayKind;
      /** In files; undefined until the first is made. */
      readonly progress: { readonly done: number; readonly total: number } | undefined;
      readonly isCancelling: boolean;
    }
  | { readonly phase: 'saved'; readonly kind: TakeAwayKind; readonly files: number; readonly name: string }
  | { readonly phase: 'stopped'; readonly setback: Failure | 'cancelled' | 'nothing' };

export interface TakeAwayModel {
  readonly run: TakeAwayRun;
  readonly save: (kind: TakeAwayKind) => void;
  readonly cancel: () => void;
}

/** Saves what the workbook holds as files of their own; `onRead` is called when it was read for that. */
export function useTakeAway(host: Host, downloads: Downloads, onRead: () => void): TakeAwayModel {
  const [run, setRun] = useState<TakeAwayRun>({ phase: 'idle' });
  const running = useRef<AbortController>(undefined);
  const save = async (kind: TakeAwayKind): Promise<TakeAwayRun> => {
    const { signal } = (running.current = new AbortController());
    setRun({ phase: 'working', kind, progress: undefined, isCancelling: false });
    const onProgress = (done: number, total: number) => {
      setRun((last) => (last.phase === 'working' ? { ...last, progress: { done, total } } : last));
    };
    try {
      const files = await (kind === 'split' ? splitWorkbook : exportWorkbook)(host, { signal });
      if (files.length === 0) return { phase: 'stopped', setback: 'nothing' };
      const name = await downloads.save(summaryStrings.takeAway.archives[kind], files, { signal, onProgress });
      return { phase: 'saved', kind, files: files.length, name };
    } catch (error) {
      return { phase: 'stopped', setback: isCancelled(error) ? 'cancelled' : toFailure(error) };
    }
  };
  return {
    run,
    save: (kind) => {
      void save(kind).then((outcome) => {
        setRun(outcome);
        onRead();
      });
    },
    cancel: () => {
      running.current?.abort();
      setRun((last) => (last.phase === 'working' ? { ...last, isCancelling: true } : last));
    },
  };
}
