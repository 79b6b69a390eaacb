import { fieldLabel } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { SIDES } from '../../model/form';
import type { ReadingNote } from '../../model/reading';
import { STRINGS } from '../stream/strings';

/**
 * Notes on indicators that are only a name or only a target: in running text, where no border shows a blank cell, the other
 * half may stand in a neighbour. Those that have a note already get none.
 */
export function halfIndicatorNotes(form: Form, index: number, notes: readonly ReadingNote[]): ReadingNote[] {
  const noted = new Set(notes.flatMap((note) => (note.form === index ? [note.path] : [])));
  return SIDES.flatMap((side) =>
    form.indicators[side].flatMap(({ name, value }, at): ReadingNote[] => {
      const path: FieldPath = `indicators.${side}[${at}]`;
      if ((name === '') === (value === '') || noted.has(path)) return [];
      return [uncertain(index, path)];
    }),
  );
}

/** Notes on the lists of a form in whose table something stands that no column took. */
export function lostInTableNotes(form: Form, index: number): ReadingNote[] {
  const filled = SIDES.filter((side) => form.indicators[side].length > 0);
  return (filled.length > 0 ? filled : SIDES).map((side) => uncertain(index, `indicators.${side}`));
}

function uncertain(form: number, path: FieldPath): ReadingNote {
  return { form, path, doubt: 'uncertain-border', message: STRINGS.cellUncertain(fieldLabel(path)) };
}
