/**
 * Where a producer puts a text that lies between two lines of a higher cell beside it: on a line of its own, or on the
 * upper or the lower one of the two. Every source has one habit; which, is found by reading it in each.
 */
export const HALF_LINE_HABITS = ['own', 'upper', 'lower'] as const;
export type HalfLineHabit = (typeof HALF_LINE_HABITS)[number];

/** How far below the line that it is put on such a text lies in truth, in lines. */
export const TRUE_SHIFT: Readonly<Record<HalfLineHabit, number>> = { own: 0, upper: 0.5, lower: -0.5 };
