import type { IMutationInfo } from '@univerjs/core';
import type { CellRange } from '../../../model/sheetPlan';
import type { Grid } from './grid';

/** What a write touched on one sheet; the whole sheet where the range is undefined. */
export interface Touched {
  readonly sheetId: string;
  readonly range: CellRange | undefined;
}

/** The steps of one write with the steps that take them back, so that it is done whole or not at all. */
export interface Journal {
  /** Carries out `redos` and keeps `undos`, which must be in the order in which they are to be run. */
  run(redos: readonly IMutationInfo[], undos: readonly IMutationInfo[], touched: readonly Touched[]): void;
  /** Takes back everything that was run. */
  rollBack(): void;
  readonly redos: readonly IMutationInfo[];
  readonly undos: readonly IMutationInfo[];
  readonly touched: readonly Touched[];
}

/** An empty journal. */
export function startJournal(grid: Grid): Journal {
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  const touched: Touched[] = [];
  return {
    redos,
    undos,
    touched,
    run: (steps, back, places) => {
      undos.unshift(...back);
      touched.push(...places);
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
