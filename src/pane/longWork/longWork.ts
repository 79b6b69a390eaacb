import type { Failure } from '../failure';

/** A long piece of work of the pane: what kind of it is under way, what it made last, or why it made nothing. */
export type LongWork<Kind, Made> =
  | {
      readonly phase: 'idle';
      /** Why the last one made nothing; undefined before the first. */
      readonly setback: Failure | 'cancelled' | 'nothing' | undefined;
    }
  | {
      readonly phase: 'working';
      readonly kind: Kind;
      /** In steps that the work counts itself; undefined until the first is done. */
      readonly progress: { readonly done: number; readonly total: number } | undefined;
      readonly isCancelling: boolean;
    }
  | {
      readonly phase: 'made';
      readonly kind: Kind;
      readonly made: Made;
      /** Why something that was tried with it afterwards failed. */
      readonly setback: Failure | undefined;
    };

export type LongWorkEvent<Kind, Made> =
  | { readonly type: 'started'; readonly kind: Kind }
  | { readonly type: 'progressed'; readonly done: number; readonly total: number }
  | { readonly type: 'cancelling' }
  | { readonly type: 'made'; readonly made: Made }
  | { readonly type: 'stopped'; readonly setback: Failure | 'cancelled' | 'nothing' }
  | { readonly type: 'action-failed'; readonly failure: Failure }
  | { readonly type: 'restarted' };

/** Where nothing was begun yet. */
export const NO_WORK = { phase: 'idle', setback: undefined } as const;

/** The work after an event; an event that does not belong to the phase, such as a late result, changes nothing. */
export function longWorkReducer<Kind, Made>(
  work: LongWork<Kind, Made>,
  event: LongWorkEvent<Kind, Made>,
): LongWork<Kind, Made> {
  switch (event.type) {
    case 'started':
      if (work.phase === 'working') return work;
      return { phase: 'working', kind: event.kind, progress: undefined, isCancelling: false };
    case 'progressed':
      return work.phase === 'working' ? { ...work, progress: { done: event.done, total: event.total } } : work;
    case 'cancelling':
      return work.phase === 'working' ? { ...work, isCancelling: true } : work;
    case 'made':
      if (work.phase !== 'working') return work;
      return { phase: 'made', kind: work.kind, made: event.made, setback: undefined };
    case 'stopped':
      return work.phase === 'working' ? { phase: 'idle', setback: event.setback } : work;
    case 'action-failed':
      return work.phase === 'made' ? { ...work, setback: event.failure } : work;
    case 'restarted':
      return work.phase === 'working' ? work : NO_WORK;
  }
}
