import type { ImportItem } from '../../app/import/importPreview';
import type { Review } from './importState';
import { openByForm } from './reviewDoubts';

/** The forms that the list shows. Before the workbook has been looked at nothing is known of earlier versions. */
export function visibleItems(review: Review): readonly ImportItem[] {
  const { reading, match, filter } = review;
  const items =
    match.status === 'ready'
      ? match.preview.items
      : reading.forms.map(({ form }, index): ImportItem => ({
          index,
          form,
          duplicate: undefined,
          suggested: 'create',
        }));
  switch (filter) {
    case 'all':
      return items;
    case 'doubtful': {
      const open = openByForm(review);
      return items.filter(({ index }) => open.has(index));
    }
    case 'duplicate':
      return match.status === 'ready' ? items.filter(({ duplicate }) => duplicate) : items;
  }
}
