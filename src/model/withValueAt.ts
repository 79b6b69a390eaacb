import { parseIndicatorPath, valueAt } from './fieldPath';
import type { FieldPath } from './fieldPath';
import { LEVEL1_INDICATORS, LEVEL2_INDICATORS } from './form';
import type { Form } from './form';
import { replaceValueAt } from './replaceValueAt';

/**
 * The form with another text in one of its fields; amounts and the year are read from it, "" empties them.
 * Undefined where the path names no single field of this form, or where the text is no number and has to be one, or no
 * kind of indicator.
 */
export function withValueAt(form: Form, path: FieldPath, text: string): Form | undefined {
  const before = valueAt(form, path);
  if (before === undefined || (before !== null && typeof before === 'object')) return undefined;
  const value = typeof before === 'string' ? readText(text, path) : readNumber(text, path);
  if (value === undefined) return undefined;
  return replaceValueAt(form, path, value);
}

/** The texts of the kinds of indicators are ours, not the form's. */
function readText(text: string, path: FieldPath): string | undefined {
  const kinds = kindsOf(path);
  return kinds.length === 0 || kinds.includes(text) ? text : undefined;
}

/** The texts that a field takes; none where it takes any. */
export function kindsOf(path: FieldPath): readonly string[] {
  const field = parseIndicatorPath(path)?.field;
  if (field === 'level1') return LEVEL1_INDICATORS;
  return field === 'level2' ? LEVEL2_INDICATORS : [];
}

function readNumber(text: string, path: FieldPath): number | null | undefined {
  const digits = text.normalize('NFKC').replace(/[,\s]|元$|年度?$/gu, '');
  if (digits === '') return null;
  if (!/^-?\d+(?:\.\d+)?$/u.test(digits)) return undefined;
  const value = Number(digits);
  return path === 'year' && !Number.isInteger(value) ? undefined : value;
}
