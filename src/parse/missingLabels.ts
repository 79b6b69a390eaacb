import type { Reading } from '../model/reading';

/** How many labels of its forms a reading did not find; where the cells of a form lost their order, none stands where it should. */
export function missingLabels({ problems }: Reading): number {
  return problems.reduce((sum, problem) => {
    if (problem.kind === 'order-lost') return sum + LOST_ORDER;
    return sum + (problem.kind === 'incomplete-form' ? problem.missing.length : 0);
  }, 0);
}

/** About half of the labels of a form. */
const LOST_ORDER = 15;
