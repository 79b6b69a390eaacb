import type { ImportItem } from '../../app/import/importPreview';
import type { ReadingPart } from '../../app/read/joinReadings';

/** A line of the list of forms: a form, or the source above its forms. */
export type ReviewRow =
  { readonly kind: 'source'; readonly part: ReadingPart } | { readonly kind: 'form'; readonly item: ImportItem };

/** The forms by their sources, each source above the first of its forms that is listed; without sources where there is one. */
export function reviewRows(items: readonly ImportItem[], parts: readonly ReadingPart[]): readonly ReviewRow[] {
  const rows: ReviewRow[] = [];
  let at = -1;
  for (const item of items) {
    const before = at;
    while (at + 1 < parts.length && (parts[at + 1]?.firstForm ?? 0) <= item.index) at++;
    const part = parts[at];
    if (parts.length > 1 && part && at !== before) rows.push({ kind: 'source', part });
    rows.push({ kind: 'form', item });
  }
  return rows;
}
