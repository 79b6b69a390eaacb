import { TIMES } from './limits';

/** Says which page works in which slot, for as long as the page lives; the browser lets go of it when the page ends, however it ends. */
export interface SlotLocks {
  /** Takes hold of a slot; undefined where another page has it and does not let go within the hand-over of a reload. */
  hold(id: string, patience?: 'reload'): Promise<Held | undefined>;
  /** The slots that pages have hold of now, this one included. */
  heldSlots(): Promise<ReadonlySet<string>>;
}

export interface Held {
  /** Settles when others can take hold of it. */
  release(): Promise<void>;
}

const PREFIX = 'shenbao-slot ';

export function createSlotLocks(locks: Pick<LockManager, 'request' | 'query'>): SlotLocks {
  return {
    hold: (id, patience) =>
      new Promise((answer, fail) => {
        const impatience = new AbortController();
        const end = setTimeout(() => {
          impatience.abort();
        }, TIMES.handOver);
        const options: LockOptions = patience ? { signal: impatience.signal } : { ifAvailable: true };
        const request = locks.request(PREFIX + id, options, (lock) => {
          clearTimeout(end);
          if (!lock) {
            answer(undefined);
            return undefined;
          }
          return new Promise<void>((letGo) => {
            answer({
              release: async () => {
                letGo();
                await request;
              },
            });
          });
        });
        request
          .catch((error: unknown) => {
            if (!impatience.signal.aborted) throw error;
            answer(undefined);
          })
          .catch(fail);
      }),
    heldSlots: async () => {
      const { held = [] } = await locks.query();
      return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
    },
  };
}
