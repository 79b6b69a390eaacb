import type { IMutationInfo } from '@univerjs/core';
import type { Grid } from './grid';

/** The steps of one write with the steps that take them back, so that it is done whole or not at all. */
export interface Journal {
  /** Carries out `redos` and keeps `undos`, which must be in the order in which they are to be run. */
  run(redos: readonly IMutationInfo[], undos: readonly IMutationInfo[]): void;
  /** Takes back everything that was run. */
  rollBack(): void;
  readonly redos: readonly IMutationInfo[];
  readonly undos: readonly IMutationInfo[];
}

/** An empty journal. */
export function startJournal(grid: Grid): Journal {
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  return {
    redos,
    undos,
    run: (steps, back) => {
      undos.unshift(...back);
      grid.asOurs(() => {
        for (const step of steps) {
          redos.push(step);
          grid.run(step);
        }
      });
    },
    rollBack: () => {
      grid.asOurs(() => {
        for (const step of undos.splice(0)) grid.run(step);
      });
    },
  };
}
