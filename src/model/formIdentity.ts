import type { Form } from './form';
import { normaliseText } from './normaliseText';

/**
 * Two forms with one identity are two versions of one form: 年度 + 项目名称 + 实施单位, normalised. A unit that every department may have (办公室, 局机关,
 * 本级, or none) is one only with its department, by code before name.
 */
export function formIdentity({ year, projectName, unit, department }: Form): string {
  const own = normaliseText(unit);
  const of = SECTION.test(own) ? normaliseText(department.code || department.name) : '';
  return [year ?? '', normaliseText(projectName), own, of].join('\u0000');
}

/** Nothing, or a part of an office that names no office. */
const SECTION = /^(?:.{0,2}(?:机关|本级)|.{0,4}(?:办公室|[科处股室]))?$/u;
