import { searchItems } from '../list/searchText';
import type { OfficialState, Project } from './officialState';

/** What the choice of the user comes to. */
export interface ProjectList {
  readonly listed: readonly Project[];
  /** How many there would be without a search. */
  readonly searched: number;
  /** Those of the listed ones that are wanted. */
  readonly wanted: readonly Project[];
  /** Names and how many projects they have, in the order of the workbook. */
  readonly departments: readonly (readonly [name: string, count: number])[];
  /** The same of years, the latest first; null is a form without one. */
  readonly years: readonly (readonly [year: number | null, count: number])[];
}

/** The projects of the chosen department and year that are found, and which of them are wanted. What is not listed is never wanted. */
export function listProjects(
  records: readonly Project[],
  { department, year, query, leftOut }: Pick<OfficialState, 'department' | 'year' | 'query' | 'leftOut'>,
): ProjectList {
  const chosen = records.filter(
    ({ form }) =>
      (department === undefined || form.department.name === department) && (year === undefined || form.year === year),
  );
  const listed = searchItems(chosen, query, ({ id, form }) => [id, form.projectName, form.department.name, form.unit]);
  return {
    listed,
    searched: chosen.length,
    wanted: listed.filter(({ id }) => !leftOut.has(id)),
    departments: countBy(records, ({ form }) => form.department.name),
    years: [...countBy(records, ({ form }) => form.year)].sort(([one], [other]) => (other ?? 0) - (one ?? 0)),
  };
}

function countBy<Key>(
  records: readonly Project[],
  keyOf: (record: Project) => Key,
): readonly (readonly [Key, number])[] {
  const counts = new Map<Key, number>();
  for (const record of records) counts.set(keyOf(record), (counts.get(keyOf(record)) ?? 0) + 1);
  return [...counts];
}
