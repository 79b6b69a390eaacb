import { mergeForms } from '../model/mergeForms';
import { importConflict } from './importConflict';
import type { ImportItem, ImportPreview } from './importPreview';
import { textsTooLong } from './textsTooLong';

/**
 * The preview with one duplicate merged into the earlier version: the chosen differences (positions in `importConflict`) are taken
 * over, everything else stays as it was. Decide 'update' for the item to write it. An item without a conflict stays as it is.
 */
export function mergeItem(preview: ImportPreview, item: ImportItem, chosen: ReadonlySet<number>): ImportPreview {
  const conflict = importConflict(preview, item);
  if (!conflict) return preview;
  const form = mergeForms(conflict.existing, item.form, chosen);
  const merged: ImportItem = { ...item, form, problems: textsTooLong(form, item.index) };
  return { ...preview, items: preview.items.map((other) => (other === item ? merged : other)) };
}
