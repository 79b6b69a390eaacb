import { useCallback, useReducer, useRef } from 'react';
import type { Reducer } from 'react';
import type { LongWork as Controls } from '../../app/host';
import { isCancelled, toFailure } from '../failure';
import { NO_WORK, longWorkReducer } from './longWork';
import type { LongWork, LongWorkEvent } from './longWork';

export interface LongWorkModel<Kind, Made> {
  readonly work: LongWork<Kind, Made>;
  /**
   * Does a piece of work that answers what it made, undefined where there was nothing to make it of; settles when it is done, called off or failed. While one is
   * under way no other starts.
   */
  readonly start: (kind: Kind, doIt: (controls: Required<Controls>) => Promise<Made | undefined>) => Promise<void>;
  /** A call-off may come too late; then it is made all the same. */
  readonly cancel: () => void;
  /** Something that was tried with what was made has failed. */
  readonly fail: (error: unknown) => void;
  /** Puts away what was made. */
  readonly restart: () => void;
  readonly isWorking: () => boolean;
}

/** The course of a long piece of work, from its start to what it made. */
export function useLongWork<Kind, Made>(): LongWorkModel<Kind, Made> {
  const [work, dispatch] = useReducer<LongWork<Kind, Made>, [LongWorkEvent<Kind, Made>]>(
    longWorkReducer as Reducer<LongWork<Kind, Made>, LongWorkEvent<Kind, Made>>,
    NO_WORK,
  );
  const running = useRef<AbortController>(undefined);
  const start: LongWorkModel<Kind, Made>['start'] = useCallback(async (kind, doIt) => {
    if (running.current) return;
    const { signal } = (running.current = new AbortController());
    dispatch({ type: 'started', kind });
    const onProgress = (done: number, total: number) => {
      dispatch({ type: 'progressed', done, total });
    };
    try {
      const made = await doIt({ signal, onProgress });
      dispatch(made === undefined ? { type: 'stopped', setback: 'nothing' } : { type: 'made', made });
    } catch (error) {
      dispatch({ type: 'stopped', setback: isCancelled(error) ? 'cancelled' : toFailure(error) });
    } finally {
      running.current = undefined;
    }
  }, []);
  const cancel = useCallback(() => {
    running.current?.abort();
    dispatch({ type: 'cancelling' });
  }, []);
  const fail = useCallback((error: unknown) => {
    dispatch({ type: 'action-failed', failure: toFailure(error) });
  }, []);
  const restart = useCallback(() => {
    dispatch({ type: 'restarted' });
  }, []);
  const isWorking = useCallback(() => running.current !== undefined, []);
  return { work, start, cancel, fail, restart, isWorking };
}
