import type { PaneServices } from '../paneServices';

export const GROUPINGS = ['project', 'department', 'rule', 'none'] as const;
/** What stands together in the list of findings. */
export type Grouping = (typeof GROUPINGS)[number];

export const SORTINGS = ['gravest', 'most', 'workbook'] as const;
/** What comes first: the gravest, the groups with most findings, or what comes first in the workbook. */
export type Sorting = (typeof SORTINGS)[number];

export interface Arrangement {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
}

export const ARRANGEMENT_PREFERENCES = { grouping: 'finding-groups', sorting: 'finding-order' } as const;

/** How the user has arranged the findings last, in this session or before. */
export function readArrangement(preferences: PaneServices['preferences']): Partial<Arrangement> {
  const grouping = GROUPINGS.find((name) => name === preferences.read(ARRANGEMENT_PREFERENCES.grouping));
  const sorting = SORTINGS.find((name) => name === preferences.read(ARRANGEMENT_PREFERENCES.sorting));
  return { ...(grouping && { grouping }), ...(sorting && { sorting }) };
}
