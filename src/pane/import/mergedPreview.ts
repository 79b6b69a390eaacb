import { importConflict } from '../../app/import/importConflict';
import type { ImportPreview } from '../../app/import/importPreview';
import { mergeItem } from '../../app/import/mergeItem';
import { decisionOf } from './decisionOf';
import { differenceKey } from './differenceKey';
import type { Review } from './importState';

/** The preview with what the user wants kept of the earlier versions in the forms that update them. */
export function mergedPreview(
  preview: ImportPreview,
  { decisions, kept }: Pick<Review, 'decisions' | 'kept'>,
): ImportPreview {
  let merged = preview;
  // Of two new versions of a form the later one is merged into what came of the earlier one.
  for (const [index, keys] of [...kept].sort(([one], [other]) => one - other)) {
    const item = merged.items[index];
    const conflict = item && importConflict(merged, item);
    if (!conflict || decisionOf(item, decisions) !== 'update') continue;
    const taken = conflict.differences.flatMap((difference, at) => (keys.has(differenceKey(difference)) ? [] : [at]));
    merged = mergeItem(merged, item, new Set(taken));
  }
  return merged;
}
