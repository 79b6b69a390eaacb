import { LIMITS } from './limits';
import type { Slot } from './slotStore';

const DAY = 24 * 60 * 60 * 1_000;

/** Of the slots that no page has hold of, those that are not kept any longer: let go, without work of their own, too old, too many, too large. */
export function outdatedSlots(abandoned: readonly Slot[], now: number): readonly string[] {
  let bytes = 0;
  let kept = 0;
  return [...abandoned]
    .sort((one, other) => other.savedAt - one.savedAt)
    .filter((slot) => {
      if (slot.isDiscarded || !slot.isWork || now - slot.savedAt > LIMITS.abandonedDays * DAY) return true;
      bytes += slot.bytes;
      kept += 1;
      return kept > LIMITS.abandonedSlots || (kept > 1 && bytes > LIMITS.abandonedBytes);
    })
    .map(({ id }) => id);
}
