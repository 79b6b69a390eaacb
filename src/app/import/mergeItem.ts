import type { FormDoubt } from '../../model/doubt';
import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { mergeForms } from '../../model/mergeForms';
import { shownAt } from '../../model/shownAt';
import { importConflict } from './importConflict';
import type { ImportItem, ImportPreview } from './importPreview';
import { textsTooLong } from './textsTooLong';

/**
 * The preview with one duplicate merged into the earlier version: the chosen differences (positions in `importConflict`) are taken
 * over, everything else stays as it was, and each value with what was doubtful about it. Decide 'update' for the item to write it. An item
 * without a conflict stays as it is.
 */
export function mergeItem(preview: ImportPreview, item: ImportItem, chosen: ReadonlySet<number>): ImportPreview {
  const conflict = importConflict(preview, item);
  if (!conflict) return preview;
  const { existing } = conflict;
  const { form, placeOf } = mergeForms(existing, item.form, chosen);
  const { doubts, ...rest } = item;
  const merged: ImportItem = {
    ...rest,
    form,
    problems: textsTooLong(form, item.index),
    ...(doubts && { doubts: movedDoubts(doubts, form, (path) => placeOf('incoming', path)) }),
    kept: { form: existing, placeOf: (path) => placeOf('existing', path) },
  };
  return { ...preview, items: preview.items.map((other) => (other === item ? merged : other)) };
}

/** The doubts of a version of a form that go on in a merged one, at their places there; text that no field took always does. */
export function movedDoubts<Moved extends FormDoubt>(
  doubts: readonly Moved[],
  form: Form,
  placeOf: (path: FieldPath) => FieldPath | undefined,
): readonly Moved[] {
  return doubts.flatMap((doubt): readonly Moved[] => {
    if (doubt.path === undefined) return [doubt];
    const path = placeOf(doubt.path);
    if (path === undefined) return [];
    // Of an indicator or a group the merged form may say less than what was read.
    return [{ ...doubt, path, readAs: shownAt(form, path) }];
  });
}
