import type { Division } from './divideByCentres';

/**
 * Where a producer puts a text that lies between two lines of a higher cell beside it: on a line of its own, on the
 * upper or the lower one of the two, or on either of them. Every source has its habit; which, is found by reading it in
 * each of them.
 */
export const HALF_LINE_HABITS = ['own', 'upper', 'lower', 'either'] as const;
export type HalfLineHabit = (typeof HALF_LINE_HABITS)[number];

/** How far below the line that it is put on such a text may lie in truth, in lines. */
export const TRUE_SHIFTS: Readonly<Record<HalfLineHabit, readonly number[]>> = {
  own: [0],
  upper: [0.5],
  lower: [-0.5],
  either: [0.5, -0.5],
};

/** What a habit has to gain for each text: the less it tells, the more. */
export const HABIT_COSTS: Readonly<Record<HalfLineHabit, number>> = { own: 0, upper: 0.1, lower: 0.1, either: 0.2 };

/** Margins below which a border is in doubt: a habit that tells less makes more borders doubtful. */
export const CLOSE_CALLS: Readonly<Record<HalfLineHabit, number>> = { own: 0.25, upper: 0.6, lower: 0.6, either: 1 };

/** A division with the habit under which it was found. */
export interface HabitualDivision extends Division {
  readonly habit: HalfLineHabit;
}
