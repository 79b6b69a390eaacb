import { fieldLabel } from '../../model/fieldPath';
import type { Reading, ReadingNote } from '../../model/reading';

/**
 * The reading with notes that call their place as the finished form calls it, e.g. 「年度数量指标第1项」. While a form is read its rows are
 * not yet sorted by their kind, and a note can only count them within their side.
 */
export function nameNotes(reading: Reading): Reading {
  return { ...reading, notes: reading.notes.map((note) => nameNote(note, reading)) };
}

function nameNote(note: ReadingNote, { forms }: Reading): ReadingNote {
  const counted = fieldLabel(note.path);
  const called = fieldLabel(note.path, forms[note.form]?.form);
  if (counted === called) return note;
  return { ...note, message: note.message.replace(counted, () => called) };
}
