import type { ImportDecision, ImportItem } from '../../app/import/importPreview';
import type { Review } from './importState';

/** What happens to a form: as the user decided, else as suggested. */
export function decisionOf(item: ImportItem, decisions: Review['decisions']): ImportDecision {
  return decisions.get(item.index) ?? item.suggested;
}
