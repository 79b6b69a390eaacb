import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { z } from '../../../model/zod';
import type { PackedPiece } from './packedPiece';

/** Raised whenever older records can no longer be taken up. */
const RECORD_VERSION = 1;

const slotSchema = z.object({
  id: z.string().min(1),
  version: z.literal(RECORD_VERSION),
  /** Milliseconds since 1970. */
  savedAt: z.number(),
  /** Without its extension; null for a workbook that never was a file. */
  fileName: z.string().nullable(),
  /** How many forms were being looked through. */
  forms: z.number(),
  /** Whether something is in it that is nowhere else. */
  isWork: z.boolean(),
  /** The user has let it go and can still have it back. */
  isDiscarded: z.boolean(),
  bytes: z.number(),
  keys: z.array(z.string()),
});

/** What is known of the work of one page without opening it. */
export type Slot = Readonly<z.infer<typeof slotSchema>>;

/** One keeping of a slot, whole or not at all. */
export interface SlotChange {
  readonly slot: Omit<Slot, 'version'>;
  readonly changed: ReadonlyMap<string, PackedPiece>;
  readonly removed: readonly string[];
  /** Whether the changed pieces are all that there are: whatever the slot held before goes. */
  readonly isWhole: boolean;
}

/** The work of pages, kept by this browser for this address. All calls reject where the browser refuses them. */
export interface SlotStore {
  /** Slots of this version; how many others there are is said beside them. */
  list(): Promise<{ readonly slots: readonly Slot[]; readonly unknown: readonly string[] }>;
  keep(change: SlotChange): Promise<void>;
  /** The pieces of a slot. Rejects where one is missing. */
  load(slot: Slot): Promise<ReadonlyMap<string, PackedPiece>>;
  discard(id: string, isDiscarded: boolean): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  close(): void;
}

interface Tables extends DBSchema {
  slots: { key: string; value: unknown };
  pieces: { key: [string, string]; value: PackedPiece };
}

const DATABASE = 'shenbao-work';
/** Pieces that are handed over before the page may answer. */
const BATCH = 64;

/** Opens what is kept. Rejects where the browser keeps nothing. */
export async function openSlotStore(): Promise<SlotStore> {
  const database = await openDB<Tables>(DATABASE, 1, {
    upgrade: (opened) => {
      opened.createObjectStore('slots');
      opened.createObjectStore('pieces');
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
    },
  });
  return {
    list: () => listSlots(database),
    keep: (change) => keepSlot(database, change),
    load: (slot) => loadPieces(database, slot),
    discard: async (id, isDiscarded) => {
      const transaction = database.transaction('slots', 'readwrite');
      const slot = await transaction.store.get(id);
      if (slot !== undefined) await transaction.store.put({ ...(slot as Slot), isDiscarded }, id);
      await transaction.done;
    },
    remove: (ids) => removeSlots(database, ids),
    close: () => {
      database.close();
    },
  };
}

async function listSlots(database: IDBPDatabase<Tables>): ReturnType<SlotStore['list']> {
  const transaction = database.transaction('slots');
  const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  const slots: Slot[] = [];
  const unknown: string[] = [];
  values.forEach((value, index) => {
    const slot = slotSchema.safeParse(value);
    if (slot.success && slot.data.id === keys[index]) slots.push(slot.data);
    else unknown.push(keys[index] ?? '');
  });
  return { slots, unknown };
}

async function keepSlot(
  database: IDBPDatabase<Tables>,
  { slot, changed, removed, isWhole }: SlotChange,
): Promise<void> {
  const transaction = database.transaction(['slots', 'pieces'], 'readwrite');
  const pieces = transaction.objectStore('pieces');
  const steps = [
    ...(isWhole ? [() => pieces.delete(piecesOf(slot.id))] : []),
    ...removed.map((key) => () => pieces.delete([slot.id, key])),
    ...[...changed].map(
      ([key, packed]) =>
        () =>
          pieces.put(packed, [slot.id, key]),
    ),
    () => transaction.objectStore('slots').put({ ...slot, version: RECORD_VERSION }, slot.id),
  ];
  // The reason of an abortion is told by `done`, that of a single step may be less telling.
  const done = transaction.done;
  try {
    for (let at = 0; at < steps.length; at += BATCH) {
      await Promise.all(steps.slice(at, at + BATCH).map((step) => step() as Promise<unknown>));
    }
  } catch (error) {
    await done;
    throw error;
  }
  await done;
}

async function loadPieces(database: IDBPDatabase<Tables>, slot: Slot): Promise<ReadonlyMap<string, PackedPiece>> {
  const store = database.transaction('pieces').store;
  const pieces = new Map<string, PackedPiece>();
  for (let at = 0; at < slot.keys.length; at += BATCH) {
    await Promise.all(
      slot.keys.slice(at, at + BATCH).map(async (key) => {
        const packed = await store.get([slot.id, key]);
        if (!(packed instanceof Uint8Array)) throw new Error(`The piece ${key} of the kept work is missing.`);
        pieces.set(key, packed);
      }),
    );
  }
  return pieces;
}

async function removeSlots(database: IDBPDatabase<Tables>, ids: readonly string[]): Promise<void> {
  const transaction = database.transaction(['slots', 'pieces'], 'readwrite');
  const steps = ids.flatMap((id) => [
    transaction.objectStore('slots').delete(id),
    transaction.objectStore('pieces').delete(piecesOf(id)),
  ]);
  await Promise.all([...steps, transaction.done]);
}

/** All keys of pieces that begin with the id of a slot. */
function piecesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
