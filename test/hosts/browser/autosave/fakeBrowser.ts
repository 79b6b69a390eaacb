import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { AutosaveSurroundings } from '../../../../src/hosts/browser/autosave/autosavePort';
import { createSlotLocks } from '../../../../src/hosts/browser/autosave/slotLocks';
import { openSlotStore } from '../../../../src/hosts/browser/autosave/slotStore';
import type { SlotStore } from '../../../../src/hosts/browser/autosave/slotStore';

/** A browser with one user: what its pages keep, and who of them holds what. */
export interface FakeBrowser {
  /** A page of it; the same `memory` is the same tab, loaded anew. */
  page(options?: PageOptions): FakePage;
  /** What pages have asked of the database so far, by the kind of request. */
  readonly asked: string[];
  /** Makes every keeping fail with an error of this name. */
  refuseWith(name: string | undefined): void;
  tick(milliseconds: number): void;
}

interface PageOptions {
  readonly memory?: Map<string, string>;
}

export interface FakePage extends AutosaveSurroundings {
  readonly tab: Map<string, string>;
  /** The page is gone: the browser lets go of its locks. */
  end(): void;
}

export function createFakeBrowser(): FakeBrowser {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
  const locks = createFakeLocks();
  const preferences = { isOn: true };
  const asked: string[] = [];
  let refusal: string | undefined;
  let now = Date.UTC(2026, 0, 5, 6, 32);
  let ids = 0;
  const watched = (store: SlotStore): SlotStore => ({
    ...store,
    keep: async (change) => {
      if (refusal !== undefined) throw Object.assign(new Error('refused'), { name: refusal });
      asked.push(`keep ${[...change.changed.keys()].join(' ')}`);
      await store.keep(change);
    },
  });
  return {
    asked,
    refuseWith: (name) => {
      refusal = name;
    },
    tick: (milliseconds) => {
      now += milliseconds;
    },
    page: ({ memory: tab = new Map<string, string>() } = {}) => {
      const owner = {};
      return {
        tab,
        end: () => {
          locks.releaseAll(owner);
        },
        open: async () => ({ store: watched(await openSlotStore()), locks: createSlotLocks(locks.of(owner)) }),
        memory: {
          read: (key) => tab.get(key),
          save: (key, value) => {
            if (value === undefined) tab.delete(key);
            else tab.set(key, value);
          },
        },
        preference: {
          isOn: () => preferences.isOn,
          save: (isOn) => {
            preferences.isOn = isOn;
          },
        },
        newId: () => `slot-${(ids += 1)}`,
        now: () => now,
      };
    },
  };
}

type LockCallback = (lock: { readonly name: string } | null) => Promise<unknown> | undefined;

/** The locks of a browser as far as slots need them: exclusive, asked for with `ifAvailable` or until a signal. */
function createFakeLocks() {
  const held = new Map<string, { readonly owner: object; release(): void }>();
  const waiting: { readonly name: string; grant(): void }[] = [];
  const letGo = (name: string): void => {
    held.delete(name);
    const next = waiting.findIndex((request) => request.name === name);
    if (next >= 0) waiting.splice(next, 1)[0]?.grant();
  };
  const request = (owner: object, name: string, options: LockOptions, callback: LockCallback): Promise<unknown> => {
    const grant = (): Promise<unknown> =>
      new Promise((resolve) => {
        held.set(name, {
          owner,
          release: () => {
            resolve(undefined);
          },
        });
        void callback({ name })?.then(resolve);
      }).finally(() => {
        letGo(name);
      });
    if (!held.has(name)) return grant();
    if (options.ifAvailable) return Promise.resolve(callback(null));
    return new Promise((resolve, reject) => {
      const entry = {
        name,
        grant: () => {
          resolve(grant());
        },
      };
      waiting.push(entry);
      options.signal?.addEventListener('abort', () => {
        if (waiting.includes(entry)) waiting.splice(waiting.indexOf(entry), 1);
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
  };
  return {
    of: (owner: object) =>
      ({
        request: (name: string, options: LockOptions, callback: LockCallback) =>
          request(owner, name, options, callback),
        query: () => Promise.resolve({ held: [...held.keys()].map((name) => ({ name })) }),
      }) as unknown as Pick<LockManager, 'request' | 'query'>,
    releaseAll: (owner: object) => {
      for (const [, entry] of [...held]) if (entry.owner === owner) entry.release();
    },
  };
}
