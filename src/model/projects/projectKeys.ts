import type { Form } from '../form';
import type { DepartmentWords } from '../matchDepartment';
import { normaliseText } from '../normaliseText';
import { plainProjectName, projectNumbers } from '../projectName';
import { bigrams } from '../similarity';

/** What tells whether two forms are one project; everything without widths and white space. */
export interface ProjectKeys {
  readonly unit: string;
  readonly department: DepartmentWords;
  /** The name as it is written. */
  readonly written: string;
  /** The name without years and general words. */
  readonly project: string;
  /** The pairs of characters and the numbers of the plain name. */
  readonly projectBigrams: ReadonlySet<string>;
  readonly projectNumbers: string;
}

export function projectKeys(form: Form): ProjectKeys {
  const project = plainProjectName(form.projectName);
  return {
    unit: normaliseText(form.unit),
    department: { code: normaliseText(form.department.code), name: normaliseText(form.department.name) },
    written: normaliseText(form.projectName),
    project,
    projectBigrams: bigrams(project),
    projectNumbers: projectNumbers(project),
  };
}
