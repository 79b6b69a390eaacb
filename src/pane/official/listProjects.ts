import type { OfficialState, Project } from './officialState';

/** What the choice of the user comes to. */
export interface ProjectList {
  readonly listed: readonly Project[];
  /** Those of the listed ones that are wanted. */
  readonly wanted: readonly Project[];
  /** Names and how many projects they have, in the order of the workbook. */
  readonly departments: readonly (readonly [name: string, count: number])[];
}

/** The projects of the chosen department, and which of them are wanted. What is not listed is never wanted. */
export function listProjects(
  records: readonly Project[],
  { department, leftOut }: Pick<OfficialState, 'department' | 'leftOut'>,
): ProjectList {
  const departments = new Map<string, number>();
  for (const { form } of records) {
    departments.set(form.department.name, (departments.get(form.department.name) ?? 0) + 1);
  }
  const listed = records.filter(({ form }) => department === undefined || form.department.name === department);
  return { listed, wanted: listed.filter(({ id }) => !leftOut.has(id)), departments: [...departments] };
}
