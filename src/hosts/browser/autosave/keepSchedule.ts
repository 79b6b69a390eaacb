import { TIMES } from './limits';

/** When work is kept: after a while of quiet, and never later than the longest wait after its first change. */
export interface KeepSchedule {
  /** Bumped by every change; what was kept is current when it has not moved since. */
  changes(): number;
  count(): void;
  keepSoon(): void;
  /** Tries to keep again after so many milliseconds. */
  lookAgain(wait: number): void;
  /** Everything is kept: the next change is the first. */
  begin(): void;
  stop(): void;
}

/** `now` gives milliseconds since 1970. */
export function createKeepSchedule(keep: () => void, now: () => number): KeepSchedule {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange: number | undefined;
  let changes = 0;
  const lookAgain = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, wait);
  };
  return {
    changes: () => changes,
    count: () => {
      changes += 1;
    },
    keepSoon: () => {
      firstChange ??= now();
      lookAgain(Math.max(0, Math.min(TIMES.quiet, firstChange + TIMES.longestWait - now())));
    },
    lookAgain,
    begin: () => {
      firstChange = undefined;
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}
