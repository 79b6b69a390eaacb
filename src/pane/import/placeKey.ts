import type { FieldPath } from '../../model/fieldPath';

/** Names one field of one form of a reading. */
export function placeKey({ form, path }: { readonly form: number; readonly path: FieldPath }): string {
  return `${form} ${path}`;
}
