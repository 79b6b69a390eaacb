import type { FieldPath } from './fieldPath';
import type { Form } from './form';

/** The form with another value in one field that holds a single value; the value must be of the field's kind. */
export function replaceValueAt(form: Form, path: FieldPath, value: unknown): Form {
  return replaceAt(form, path.split(/[.[\]]+/u).filter(Boolean), value) as Form;
}

function replaceAt(target: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const replaced = replaceAt((target as Record<string, unknown>)[key], rest, value);
  if (Array.isArray(target)) return target.map((item: unknown, index) => (String(index) === key ? replaced : item));
  return { ...(target as object), [key]: replaced };
}
