import type { Reading } from '../model/reading';

/** How many labels of its forms a reading did not find. */
export function missingLabels({ problems }: Reading): number {
  return problems.reduce((sum, problem) => sum + (problem.kind === 'incomplete-form' ? problem.missing.length : 0), 0);
}
