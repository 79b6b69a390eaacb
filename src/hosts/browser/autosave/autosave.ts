import type { KeptPieces } from '../../../app/keptWork';
import { describeError } from '../../../model/describeError';
import { TIMES } from './limits';
import { outdatedSlots } from './outdatedSlots';
import { unpackPiece } from './packedPiece';
import type { Held, SlotLocks } from './slotLocks';
import { createSlotWriter } from './slotWriter';
import type { SlotWriter, WorkInHand } from './slotWriter';
import type { Slot, SlotStore } from './slotStore';

/** The work of a page as it is kept and taken up again. */
export interface KeepableWork extends WorkInHand {
  /** Takes up what was kept. Rejects where it is not what was kept; the place may be empty then. */
  restore(pieces: KeptPieces): Promise<void>;
  /** Begins with nothing. */
  begin(): Promise<void>;
}

export type AutosaveNotice =
  | { readonly kind: 'restored'; readonly savedAt: number }
  /** `wasOpen`: it was the work of this page, not one that was offered. */
  | { readonly kind: 'discarded'; readonly id: string; readonly wasOpen: boolean }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'open-elsewhere' };

export interface AutosaveState {
  readonly mode: 'starting' | 'on' | 'off' | 'unavailable';
  /** When the work of this page was kept last, in milliseconds since 1970. */
  readonly savedAt: number | undefined;
  /** Whether all work is kept as it is now. */
  readonly isCurrent: boolean;
  /** Why the last attempt came to nothing: no room, over our own limit, or the browser will not. */
  readonly trouble: 'full' | 'too-large' | 'refused' | undefined;
  readonly notice: AutosaveNotice | undefined;
  /** What failed last, for a supporter; without any text of the user. */
  readonly diagnosis: string | undefined;
  /** Work of pages that are gone, latest first. */
  readonly offers: readonly Slot[];
}

/** Keeps the work of this page by itself, and brings back what was kept. Calls do not reject unless they say so: what goes wrong is in the state. */
export interface Autosave {
  readonly state: () => AutosaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes up what this page kept before it was loaded anew. */
  readonly start: () => Promise<void>;
  /** Something of the work changed. */
  readonly changed: () => void;
  /** Keeps the work at once. */
  readonly flush: () => Promise<void>;
  /** Opens work of a page that is gone; what is open now is offered in its place. */
  readonly restore: (id: string) => Promise<void>;
  /** Lets go of the work of this page, or of one that is offered. */
  readonly discard: (id?: string) => Promise<void>;
  readonly undoDiscard: () => Promise<void>;
  readonly dismiss: () => void;
  /** What is open now has thrown the pane: after a reload it is offered, not taken up unasked. */
  readonly distrust: () => void;
  readonly setOn: (isOn: boolean) => Promise<void>;
  /** Deletes what is kept, but for the work of other pages that are open. Rejects where the browser refuses. */
  readonly clear: () => Promise<void>;
}

export interface AutosaveSurroundings {
  /** Rejects where the browser keeps nothing. */
  open(): Promise<{ readonly store: SlotStore; readonly locks: SlotLocks }>;
  /** What this page remembers while it is loaded anew, and no other page knows. */
  readonly memory: { read(key: string): string | undefined; save(key: string, value: string | undefined): void };
  readonly preference: { isOn(): boolean; save(isOn: boolean): void };
  readonly newId: () => string;
  readonly now: () => number;
}

interface Place {
  readonly store: SlotStore;
  readonly locks: SlotLocks;
  readonly held: Held;
  readonly writer: SlotWriter;
}

const OWN = 'slot';
/** Set while a slot is being opened: a page that ended meanwhile must not try the same again by itself. */
const OPENING = 'slot-opening';

