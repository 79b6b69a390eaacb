import { HostError } from '../../app/hostError';
import type { LongWork } from '../../app/host';

/** Excel on the web takes 5 MB a request; the bytes are estimated, so some are spared. */
const REQUEST_LIMIT = 3_500_000;

/** What naming an object and calling one of its members costs in a request, at most. */
const BYTES_PER_CALL = 220;

/** Calls that wait to be sent together; they go on their way earlier when the request grows too large. */
export interface Batch {
  readonly context: Excel.RequestContext;
  /** Makes room for calls with this many bytes of arguments. Throws `HostError` 'cancelled' when the work was called off. */
  room(calls: number, bytes?: number): Promise<void>;
  /** Sends what waits. Throws as `room` does, before anything is sent. */
  send(): Promise<void>;
  /** Counts rows as written with the next request. */
  count(rows: number): void;
}

/** Makes an empty batch; `rows` is how many rows the whole work has. */
export function createBatch(context: Excel.RequestContext, work: LongWork = {}, rows = 0): Batch {
  let waiting = 0;
  let done = 0;
  async function send(): Promise<void> {
    throwIfCancelled(work);
    await context.sync();
    waiting = 0;
    if (rows > 0) work.onProgress?.(done, rows);
  }
  return {
    context,
    send,
    async room(calls, bytes = 0) {
      const size = calls * BYTES_PER_CALL + bytes;
      if (waiting > 0 && waiting + size > REQUEST_LIMIT) await send();
      waiting += size;
    },
    count(counted) {
      done += counted;
    },
  };
}

/** Throws `HostError` 'cancelled' when the user has called the work off. */
export function throwIfCancelled(work: LongWork): void {
  if (work.signal?.aborted === true) throw new HostError('cancelled', 'The work was called off.');
}

/** How many bytes a value takes in a request. */
export function bytesOf(value: object | string): number {
  return encoder.encode(JSON.stringify(value)).length;
}

const encoder = new TextEncoder();
