import { describeError } from '../../../model/describeError';
import type { Autosave, AutosaveState, AutosaveSurroundings, KeepableWork } from './autosavePort';
import { createKeepSchedule } from './keepSchedule';
import { TIMES } from './limits';
import { outdatedSlots } from './outdatedSlots';
import { unpackPiece } from './packedPiece';
import type { Held, SlotLocks } from './slotLocks';
import { createSlotWriter } from './slotWriter';
import type { SlotWriter } from './slotWriter';
import type { Slot, SlotStore } from './slotStore';

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
  const schedule = createKeepSchedule(() => void inTurn(keep), world.now);
  const keep = async (): Promise<void> => {
    schedule.stop();
    if (!place || state.mode !== 'on') return;
    const before = schedule.changes();
    const outcome = await place.writer.keep(world.now).catch(reopened);
    if (outcome === 'busy') {
      schedule.lookAgain(TIMES.busy);
      return;
    }
    schedule.begin();
    if (outcome === 'too-large') {
      change({ trouble: 'too-large', isCurrent: false });
      return;
    }
    const isCurrent = before === schedule.changes();
    const savedAt = outcome === 'nothing' ? undefined : outcome.savedAt;
    change({ savedAt, isCurrent, trouble: undefined });
    if (!isCurrent) schedule.lookAgain(TIMES.quiet);
  };
  /** The browser closes what is kept when its user deletes it, or when it runs out of memory: then it is opened anew, once. */
  const reopened = async (error: unknown): ReturnType<SlotWriter['keep']> => {
    if (!place || !(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
    const { store } = await world.open();
    place = { ...place, store, writer: createSlotWriter(place.writer.id, store, work) };
    return place.writer.keep(world.now);
  };
  const changed = (): void => {
    schedule.count();
    if (state.mode !== 'on') return;
    if (state.isCurrent) change({ isCurrent: false });
    schedule.keepSoon();
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
        schedule.stop();
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
