import { compareForms } from '../../model/compareForms';
import type { FormDifference } from '../../model/compareForms';
import type { Form } from '../../model/form';
import type { ImportItem, ImportPreview } from './importPreview';

/** A form of a preview and the earlier version that it is a duplicate of, cell by cell. */
export interface ImportConflict {
  /** The version in the workbook, or earlier in the same source. */
  readonly existing: Form;
  /** In the order of the form; `mergeForms` takes what is chosen of them by their positions. */
  readonly differences: readonly FormDifference[];
}

/** What an item says differently than the form it is a duplicate of; undefined for a new form and for one that is equal. */
export function importConflict({ items }: ImportPreview, item: ImportItem): ImportConflict | undefined {
  const { duplicate } = item;
  if (!duplicate || duplicate.isEqual) return undefined;
  const existing = duplicate.kind === 'in-workbook' ? duplicate.form : items[duplicate.index]?.form;
  return existing && { existing, differences: compareForms(existing, item.form) };
}