export function createAutosave(work: KeepableWork, world: AutosaveSurroundings): Autosave {
  const listeners = new Set<() => void>();
  let state: AutosaveState = {
    mode: 'starting',
    savedAt: undefined,
    isCurrent: true,
    trouble: undefined,
    notice: undefined,
    diagnosis: undefined,
    offers: [],
  };
  let place: Place | undefined;
  let discarded: Held | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange: number | undefined;
  /** Bumped by every change; what was kept is current when it has not moved since. */
  let changes = 0;
  let last: Promise<void> = Promise.resolve();

  const change = (part: Partial<AutosaveState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  /** Keeping, restoring and letting go wait for each other. */
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    last = last.then(task).catch((error: unknown) => {
      change({ trouble: troubleOf(error), isCurrent: false, diagnosis: describeError(error) });
    });
    return last;
  };
  const schedule = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void inTurn(keep), wait);
  };
  const keep = async (): Promise<void> => {
    clearTimeout(timer);
    if (!place || state.mode !== 'on') return;
    const before = changes;
    const outcome = await place.writer.keep(world.now).catch(reopened);
    if (outcome === 'busy') {
      schedule(TIMES.busy);
      return;
    }
    firstChange = undefined;
    if (outcome === 'too-large') {
      change({ trouble: 'too-large', isCurrent: false });
      return;
    }
    const isCurrent = before === changes;
    const savedAt = outcome === 'nothing' ? undefined : outcome.savedAt;
    change({ savedAt, isCurrent, trouble: undefined });
    if (!isCurrent) schedule(TIMES.quiet);
  };
  /** The browser closes what is kept when its user deletes it, or when it runs out of memory: then it is opened anew, once. */
  const reopened = async (error: unknown): ReturnType<SlotWriter['keep']> => {
    if (!place || !(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
    const { store } = await world.open();
    place = { ...place, store, writer: createSlotWriter(place.writer.id, store, work) };
    return place.writer.keep(world.now);
  };
  const changed = (): void => {
    changes += 1;
    if (state.mode !== 'on') return;
    if (state.isCurrent) change({ isCurrent: false });
    firstChange ??= world.now();
    schedule(Math.max(0, Math.min(TIMES.quiet, firstChange + TIMES.longestWait - world.now())));
  };

  /** Works in another slot from now on. */
  const moveTo = async (id: string, held: Held): Promise<void> => {
    if (!place) return;
    const before = place.held;
    place = { ...place, held, writer: createSlotWriter(id, place.store, work) };
    world.memory.save(OWN, id);
    change({ savedAt: undefined, isCurrent: false });
    if (before !== held) await before.release();
  };
  const moveToNew = async (): Promise<void> => {
    const id = world.newId();
    const held = await place?.locks.hold(id);
    if (held) await moveTo(id, held);
  };
  const offer = async (): Promise<void> => {
    if (!place) return;
    const [{ slots }, held] = await Promise.all([place.store.list(), place.locks.heldSlots()]);
    const abandoned = slots.filter(({ id }) => !held.has(id));
    const outdated = new Set(outdatedSlots(abandoned, world.now()));
    if (outdated.size > 0) await place.store.remove([...outdated]);
    const offers = abandoned.filter(({ id }) => !outdated.has(id));
    change({ offers: offers.sort((one, other) => other.savedAt - one.savedAt) });
  };
  /** Opens a slot that this page has hold of, and works in it from then on; in a new one where it cannot be opened. */
  const takeUp = async (slot: Slot, held: Held): Promise<void> => {
    if (!place) return;
    world.memory.save(OPENING, slot.id);
    try {
      const packed = await place.store.load(slot);
      const pieces = new Map<string, unknown>();
      for (const [key, bytes] of packed) pieces.set(key, await unpackPiece(bytes));
      await work.restore(pieces);
      if (slot.isDiscarded) await place.store.discard(slot.id, false);
      await moveTo(slot.id, held);
      change({ savedAt: slot.savedAt, notice: { kind: 'restored', savedAt: slot.savedAt } });
    } catch (error) {
      await moveToNew();
      await held.release();
      change({ notice: { kind: 'damaged' }, diagnosis: describeError(error) });
    }
    world.memory.save(OPENING, undefined);
    changed();
  };

  const begin = async (): Promise<void> => {
    const { store, locks } = await world.open();
    const own = world.memory.read(OWN);
    const ownHeld = own === undefined ? undefined : await locks.hold(own, 'reload');
    const id = own !== undefined && ownHeld ? own : world.newId();
    const held = ownHeld ?? (await locks.hold(id));
    if (!held) throw new Error('A new slot is held by another page.');
    place = { store, locks, held, writer: createSlotWriter(id, store, work) };
    world.memory.save(OWN, id);
    change({ mode: 'on' });
    const { slots, unknown } = await store.list();
    if (unknown.length > 0) change({ notice: { kind: 'damaged' } });
    if (unknown.includes(id)) await moveToNew();
    const slot = slots.find((candidate) => candidate.id === id);
    if (slot && !slot.isDiscarded) {
      const failedBefore = world.memory.read(OPENING) === id;
      // Whoever has begun something new, or was thrown out by what was kept, is asked.
      if (failedBefore || work.worth() !== 'nothing') await moveToNew();
      else await takeUp(slot, held);
    }
    world.memory.save(OPENING, undefined);
    await offer();
    changed();
  };
  const start = (): Promise<void> => {
    if (!world.preference.isOn()) {
      change({ mode: 'off' });
      return Promise.resolve();
    }
    last = last.then(begin).catch(async (error: unknown) => {
      await place?.held.release();
      place = undefined;
      change({ mode: 'unavailable', diagnosis: describeError(error) });
    });
    return last;
  };

  const restore = (id: string): Promise<void> =>
    inTurn(async () => {
      if (!place) return;
      await keep();
      const held = await place.locks.hold(id);
      const slot = (await place.store.list()).slots.find((candidate) => candidate.id === id);
      if (held && slot) await takeUp(slot, held);
      else {
        await held?.release();
        change({ notice: { kind: 'open-elsewhere' } });
      }
      await offer();
    });
  const discardOpen = async (): Promise<void> => {
    if (!place) return;
    await keep();
    const { id } = place.writer;
    const { store, locks } = place;
    await moveToNew();
    await discarded?.release();
    discarded = await locks.hold(id);
    await store.discard(id, true);
    await work.begin();
    change({ notice: { kind: 'discarded', id, wasOpen: true } });
  };
  const discardOffered = async (id: string): Promise<void> => {
    if (!place) return;
    const held = await place.locks.hold(id);
    if (held) {
      await discarded?.release();
      discarded = held;
      await place.store.discard(id, true);
    }
    change({ notice: held ? { kind: 'discarded', id, wasOpen: false } : { kind: 'open-elsewhere' } });
    await offer();
  };
  const undoDiscard = (): Promise<void> =>
    inTurn(async () => {
      const { notice } = state;
      if (!place || notice?.kind !== 'discarded' || !discarded) return;
      const held = discarded;
      discarded = undefined;
      const slot = (await place.store.list()).slots.find((candidate) => candidate.id === notice.id);
      if (notice.wasOpen && slot) {
        await keep();
        await takeUp(slot, held);
      } else {
        await held.release();
        await place.store.discard(notice.id, false);
        change({ notice: undefined });
      }
      await offer();
    });
  const clear = (): Promise<void> => {
    const cleared = last.then(async () => {
      const { store, locks } = place ?? (await world.open());
      await discarded?.release();
      discarded = undefined;
      const [{ slots, unknown }, held] = await Promise.all([store.list(), locks.heldSlots()]);
      const own = place?.writer.id;
      await store.remove([...slots.map(({ id }) => id), ...unknown].filter((id) => id === own || !held.has(id)));
      if (place) place = { ...place, writer: createSlotWriter(place.writer.id, store, work) };
      else store.close();
      change({ savedAt: undefined, isCurrent: work.worth() === 'nothing', notice: undefined, offers: [] });
    });
    last = cleared.catch(() => undefined);
    return cleared;
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    changed,
    flush: () => inTurn(keep),
    restore,
    discard: (id) => inTurn(() => (id === undefined ? discardOpen() : discardOffered(id))),
    undoDiscard,
    dismiss: () => {
      change({ notice: undefined });
    },
    distrust: () => {
      if (place) world.memory.save(OPENING, place.writer.id);
    },
    setOn: async (isOn) => {
      world.preference.save(isOn);
      if (isOn) {
        await start();
        return;
      }
      await inTurn(async () => {
        clearTimeout(timer);
        const own = place;
        place = undefined;
        change({
          mode: 'off',
          savedAt: undefined,
          isCurrent: false,
          trouble: undefined,
          notice: undefined,
          offers: [],
        });
        await own?.store.remove([own.writer.id]);
        own?.store.close();
        await own?.held.release();
      });
    },
    clear,
  };
}

function troubleOf(error: unknown): AutosaveState['trouble'] {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'refused';
}
