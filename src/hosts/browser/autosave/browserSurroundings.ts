import type { AutosaveSurroundings } from './autosavePort';
import { createSlotLocks } from './slotLocks';

const PREFERENCE = 'autosave';
const OFF = 'off';
const PREFIX = 'shenbao.';

interface Preferences {
  read(key: string): string | undefined;
  save(key: string, value: string): void;
}

/** What keeping work stands on in a browser. */
export function browserSurroundings(preferences: Preferences): AutosaveSurroundings {
  return {
    open: async () => {
      const { openSlotStore } = await import(/* webpackChunkName: "autosave" */ './slotStore');
      // Pages that were not served safely have none, and could not tell each other's work apart.
      const locks = (navigator as { readonly locks?: LockManager }).locks;
      if (!locks) throw new Error('The browser has no locks.');
      return { store: await openSlotStore(), locks: createSlotLocks(locks) };
    },
    memory: {
      read: (key) => window.sessionStorage.getItem(PREFIX + key) ?? undefined,
      save: (key, value) => {
        if (value === undefined) window.sessionStorage.removeItem(PREFIX + key);
        else window.sessionStorage.setItem(PREFIX + key, value);
      },
    },
    preference: {
      isOn: () => preferences.read(PREFERENCE) !== OFF,
      save: (isOn) => {
        preferences.save(PREFERENCE, isOn ? 'on' : OFF);
      },
    },
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
  };
}
