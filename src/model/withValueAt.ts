import type { FieldPath } from './fieldPath';
import { valueAt } from './fieldPath';
import type { Form } from './form';
import { replaceValueAt } from './replaceValueAt';

/**
 * The form with another text in one of its fields; amounts and the year are read from it, "" empties them.
 * Undefined where the path names no single field of this form, or where the text is no number and has to be one.
 */
export function withValueAt(form: Form, path: FieldPath, text: string): Form | undefined {
  const before = valueAt(form, path);
  if (before === undefined || (before !== null && typeof before === 'object')) return undefined;
  const value = typeof before === 'string' ? text : readNumber(text, path);
  if (value === undefined) return undefined;
  return replaceValueAt(form, path, value);
}

function readNumber(text: string, path: FieldPath): number | null | undefined {
  const digits = text.normalize('NFKC').replace(/[,\s]|元$|年度?$/gu, '');
  if (digits === '') return null;
  if (!/^-?\d+(?:\.\d+)?$/u.test(digits)) return undefined;
  const value = Number(digits);
  return path === 'year' && !Number.isInteger(value) ? undefined : value;
}
