import { LIMITS } from '../../../../src/hosts/browser/autosave/limits';
import { outdatedSlots } from '../../../../src/hosts/browser/autosave/outdatedSlots';
import type { Slot } from '../../../../src/hosts/browser/autosave/slotStore';

const NOW = Date.UTC(2026, 0, 31);
const DAY = 24 * 60 * 60 * 1_000;

function slot(id: string, changes: Partial<Slot> = {}): Slot {
  const known = { version: 1 as const, fileName: null, forms: 0, isWork: true, isDiscarded: false, bytes: 1 };
  return { ...known, keys: [], id, savedAt: NOW, ...changes };
}

describe('work of pages that are gone', () => {
  test('is kept up to the number stated, the latest of it', () => {
    const slots = Array.from({ length: LIMITS.abandonedSlots + 2 }, (_, age) => slot(`${age}`, { savedAt: NOW - age }));
    expect(outdatedSlots(slots.slice(0, LIMITS.abandonedSlots), NOW)).toEqual([]);
    expect(outdatedSlots([...slots].reverse(), NOW)).toEqual(['5', '6']);
  });

  test('is kept for the days stated', () => {
    const limit = LIMITS.abandonedDays * DAY;
    const slots = [slot('in time', { savedAt: NOW - limit }), slot('late', { savedAt: NOW - limit - 1 })];
    expect(outdatedSlots(slots, NOW)).toEqual(['late']);
  });

  test('is kept up to the size stated; the latest is kept whatever its size', () => {
    const half = LIMITS.abandonedBytes / 2;
    const slots = [slot('1', { bytes: half }), slot('2', { bytes: half, savedAt: NOW - 1 })];
    expect(outdatedSlots(slots, NOW)).toEqual([]);
    expect(outdatedSlots([...slots, slot('3', { savedAt: NOW - 2 })], NOW)).toEqual(['3']);
    expect(outdatedSlots([slot('large', { bytes: 3 * half })], NOW)).toEqual([]);
  });

  test('is not kept where it was let go or is nobody’s work', () => {
    const slots = [slot('let go', { isDiscarded: true }), slot('downloaded', { isWork: false }), slot('work')];
    expect(outdatedSlots(slots, NOW)).toEqual(['let go', 'downloaded']);
  });
});
