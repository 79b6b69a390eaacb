import type { Form } from './form';
import { normaliseText } from './normaliseText';

/** Two forms with one identity are two versions of one form: 年度 + 项目名称 + 实施单位, normalised. */
export function formIdentity(form: Form): string {
  return [form.year ?? '', normaliseText(form.projectName), normaliseText(form.unit)].join('\u0000');
}
