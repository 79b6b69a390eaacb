import { releaseProxy, wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { LongWork } from '../app/host';
import { HostError } from '../app/hostError';
import { carryErrors } from './carryErrors';

/** How often the user's wish to stop is looked at, in milliseconds. */
const CANCEL_POLL = 50;

/** Background threads that answer the calls of `T`, started when there is work for them and kept for the next piece of work. */
export interface BackgroundThreads<T> {
  /**
   * Lets a thread of its own do one piece of work. Rejects with `HostError` 'cancelled' when called off; the thread is
   * ended then, and the next piece of work starts another.
   */
  run<R>(task: (calls: Remote<T>) => Promise<R>, work: Pick<LongWork, 'signal'>): Promise<R>;
}

export function createBackgroundThreads<T>(startThread: () => Worker): BackgroundThreads<T> {
  carryErrors();
  const idle: RunningThread<T>[] = [];
  return {
    run: async (task, work) => {
      const thread = idle.pop() ?? start<T>(startThread());
      const trouble = watch(thread.worker, work);
      try {
        const result = await Promise.race([trouble.happens, task(thread.calls)]);
        idle.push(thread);
        return result;
      } catch (error) {
        thread.end();
        throw error;
      } finally {
        trouble.stopWatching();
      }
    },
  };
}

interface RunningThread<T> {
  readonly worker: Worker;
  readonly calls: Remote<T>;
  end(): void;
}

function start<T>(worker: Worker): RunningThread<T> {
  const calls = wrap<T>(worker);
  return {
    worker,
    calls,
    end: () => {
      calls[releaseProxy]();
      worker.terminate();
    },
  };
}

/** Rejects when the user calls off or the thread fails to run at all. */
function watch(
  worker: Worker,
  { signal }: Pick<LongWork, 'signal'>,
): { readonly happens: Promise<never>; stopWatching(): void } {
  let stopWatching = (): void => undefined;
  const happens = new Promise<never>((_, reject) => {
    const stopIfCalledOff = (): void => {
      if (signal?.aborted) reject(new HostError('cancelled', 'The work was called off.'));
    };
    const fail = (event: ErrorEvent): void => {
      // A thread whose file does not come tells of it with a plain event.
      const { message, filename, lineno } = event as Partial<ErrorEvent>;
      const place = filename ? ` at ${filename}:${lineno ?? 0}` : '';
      const cause: unknown = event.error;
      reject(new Error(`A background thread failed: ${message ?? 'its file was not loaded'}${place}`, { cause }));
    };
    const failToRead = (): void => {
      reject(new Error('A message of a background thread could not be read.'));
    };
    const poll = setInterval(stopIfCalledOff, CANCEL_POLL);
    worker.addEventListener('error', fail);
    worker.addEventListener('messageerror', failToRead);
    stopWatching = () => {
      clearInterval(poll);
      worker.removeEventListener('error', fail);
      worker.removeEventListener('messageerror', failToRead);
    };
    stopIfCalledOff();
  });
  return {
    happens,
    stopWatching: () => {
      stopWatching();
    },
  };
}
