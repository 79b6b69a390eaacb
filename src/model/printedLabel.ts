import type { FieldPath } from './fieldPath';
import { fieldLabel } from './fieldPath';
import type { Form } from './form';
import { templateOfForm } from './templateOfForm';

/** The name of a place as forms of this kind print it: 项目资金总额 where others say 实施期资金总额. */
export function printedLabel(form: Form, path: FieldPath): string {
  return templateOfForm(form)?.labels.find((label) => label.path === path)?.text ?? fieldLabel(path, form);
}
