import type { CancelSignal } from '../../app/host';
import { HostError } from '../../app/hostError';
import { isCellEdited } from './toHostError';

/** How work may be left while Excel keeps it waiting. */
export interface Leave {
  readonly signal: CancelSignal | undefined;
  /** Whether nothing was written yet, so that nobody needs to wait for the end. */
  readonly isPossible: () => boolean;
}

/** Tells when Excel keeps work waiting because a cell is being edited. */
export interface CellEditWatch {
  /** Settles as the work does; earlier, with `HostError` 'cancelled', when it is called off while it waits and may be left. */
  watch<T>(work: Promise<T>, leave?: Leave): Promise<T>;
  /** Calls back on each change until the returned function is called. */
  readonly subscribe: (listener: (isWaiting: boolean) => void) => () => void;
}

/** Excel says nothing of requests that wait. So often work that takes longer is looked after, in milliseconds. */
const PERIOD = 500;

/** Starts with nothing to watch. */
export function createCellEditWatch(): CellEditWatch {
  const listeners = new Set<(isWaiting: boolean) => void>();
  let waiting = 0;
  const count = (change: 1 | -1): void => {
    waiting += change;
    const isTurn = change === 1 ? waiting === 1 : waiting === 0;
    if (isTurn) for (const listener of listeners) listener(waiting > 0);
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    watch: async (work, leave) => {
      const state: { isWaiting: boolean; isOver: boolean; timer?: ReturnType<typeof setTimeout> } = {
        isWaiting: false,
        isOver: false,
      };
      const left = new Promise<never>((_, reject) => {
        const look = async (): Promise<void> => {
          const isCancelled = leave?.signal?.aborted === true;
          const isEdited = (listeners.size > 0 || isCancelled) && (await isRefused());
          if (state.isOver) return;
          if (isEdited !== state.isWaiting) count(isEdited ? 1 : -1);
          state.isWaiting = isEdited;
          if (isEdited && isCancelled && leave.isPossible()) {
            reject(new HostError('cancelled', 'The work was called off while a cell was edited.'));
          } else state.timer = setTimeout(() => void look(), PERIOD);
        };
        state.timer = setTimeout(() => void look(), PERIOD);
      });
      try {
        return await Promise.race([work, left]);
      } finally {
        state.isOver = true;
        clearTimeout(state.timer);
        if (state.isWaiting) count(-1);
      }
    },
  };
}

/** Whether Excel refuses a request that does not ask to wait for the end of an edit. */
async function isRefused(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
    });
    return false;
  } catch (error) {
    return isCellEdited(error);
  }
}
