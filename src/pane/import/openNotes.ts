import type { ReadingNote } from '../../model/reading';
import type { Review } from './importState';

/** The doubtful readings that the user has not settled yet, by position of their form. */
export function openNotes({ reading, settled }: Review): ReadonlyMap<number, readonly ReadingNote[]> {
  const notes = new Map<number, ReadingNote[]>();
  for (const note of reading.notes) {
    if (settled.has(note)) continue;
    const ofForm = notes.get(note.form);
    if (ofForm) ofForm.push(note);
    else notes.set(note.form, [note]);
  }
  return notes;
}
