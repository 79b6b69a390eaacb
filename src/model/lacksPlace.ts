import type { FieldPath } from './fieldPath';
import { parseIndicatorGroup, parseIndicatorPath, valueAt } from './fieldPath';
import type { Form } from './form';
import { isOfOtherKind } from './isOfOtherKind';
import type { FormTemplate } from './template';
import { templateOfForm } from './templateOfForm';

/** Whether nothing stands at a place because forms of this kind have no such place, or not all of them. */
export function lacksPlace(form: Form, path: FieldPath): boolean {
  if (isOfOtherKind(form)) return isBlank(valueAt(form, path));
  const template = templateOfForm(form);
  return template !== undefined && isBlank(valueAt(form, path)) && !printsPlace(template, path);
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function printsPlace({ labels }: FormTemplate, path: FieldPath): boolean {
  if (path === 'title' || path === 'year') return true;
  const side = (parseIndicatorPath(path) ?? parseIndicatorGroup(path))?.side;
  return labels.some((label) => {
    if (label.isOptional) return false;
    if (side) return label.column === 'value' && label.side === side;
    return label.path === path || (label.path !== undefined && path.startsWith(`${label.path}.`));
  });
}
