import { valueAt } from '../../model/fieldPath';
import type { Reading, ReadingNote } from '../../model/reading';
import { strings } from '../strings';

/** What stands where bytes of a file are no text. */
const BROKEN = '\uFFFD';

/** A reading with a note on each value that holds a broken character: no reader can tell what stood there. */
export function noteBrokenCharacters(reading: Reading): Reading {
  if (!reading.text.includes(BROKEN)) return reading;
  const notes = reading.forms.flatMap(({ form, spans }, index) =>
    [...spans.keys()].flatMap((path): ReadingNote[] => {
      const value = valueAt(form, path);
      if (typeof value !== 'string' || !value.includes(BROKEN)) return [];
      return [{ form: index, path, doubt: 'unreadable-value', message: strings.brokenCharacters }];
    }),
  );
  return notes.length === 0 ? reading : { ...reading, notes: [...reading.notes, ...notes] };
}
