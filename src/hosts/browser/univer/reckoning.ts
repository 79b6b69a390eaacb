import { FormulaCalculationSessionService } from '@univerjs/preset-sheets-core';
import type { IFormulaCalculationSessionState } from '@univerjs/preset-sheets-core';
import { filter, firstValueFrom, map, race, timer } from 'rxjs';
import type { Grid } from './grid';

/** So long formulas are waited for, in milliseconds. */
const PATIENCE = 20_000;

/** Waits for the formulas that are being reckoned; whether all cells show their results then. */
export function whenReckoned(grid: Grid): Promise<boolean> {
  const { state$ } = grid.get(FormulaCalculationSessionService);
  const ended = state$.pipe(
    filter((state) => !isReckoning(state)),
    map(() => true),
  );
  return firstValueFrom(race(ended, timer(PATIENCE).pipe(map(() => false))));
}

function isReckoning(state: IFormulaCalculationSessionState): boolean {
  const { started, stopped, completed, resultEmitted, resultApplied } = state;
  return started && !stopped && !resultApplied && (resultEmitted || !completed);
}
