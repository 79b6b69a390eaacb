import type { FieldPath } from '../../model/fieldPath';
import type { ReadingNote } from '../../model/reading';

/** A note of the self-check, before it is known of which form. */
export type Doubt = Omit<ReadingNote, 'form'>;

export function doubt(path: FieldPath, message: string): Doubt {
  return { path, doubt: 'uncertain-border', message };
}
