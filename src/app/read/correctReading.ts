import type { FieldPath } from '../../model/fieldPath';
import type { Reading } from '../../model/reading';
import { withValueAt } from '../../model/withValueAt';

/**
 * The reading with another text in one field of one form, e.g. with the alternative of a note.
 * Undefined where the field cannot take that text.
 */
export function correctReading<R extends Reading>(
  reading: R,
  place: { readonly form: number; readonly path: FieldPath },
  text: string,
): R | undefined {
  const target = reading.forms[place.form];
  const form = target && withValueAt(target.form, place.path, text);
  if (!form) return undefined;
  return { ...reading, forms: reading.forms.map((other) => (other === target ? { ...target, form } : other)) };
}
