import type { WorkPiece, Worth } from '../../../app/workbook/keptWork';
import { LIMITS, TIMES } from './limits';
import { packPiece } from './packedPiece';
import type { PackedPiece } from './packedPiece';
import type { SlotStore } from './slotStore';

/** The work of a page as it can be kept at any moment. */
export interface WorkInHand {
  pieces(): readonly WorkPiece[];
  /** Whether it is being written and neither what it was nor what it will be. */
  isBusy(): boolean;
  worth(): Worth;
  /** What it is recognised by in a list. */
  describe(): { readonly fileName: string | undefined; readonly forms: number };
}

/** Keeps the work in one slot; only what changed is packed and kept anew. */
export interface SlotWriter {
  readonly id: string;
  /**
   * Keeps the work as it is at one moment, whole or not at all; 'busy' where it must not be kept just now, 'too-large' where it is over
   * the limit: what was kept before stays then. Rejects where the browser refuses. Never two at once.
   */
  keep(now: () => number): Promise<{ readonly savedAt: number } | 'nothing' | 'busy' | 'too-large'>;
}

interface KeptPiece {
  readonly token: unknown;
  /** Bytes that it takes up; 0 where it is empty and takes no record. */
  readonly size: number;
}

export function createSlotWriter(id: string, store: SlotStore, work: WorkInHand): SlotWriter {
  let kept: ReadonlyMap<string, KeptPiece> = new Map();
  /** Nothing was kept by this writer yet; the slot may hold what it does not know. */
  let isFirst = true;
  let isSlotEmpty = false;
  return {
    id,
    keep: async (now) => {
      if (work.isBusy()) return 'busy';
      if (work.worth() === 'nothing') {
        kept = new Map();
        if (!isSlotEmpty) await store.remove([id]);
        isSlotEmpty = true;
        isFirst = false;
        return 'nothing';
      }
      const packed = await packChanged(work, kept);
      if (packed === 'busy') return 'busy';
      const next = new Map(
        packed.keys.map((key) => [key, packed.changed.get(key) ?? (kept.get(key) as KeptPiece)] as const),
      );
      const slot = slotOf(id, work, next, now());
      if (slot.bytes > LIMITS.slotBytes) return 'too-large';
      isSlotEmpty = false;
      await store.keep({
        slot,
        changed: new Map([...packed.changed].flatMap(([key, { bytes }]) => (bytes ? [[key, bytes] as const] : []))),
        removed: [...kept.keys()].filter((key) => (next.get(key)?.size ?? 0) === 0 && kept.get(key)?.size !== 0),
        isWhole: isFirst,
      });
      isFirst = false;
      kept = new Map([...next].map(([key, { token, size }]) => [key, { token, size }]));
      return { savedAt: slot.savedAt };
    },
  };
}

interface ChangedPiece extends KeptPiece {
  readonly bytes: PackedPiece | undefined;
}

interface PackedWork {
  /** Of all pieces. */
  readonly keys: readonly string[];
  readonly changed: ReadonlyMap<string, ChangedPiece>;
}

/**
 * Packs what is not as it was kept, with the page answering in between. What changes meanwhile is packed again, until all pieces are of
 * one moment: that in which this settles.
 */
async function packChanged(work: WorkInHand, kept: ReadonlyMap<string, KeptPiece>): Promise<PackedWork | 'busy'> {
  const changed = new Map<string, ChangedPiece>();
  const pause = pauseEach(TIMES.slice);
  for (;;) {
    if (work.isBusy()) return 'busy';
    const pieces = work.pieces();
    const stale = pieces.filter(({ key, token }) => {
      const known = changed.get(key) ?? kept.get(key);
      return !known || !Object.is(known.token, token);
    });
    if (stale.length === 0) {
      const keys = pieces.map(({ key }) => key);
      const present = new Set(keys);
      return { keys, changed: new Map([...changed].filter(([key]) => present.has(key))) };
    }
    for (const piece of stale) {
      if (work.isBusy()) return 'busy';
      const value = piece.value();
      const bytes = value === undefined ? undefined : await packPiece(value, pause);
      changed.set(piece.key, { token: piece.token, size: bytes?.length ?? 0, bytes });
      await pause();
    }
  }
}

function slotOf(
  id: string,
  work: WorkInHand,
  pieces: ReadonlyMap<string, KeptPiece>,
  savedAt: number,
): Parameters<SlotStore['keep']>[0]['slot'] {
  const { fileName, forms } = work.describe();
  const filled = [...pieces].filter(([, { size }]) => size > 0);
  return {
    id,
    savedAt,
    fileName: fileName ?? null,
    forms,
    isWork: work.worth() === 'work',
    isDiscarded: false,
    bytes: filled.reduce((sum, [, { size }]) => sum + size, 0),
    keys: filled.map(([key]) => key),
  };
}

/** Lets the page answer as soon as this much time in milliseconds has gone by since it last could. */
function pauseEach(slice: number): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < slice) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
