import { proxy, releaseProxy, wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { LongWork } from '../app/host';
import { HostError } from '../app/hostError';
import type { Reader } from '../app/reader';
import type { Reading } from '../model/reading';
import type { Source } from '../model/source';
import type { ReadingThread } from './serveReading';

/** How often the user's wish to stop is looked at, in milliseconds. */
const CANCEL_POLL = 50;

/** Reads sources in a background thread; calling off ends the thread, and the next reading starts another. */
export function createReader(startThread: () => Worker): Reader {
  const idle: RunningThread[] = [];
  return {
    read: async (source, work = {}) => {
      const thread = idle.pop() ?? run(startThread());
      try {
        const reading = await readIn(thread, source, work);
        idle.push(thread);
        return reading;
      } catch (error) {
        thread.end();
        throw error;
      }
    },
  };
}

interface RunningThread {
  readonly worker: Worker;
  readonly calls: Remote<ReadingThread>;
  end(): void;
}

function run(worker: Worker): RunningThread {
  const calls = wrap<ReadingThread>(worker);
  return {
    worker,
    calls,
    end: () => {
      calls[releaseProxy]();
      worker.terminate();
    },
  };
}

async function readIn({ worker, calls }: RunningThread, source: Source, work: LongWork): Promise<Reading> {
  const trouble = watch(worker, work);
  try {
    return await Promise.race([trouble.happens, calls.read(source, work.onProgress && proxy(work.onProgress))]);
  } finally {
    trouble.stopWatching();
  }
}

/** Rejects when the user calls off or the thread fails to run at all. */
function watch(worker: Worker, { signal }: LongWork): { readonly happens: Promise<never>; stopWatching(): void } {
  let stopWatching = (): void => undefined;
  const happens = new Promise<never>((_, reject) => {
    const stopIfCalledOff = (): void => {
      if (signal?.aborted) reject(new HostError('cancelled', 'Reading was called off.'));
    };
    const fail = (event: ErrorEvent): void => {
      reject(new Error(`The reading thread failed: ${event.message}`));
    };
    const poll = setInterval(stopIfCalledOff, CANCEL_POLL);
    worker.addEventListener('error', fail);
    stopWatching = () => {
      clearInterval(poll);
      worker.removeEventListener('error', fail);
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
