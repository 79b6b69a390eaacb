/** How much is kept, and when. Days and numbers are stated in the README. */
export const LIMITS = {
  /** Bytes, compressed, of the work of one page. */
  slotBytes: 100 * 2 ** 20,
  /** How many works of pages that were closed are kept beside the open ones, for how many days, and how much they take up together. */
  abandonedSlots: 5,
  abandonedDays: 30,
  abandonedBytes: 200 * 2 ** 20,
  /** How many files 最近 lists. */
  recentFiles: 8,
} as const;

/** Milliseconds. */
export const TIMES = {
  /** Without a further change, before it is kept. */
  quiet: 1_500,
  /** From the first change on, however many follow. */
  longestWait: 10_000,
  /** Of work between two looks at the user. */
  slice: 12,
  /** Until work is looked at again that must not be kept just now, because it is being written. */
  busy: 200,
  /** For a page that is going to let go of its place, because this one is the same page after a reload. */
  handOver: 2_000,
} as const;
